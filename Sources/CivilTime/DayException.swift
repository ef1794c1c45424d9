/// A day on which a working calendar departs from its usual week.
public struct DayException: Codable, Hashable, Sendable {
  /// Which way the day departs.
  public enum Kind: String, Codable, Sendable {
    /// Nobody works, whatever the weekday.
    case dayOff
    /// A make-up working day: people work, whatever the weekday.
    case workingDay
  }

  /// The day, in the calendar's own place.
  public var day: Day
  /// Which way it departs.
  public var kind: Kind
  /// The holiday it belongs to, in the language of the place.
  public var name: String
  /// The holiday's English name.
  public var englishName: String?
  /// For a make-up day, the weekday whose hours are kept on it.
  public var replaces: Weekday?

  /// A departure with the given facts.
  public init(
    _ day: Day, _ kind: Kind, name: String, englishName: String? = nil, replaces: Weekday? = nil
  ) {
    self.day = day
    self.kind = kind
    self.name = name
    self.englishName = englishName
    self.replaces = replaces
  }
}
