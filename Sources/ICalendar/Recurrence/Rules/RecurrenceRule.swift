public import CivilTime

/// A recurrence rule, the value of RRULE (RFC 5545, section 3.3.10, and RFC 7529).
public struct RecurrenceRule: Hashable, Sendable {
  /// The length of one period.
  public var frequency: Frequency
  /// Every how many periods, from 1.
  public var interval = 1
  /// When it ends.
  public var end = End.never
  /// BYSECOND, 0-60; 60 is read as 59.
  public var bySecond: [Int] = []
  /// BYMINUTE, 0-59.
  public var byMinute: [Int] = []
  /// BYHOUR, 0-23.
  public var byHour: [Int] = []
  /// BYDAY, with the ordinals that months and years allow.
  public var byDay: [WeekdayNumber] = []
  /// BYMONTHDAY, 1-31 from the start or -1 to -31 from the end of a month.
  public var byMonthDay: [Int] = []
  /// BYYEARDAY, 1-366 from the start or -1 to -366 from the end of a year.
  public var byYearDay: [Int] = []
  /// BYWEEKNO, 1-53 from the start or -1 to -53 from the end of a year.
  public var byWeekNumber: [Int] = []
  /// BYMONTH, in the months of the scale.
  public var byMonth: [MonthNumber] = []
  /// BYSETPOS, 1-366 from the start or -1 to -366 from the end of a period's set.
  public var bySetPosition: [Int] = []
  /// WKST, the first day of a week.
  public var weekStart = Weekday.monday
  /// RSCALE in capitals, for example `CHINESE`; nil means Gregorian (RFC 7529, section 4.1).
  public var scale: String?
  /// SKIP, what becomes of a date that the calendar does not have (RFC 7529, section 4.1).
  public var skip = Skip.omit

  /// The rule that repeats with every period and never ends.
  public init(_ frequency: Frequency) {
    self.frequency = frequency
  }

  /// Whether its years and months are those of the Gregorian calendar.
  public var isGregorian: Bool {
    scale == nil || scale == "GREGORIAN"
  }
}
