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
  /// The day, or the first of several; nil where everything before an end is meant.
  public var day: Day?
  /// The last day, included, where there are several.
  public var lastDay: Day?
  /// The day on which a stretch ends that does not end on the day that it began.
  public var endDay: Day?
  /// The time of day, or the first of a stretch.
  public var clock: ClockTime?
  /// The end of the stretch, not included.
  public var until: ClockTime?
  /// The length in seconds, where one was said that has a fixed number of them.
  public var seconds: Int?
  /// The length as RFC 5545, section 3.3.6 writes it; a length in months as ISO 8601 does.
  public var duration: String?
  /// The rule of a repeated time (RFC 5545, section 3.3.10).
  public var rrule: String?
  /// Whether it is a second reading, as good as the one before.
  public var isAlternative = false

  /// What a piece of a line says, and beside it the second reading where there is one.
  static func readings(of piece: Piece, in line: Line) -> [Found] {
    let length = piece.length ?? piece.seconds.map { TimeLength($0, .second) }
    let found = Found(
      kind: piece.kind, text: line.text(piece.range),
      range: line.offsets[piece.range.lowerBound]..<line.offsets[piece.range.upperBound],
      day: piece.day, lastDay: piece.lastDay, endDay: piece.endDay, clock: piece.clock,
      until: piece.until, seconds: piece.seconds, duration: length?.iso, rrule: piece.rrule)
    guard let day = piece.otherDay else { return [found] }
    var other = found
    (other.day, other.isAlternative) = (day, true)
    return [found, other]
  }
}

extension TimeLength {
  /// The length as RFC 5545 writes it, months and years as ISO 8601 does; working days as days.
  fileprivate var iso: String {
    var seconds = seconds
    var days = days + workdays
    if seconds >= 86_400, seconds % 86_400 == 0, days == 0, months == 0 {
      (days, seconds) = (seconds / 86_400, 0)
    }
    if months == 0, seconds == 0, days > 0, days % 7 == 0 { return "P\(days / 7)W" }
    var text = "P"
    if months >= 12 { text += "\(months / 12)Y" }
    if months % 12 > 0 { text += "\(months % 12)M" }
    if days > 0 { text += "\(days)D" }
    guard seconds > 0 else { return text }
    text += "T"
    if seconds >= 3_600 { text += "\(seconds / 3_600)H" }
    if seconds / 60 % 60 > 0 { text += "\(seconds / 60 % 60)M" }
    if seconds % 60 > 0 { text += "\(seconds % 60)S" }
    return text
  }
}
