import CivilTime

extension Pattern {
  /// The days of a YEARLY rule in one calendar year; unordered, perhaps repeated.
  ///
  /// The first of BYWEEKNO, BYYEARDAY, BYMONTHDAY and BYDAY that the rule has expands, the others
  /// limit (RFC 5545, section 3.3.10, table and notes).
  func collect(year: Int, into days: inout [Day]) {
    let stretch = Day(unchecked: year, 1, 1)...Day(unchecked: year, 12, 31)
    if !weekNumbers.isEmpty {
      collectWeeks(of: year, in: stretch, into: &days)
    } else if !yearDays.isEmpty {
      for number in yearDays {
        guard
          let day = day(
            number, of: stretch.lowerBound, length: stretch.upperBound - stretch.lowerBound + 1)
        else { continue }
        if admitsInYear(day, year: year, yearDays: false) { days.append(day) }
      }
    } else {
      collectMonths(of: year, in: stretch, into: &days)
    }
  }

  private func collectMonths(of year: Int, in stretch: ClosedRange<Day>, into days: inout [Day]) {
    if monthDays.isEmpty, !hasMonths {
      collectWeekdays(in: stretch, into: &days)
      return
    }
    var month = months.next(from: 1)
    while let here = month {
      let own = Pattern.days(ofMonth: here, year: year)
      if monthDays.isEmpty {
        collectWeekdays(in: own, into: &days)
      } else {
        collectMonthDays(
          year: year, month: here, ordinalsIn: hasMonths ? own : stretch, into: &days)
      }
      month = months.next(from: here + 1)
    }
  }

  /// The weeks of the year before and after reach into a year by up to three days.
  private func collectWeeks(of year: Int, in stretch: ClosedRange<Day>, into days: inout [Day]) {
    for weekYear in (year - 1)...(year + 1) {
      let first = firstWeek(of: weekYear)
      let count = (firstWeek(of: weekYear + 1) - first) / 7
      for number in weekNumbers {
        let week = number > 0 ? number : count + 1 + number
        guard (1...count).contains(week) else { continue }
        let start = first + (week - 1) * 7
        guard start <= stretch.upperBound, start + 6 >= stretch.lowerBound else { continue }
        for offset in 0..<7 {
          let day = start + offset
          guard stretch.contains(day) else { continue }
          if admitsInYear(day, year: year, yearDays: true) { days.append(day) }
        }
      }
    }
  }

  /// The first day of week 1, the first week with four days in the year.
  private func firstWeek(of year: Int) -> Day {
    let fourth = Day(unchecked: year, 1, 4)
    return fourth - (fourth.weekday.offset - weekStart.offset + 7) % 7
  }

  /// Whether the parts after the one that expanded admit a day.
  private func admitsInYear(_ day: Day, year: Int, yearDays checksYearDays: Bool) -> Bool {
    let date = day.date
    guard months.contains(date.month) else { return false }
    if !monthDays.isEmpty, !admits(dayOfMonth: date.day, year: date.year, month: date.month) {
      return false
    }
    if checksYearDays, !yearDays.isEmpty, !admitsYearDay(day, year: date.year) { return false }
    guard hasWeekdays || !weekdays.isEmpty else { return true }
    let stretch =
      hasMonths
      ? Pattern.days(ofMonth: date.month, year: date.year)
      : Day(unchecked: date.year, 1, 1)...Day(unchecked: date.year, 12, 31)
    return admitsWeekday(day, in: stretch)
  }
}
