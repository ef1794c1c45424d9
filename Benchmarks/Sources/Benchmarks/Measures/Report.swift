/// One line of what is printed: what, seen, threshold, verdict.
struct Report {
  var text: String
  var isMissed: Bool

  init(_ measure: Measure, bound: Threshold?) {
    var columns = [measure.name.padded(to: 44)]
    if measure.isSkipped {
      isMissed = false
      text = columns[0] + " skipped: \(measure.note)"
      return
    }
    columns.append("\(measure.value.short) \(measure.unit)".padded(to: 18))
    isMissed = bound.map { !$0.admits(measure.value) } ?? false
    let limit =
      bound?.atMost.map { "at most \($0.short)" } ?? bound?.atLeast.map { "at least \($0.short)" }
    columns.append((limit ?? "").padded(to: 18))
    columns.append(bound == nil ? "      " : isMissed ? "MISSED" : "ok    ")
    columns.append(measure.note)
    text = columns.joined(separator: " ")
    while text.hasSuffix(" ") { text.removeLast() }
  }

  static func lacking(_ name: String) -> String {
    name.padded(to: 44) + " has a threshold, but was not measured"
  }
}

extension String {
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - utf8.count))
  }
}

extension Double {
  /// Three digits or all before the point, with thousands apart.
  var short: String {
    if self >= 100 {
      var digits = String(Int(rounded()))
      var place = digits.count - 3
      while place > 0 {
        digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
        place -= 3
      }
      return digits
    }
    let places = self >= 10 ? 10.0 : self >= 1 ? 100.0 : 1_000.0
    return String((self * places).rounded() / places)
  }
}
