/// Something the house promises in numbers.
protocol Figure: Sendable {
  /// What it is called on the command line and in `Thresholds`.
  static var name: String { get }
  /// Takes its measures; peers run beside it, in the same run.
  static func measure() async throws -> [Measure]
}

/// One number that was seen.
struct Measure {
  var name: String
  var value: Double
  var unit: String
  /// What it was compared with, or why it was not taken.
  var note = ""
  var isSkipped = false

  static func skipped(_ name: String, _ why: String) -> Measure {
    Measure(name: name, value: .nan, unit: "", note: why, isSkipped: true)
  }
}
