import CivilTime

/// Clients who have to be spoken to about their policies.
extension Deliberation {
  /// The asker's policies that end, or whose premium is due, within a month or were before, and
  /// whose contact waits for a result; the first to come up at the top.
  func renewalsDue() throws(Fault) -> [DueTouch] {
    try touchesDue(of: asker.id, through: today).filter {
      $0.cadence.due <= today + Self.renewalsAhead
    }
  }

  /// How far ahead of their end policies are listed, days.
  private static var renewalsAhead: Int { 30 }

  func row(_ renewal: DueTouch) throws(Fault) -> Statement {
    let cadence = renewal.cadence
    let days = cadence.due - today
    return .row(
      Topics.Morning.renewal,
      [
        "ref": .ref(cadence.policy.ref), "expiry": .date(cadence.due),
        "days": days >= 0 ? .number(days) : .none, "late": days < 0 ? .number(-days) : .none,
        "client": try known(cadence.policy.client).map { .client($0) } ?? .none,
        "class": .business(cadence.policy.classOfBusiness),
        "premium": .flag(cadence.kind == .premium), "term": .flag(cadence.kind == .renewal),
        "today": .flag(renewal.touch.day == today),
        "contact": renewal.touch.day == today ? .none : .date(renewal.touch.day),
      ])
  }
}
