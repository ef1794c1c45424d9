import CivilTime

extension DaySense {
  func year(_ year: Int) -> Days? {
    guard let first = Day(year: year, month: 1, day: 1) else { return nil }
    return Days(first, Day(unchecked: year, 12, 31))
  }

  /// So many months from one of a year on.
  func months(_ year: Int, _ month: Int, _ count: Int) -> Days? {
    guard (1...12).contains(month) else { return nil }
    let first = Day(unchecked: year, month, 1)
    return Days(first, first.adding(months: count) - 1)
  }

  /// This, the next or the last such unit; of a longer time its own is this one.
  func turned(_ unit: TimeUnit, _ shift: Int, in outer: Days? = nil) -> Days? {
    let today = outer?.first ?? self.today
    switch unit {
    case .day: return Days(today + shift)
    case .week: return Days(today.monday + 7 * shift, today.monday + (7 * shift + 6))
    case .fortnight: return Days(today + 14 * shift, today + (14 * shift + 13))
    case .weekend: return Days(today.monday + (7 * shift + 5), today.monday + (7 * shift + 6))
    case .workweek: return Days(today.monday + 7 * shift, today.monday + (7 * shift + 4))
    case .month:
      let start = Day(unchecked: today.year, today.month, 1).adding(months: shift)
      return months(start.year, start.month, 1)
    case .quarter, .half:
      let size = unit == .half ? 6 : 3
      let start = Day(unchecked: today.year, (today.month - 1) / size * size + 1, 1)
        .adding(months: shift * size)
      return months(start.year, start.month, size)
    case .year: return year(today.year + shift)
    case .decade: return nil
    case .workday:
      return Days((calendar ?? WorkingCalendar()).adding(workingDays: shift, to: today).value)
    default: return Days(today + shift)
    }
  }

  /// So many units from tomorrow on, or up to yesterday.
  func counted(_ count: Int, _ unit: TimeUnit) -> Days? {
    guard count != 0, abs(count) <= 36_600 else { return nil }
    if unit == .workday {
      let end = (calendar ?? WorkingCalendar()).adding(workingDays: count, to: today).value
      return count > 0 ? Days(today + 1, end) : Days(end, today - 1)
    }
    if unit == .quarter {
      guard let first = turned(.quarter, count > 0 ? 1 : count),
        let last = turned(.quarter, count > 0 ? count : -1)
      else { return nil }
      return Days(first.first, last.last)
    }
    if unit == .weekend {
      guard let first = turned(.weekend, count > 0 ? 1 : count),
        let last = turned(.weekend, count > 0 ? count : -1)
      else { return nil }
      return Days(first.first, last.last)
    }
    let length = TimeLength(abs(count), unit)
    guard length.seconds == 0 else { return nil }
    if count > 0 {
      return Days(today + 1, today.adding(months: length.months) + length.days)
    }
    return Days(today.adding(months: -length.months) - length.days, today - 1)
  }

  /// The first or last so many units of a longer time.
  func several(_ count: Int, _ unit: TimeUnit, _ fromEnd: Bool, in outer: Days) -> Days? {
    guard (1...400).contains(count) else { return nil }
    if unit == .week, !fromEnd, let first = week(1, true, in: outer) {
      return Days(first.first, first.first + (7 * count - 1))
    }
    let length = TimeLength(count, unit)
    guard length.seconds == 0 else { return nil }
    if length.workdays > 0 {
      guard let edge = nth(fromEnd ? -count : count, .workday, in: outer) else { return nil }
      return fromEnd ? Days(edge.first, outer.last) : Days(outer.first, edge.first)
    }
    if fromEnd {
      let after = outer.last + 1
      return Days(after.adding(months: -length.months) - length.days, outer.last)
    }
    return Days(outer.first, outer.first.adding(months: length.months) + (length.days - 1))
  }

  /// A week by its number: of the year as ISO 8601 counts, of a month from its first full one or else the
  /// one that holds most of its first days.
  func week(_ number: Int, _ isFull: Bool, in outer: Days?) -> Days? {
    let outer = outer ?? year(today.year)
    guard let outer else { return nil }
    if outer.last - outer.first > 31 {
      let year = outer.first.year
      if number < 0 {
        // The week of the 28th of December is the last of its year.
        guard let last = Day(year: year, month: 12, day: 28)?.monday else { return nil }
        return Days(last + 7 * (number + 1), last + (7 * (number + 1) + 6))
      }
      return Day(weekYear: year, week: number).map { Days($0, $0 + 6) }
    }
    // The day that has to lie in the month: the Monday, or else the Thursday.
    let key = isFull ? 0 : 3
    var first = outer.first.monday
    if first + key < outer.first { first = first + 7 }
    if number < 0 {
      var last = outer.last.monday
      if last + key > outer.last { last = last - 7 }
      return Days(last + 7 * (number + 1), last + (7 * (number + 1) + 6))
    }
    let monday = first + 7 * (number - 1)
    guard number > 0, monday <= outer.last else { return nil }
    return Days(monday, monday + 6)
  }

  /// The nth day, working day, weekend, month or quarter of a longer time.
  func nth(_ number: Int, _ unit: TimeUnit, in outer: Days?) -> Days? {
    guard let outer = outer ?? (unit.months == nil ? nil : year(today.year)) else { return nil }
    switch unit {
    case .workday:
      let calendar = calendar ?? WorkingCalendar()
      let from = number > 0 ? outer.first - 1 : outer.last + 1
      let day = calendar.adding(workingDays: number, to: from).value
      return day >= outer.first && day <= outer.last ? Days(day) : nil
    case .day:
      let day = number > 0 ? outer.first + (number - 1) : outer.last + (number + 1)
      return day >= outer.first && day <= outer.last ? Days(day) : nil
    case .weekend:
      guard let saturday = nthWeekday(number, 6, in: outer) else { return nil }
      return Days(saturday.first, saturday.first + 1)
    default:
      guard let size = unit.months else { return nil }
      let count = (outer.last + 1).monthNumber - outer.first.monthNumber
      let index = number > 0 ? number - 1 : count / size + number
      guard index >= 0, index * size < count else { return nil }
      let start = outer.first.adding(months: index * size)
      return months(start.year, start.month, size)
    }
  }
}

extension Day {
  /// Months since the year 0.
  fileprivate var monthNumber: Int { year * 12 + month }
}
