import CivilTime

extension Pattern {
  /// Whether a day passes every part of the rule that speaks of days, as a limit: the only way in
  /// which they work for DAILY and shorter periods.
  @inline(__always)
  func admits(_ day: Day) -> Bool {
    if hasWeekdays, !weekdays.contains(day.weekday.offset) { return false }
    guard hasMonths || !monthDays.isEmpty || !yearDays.isEmpty else { return true }
    let date = day.date
    return months.contains(date.month)
      && (monthDays.isEmpty || admits(dayOfMonth: date.day, year: date.year, month: date.month))
      && (yearDays.isEmpty || admitsYearDay(day, year: date.year))
  }

  @inline(__always)
  func admits(dayOfMonth day: Int, year: Int, month: Int) -> Bool {
    monthDaySet.contains(day)
      || monthDaySet.contains(day - Day.length(ofMonth: month, year: year) - 1)
  }

  func admitsYearDay(_ day: Day, year: Int) -> Bool {
    let number = day - Day(unchecked: year, 1, 1) + 1
    let fromEnd = number - (Day.isLeap(year: year) ? 366 : 365) - 1
    return yearDays.contains { $0 == number || $0 == fromEnd }
  }

  /// Whether BYDAY holds for a day, numbers counted in the stretch of days given.
  func admitsWeekday(_ day: Day, in stretch: ClosedRange<Day>) -> Bool {
    let offset = day.weekday.offset
    if weekdays.contains(offset) { return true }
    return numbered.contains { entry in
      entry.offset == offset
        && (entry.ordinal > 0
          ? (day - stretch.lowerBound) / 7 + 1 == entry.ordinal
          : (stretch.upperBound - day) / 7 + 1 == -entry.ordinal)
    }
  }

  /// The first day from a day on whose month BYMONTH names; nil where it names none.
  func firstDayOfNamedMonth(from day: Day) -> Day? {
    guard hasMonths else { return day }
    let date = day.date
    if months.contains(date.month) { return day }
    if let month = months.next(from: date.month + 1) { return Day(unchecked: date.year, month, 1) }
    return months.next(from: 1).map { Day(unchecked: date.year + 1, $0, 1) }
  }
}
