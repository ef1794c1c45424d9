public import CivilTime

/// A time as somebody said it: what is known of it, in the speaker's zone.
///
/// `tomorrow 3pm` knows day and clock, `to 4` only a clock, `friday` only a day.
public struct When: Codable, Hashable, Sendable {
  /// The day, where one was said or follows from the words.
  public var day: Day?
  /// The time of day, where one was said.
  public var clock: ClockTime? {
    // A time that is set anew is neither a guess nor the end of a day.
    didSet { (other, edge) = (nil, nil) }
  }
  /// The same hour in the other half of the day, where nobody said which is meant: 03:00 for `at 3`.
  public var other: ClockTime?
  /// What of the working day was said in place of a time, which `clock` only guesses.
  public var edge: Edge?
  /// The length in seconds, where one was said or an end was.
  public var seconds: Int?
  /// The middle of the part of the day that was said in place of a time: 15:00 for an afternoon.
  public var around: ClockTime?
  /// How much later than it is something is to be, in seconds; earlier where it is negative.
  public var shift: Int?

  /// An end of the working day.
  public enum Edge: String, Codable, Sendable {
    /// The end of the hours that somebody keeps.
    case close
  }

  /// A time of which so much is known.
  public init(
    day: Day? = nil, clock: ClockTime? = nil, other: ClockTime? = nil, seconds: Int? = nil,
    around: ClockTime? = nil, shift: Int? = nil
  ) {
    self.shift = shift
    self.around = around
    self.day = day
    self.clock = clock
    self.other = other
    self.seconds = seconds
  }
}

/// Days somebody asked about, the last one included, perhaps narrowed to a part of the day.
public struct DayRange: Codable, Hashable, Sendable {
  /// The first day.
  public var first: Day
  /// The last day, included.
  public var last: Day
  /// From when on each day, where that was said.
  public var from: ClockTime?
  /// Until when on each day, not included, where that was said.
  public var until: ClockTime?

  /// The days from `first` to `last`.
  public init(_ first: Day, _ last: Day, from: ClockTime? = nil, until: ClockTime? = nil) {
    self.first = first
    self.last = last
    self.from = from
    self.until = until
  }
}
