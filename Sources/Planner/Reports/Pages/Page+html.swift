extension Page {
  /// The page as one HTML file that needs nothing else, in UTF-8; `words` puts a fact into the
  /// words of the language.
  public func html(in language: Language, words: (Fact) -> String) -> [UInt8] {
    let title = words(.phrase(title))
    let head = Markup.tag(
      "head", [:],
      [
        .tag("meta", ["charset": "utf-8"]),
        .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        .tag("title", text: title), .style(PageStyle.sheet),
      ])
    let header = Markup.tag(
      "header", [:], [.tag("h1", text: title), .tag("p", text: words(.phrase(subtitle)))])
    let body = Markup.tag(
      "body", [:], [.tag("main", [:], [header] + sections.map { $0.markup(words) })])
    var text = "<!DOCTYPE html>\n"
    Markup.tag("html", ["lang": language == .chinese ? "zh-CN" : "en"], [head, body])
      .write(to: &text)
    return Array(text.utf8) + [UInt8(ascii: "\n")]
  }
}

extension Page.Section {
  fileprivate func markup(_ words: (Fact) -> String) -> Markup {
    .tag(
      "section", [:],
      [.tag("h2", text: words(.phrase(heading)))] + blocks.map { $0.markup(words) })
  }
}

extension Page.Block {
  fileprivate func markup(_ words: (Fact) -> String) -> Markup {
    switch self {
    case .figures(let figures):
      .tag(
        "div", ["class": "figures"],
        figures.map { figure in
          .tag(
            "div", ["class": figure.isBad ? "figure bad" : "figure"],
            [
              .tag("b", text: words(figure.value)),
              .tag("span", text: words(.phrase(figure.label))),
            ]
          )
        })
    case .bars(let bars): .tag("div", [:], bars.map { $0.markup(words) })
    case .columns(let columns, let names):
      .tag(
        "div", [:],
        [
          ColumnChart(columns: columns, paints: names.map(\.paint)).markup(
            label: names.map { words(.phrase($0.name)) }.joined(separator: ", "))
        ]
          + (names.count > 1 ? [legend(names.map { (words(.phrase($0.name)), $0.paint) })] : []))
    case .ring(let shares):
      .tag(
        "div", ["class": "ring"],
        [
          RingChart(shares: shares).markup(
            label: shares.map { "\(words($0.label)) \($0.count)" }.joined(separator: ", ")),
          legend(shares.map { ("\(words($0.label)) \($0.count)", $0.paint) }),
        ])
    case .table(let head, let rows):
      .tag(
        "div", ["class": "wide"],
        [
          .tag(
            "table", [:],
            [
              .tag(
                "thead", [:],
                [.tag("tr", [:], head.map { .tag("th", text: words(.phrase($0))) })]),
              .tag(
                "tbody", [:],
                rows.map { row in .tag("tr", [:], row.map { $0.cell(words) }) }),
            ])
        ])
    case .note(let statement): .tag("p", ["class": "note"], text: words(.phrase(statement)))
    }
  }

  private func legend(_ entries: [(name: String, paint: Page.Paint)]) -> Markup {
    .tag(
      "ul", [:],
      entries.map { entry in
        .tag(
          "li", [:],
          [
            .tag(
              "svg", ["viewBox": "0 0 12 12", "aria-hidden": "true"],
              [.tag("rect", ["width": "12", "height": "12", "rx": "3", "fill": entry.paint.css])]),
            .text(entry.name),
          ])
      })
  }
}

extension Fact {
  /// A cell of a table; what is short by its nature is not broken into lines.
  fileprivate func cell(_ words: (Fact) -> String) -> Markup {
    switch self {
    case .ref, .day, .date, .number, .money, .colour:
      .tag("td", ["class": "short"], text: words(self))
    default: .tag("td", text: words(self))
    }
  }
}

extension Page.Bar {
  fileprivate func markup(_ words: (Fact) -> String) -> Markup {
    let longest = max(value, full, 1)
    let filled = value / longest * 100
    let paint: Page.Paint = value > full ? .red : value > full * 0.9 ? .orange : .calm
    var inner: [Markup] = [
      .tag(
        "rect",
        ["width": (full / longest * 100).short, "height": "14", "rx": "2", "fill": "var(--track)"]),
      .tag("rect", ["width": filled.short, "height": "14", "rx": "2", "fill": paint.css]),
    ]
    if value > full {
      inner.append(
        .tag(
          "rect",
          [
            "x": (full / longest * 100).short, "width": "0.6", "height": "14", "fill": "var(--ink)",
          ]))
    }
    return .tag(
      "div", ["class": "bar"],
      [
        .tag("span", text: words(label)),
        .tag(
          "svg",
          ["viewBox": "0 0 100 14", "preserveAspectRatio": "none", "aria-hidden": "true"], inner),
        .tag("span", text: words(.phrase(note))),
      ])
  }
}

extension Page.Paint {
  /// The colour by its name in the style sheet.
  var css: String { "var(--\(rawValue))" }
}

extension Double {
  /// At most two places, as SVG takes them.
  var short: String {
    let hundredths = Int((self * 100).rounded())
    let (whole, rest) = (hundredths / 100, abs(hundredths % 100))
    let sign = hundredths < 0 && whole == 0 ? "-" : ""
    return rest == 0 ? "\(whole)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
