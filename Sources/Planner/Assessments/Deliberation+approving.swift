import CivilTime
import Procedure

/// A second person's consent.
extension Deliberation {
  func approve(_ target: Target, condition: String?) throws(Fault) -> Decision {
    let object: StoredObject
    switch try self.object(meantBy: target, retry: { .risk(.approve($0, condition: condition)) }) {
    case .refused(let decision): return decision
    case .found(let found): object = found
    }
    guard let assessed = try assessed(object) else {
      return refused(.badInput, .noQuestions(object.ref ?? Ref(.appointment, 0)))
    }
    let evaluation = evaluation(of: assessed)
    let missing = missingApprovals(of: assessed, evaluation)
    guard !missing.isEmpty else {
      return Decision(
        .told(
          Telling(
            Topics.Approve.nothing,
            [
              "ref": .ref(assessed.ref),
              "colour": .colour(evaluation.colour, score: evaluation.score),
            ], it: assessed.ref)))
    }
    if assessed.owner == asker.id {
      return Decision(
        .told(Telling.refusing(.notAllowed, Topics.Approve.own, ["ref": .ref(assessed.ref)])))
    }
    let right: Right = evaluation.colour == .red ? .approveRed : .approveOrange
    if let refusal = refusal(without: right) { return refusal }
    guard let owner = people[assessed.owner], trust.maySee(owner) else {
      return refused(.notAllowed, .notAllowed(assessed.owner))
    }
    if let unanswered = unanswered(before: .start, of: assessed, evaluation) {
      return Decision(.told(unanswered))
    }
    guard missing.contains(where: { isApprover(asker, for: $0) }) else {
      var telling = Telling([approvalNeeded(assessed, evaluation)], it: assessed.ref)
      telling.refusal = .notAllowed
      return Decision(.told(telling))
    }
    var risk = assessed.risk
    risk.take(evaluation, in: procedure, today: today)
    risk.approvals.append(
      RiskRecord.Approval(by: asker.id, at: now, condition: condition, score: evaluation.score))
    var drafting = Drafting(self)
    try keep(risk, on: assessed, in: &drafting)
    try notify(
      [owner], about: assessed.ref, client: assessed.client?.ref, prompt: nil,
      words: condition ?? "", matter: .approved, needsAnswer: false, in: &drafting)
    var telling = Telling(
      Topics.Approve.approved,
      [
        "ref": .ref(assessed.ref), "owner": .person(assessed.owner),
        "condition": .text(condition ?? ""),
      ], it: assessed.ref, todo: assessed.todo)
    var after = assessed
    after.risk = risk
    try closeRequests(after, evaluation, in: &drafting)
    try climb(after, evaluation, isSettled: true, in: &drafting)
    if !isApproved(after, evaluation) {
      telling.statements.append(approvalNeeded(after, evaluation))
    }
    return Decision(.told(telling), changes: drafting.changes)
  }

  /// Asks those whose approval is lacking for it, each once.
  func requestApproval(
    of assessed: Assessed, _ evaluation: Evaluation, in drafting: inout Drafting
  ) throws(Fault) {
    var asked: [Person] = []
    for person in approvers(missingApprovals(of: assessed, evaluation), of: assessed)
    where try requests(to: person, about: assessed.ref).isEmpty {
      asked.append(person)
    }
    try notify(
      asked, about: assessed.ref, client: assessed.client?.ref, prompt: nil,
      words: assessed.todo?.title ?? assessed.appointment?.purpose ?? "", matter: .approval,
      needsAnswer: true, in: &drafting)
  }

  /// Takes the requests off the lists of those whose approval is not lacking any more.
  private func closeRequests(
    _ assessed: Assessed, _ evaluation: Evaluation, in drafting: inout Drafting
  ) throws(Fault) {
    let missing = missingApprovals(of: assessed, evaluation)
    let waiting = Set(approvers(missing, of: assessed).map(\.id))
    let given = evaluation.approvals.filter { !missing.contains($0) }
    var asked = approvers(Array(given), of: assessed)
    // Whoever stands in for one of them was asked as well.
    for person in asked {
      for cover in try covers(of: person).compactMap({ people[$0] })
      where !asked.contains(where: { $0.id == cover.id }) {
        asked.append(cover)
      }
    }
    for person in asked where !waiting.contains(person.id) {
      for (notice, object) in try requests(to: person, about: assessed.ref) {
        var seen = notice
        seen.acknowledged = now
        do {
          drafting.add(
            Change(before: .object(object), after: .object(try seen.object(client: object.client))))
        } catch {
          throw .damaged("\(object.path): \(error)")
        }
      }
    }
  }

  private func requests(to person: Person, about ref: Ref) throws(Fault)
    -> [(notice: Notice, object: StoredObject)]
  {
    try notices(for: person.id).filter { $0.notice.matter == .approval && $0.notice.about == ref }
  }

  /// Whoever may speak for one of the roles, but for the owner; each once.
  private func approvers(_ parties: [Party], of assessed: Assessed) -> [Person] {
    var found: [Person] = []
    for person in parties.flatMap({ people(as: $0, of: assessed.owner) })
    where person.id != assessed.owner && !found.contains(where: { $0.id == person.id }) {
      found.append(person)
    }
    return found
  }

  /// Writes a record on whatever it belongs to.
  func keep(_ risk: RiskRecord, on assessed: Assessed, in drafting: inout Drafting) throws(Fault) {
    guard var todo = assessed.todo else {
      return drafting.add(try change(assessed.object, to: risk))
    }
    todo.risk = risk
    try drafting.change(assessed.object, to: todo)
  }

  /// The roles that have yet to agree to that much risk; what its owner has agreed to before it was
  /// theirs counts no more.
  func missingApprovals(of assessed: Assessed, _ evaluation: Evaluation) -> [Party] {
    let given = assessed.risk.approvals
      .filter { $0.score >= evaluation.score && $0.by != assessed.owner }
      .compactMap { people[$0.by] }
    return evaluation.approvals.filter { party in
      !given.contains { isApprover($0, for: party) }
    }.sorted { $0.rawValue < $1.rawValue }
  }

  /// Whether somebody may speak for a role: its bearer, and for a lead the head of the branch.
  private func isApprover(_ person: Person, for party: Party) -> Bool {
    let role = Person.Role(rawValue: party.rawValue)
    return person.roles.contains { $0 == role || $0 == .branchHead && role == .teamLead }
  }

  /// Whether everybody has agreed who has to.
  func isApproved(_ assessed: Assessed, _ evaluation: Evaluation) -> Bool {
    missingApprovals(of: assessed, evaluation).isEmpty
  }

  /// That an approval is needed, and whose.
  func approvalNeeded(_ assessed: Assessed, _ evaluation: Evaluation) -> Statement {
    let parties = missingApprovals(of: assessed, evaluation)
    let who = approvers(parties, of: assessed)
    return Statement(
      Topics.Ask.needsApproval,
      [
        "ref": .ref(assessed.ref),
        "roles": .list(
          parties.compactMap { Person.Role(rawValue: $0.rawValue) }.map { .role($0) }),
        "people": .list(who.map { .person($0.id) }),
      ])
  }
}

extension Telling {
  /// A telling that says no.
  static func refusing(
    _ code: Refusal.Code, _ topic: Topic, _ facts: [String: Fact] = [:]
  ) -> Telling {
    var telling = Telling(topic, facts, kind: "refused")
    telling.refusal = code
    return telling
  }
}
