public import CivilTime

extension RecurrenceRule {
  /// FREQ, from the shortest period to the longest.
  public enum Frequency: String, CaseIterable, Comparable, Sendable {
    case secondly = "SECONDLY"
    case minutely = "MINUTELY"
    case hourly = "HOURLY"
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"

    var rank: Int {
      switch self {
      case .secondly: 0
      case .minutely: 1
      case .hourly: 2
      case .daily: 3
      case .weekly: 4
      case .monthly: 5
      case .yearly: 6
      }
    }

    /// The shorter period comes first.
    public static func < (one: Frequency, other: Frequency) -> Bool {
      one.rank < other.rank
    }
  }

  /// COUNT or UNTIL, of which a rule has one at most.
  public enum End: Hashable, Sendable {
    case never
    /// So many occurrences, DTSTART among them.
    case count(Int)
    /// Up to and including that day or time, in the form it was written.
    case until(CalendarTime)
  }

  /// One entry of BYDAY.
  public struct WeekdayNumber: Hashable, Sendable {
    /// The weekday.
    public var weekday: Weekday
    /// Which one of the month or year, negative from its end; nil means each.
    public var ordinal: Int?

    /// A weekday, or the one of that number.
    public init(_ weekday: Weekday, _ ordinal: Int? = nil) {
      self.weekday = weekday
      self.ordinal = ordinal
    }
  }

  /// One entry of BYMONTH.
  public struct MonthNumber: Hashable, Sendable {
    /// The month's number in its scale, 1-12 or 13.
    public var number: Int
    /// Whether the leap month after the month of that number is meant (RFC 7529, section 4.2).
    public var isLeap: Bool

    /// A month, or the leap month after it.
    public init(_ number: Int, isLeap: Bool = false) {
      self.number = number
      self.isLeap = isLeap
    }
  }

  /// What becomes of a date that the calendar does not have.
  public enum Skip: String, CaseIterable, Sendable {
    /// It is left out.
    case omit = "OMIT"
    /// It becomes the last day, or the month, before.
    case backward = "BACKWARD"
    /// It becomes the first day, or the month, after.
    case forward = "FORWARD"
  }
}

extension Weekday {
  /// The two letters of RFC 5545, `MO` to `SU`.
  public var letters: String {
    switch self {
    case .monday: "MO"
    case .tuesday: "TU"
    case .wednesday: "WE"
    case .thursday: "TH"
    case .friday: "FR"
    case .saturday: "SA"
    case .sunday: "SU"
    }
  }
}
