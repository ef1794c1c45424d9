import CivilTime
import Procedure

/// Premium at risk by stage.
extension Deliberation {
  /// What is past its day by so many days still counts, and what comes up within so many.
  private static var pipelineDays: (past: Int, ahead: Int) { (30, 90) }

  func pipeline(of whose: Whose) throws(Fault) -> Decision {
    let asked: (people: [Person], whose: Whose)
    switch try renewalOwners(of: whose) {
    case .found(let found): asked = found
    case .refused(let decision): return decision
    }
    let days = today - Self.pipelineDays.past...today + Self.pipelineDays.ahead
    var stages: [RenewalStage: [Policy]] = [:]
    var missed: [RenewalStage: Int] = [:]
    for person in asked.people {
      for renewal in try renewals(of: person.id) {
        let cadences = renewal.over + [renewal.current].compactMap(\.self).filter { !$0.isOver }
        guard let cadence = cadences.last(where: { days.contains($0.due) }),
          cadence.ending != .replaced
        else { continue }
        stages[cadence.stage, default: []].append(renewal.policy)
        if cadence.missed(by: today) != nil { missed[cadence.stage, default: 0] += 1 }
      }
    }
    guard !stages.isEmpty else {
      return Decision(
        .told(Telling(Topics.Pipeline.none, ["whose": name(of: asked.whose)], kind: "renewals")))
    }
    let atRisk = stages.filter { $0.key != .agreed && $0.key != .lost }.values.flatMap(\.self)
    let head = Statement(
      Topics.Pipeline.head,
      [
        "whose": name(of: asked.whose), "from": .date(days.lowerBound),
        "until": .date(days.upperBound), "count": .number(atRisk.count), "amount": sum(atRisk),
      ])
    let rows = RenewalStage.allCases.map { stage in
      let policies = stages[stage] ?? []
      return Statement.row(
        Topics.Pipeline.row,
        [
          "stage": .phrase(Statement(Topics.Pipeline.name(stage))),
          "count": .number(policies.count),
          "amount": policies.isEmpty ? .none : sum(policies),
          "missed": missed[stage].map { .number($0) } ?? .none,
        ])
    }
    return Decision(.told(Telling([head] + rows, kind: "renewals")))
  }
}
