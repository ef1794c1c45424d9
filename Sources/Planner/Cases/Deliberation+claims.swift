import CivilTime

/// On which days what is insured can have happened.
extension Deliberation {
  /// The refusal of a loss that is still to come, or that no term of the policy covers.
  func refusal(ofLossOn day: Day, under concern: Concern) throws(Fault) -> Decision? {
    guard let object = try view.object(concern.ref), object.kind == .policy else { return nil }
    if day > today {
      return no(.badInput, Topics.Cases.lossAhead, concern.ref, ["day": .date(day)])
    }
    let policy = try Policy(object)
    var first = policy.effective
    // A policy that was renewed bears only its last term; its contacts tell of those before.
    for kept in try view.todos(.parts(of: object.uid)) where Cadence.isKept(in: kept) {
      first = min(first, try Cadence(kept, of: policy).due.adding(months: -12) + 1)
    }
    guard day < first || day > policy.expiry else { return nil }
    return no(
      .badInput, Topics.Cases.lossOutside, concern.ref,
      ["day": .date(day), "from": .date(first), "until": .date(policy.expiry)])
  }
}
