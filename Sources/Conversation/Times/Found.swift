public import CivilTime

/// A time that was found in a text.
public struct Found: Hashable, Sendable {
  /// What kind of time it is (design: `type` of `daybook when --json`).
  public enum Kind: String, Sendable {
    case date, datetime, time, range, timerange, duration, recurrence
  }

  /// What kind of time it is.
  public var kind: Kind
  /// The words as they stand in the text.
  public var text: String
  /// Where they stand: offsets in the text's UTF-8.
  public var range: Range<Int>
  /// The day, or the first of several.
  public var day: Day?
  /// The last day, included, where there are several.
  public var lastDay: Day?
  /// The time of day, or the first of a stretch.
  public var clock: ClockTime?
  /// The end of the stretch on the day, not included.
  public var until: ClockTime?
  /// The length in seconds, where one was said.
  public var seconds: Int?
  /// The rule of a repeated time (RFC 5545, section 3.3.10).
  public var rrule: String?
  /// Whether it is a second reading, as good as the one before.
  public var isAlternative = false

  /// What a piece of a line says, and beside it the second reading where there is one.
  static func readings(of piece: Piece, in line: Line) -> [Found] {
    let found = Found(
      kind: piece.kind, text: line.text(piece.range),
      range: line.offsets[piece.range.lowerBound]..<line.offsets[piece.range.upperBound],
      day: piece.day, lastDay: piece.lastDay, clock: piece.clock, until: piece.until,
      seconds: piece.seconds, rrule: piece.rrule)
    guard let day = piece.otherDay else { return [found] }
    var other = found
    other.day = day
    other.isAlternative = true
    return [found, other]
  }
}
