import CivilTime
import Procedure

/// Why something is as it is.
extension Deliberation {
  func why(_ target: Target, about words: String?) throws(Fault) -> Decision {
    if case .ref(let ref) = target, ref.kind == .reminder { return try whyMe(.ref(ref)) }
    let object: StoredObject
    switch try self.object(meantBy: target, retry: { .risk(.why($0, words)) }) {
    case .refused(let decision): return decision
    case .found(let found): object = found
    }
    guard let owner = people[object.owner], trust.maySee(owner) || isHandler(object) else {
      return refused(.notAllowed, .notAllowed(object.owner))
    }
    let ref = object.ref ?? Ref(.appointment, 0)
    var statements: [Statement] = []
    if let assessed = try assessed(object), !assessed.clauses.isEmpty {
      statements += whyRisk(assessed)
    }
    if object.kind == .task {
      let todo = try Todo(object, here: officeZone)
      statements += try whyPlanned(todo, object: object) + whyOwner(todo, object: object)
    }
    let told = try toldRows(of: object)
    if !told.isEmpty {
      statements += [Statement(Topics.Why.told, ["count": .number(told.count)])] + told
    }
    if statements.isEmpty { statements = [Statement(Topics.Why.nothing, ["ref": .ref(ref)])] }
    return Decision(.told(Telling(statements, refs: [ref], it: ref)))
  }

  private func whyRisk(_ assessed: Assessed) -> [Statement] {
    let evaluation = evaluation(of: assessed)
    let band = procedure.risk.bands.first { $0.colour == evaluation.colour }
    var statements: [Statement] = []
    if procedure.risk.method == .lec {
      statements.append(
        Statement(
          Topics.Why.lec,
          [
            "ref": .ref(assessed.ref), "score": .number(evaluation.score),
            "colour": .colour(evaluation.colour, score: nil),
          ]))
    } else {
      statements.append(
        Statement(
          Topics.Why.risk,
          [
            "ref": .ref(assessed.ref), "likelihood": .number(evaluation.likelihood),
            "consequence": .number(evaluation.consequence), "score": .number(evaluation.score),
            "colour": .colour(evaluation.colour, score: nil),
            "from": band.map { .number($0.from) } ?? .none,
            "to": band.map { .number($0.to) } ?? .none,
          ]))
    }
    statements += evaluation.parts.map { statement($0, of: assessed) }
    if evaluation.needsControl { statements.append(Statement(Topics.Why.controlNeeded)) }
    if let residual = evaluation.residual {
      statements.append(Statement(Topics.Why.residual, ["colour": .colour(residual, score: nil)]))
    }
    for approval in assessed.risk.approvals {
      statements.append(
        Statement(
          Topics.Why.approval,
          ["who": .person(approval.by), "condition": .text(approval.condition ?? "")]))
    }
    return statements
  }

  private func statement(_ part: Evaluation.Part, of assessed: Assessed) -> Statement {
    let prompt = part.prompt.flatMap { procedure.prompt($0) }
    let given = assessed.risk.answers.first { $0.prompt == part.prompt }
    var facts: [String: Fact] = [
      "question": prompt.map { .words($0.ask) } ?? .none,
      "answer": prompt.flatMap { prompt in given.map { said($0, to: prompt) } } ?? .none,
    ]
    switch part.change {
    case .base(let likelihood, let consequence, let clause):
      return Statement(
        Topics.Why.base,
        [
          "clause": .text(clause),
          "title": procedure.clause(clause).map { .words($0.title) } ?? .none,
          "likelihood": .number(likelihood), "consequence": .number(consequence),
        ])
    case .likelihood(.add(let change)):
      facts["change"] = .text(change < 0 ? "\(change)" : "+\(change)")
      return Statement(Topics.Why.raisedLikelihood, facts)
    case .consequence(.add(let change)):
      facts["change"] = .text(change < 0 ? "\(change)" : "+\(change)")
      return Statement(Topics.Why.raisedConsequence, facts)
    case .likelihood(.answer):
      facts["value"] = .text(given?.value ?? "")
      return Statement(Topics.Why.setLikelihood, facts)
    case .consequence(.answer):
      facts["value"] = .text(given?.value ?? "")
      return Statement(Topics.Why.setConsequence, facts)
    case .floor(let colour):
      facts["colour"] = .colour(colour, score: nil)
      return Statement(Topics.Why.floor, facts)
    case .consequenceFloor(let colour, let consequence):
      return Statement(
        Topics.Why.consequenceFloor,
        ["colour": .colour(colour, score: nil), "consequence": .number(consequence)])
    }
  }
}
