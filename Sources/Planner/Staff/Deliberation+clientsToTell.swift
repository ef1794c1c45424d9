import CivilTime
import Procedure

/// Whom the law wants told that their broker has left (R-ORPHAN): those with an insurance of persons of
/// a year or more that still runs.
extension Deliberation {
  func clientsToTell(
    of person: Person, after day: Day, by clocks: [(step: Todo, rule: DeadlineRule)]
  ) throws(Fault) -> [Statement] {
    var found: [Ref: [Policy]] = [:]
    for policy in try policies(of: person) where isLongPersonal(policy) && policy.expiry >= day {
      found[policy.client, default: []].append(policy)
    }
    guard !found.isEmpty else { return [Statement(Topics.Leave.nobody)] }
    let telling = clocks.first { $0.rule.id == "R-ORPHAN" }?.step
    let head = Statement(
      Topics.Leave.tell,
      [
        "count": .number(found.count), "ref": telling?.ref.map { .ref($0) } ?? .none,
        "legal": telling?.legalDue.map { .day($0) } ?? .none,
      ])
    var rows: [Statement] = []
    for (ref, policies) in found.sorted(by: { $0.key < $1.key }) {
      guard let client = try known(ref) else { continue }
      rows.append(
        .row(
          Topics.Leave.client,
          [
            "ref": .ref(ref), "client": .client(client),
            "policies": .list(
              policies.sorted { $0.ref < $1.ref }.map { policy in
                .phrase(
                  Statement(
                    Topics.Leave.policy,
                    ["ref": .ref(policy.ref), "class": .business(policy.classOfBusiness)]))
              }),
          ]))
    }
    return [head] + rows
  }

  /// The policies that somebody has placed and looks after.
  func policies(of person: Person) throws(Fault) -> [Policy] {
    try view.objects(.policy, owner: person.id, client: nil, limit: Self.policiesLookedAt)
      .map { (object) throws(Fault) in try Policy(object) }
  }

  /// How many policies of one person are read at most.
  private static var policiesLookedAt: Int { 10_000 }

  private func isLongPersonal(_ policy: Policy) -> Bool {
    procedure.house.personalClasses.contains(policy.classOfBusiness.lowercased())
      && policy.effective.adding(months: 12) <= policy.expiry + 1
  }
}
