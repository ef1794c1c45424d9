/// A civil day of the proleptic Gregorian calendar, without a zone; day 0 is 1970-01-01.
public struct Day: Codable, Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, negative before it.
  public var number: Int

  /// The day that lies `number` days after 1970-01-01.
  @inlinable
  public init(number: Int) {
    self.number = number
  }

  /// The day of that date, or nil where the month has no such day.
  @inlinable
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year: year) else {
      return nil
    }
    self.init(unchecked: year, month, day)
  }

  /// The day of a date known to exist; a day of month beyond its month runs on into the next.
  @inlinable
  public init(unchecked year: Int, _ month: Int, _ day: Int) {
    // Years start in March here, so that the leap day is the last of its year.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.flooredQuotient(by: 400)
    let yearOfEra = shifted - era * 400
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Earlier comes first.
  @inlinable
  public static func < (one: Day, other: Day) -> Bool {
    one.number < other.number
  }

  /// The day so many days later, or earlier when negative.
  @inlinable
  public static func + (day: Day, days: Int) -> Day {
    Day(number: day.number + days)
  }

  /// The day so many days earlier.
  @inlinable
  public static func - (day: Day, days: Int) -> Day {
    Day(number: day.number - days)
  }

  /// How many days `one` lies after `other`.
  @inlinable
  public static func - (one: Day, other: Day) -> Int {
    one.number - other.number
  }
}
