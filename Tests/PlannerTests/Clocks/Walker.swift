import CivilTime
import Procedure

/// Works a rule's ends out the slow way, a day at a time, from nothing but which days are worked.
struct Walker {
  let isWorking: (Day) -> Bool

  /// The last day that the law allows; nil for a rule that counts hours.
  func legalDay(of rule: DeadlineRule, _ offset: Offset, from event: Day) -> Day? {
    rolled(end(offset, from: event, rule.count), rule.roll)
  }

  /// The day of the office's own target.
  func targetDay(of rule: DeadlineRule, _ offset: Offset, from event: Day) -> Day? {
    guard let legal = legalDay(of: rule, offset, from: event),
      let own = rolled(
        end(rule.target.offset ?? offset, from: event, rule.target.count), rule.target.roll)
    else { return nil }
    return own > legal ? rolled(legal, .preceding) : own
  }

  private func end(_ offset: Offset, from event: Day, _ counting: DeadlineRule.Counting) -> Day? {
    let step = offset.count < 0 ? -1 : 1
    // Where the day of the event is the first, counting begins on its eve.
    var day = counting == .sameDay && offset.count != 0 ? event - step : event
    switch offset.unit {
    case .days:
      for _ in 0..<abs(offset.count) { day = day + step }
      return day
    case .businessDays:
      var left = abs(offset.count)
      while left > 0 {
        day = day + step
        if isWorking(day) { left -= 1 }
      }
      return day
    case .months, .years:
      let months = offset.count * (offset.unit == .years ? 12 : 1)
      let (year, month, number) = day.date
      let index = year * 12 + month - 1 + months
      var last = number
      // The same number of a month that is long enough, else its last day.
      while last > 28 {
        if let found = Day(year: index / 12, month: index % 12 + 1, day: last) { return found }
        last -= 1
      }
      return Day(year: index / 12, month: index % 12 + 1, day: last)
    case .minutes, .hours, .businessHours: return nil
    }
  }

  private func rolled(_ day: Day?, _ roll: Roll) -> Day? {
    guard var day else { return nil }
    let step =
      switch roll {
      case .none: 0
      case .preceding: -1
      case .following: 1
      }
    while step != 0, !isWorking(day) { day = day + step }
    return day
  }
}
