import CivilTime

extension Pattern {
  /// The days of a MONTHLY rule in one month; unordered, perhaps repeated.
  func collect(year: Int, month: Int, into days: inout [Day]) {
    guard months.contains(month) else { return }
    let stretch = Pattern.days(ofMonth: month, year: year)
    if monthDays.isEmpty {
      collectWeekdays(in: stretch, into: &days)
    } else {
      collectMonthDays(year: year, month: month, ordinalsIn: stretch, into: &days)
    }
  }

  /// The days of BYMONTHDAY in one month, moved by SKIP and then limited by BYDAY.
  func collectMonthDays(
    year: Int, month: Int, ordinalsIn stretch: ClosedRange<Day>, into days: inout [Day]
  ) {
    let length = Day.length(ofMonth: month, year: year)
    let first = Day(unchecked: year, month, 1)
    for number in monthDays {
      guard let day = day(number, of: first, length: length) else { continue }
      if hasWeekdays, !admitsWeekday(day, in: stretch) { continue }
      days.append(day)
    }
  }

  /// The days of BYDAY in a month or year, with their numbers counted there.
  func collectWeekdays(in stretch: ClosedRange<Day>, into days: inout [Day]) {
    let (first, last) = (stretch.lowerBound, stretch.upperBound)
    if !weekdays.isEmpty {
      var offset = first.weekday.offset
      var day = first
      while day <= last {
        if weekdays.contains(offset) { days.append(day) }
        day = day + 1
        offset = offset == 6 ? 0 : offset + 1
      }
    }
    for entry in numbered {
      let day: Day
      if entry.ordinal > 0 {
        let ahead = (entry.offset - first.weekday.offset + 7) % 7
        day = first + ahead + (entry.ordinal - 1) * 7
      } else {
        let back = (last.weekday.offset - entry.offset + 7) % 7
        day = last - back + (entry.ordinal + 1) * 7
      }
      if day >= first, day <= last { days.append(day) }
    }
  }

  /// A numbered day of a month or year; SKIP says what becomes of one that does not exist.
  func day(_ number: Int, of first: Day, length: Int) -> Day? {
    if abs(number) <= length {
      return number > 0 ? first + (number - 1) : first + (length + number)
    }
    return switch (skip, number > 0) {
    case (.omit, _): nil
    case (.forward, true): first + length
    case (.forward, false): first
    case (.backward, true): first + (length - 1)
    case (.backward, false): first - 1
    }
  }

  static func days(ofMonth month: Int, year: Int) -> ClosedRange<Day> {
    let first = Day(unchecked: year, month, 1)
    return first...(first + (Day.length(ofMonth: month, year: year) - 1))
  }
}
