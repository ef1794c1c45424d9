public import CivilTime

extension Procedure {
  /// The event that a rule counts from, be it through the ends of other rules; nil for a rule without
  /// a period.
  public func event(of rule: DeadlineRule) -> String? {
    guard let id = rule.precedingRule else { return rule.from }
    return self.rule(id).flatMap { event(of: $0) }
  }

  /// When the periods of a rule end for `event(of:)`, in order; a rule that counts from the end of
  /// another takes the other's last legal day.
  public func ends(of rule: DeadlineRule, from event: Instant, in office: BusinessTime) -> [Ends] {
    guard let id = rule.precedingRule else { return rule.ends(from: event, in: office) }
    guard let other = self.rule(id),
      let last = ends(of: other, from: event, in: office).last?.legalDay
    else { return [] }
    return rule.ends(from: office.zone.instant(of: WallTime(last)), in: office)
  }
}
