import CivilTime
import Procedure

/// How long records are kept.
extension Deliberation {
  /// The day until which the record of a clause is kept: by its own rule and by those that answers
  /// have named, the longest counts; nil where it goes with its case.
  ///
  /// What counts from the end of a contract counts from the expiry of the policy that the work is
  /// about, else from today.
  func keepUntil(_ assessed: Assessed, by clause: Clause) throws(Fault) -> Day? {
    let policy = try policy(of: assessed)
    var rules = assessed.todo?.keptBy ?? []
    var days: [Day] = []
    switch clause.record.keep {
    case "longest": rules += keepingRules(of: clause, chosen: rules)
    case "with_policy":
      if let policy {
        let isShort = policy.expiry <= policy.effective.adding(months: 12)
        rules.append(isShort ? "R-KEEP-SHORT" : "R-KEEP-LONG")
      }
    case let keep:
      if let offset = Offset(keep) {
        days.append(today.adding(offset))
      } else {
        rules.append(keep)
      }
    }
    for id in rules {
      guard let rule = procedure.rule(id), let offset = rule.offsets.first else { continue }
      days.append(
        try anchor(of: rule, policy: policy, client: assessed.client?.ref).adding(offset))
    }
    return days.max()
  }

  /// The rules of a clause that say how long something is kept. Of those among which its answers
  /// choose only the chosen ones count, once one is.
  private func keepingRules(of clause: Clause, chosen: [String]) -> [String] {
    let alternatives = clause.prompts.flatMap(\.outcomes).flatMap(\.effects).compactMap {
      effect -> String? in
      if case .keep(let rule) = effect { rule } else { nil }
    }
    let isChosen = alternatives.contains { chosen.contains($0) }
    return clause.rules.filter { id in
      id.hasPrefix("R-KEEP") && !(isChosen && alternatives.contains(id))
    }
  }

  private func anchor(of rule: DeadlineRule, policy: Policy?, client: Ref?) throws(Fault) -> Day {
    switch rule.from {
    case "contract.end": return max(today, policy?.expiry ?? today)
    case "relation.end":
      guard let client else { return today }
      let policies = try view.objects(.policy, owner: nil, client: client, limit: 100)
      return policies.compactMap { (try? Policy($0))?.expiry }.reduce(today, max)
    default: return today
    }
  }

  /// The policy that a piece of work is about: the one it is part of, or the one whose number was
  /// answered in its plan; nil where there is none yet.
  func policy(of assessed: Assessed) throws(Fault) -> Policy? {
    guard let todo = assessed.todo, let client = assessed.client else { return nil }
    let objects = try view.objects(.policy, owner: nil, client: client.ref, limit: 100)
    guard !objects.isEmpty else { return nil }
    var uids = [todo.parent].compactMap(\.self)
    var numbers = Set(todo.risk.answers.filter { $0.prompt == "O-g.1" }.map(\.value))
    if let parent = todo.parent, let whole = try view.todos(.uid(parent)).first {
      let plan = try Todo(whole, here: officeZone)
      uids += [plan.parent].compactMap(\.self)
      for step in try steps(of: plan) {
        numbers.formUnion(step.risk.answers.filter { $0.prompt == "O-g.1" }.map(\.value))
      }
    }
    let found = objects.first { object in
      uids.contains(object.uid)
        || (try? Policy(object)).map { numbers.contains($0.number) } ?? false
    }
    return try found.map { (object) throws(Fault) in try Policy(object) }
  }
}

extension Day {
  /// The day so many days, months or years later.
  func adding(_ offset: Offset) -> Day {
    switch offset.unit {
    case .months: adding(months: offset.count)
    case .years: adding(months: offset.count * 12)
    case .days, .businessDays: self + offset.count
    case .minutes, .hours, .businessHours: self
    }
  }
}
