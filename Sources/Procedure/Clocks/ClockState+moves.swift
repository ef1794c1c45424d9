public import CivilTime

extension ClockState {
  /// Stops it from a day on, which does not count any more; says why not where it can't.
  public mutating func stop(for reason: String, from day: Day, in procedure: Procedure)
    -> ClockRefusal?
  {
    guard let holding = holding(in: procedure) else { return .unknownRule(rule) }
    guard holding.stops.contains(reason) else { return .unknownReason(holding.stops) }
    guard !isStopped else { return .stopped }
    guard stops.allSatisfy({ ($0.until ?? day) <= day }) else { return .tooEarly }
    stops.append(Stop(from: day, reason: reason))
    return nil
  }

  /// Lets it run on from a day, which counts again; says why not where it can't.
  public mutating func resume(on day: Day) -> ClockRefusal? {
    guard let place = stops.firstIndex(where: { $0.until == nil }) else { return .running }
    guard day >= stops[place].from else { return .tooEarly }
    stops[place].until = day
    return nil
  }

  /// Extends it to the period of another rule, or to the longer one of its own; says why not where
  /// approval or notice is missing.
  public mutating func extend(
    to id: String, approvedBy person: String? = nil, noticed: Day? = nil,
    in procedure: Procedure
  ) -> ClockRefusal? {
    guard let holding = holding(in: procedure) else { return .unknownRule(rule) }
    guard let longer = procedure.rule(id) else { return .unknownRule(id) }
    guard let needs = holding.needs(toExtendTo: longer), extensions.last?.rule != id else {
      return .notLonger
    }
    if needs.contains("approval"), person == nil { return .needsApproval }
    if needs.contains("notice"), noticed == nil { return .needsNotice }
    extensions.append(Extension(rule: id, approvedBy: person, noticed: noticed))
    return nil
  }

  /// Begins it anew with an event; what had been granted for the former period is gone.
  public mutating func restart(for reason: String, from event: Instant, in procedure: Procedure)
    -> ClockRefusal?
  {
    guard let holding = holding(in: procedure) else { return .unknownRule(rule) }
    guard holding.restarts.contains(reason) else { return .unknownReason(holding.restarts) }
    guard event >= anchor else { return .tooEarly }
    restarts.append(Restart(reason: reason, formerAnchor: anchor))
    anchor = event
    extensions = []
    return nil
  }

  /// The rule whose period holds.
  private func holding(in procedure: Procedure) -> DeadlineRule? {
    procedure.rule(extensions.last?.rule ?? rule)
  }
}

extension DeadlineRule {
  /// What it takes to let another rule's period, or its own longer one, take its place; nil where
  /// that is no longer period of the same duty.
  public func needs(toExtendTo longer: DeadlineRule) -> Set<String>? {
    if longer.id == id { return extend.map { Set($0.needs) } }
    guard longer.from == from, longer.duty == duty, let own = offsets.first,
      let offset = longer.offsets.first, offset.unit == own.unit, offset.count > own.count
    else { return nil }
    let granted = extend.map { $0.offset == offset ? $0.needs : [] } ?? []
    return Set(longer.needs).union(granted)
  }
}
