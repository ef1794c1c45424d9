public import CivilTime

/// When a period ends: by law, and by the office's own target.
public struct Ends: Hashable, Sendable {
  /// The last moment that the law allows.
  public var legal: Instant
  /// The last day that the law allows.
  public var legalDay: Day
  /// The last moment of the office's own target; never after the legal one.
  public var target: Instant
  /// The day of the office's own target.
  public var targetDay: Day
  /// Whether either depends on a year without an official holiday notice.
  public var isProvisional: Bool
}

extension DeadlineRule {
  /// When its periods end for an event; `paused` days, on which the clock stood still, come on top.
  ///
  /// Days end with the office's day: the law at midnight, the target with business.
  public func ends(
    from event: Instant, in office: BusinessTime, paused: Int = 0, extended: Bool = false
  ) -> [Ends] {
    let day = office.zone.wallTime(at: event).day
    if let yearly { return [ends(yearly, after: day, in: office)] }
    let periods = extended ? extend.map { [$0.offset] } ?? offsets : offsets
    return periods.map { end(of: $0, from: event, on: day, in: office, paused: paused) }
  }

  private func end(
    of offset: Offset, from event: Instant, on day: Day, in office: BusinessTime, paused: Int
  ) -> Ends {
    let wanted = target.offset ?? offset
    guard let period = Period(offset, count, roll.roll) else {
      let legal = Self.moment(offset, after: event, in: office)
      let own = min(Self.moment(wanted, after: event, in: office).value, legal.value)
      return Ends(
        legal: legal.value, legalDay: office.zone.wallTime(at: legal.value).day, target: own,
        targetDay: office.zone.wallTime(at: own).day, isProvisional: legal.isProvisional)
    }
    let calendar = office.calendar
    let legal = calendar.end(of: period.longer(by: paused), from: day)
    var own = legal
    if let period = Period(wanted, target.count, target.roll.roll) {
      own = calendar.end(of: period.longer(by: paused), from: day)
    }
    if own.value > legal.value { own = calendar.rolled(legal.value, .preceding) }
    return Ends(
      legal: office.zone.instant(of: WallTime(legal.value + 1)), legalDay: legal.value,
      target: office.close(of: own.value), targetDay: own.value,
      isProvisional: legal.isProvisional || own.isProvisional)
  }

  private func ends(_ yearly: YearDay, after day: Day, in office: BusinessTime) -> Ends {
    var legal = Day(unchecked: day.year, yearly.month, yearly.day)
    if legal < day { legal = Day(unchecked: day.year + 1, yearly.month, yearly.day) }
    let own = office.calendar.rolled(legal, .preceding)
    return Ends(
      legal: office.zone.instant(of: WallTime(legal + 1)), legalDay: legal,
      target: office.close(of: own.value), targetDay: own.value,
      isProvisional: own.isProvisional)
  }

  private static func moment(_ offset: Offset, after event: Instant, in office: BusinessTime)
    -> Reckoned<Instant>
  {
    switch offset.unit {
    case .minutes: Reckoned(event + offset.count * 60, isProvisional: false)
    case .businessHours:
      office.adding(minutes: offset.count * 60, to: event)
        ?? Reckoned(event + offset.count * 3_600, isProvisional: true)
    default: Reckoned(event + offset.count * 3_600, isProvisional: false)
    }
  }
}

extension DeadlineRule.RollRule {
  /// The same as the calendar calls it.
  public var roll: Roll {
    switch self {
    case .none: .none
    case .following: .following
    case .preceding: .preceding
    }
  }
}

extension Period {
  /// A period of whole days; nil for one that is counted from the moment.
  fileprivate init?(_ offset: Offset, _ count: DeadlineRule.Counting, _ roll: Roll) {
    let unit: Unit
    switch offset.unit {
    case .days: unit = .days
    case .businessDays: unit = .workingDays
    case .months: unit = .months
    case .years: unit = .years
    case .minutes, .hours, .businessHours: return nil
    }
    self.init(offset.count, unit, from: count == .sameDay ? .sameDay : .nextDay, roll: roll)
  }

  /// The same with days on top, where it counts days; longer units are left as they are.
  fileprivate func longer(by days: Int) -> Period {
    guard days != 0, unit == .days || unit == .workingDays else { return self }
    var longer = self
    longer.count += days
    return longer
  }
}

extension BusinessTime {
  /// The close of business of a day; of a day that is not worked, 18:00.
  func close(of day: Day) -> Instant {
    let end = hours(on: day).last?.endSeconds ?? 18 * 3_600
    return zone.instant(of: WallTime(seconds: day.number * 86_400 + end))
  }
}
