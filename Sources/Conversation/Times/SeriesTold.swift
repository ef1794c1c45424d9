/// A repeated time as somebody told it.
struct SeriesTold: Hashable, Sendable {
  /// How often, as RFC 5545 calls it.
  enum Frequency: String, Sendable {
    case minutely = "MINUTELY"
    case hourly = "HOURLY"
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }

  var frequency: Frequency
  var interval = 1
  /// Weekdays, each with its number in the month or year, 0 for every one.
  var weekdays: [Weekday] = []
  var monthDays: [Int] = []
  var months: [Int] = []
  /// Which of the weekdays of a period: the last working day.
  var place: Int?
  var isLunar = false
  var count: Int?

  /// A weekday and its number in the period.
  struct Weekday: Hashable, Sendable {
    var nth = 0
    var weekday: Int
  }

  private static let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  /// Every so many units.
  init?(every number: Int, _ unit: TimeUnit) {
    guard number > 0 else { return nil }
    interval = number
    switch unit {
    case .minute: frequency = .minutely
    case .hour: frequency = .hourly
    case .day: frequency = .daily
    case .week: frequency = .weekly
    case .fortnight: (frequency, interval) = (.weekly, number * 2)
    case .month: frequency = .monthly
    case .quarter: (frequency, interval) = (.monthly, number * 3)
    case .half: (frequency, interval) = (.monthly, number * 6)
    case .year: frequency = .yearly
    case .decade: (frequency, interval) = (.yearly, number * 10)
    case .workday, .workweek:
      frequency = .weekly
      weekdays = (1...5).map { Weekday(weekday: $0) }
    case .weekend:
      frequency = .weekly
      weekdays = [6, 7].map { Weekday(weekday: $0) }
    case .second: return nil
    }
  }

  /// Narrows it: `every month` by `the 5th`; false where that says nothing of it.
  mutating func narrow(by step: DayStep) -> Bool {
    switch step {
    case .month(let month):
      guard frequency == .yearly else { return false }
      months.append(month)
    case .day(let day):
      guard frequency == .monthly || frequency == .yearly else { return false }
      monthDays.append(day)
    case .weekday(let weekday):
      guard frequency == .weekly, !weekdays.contains(where: { $0.weekday == weekday }) else {
        return false
      }
      weekdays.append(Weekday(weekday: weekday))
      weekdays.sort { $0.weekday < $1.weekday }
    case .nthWeekday(let nth, let weekday):
      guard frequency == .monthly || frequency == .yearly else { return false }
      weekdays.append(Weekday(nth: nth, weekday: weekday))
    case .nth(let nth, .workday):
      guard frequency == .monthly || frequency == .yearly else { return false }
      weekdays = (1...5).map { Weekday(weekday: $0) }
      place = nth
    case .nth(let nth, .day):
      guard frequency == .monthly else { return false }
      monthDays.append(nth)
    case .edge(.end, _):
      guard frequency == .monthly else { return false }
      monthDays.append(-1)
    case .lunarMonth(let month, false):
      guard frequency == .yearly else { return false }
      (isLunar, months) = (true, months + [month])
    case .lunarDay(let day):
      guard frequency == .yearly || frequency == .monthly else { return false }
      (isLunar, monthDays) = (true, monthDays + [day])
    default: return false
    }
    return true
  }

  /// The rule (RFC 5545, section 3.3.10; RSCALE of RFC 7529 where it is lunar), with its end.
  func rule(until end: String?) -> String {
    var parts = isLunar ? ["RSCALE=CHINESE"] : []
    parts.append("FREQ=\(frequency.rawValue)")
    if interval > 1 { parts.append("INTERVAL=\(interval)") }
    if !months.isEmpty { parts.append("BYMONTH=" + list(months)) }
    if !monthDays.isEmpty { parts.append("BYMONTHDAY=" + list(monthDays)) }
    if !weekdays.isEmpty {
      let days = weekdays.map { ($0.nth == 0 ? "" : "\($0.nth)") + Self.names[$0.weekday - 1] }
      parts.append("BYDAY=" + days.joined(separator: ","))
    }
    if let place { parts.append("BYSETPOS=\(place)") }
    if let count { parts.append("COUNT=\(count)") } else if let end { parts.append("UNTIL=\(end)") }
    return parts.joined(separator: ";")
  }

  private func list(_ numbers: [Int]) -> String {
    numbers.map { "\($0)" }.joined(separator: ",")
  }
}
