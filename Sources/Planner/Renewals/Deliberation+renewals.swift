import CivilTime
import Procedure

/// Policies and their renewals.
extension Deliberation {
  func decide(_ command: RenewalCommand) throws(Fault) -> Decision {
    switch command {
    case .addPolicy(let draft): try addPolicy(draft)
    case .show(let target): try showPolicy(target)
    case .list(let range, let whose): try renewals(in: range, of: whose)
    case .touch(let target, let contact): try touch(target, contact)
    case .pipeline(let whose): try pipeline(of: whose)
    case .event(let target, let event, let day): try happened(event, to: target, on: day)
    }
  }

  /// A policy that somebody means, by its reference, its number or a client's name.
  func policy(_ target: Target, retry: (Target) -> Command) throws(Fault)
    -> Lookup<(policy: Policy, object: StoredObject)>
  {
    switch target {
    case .ref(let ref), .it(let ref?):
      guard ref.kind == .policy else {
        return .refused(refused(.badInput, .notOfKind(ref, [.policy])))
      }
      guard let object = try view.object(ref) else {
        return .refused(refused(.notFound, .unknownRef(ref)))
      }
      guard let owner = people[object.owner], trust.maySee(owner) else {
        return .refused(refused(.notAllowed, .notAllowed(object.owner)))
      }
      return .found((try Policy(object), object))
    case .it(nil):
      return .refused(refused(.notFound, .nothingMeant(nil)))
    case .words(let words):
      return try policy(with: words, retry: retry)
    }
  }

  private func policy(with words: String, retry: (Target) -> Command) throws(Fault)
    -> Lookup<(policy: Policy, object: StoredObject)>
  {
    let clients = Set(try view.clients.all(like: words, where: isKnown).map(\.ref))
    var found: [(policy: Policy, object: StoredObject)] = []
    for object in try view.objects(.policy, owner: nil, client: nil, limit: .max) {
      guard let owner = people[object.owner], trust.maySee(owner),
        let policy = try? Policy(object)
      else { continue }
      if policy.number == words { return .found((policy, object)) }
      if clients.contains(policy.client) { found.append((policy, object)) }
    }
    found.sort { $0.policy.ref < $1.policy.ref }
    if found.count == 1 { return .found(found[0]) }
    guard !found.isEmpty else {
      return .refused(
        Decision(.told(.refusing(.notFound, Topics.Policies.none, ["words": .text(words)]))))
    }
    let shown = found.prefix(9)
    var telling = Telling.refusing(
      .ambiguous, Topics.Policies.several,
      ["words": .text(words), "count": .number(found.count)])
    for (index, one) in shown.enumerated() {
      telling.statements.append(
        .row(
          Topics.Policies.option,
          [
            "number": .number(index + 1), "ref": .ref(one.policy.ref),
            "class": .business(one.policy.classOfBusiness), "insurer": .text(one.policy.insurer),
            "client": try known(one.policy.client).map { .client($0) } ?? .none,
          ]))
    }
    telling.options = shown.map { .ref($0.policy.ref) }
    return .refused(
      Decision(.told(telling), choices: shown.map { retry(.ref($0.policy.ref)) }))
  }

  /// The same, if the asker may act for whoever has placed it.
  func policyToActFor(_ target: Target, retry: (Target) -> Command) throws(Fault)
    -> Lookup<(policy: Policy, object: StoredObject)>
  {
    switch try policy(target, retry: retry) {
    case .refused(let decision): return .refused(decision)
    case .found(let found):
      guard let owner = people[found.object.owner], trust.mayActFor(owner) else {
        return .refused(refused(.notAllowed, .notAllowed(found.object.owner)))
      }
      return .found(found)
    }
  }

  /// An amount with its currency.
  func amount(_ hundredths: Int, _ currency: String) -> Fact {
    .phrase(
      Statement(
        Topics.Policies.amount,
        [
          "amount": .money(hundredths, currency: currency), "yuan": .flag(currency == "CNY"),
        ]))
  }

  /// What the premiums of some policies come to, by currency, the yuan first.
  func sum(_ policies: some Sequence<Policy>) -> Fact {
    var sums: [String: Int] = [:]
    for policy in policies { sums[policy.currency, default: 0] += policy.premium }
    let order = sums.keys.sorted { ($0 == "CNY" ? 0 : 1, $0) < ($1 == "CNY" ? 0 : 1, $1) }
    if order.isEmpty { return amount(0, "CNY") }
    return .list(order.map { amount(sums[$0] ?? 0, $0) })
  }

  /// The people whose renewals are meant: one's own, or those of others with the right to. A lead
  /// without policies of their own means the team, whoever heads the office everybody.
  func renewalOwners(of whose: Whose) throws(Fault) -> Lookup<(people: [Person], whose: Whose)> {
    var whose = whose
    if case .own = whose, trust.may(.renewalsTeam),
      try view.objects(.policy, owner: asker.id, client: nil, limit: 1).isEmpty
    {
      whose = asker.team.map { .team($0) } ?? .everybody
    }
    switch owners(of: whose) {
    case .refused(let decision): return .refused(decision)
    case .found(let found):
      let others = found.filter { $0.id != asker.id && !$0.isRoom }
      if !others.isEmpty, !trust.may(.renewalsTeam) {
        guard case .person = whose, others.allSatisfy(trust.mayActFor) else {
          return .refused(
            refused(.notAllowed, .lacksRight(roles(with: .renewalsTeam))))
        }
      }
      let seen = found.filter { !$0.isRoom && trust.maySee($0) }
      guard !seen.isEmpty else {
        return .refused(refused(.notAllowed, .notAllowed(found.first?.id)))
      }
      return .found((seen, whose))
    }
  }
}
