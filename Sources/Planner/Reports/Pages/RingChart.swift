/// Shares of a whole as a ring, with the whole in its middle.
struct RingChart {
  var shares: [Page.Share]

  /// The circumference is 100, so that a share in percent is the length of its arc.
  private static let radius = 15.9155

  /// The chart as SVG; `label` is read to whoever does not see it.
  func markup(label: String) -> Markup {
    let whole = shares.map(\.count).reduce(0, +)
    var inner: [Markup] = [arc(0, 100, "var(--track)")]
    var start = 0.0
    for share in shares where share.count > 0 {
      let length = Double(share.count) / Double(whole) * 100
      inner.append(arc(start, length, share.paint.css))
      start += length
    }
    inner.append(
      .tag(
        "text",
        [
          "x": "21", "y": "21", "text-anchor": "middle", "dominant-baseline": "central",
          "style": "font-size:9px",
        ], text: String(whole)))
    return .tag(
      "svg", ["viewBox": "0 0 42 42", "role": "img", "aria-label": label], inner)
  }

  private func arc(_ start: Double, _ length: Double, _ colour: String) -> Markup {
    .tag(
      "circle",
      [
        "cx": "21", "cy": "21", "r": Self.radius.short, "fill": "none", "stroke": colour,
        "stroke-width": "6", "stroke-dasharray": "\(length.short) \((100 - length).short)",
        "stroke-dashoffset": (25 - start).short,
      ])
  }
}
