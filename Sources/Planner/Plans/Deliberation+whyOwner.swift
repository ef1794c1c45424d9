import CivilTime
import Procedure

/// Why somebody has a piece of work, and who else could.
extension Deliberation {
  /// What speaks for the owner, who else fits, and who is never chosen; of a task that is a step only
  /// what speaks for its owner.
  func whyOwner(_ todo: Todo, object: StoredObject) throws(Fault) -> [Statement] {
    guard !todo.isOver, let owner = people[todo.owner], trust.mayActFor(owner) else { return [] }
    let isWhole = todo.ref?.kind == .plan || todo.ref?.kind == .case
    let needs = try needs(of: object)
    let asked = isWhole && !reachable.contains(owner) ? reachable + [owner] : reachable
    let found = Candidacies(
      of: try candidates(
        isWhole ? asked : [owner], over: today...max(today, needs.days.last ?? today)), for: needs)
    func inWords(_ one: (owner: PersonID, cost: CandidacyCost)) -> Fact {
      fit(of: one.owner, .list(parts(one.cost, of: one.owner, needs)))
    }
    var statements: [Statement] = []
    if let own = found.ranked.first(where: { $0.owner == owner.id }) {
      statements.append(Statement(Topics.Why.owner, ["who": inWords(own)]))
    } else if let refused = found.refused.first(where: { $0.owner == owner.id }) {
      let who = fit(of: owner.id, .phrase(words(refused.reason)))
      statements.append(Statement(Topics.Why.owner, ["who": who]))
    }
    let others = found.ranked.filter { $0.owner != owner.id }.prefix(Self.othersNamed).map(inWords)
    if !others.isEmpty { statements.append(Statement(Topics.Why.others, ["who": .list(others)])) }
    let never = found.refused.filter { $0.owner != owner.id }
    if !never.isEmpty {
      let named = never.prefix(Self.othersNamed)
        .map { fit(of: $0.owner, .phrase(words($0.reason))) }
      statements.append(
        Statement(
          Topics.Why.never,
          [
            "who": .list(named),
            "more": never.count > named.count ? .number(never.count - named.count) : .none,
          ]))
    }
    return statements
  }

  private func fit(of person: PersonID, _ parts: Fact) -> Fact {
    .phrase(Statement(Topics.Fit.other, ["who": .text(person.description), "parts": parts]))
  }

  private static var othersNamed: Int { 3 }
}
