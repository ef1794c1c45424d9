import CivilTime

extension DaySense {
  /// The day of the coming year that has it, or of the last, or of the years of a longer time.
  func yearly(in outer: Days?, _ day: (Int) -> Day?) -> Days? {
    if let outer { return day(outer.first.year).map { Days($0) } }
    if isBackward {
      for year in stride(from: anchor.year, through: anchor.year - 8, by: -1) {
        if let found = day(year), found <= anchor { return Days(found) }
      }
    } else {
      for year in anchor.year...anchor.year + 8 {
        if let found = day(year), found >= anchor { return Days(found) }
      }
    }
    return nil
  }

  /// A month of a longer time, else the coming one, which may have begun.
  func month(_ month: Int, in outer: Days?) -> Days? {
    if let outer { return months(outer.first.year, month, 1) }
    let now = anchor.month
    if isBackward { return months(anchor.year - (month > now ? 1 : 0), month, 1) }
    return months(anchor.year + (month < now ? 1 : 0), month, 1)
  }

  /// `this May`, `next May`, `last May`.
  func month(_ month: Int, turned shift: Int) -> Days? {
    let now = today.month
    switch shift {
    case 0: return months(today.year, month, 1)
    case 1...: return months(today.year + (month <= now ? 1 : 0) + shift - 1, month, 1)
    default: return months(today.year - (month >= now ? 1 : 0) + shift + 1, month, 1)
    }
  }

  /// A day of a month, else of the coming month that has it.
  func day(_ day: Int, in outer: Days?) -> Days? {
    if let outer {
      guard outer.last - outer.first < 31 else { return nil }
      let date = outer.first.date
      return Day(year: date.year, month: date.month, day: day).map { Days($0) }
    }
    let month = Day(unchecked: anchor.year, anchor.month, 1)
    for shift in 0...2 {
      let first = month.adding(months: isBackward ? -shift : shift)
      if let found = Day(year: first.year, month: first.month, day: day),
        isBackward ? found <= anchor : found >= anchor
      {
        return Days(found)
      }
    }
    return nil
  }

  func weekday(_ weekday: Int, in outer: Days?) -> Days? {
    guard let outer else {
      let way = isBackward ? -1 : 1
      let offset = (way * (weekday - anchor.weekday.rawValue)).flooredRemainder(by: 7)
      return Days(anchor + way * offset)
    }
    let day = outer.first + (weekday - outer.first.weekday.rawValue).flooredRemainder(by: 7)
    return day <= outer.last && outer.last - outer.first <= 7 ? Days(day) : nil
  }

  func nthWeekday(_ nth: Int, _ weekday: Int, in outer: Days?) -> Days? {
    guard let outer else { return nil }
    let day =
      nth > 0
      ? outer.first
        + ((weekday - outer.first.weekday.rawValue).flooredRemainder(by: 7)
          + 7 * (nth - 1))
      : outer.last
        - ((outer.last.weekday.rawValue - weekday).flooredRemainder(by: 7)
          - 7 * (nth + 1))
    return day >= outer.first && day <= outer.last ? Days(day) : nil
  }

  /// A holiday of the office's calendar by its place among their names.
  func named(_ number: Int, in outer: Days?) -> Days? {
    guard let calendar else { return nil }
    guard calendar.holidays.indices.contains(number) else { return nil }
    let days = calendar.holidays[number].days
    let first: Day?
    if let outer {
      first = days.first { $0 >= outer.first && $0 <= outer.last }
    } else {
      first = isBackward ? days.last { $0 <= anchor } : days.first { $0 >= anchor }
    }
    return first.map { Days($0) }
  }

  /// A part of a longer time: `月底`, `the beginning of May`, `the rest of the week`.
  func edge(_ edge: DayStep.Edge, of days: Days) -> Days? {
    let (first, last) = (days.first, days.last)
    let length = last - first + 1
    let isYear = length > 300
    let isMonth = (28...31).contains(length)
    switch edge {
    case .end: return Days(last)
    case .begin:
      if isYear { return Days(first, first.adding(months: 4) - 1) }
      if isMonth { return Days(first, first + 4) }
      if length > 31 { return Days(first, first.adding(months: 1) - 1) }
      return Days(first, first + (max(1, length / 2) - 1))
    case .mid:
      if isYear { return Days(first.adding(months: 4), first.adding(months: 8) - 1) }
      if isMonth { return Days(first + 10, first + 19) }
      return Days(first + length / 3, last - length / 3)
    case .early:
      if first <= today, last >= today { return today > first ? Days(first, today - 1) : nil }
      return Days(first, first + (length / 2 - 1))
    case .late:
      if first <= today, last >= today { return Days(today, last) }
      return Days(first + length / 2, last)
    case .rest: return first <= today && last >= today ? Days(today, last) : nil
    case .first10: return isMonth ? Days(first, first + 9) : nil
    case .mid10: return isMonth ? Days(first + 10, first + 19) : nil
    case .last10: return isMonth ? Days(first + 20, last) : nil
    }
  }

  func lunarMonth(_ month: Int, _ isLeap: Bool, in outer: Days?, isLast: Bool) -> Days? {
    func days(_ year: Int) -> Days? {
      let first = LunarDate(year: year, month: month, day: 1, isLeapMonth: isLeap)
      guard let start = first.civil, let length = first.lengthOfMonth else { return nil }
      return Days(start, start + (length - 1))
    }
    if let outer { return days(outer.first.year) }
    for year in (anchor.year - 1)...(anchor.year + 12) {
      // A day within the month may be over though the month is not.
      if let found = days(year), found.last >= anchor { return found }
    }
    return nil
  }

  func lunarDay(_ day: Int, in outer: Days?) -> Days? {
    guard let outer else {
      for shift in 0..<62 {
        let found = anchor + shift
        if found.lunar?.day == day { return Days(found) }
      }
      return nil
    }
    let found = outer.first + (day - 1)
    guard found <= outer.last else { return nil }
    // Without a year it is the coming one.
    if found < anchor, !isBackward, outer.last >= anchor, let date = outer.first.lunar,
      let next = LunarDate(year: date.year + 1, month: date.month, day: day).civil
    {
      return Days(next)
    }
    return Days(found)
  }
}
