import CivilTime

/// Finds the days that steps speak of.
struct DaySense {
  let today: Day
  let calendar: WorkingCalendar?
  /// From when on what has no year or month is looked for.
  var anchor: Day
  /// Whether a weekday that is not that of its date is overlooked.
  var isLenient = false
  /// Whether it is looked for backwards instead.
  var isBackward = false

  init(today: Day, calendar: WorkingCalendar?) {
    self.today = today
    self.calendar = calendar
    anchor = today
  }

  /// Days, the last included, and whether the words speak of a single one.
  struct Days: Hashable {
    var first: Day
    var last: Day
    var isSingle = false

    init(_ day: Day) { (first, last, isSingle) = (day, day, true) }
    init(_ first: Day, _ last: Day) { (self.first, self.last) = (first, last) }
  }

  /// The days of a chain; nil where there are none.
  func days(_ chain: [DayStep]) -> Days? {
    if chain.count > 1, case .weekday(let weekday)? = chain.last, let days = dated(chain, weekday) {
      return days
    }
    if chain.count >= 2, case .month(let month) = chain[0], case .day(let day) = chain[1] {
      let found = yearly(in: nil) { Day(year: $0, month: month, day: day) }
      return chain.count == 2 ? found : found.flatMap { rest(of: chain, from: 2, in: $0) }
    }
    return rest(of: chain, from: 0, in: nil)
  }

  private func rest(of chain: [DayStep], from start: Int, in outer: Days?) -> Days? {
    var days = outer
    for (index, step) in chain.enumerated() where index >= start {
      guard let next = narrow(days, by: step, isLast: index + 1 == chain.count) else { return nil }
      days = next
    }
    return days
  }

  /// A weekday beside a date: of dates without a year or a month the one on that weekday.
  private func dated(_ chain: [DayStep], _ weekday: Int) -> Days? {
    let rest = Array(chain.dropLast())
    guard let step = rest.last, step.rank == 6 else { return nil }
    guard let days = days(rest), days.isSingle else { return nil }
    if days.first.weekday.rawValue == weekday { return days }
    guard rest.count == 1, case .day(let day) = step else { return isLenient ? days : nil }
    let month = Day(unchecked: today.year, today.month, 1)
    for shift in 0..<24 {
      let first = month.adding(months: shift)
      if let found = Day(year: first.year, month: first.month, day: day),
        found.weekday.rawValue == weekday, found >= today
      {
        return Days(found)
      }
    }
    return nil
  }

  private func narrow(_ outer: Days?, by step: DayStep, isLast: Bool) -> Days? {
    switch step {
    case .year(let year): return self.year(year)
    case .turned(let unit, let shift): return turned(unit, shift, in: outer)
    case .semester(let number):
      let year = outer?.first.year ?? today.year
      return months(year, 6 * number - 5, 6)
    case .quarter(let number):
      let year = outer?.first.year ?? today.year
      return months(year, 3 * number - 2, 3)
    case .month(let month): return self.month(month, in: outer)
    case .monthTurned(let month, let shift): return self.month(month, turned: shift)
    case .week(let number, let isFull): return week(number, isFull, in: outer)
    case .nth(let number, let unit): return nth(number, unit, in: outer)
    case .several(let count, let unit, let fromEnd):
      return outer.flatMap { several(count, unit, fromEnd, in: $0) }
    case .nthWeekday(let nth, let weekday): return nthWeekday(nth, weekday, in: outer)
    case .weekday(let weekday): return self.weekday(weekday, in: outer)
    case .weekdayTurned(let weekday, let shift):
      return Days(today.monday + (7 * shift + weekday - 1))
    case .weekdayNear(let weekday, let way):
      let offset = (weekday - today.weekday.rawValue).flooredRemainder(by: 7)
      return Days(today + (way > 0 ? (offset == 0 ? 7 : offset) : offset - 7))
    case .day(let day): return self.day(day, in: outer)
    case .relative(let days): return Days(today + days)
    case .counted(let count, let unit): return counted(count, unit)
    case .edge(let edge, let unit):
      return (outer ?? unit.flatMap { turned($0, 0) }).flatMap { self.edge(edge, of: $0) }
    case .holiday(let holiday): return yearly(in: outer) { holiday.day(in: $0) }
    case .named(let number): return named(number, in: outer)
    case .lunarMonth(let month, let isLeap):
      return lunarMonth(month, isLeap, in: outer, isLast: isLast)
    case .lunarDay(let day): return lunarDay(day, in: outer)
    case .around(let unit): return outer.flatMap { around($0, unit) }
    case .moved(let length, let way): return outer.flatMap { moved($0, by: length, way) }
    }
  }

  /// The day so long before or after.
  func moved(_ days: Days, by length: TimeLength, _ way: Int) -> Days? {
    let from = way > 0 && !days.isSingle ? days.last : days.first
    guard abs(length.months) < 12_000, abs(length.days) < 1_000_000 else { return nil }
    var day = from.adding(months: way * length.months) + way * length.days
    if length.workdays > 0 {
      day =
        (calendar ?? WorkingCalendar()).adding(workingDays: way * length.workdays, to: day).value
    }
    return Days(day)
  }

  private func around(_ days: Days, _ unit: TimeUnit) -> Days? {
    if unit == .weekend {
      // A holiday that touches a weekend makes it longer.
      let saturday = days.first.monday + (days.first.weekday == .monday ? -2 : 5)
      let sunday = saturday + 1
      return Days(
        min(saturday, max(days.first, saturday)),
        max(sunday, days.last.weekday == .monday ? days.last : sunday))
    }
    return Days(days.first.monday, days.first.monday + 6)
  }
}
