public import CivilTime

/// How a clock stands at a moment.
public struct ClockReckoning: Hashable, Sendable {
  /// The rule whose period holds.
  public var rule: DeadlineRule
  /// When it ends: the next end still to come, or the last one.
  public var ends: Ends
  /// The day of the period that today is, 0 on a day before the first; nil unless it counts days.
  public var dayNumber: Int?
  /// How many days the period counts; nil unless it counts days.
  public var dayCount: Int?
  /// Calendar days from today to the legal end; negative when it is past.
  public var daysLeft: Int
  /// Whether it stands still, so that its ends move on with every day.
  public var isStopped: Bool
  /// Whether the legal end is past.
  public var isLate: Bool
}

extension ClockState {
  /// How it stands; nil where the procedure has no such rule, or one without a period.
  ///
  /// The anchor of a rule that counts from another's end is the event of that other rule.
  public func reckoned(in procedure: Procedure, _ office: BusinessTime, now: Instant)
    -> ClockReckoning?
  {
    guard let own = procedure.rule(rule) else { return nil }
    let last = extensions.last?.rule
    let longer = last == rule ? own.extend?.offset : nil
    let holding = last.flatMap { procedure.rule($0) } ?? own
    let today = office.zone.wallTime(at: now).day
    let pauses = pauses(until: today)
    let ends =
      holding.precedingRule == nil
      ? holding.ends(from: anchor, in: office, pauses: pauses, extendedTo: longer)
      : procedure.ends(of: holding, from: anchor, in: office)
    guard let next = ends.first(where: { $0.legal > now }) ?? ends.last else { return nil }
    let days = dayCount(of: holding, longer, today: today, Pauses(pauses), office)
    return ClockReckoning(
      rule: holding, ends: next, dayNumber: days?.number, dayCount: days?.count,
      daysLeft: next.legalDay - today, isStopped: isStopped, isLate: next.legal <= now)
  }

  private func dayCount(
    of rule: DeadlineRule, _ longer: Offset?, today: Day, _ still: Pauses, _ office: BusinessTime
  ) -> (number: Int, count: Int)? {
    guard rule.offsets.count == 1, rule.precedingRule == nil,
      let offset = longer ?? rule.offsets.first, offset.count > 0
    else { return nil }
    let first = office.zone.wallTime(at: anchor).day
    let eve = rule.count == .sameDay ? first - 1 : first
    let passed: Int
    switch offset.unit {
    case .days: passed = today - eve
    case .businessDays: passed = office.calendar.workingDays(from: eve + 1, to: today + 1)
    case .minutes, .hours, .businessHours, .months, .years: return nil
    }
    let calendar = offset.unit == .businessDays ? office.calendar : nil
    let paused = still.days(after: eve, through: today, counting: calendar)
    return (max(0, passed - paused), offset.count)
  }
}
