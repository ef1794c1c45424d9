/// How a page looks: for paper, phones and desks, in the light and in the dark.
enum PageStyle {
  static let sheet = """
    :root{color-scheme:light dark;--ink:#1c2430;--soft:#5b6675;--paper:#fff;--back:#f3f5f8;\
    --line:#dde2e9;--track:#e6eaf0;--blue:#3d6fd1;--yellow:#d9a400;--orange:#dd7415;--red:#c8323f;\
    --calm:#3f8f6b;--late:#c8323f}
    @media(prefers-color-scheme:dark){:root{--ink:#e7ebf1;--soft:#9da8b7;--paper:#1b2029;\
    --back:#12161d;--line:#303844;--track:#2b323d;--blue:#6d97ea;--yellow:#e0b83c;--orange:#ee9346;\
    --red:#ee6a74;--calm:#5fb78f;--late:#ee6a74}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--back);color:var(--ink);font:15px/1.5 system-ui,-apple-system,\
    "Segoe UI",Roboto,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
    main{max-width:960px;margin:0 auto;padding:20px 16px 40px}
    h1{font-size:1.5rem;line-height:1.25;margin:0}
    h2{font-size:1.05rem;margin:0 0 12px}
    h2::first-letter,th::first-letter,.figure span::first-letter,li::first-letter{text-transform:\
    uppercase}
    header p{margin:4px 0 20px;color:var(--soft)}
    section{background:var(--paper);border:1px solid var(--line);border-radius:10px;\
    padding:16px;margin:0 0 16px}
    .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(104px,1fr));gap:10px}
    .figure b{display:block;font-size:1.7rem;line-height:1.2;font-variant-numeric:tabular-nums}
    .figure span{display:block;color:var(--soft);font-size:.86rem}
    .bad b{color:var(--red)}
    .bar{display:grid;grid-template-columns:120px 1fr 270px;gap:10px;\
    align-items:center;padding:4px 0}
    .bar svg{display:block;width:100%;height:14px}
    .bar span:last-child{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums;color:var(--soft)}
    .chart{display:block;width:100%;max-width:560px;height:auto}
    .chart text{font-size:10px;fill:var(--soft)}
    .chart .value{fill:var(--ink)}
    .chart line{stroke:var(--line)}
    .ring{display:flex;flex-wrap:wrap;gap:20px;align-items:center}
    .ring>svg{width:132px;height:132px;flex:none}
    .ring text{font-size:20px;font-weight:600;fill:var(--ink)}
    ul{list-style:none;margin:8px 0 0;padding:0;display:flex;flex-wrap:wrap;gap:4px 16px}
    .ring ul{flex-direction:column;margin:0}
    li{display:flex;align-items:center;gap:8px;font-variant-numeric:tabular-nums}
    li svg{width:12px;height:12px;flex:none}
    .wide{overflow-x:auto}
    table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
    th{text-align:left;font-weight:600;color:var(--soft);font-size:.86rem;white-space:nowrap}
    th,td{padding:6px 12px 6px 0;border-bottom:1px solid var(--line);vertical-align:top}
    tr:last-child td{border-bottom:0}
    td{min-width:6.5em}
    .wide td:nth-child(7){min-width:14em}
    td:first-child,.short{white-space:nowrap;min-width:0}
    .note{color:var(--soft);margin:0}
    .note+*,*+.note{margin-top:12px}
    @media(max-width:480px){main{padding:14px 10px 30px}section{padding:13px}\
    .bar{grid-template-columns:1fr auto}.bar svg{grid-column:1/3;grid-row:2}}
    @media print{body{background:#fff}section{break-inside:avoid}}
    """
}
