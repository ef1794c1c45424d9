extension Day {
  /// Year, month (1-12) and day of month.
  @inlinable
  public var date: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted.flooredQuotient(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The year of the date.
  @inlinable
  public var year: Int { date.year }

  /// The month of the date, 1-12.
  @inlinable
  public var month: Int { date.month }

  /// The day of the week.
  @inlinable
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday(offset: (number + 3).flooredRemainder(by: 7))
  }

  /// The day's number in its year, 1-366.
  @inlinable
  public var dayOfYear: Int {
    number - Day(unchecked: year, 1, 1).number + 1
  }

  /// The Monday of this day's week.
  @inlinable
  public var monday: Day {
    self - weekday.offset
  }

  /// The number of the week in ISO 8601: week 1 holds the year's first Thursday.
  public var weekOfYear: Int {
    let thursday = monday + 3
    return (thursday.dayOfYear - 1) / 7 + 1
  }

  /// Whether February of that year has 29 days.
  @inlinable
  public static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month, 28-31.
  @inlinable
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Int {
  /// The quotient rounded towards negative infinity, for a positive divisor.
  @inlinable
  public func flooredQuotient(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : (self + 1) / divisor - 1
  }

  /// The remainder that is never negative, for a positive divisor.
  @inlinable
  public func flooredRemainder(by divisor: Int) -> Int {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}
