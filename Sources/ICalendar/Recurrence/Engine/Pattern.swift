import CivilTime

/// A Gregorian rule made ready: what the rule leaves open is filled in from DTSTART (RFC 5545,
/// section 3.3.10), and every list has become a set.
struct Pattern: Sendable {
  let frequency: RecurrenceRule.Frequency
  let interval: Int
  let weekStart: Weekday
  let skip: RecurrenceRule.Skip

  /// The months that BYMONTH names, or all of them.
  let months: NumberSet
  let hasMonths: Bool
  /// The days of the month to expand or to limit to; negative from the end.
  let monthDays: [Int]
  let monthDaySet: NumberSet
  let yearDays: [Int]
  let weekNumbers: [Int]
  /// Offsets from Monday of the weekdays without a number.
  let weekdays: NumberSet
  /// Offset from Monday and number of the weekdays with one.
  let numbered: [(offset: Int, ordinal: Int)]
  let hasWeekdays: Bool

  let hours: NumberSet
  let minutes: NumberSet
  let seconds: NumberSet
  /// Seconds after the start of a day, or of a shorter period, at which occurrences start.
  let times: [Int]
  /// BYSETPOS, where a period's set is not the same each time.
  let positions: [Int]
  /// Whether days may hold no start because of a part that speaks of days.
  let hasDayLimit: Bool
  /// Whether any part keeps out some of the periods shorter than a day.
  let isLimited: Bool

  init(_ rule: RecurrenceRule, start: WallTime, isAllDay: Bool) {
    frequency = rule.frequency
    interval = rule.interval
    weekStart = rule.weekStart
    skip = rule.skip
    let date = start.day.date

    var months = NumberSet()
    for month in rule.byMonth {
      switch (month.isLeap, rule.skip) {
      case (false, _), (true, .backward): months.insert(month.number)
      case (true, .forward): months.insert(month.number % 12 + 1)
      // The Gregorian calendar has no leap months.
      case (true, .omit): break
      }
    }
    hasWeekdays = !rule.byDay.isEmpty
    let hasDays =
      hasWeekdays || !rule.byMonthDay.isEmpty || !rule.byYearDay.isEmpty
      || !rule.byWeekNumber.isEmpty
    var monthDays = Set(rule.byMonthDay).sorted()
    if rule.frequency >= .monthly, !hasDays {
      monthDays = [date.day]
      if rule.frequency == .yearly, rule.byMonth.isEmpty { months.insert(date.month) }
    }
    let hasMonths = !rule.byMonth.isEmpty || !months.isEmpty
    if !hasMonths { months = NumberSet(1...12) }
    let isOmitted = monthDays.allSatisfy { number in
      (1...12).allSatisfy { !months.contains($0) || abs(number) > Pattern.longest(month: $0) }
    }
    let limits = rule.frequency < .weekly || rule.skip == .omit
    self.months = limits && isOmitted && !monthDays.isEmpty ? NumberSet() : months
    self.hasMonths = hasMonths || self.months.isEmpty
    self.monthDays = monthDays
    monthDaySet = NumberSet(monthDays)
    yearDays = Set(rule.byYearDay).sorted()
    weekNumbers = Set(rule.byWeekNumber).sorted()

    var weekdays = NumberSet(rule.byDay.filter { $0.ordinal == nil }.map(\.weekday.offset))
    let isOpenWeek =
      rule.frequency == .weekly
      || !rule.byWeekNumber.isEmpty && rule.byMonthDay.isEmpty && rule.byYearDay.isEmpty
    if isOpenWeek, !hasWeekdays { weekdays.insert(start.day.weekday.offset) }
    self.weekdays = weekdays
    numbered = Set(rule.byDay).compactMap { day in
      day.ordinal.map { (day.weekday.offset, $0) }
    }

    let clock = TimesOfDay(rule, start: start.clock, isAllDay: isAllDay)
    (hours, minutes, seconds) = (clock.hours, clock.minutes, clock.seconds)
    if rule.frequency <= .daily, !rule.bySetPosition.isEmpty {
      times = rule.bySetPosition.picks(from: clock.times.count).map { clock.times[$0] }
      positions = []
    } else {
      times = clock.times
      positions = rule.bySetPosition
    }
    hasDayLimit = hasMonths || !monthDays.isEmpty || !yearDays.isEmpty || hasWeekdays
    isLimited = hasDayLimit || clock.isLimited
  }
}

extension Pattern {
  /// The most days that a month ever has.
  private static func longest(month: Int) -> Int { Day.length(ofMonth: month, year: 2_000) }
}

extension [Int] {
  /// The indices that these set positions choose from so many members, in order.
  func picks(from count: Int) -> [Int] {
    Set(compactMap { $0 > 0 ? $0 - 1 : count + $0 }).filter { $0 >= 0 && $0 < count }.sorted()
  }
}
