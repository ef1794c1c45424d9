/// Columns over time, the values of a step one on top of the other.
struct ColumnChart {
  var columns: [Page.Column]
  var paints: [Page.Paint]

  private static let (width, height) = (340.0, 150.0)
  private static let (top, bottom) = (16.0, 20.0)

  /// The chart as SVG; `label` is read to whoever does not see it.
  func markup(label: String) -> Markup {
    let tallest = max(columns.map { $0.values.reduce(0, +) }.max() ?? 0, 1)
    let step = Self.width / Double(max(columns.count, 1))
    let room = Self.height - Self.top - Self.bottom
    let floor = Self.height - Self.bottom
    // Of many columns only some have a name below them.
    let every = max(1, Int((34 / step).rounded(.up)))
    var inner: [Markup] = [
      .tag("line", ["x1": "0", "x2": Self.width.short, "y1": floor.short, "y2": floor.short])
    ]
    for (index, column) in columns.enumerated() {
      let left = Double(index) * step + step * 0.18
      var base = floor
      for (value, paint) in zip(column.values, paints) where value > 0 {
        let tall = value / tallest * room
        base -= tall
        inner.append(
          .tag(
            "rect",
            [
              "x": left.short, "y": base.short, "width": (step * 0.64).short, "height": tall.short,
              "rx": "2", "fill": paint.css,
            ]))
      }
      let middle = (left + step * 0.32).short
      let total = column.values.reduce(0, +)
      if total > 0, every == 1 || columns.count <= 16 {
        inner.append(
          .tag(
            "text",
            ["class": "value", "x": middle, "y": (base - 4).short, "text-anchor": "middle"],
            text: Self.said(total)))
      }
      if index.isMultiple(of: every) {
        inner.append(
          .tag(
            "text",
            ["x": middle, "y": (Self.height - 6).short, "text-anchor": "middle"],
            text: column.label))
      }
    }
    return .tag(
      "svg",
      [
        "class": "chart", "viewBox": "0 0 \(Self.width.short) \(Self.height.short)", "role": "img",
        "aria-label": label,
      ], inner)
  }

  /// A value as it stands above its column: `94k` for what would not fit.
  private static func said(_ value: Double) -> String {
    value >= 1_000_000
      ? ((value / 100_000).rounded() / 10).short + "m"
      : value >= 10_000
        ? (value / 1_000).rounded().short + "k" : value.rounded().short
  }
}
