import CivilTime
import Procedure

/// What follows from the result of a contact.
extension Deliberation {
  /// Writes the result down and does what the answers bring about.
  func conclude(_ touch: Touch, _ given: GivenAnswer, of assessed: Assessed, in cadence: Cadence)
    throws(Fault) -> Decision
  {
    var (touch, cadence) = (touch, cadence)
    var (consequences, again) = try consequences(of: touch.risk.answers, of: assessed)
    touch.stage = RenewalStage(after: given.value, from: cadence.stage)
    touch.result = given.value
    touch.note = given.note ?? self.reason(in: touch.risk.answers, beside: assessed.clauses)
    touch.done = now
    touch.by = asker.id
    cadence.put(touch)
    let change = touch.change(in: assessed.clauses.first)
    var statements = [
      Statement(
        Topics.Contacts.noted,
        [
          "ref": .ref(assessed.ref), "result": said(given.value, in: cadence),
          "client": try known(cadence.policy.client).map { .client($0) } ?? .none,
          "premium": change.map { .decimal(abs($0)) } ?? .none,
          "up": .flag(change ?? 0 > 0), "down": .flag(change ?? 0 < 0),
        ])
    ]
    statements += consequences.statements
    var telling = Telling([], it: assessed.ref, kind: "touched")
    var choices: [Command] = []
    switch (cadence.kind, given.value) {
    case (.renewal, Cadence.Ending.renewed.rawValue):
      statements.append(
        try renew(&cadence, after: touch, by: change, in: &consequences.drafting))
      statements += try dropQuotes(of: assessed, in: &consequences.drafting)
    case (.renewal, Cadence.Ending.lost.rawValue):
      cadence.end(.lost, at: now, today: today)
      statements += try dropQuotes(of: assessed, in: &consequences.drafting)
      statements.append(Statement(Topics.Contacts.stopped, ["ref": .ref(assessed.ref)]))
    default:
      if let again { retry(again, in: &cadence) }
      statements.append(next(in: cadence))
      if given.value == Self.upgrade, let plan = proposal(for: cadence.policy, assessed.client) {
        statements.append(plan.statement)
        choices = [plan.command]
      }
    }
    try keep(cadence, in: &consequences.drafting)
    try consequences.drafting.add(
      record(of: touch, assessed, in: cadence, &consequences.drafting))
    telling.statements = statements
    return Decision(.told(telling), changes: consequences.drafting.changes, choices: choices)
  }

  /// The result that asks for more cover; its key is the same in every office.
  private static var upgrade: String { "upgrade" }

  /// What the answers bring about, once each; a further contact is planned by whoever asked.
  private func consequences(of answers: [GivenAnswer], of assessed: Assessed) throws(Fault)
    -> (Consequences, again: Offset?)
  {
    var assessed = assessed
    assessed.risk.answers = answers
    var consequences = Consequences(self, about: assessed)
    var again: Offset?
    var seen: Set<Effect> = []
    for given in answers {
      guard let prompt = procedure.prompt(given.prompt),
        let answer = Answer(canonical: given.value, type: prompt.type)
      else { continue }
      let effects = prompt.effects(of: answer, facts(of: assessed)).filter { effect in
        if case .again(let offset) = effect {
          again = offset
          return false
        }
        return seen.insert(effect).inserted
      }
      try consequences.add(
        effects, of: prompt, answer: AnswerReading(answer: answer, note: given.note))
    }
    return (consequences, again)
  }

  /// Calls off what a jump of the premium has opened, once the client has decided.
  private func dropQuotes(of assessed: Assessed, in drafting: inout Drafting) throws(Fault)
    -> [Statement]
  {
    let effects = assessed.clauses.flatMap { $0.changePrompt?.outcomes.flatMap(\.effects) ?? [] }
    let followUps = effects.compactMap { effect -> String? in
      if case .open(let id) = effect { id } else { nil }
    }
    var statements: [Statement] = []
    for kept in try view.todos(.parts(of: assessed.object.uid)) where kept.ref?.kind == .task {
      var todo = try Todo(kept, here: officeZone)
      guard !todo.isOver, let id = todo.template, followUps.contains(id) else { continue }
      todo.state = .cancelled
      todo.completed = now
      try drafting.change(kept, to: todo)
      statements.append(closed(todo))
    }
    return statements
  }

  /// Plans one more contact, where none is planned by then.
  private func retry(_ offset: Offset, in cadence: inout Cadence) {
    let day = moment(offset, after: officeZone.wallTime(at: now)).day
    if let next = cadence.next(from: today + 1), next.day <= day { return }
    cadence.put(Touch(day))
  }

  /// The words that a further question has brought.
  private func reason(in answers: [GivenAnswer], beside clauses: [Clause]) -> String? {
    answers.first { given in
      guard let prompt = procedure.prompt(given.prompt), prompt.type == .text else { return false }
      return !given.value.isEmpty && !clauses.contains { $0.id == prompt.clause }
    }?.value
  }

  private func next(in cadence: Cadence) -> Statement {
    guard let touch = cadence.next(from: today) else {
      return Statement(Topics.Contacts.last, ["ref": .ref(cadence.policy.ref)])
    }
    return Statement(Topics.Contacts.next, ["day": .day(touch.day)])
  }

  /// Moves the policy on by its term, and begins the contacts of the next one.
  private func renew(
    _ cadence: inout Cadence, after touch: Touch, by percent: Double?, in drafting: inout Drafting
  ) throws(Fault) -> Statement {
    let before = cadence.policy
    var policy = before
    policy.expiry = touch.nextExpiry ?? before.nextExpiry
    policy.effective = before.expiry + 1
    if let premium = touch.nextPremium {
      policy.premium = premium
    } else if let percent {
      let changed = (Double(before.premium) * (100 + percent) / 100).rounded()
      policy.premium = Int(exactly: max(0, changed)) ?? before.premium
    }
    // The policy is for its client to sign anew.
    policy.received = nil
    try change(before, to: policy, in: &drafting)
    cadence.end(.renewed, at: now, today: today)
    let next = newCadence(
      for: policy, of: try view.clients[policy.client], after: cadence.due + 1, from: today)
    if let next { try keep(next, in: &drafting) }
    return Statement(
      Topics.Contacts.renewed,
      [
        "ref": .ref(policy.ref), "from": .date(policy.effective), "until": .date(policy.expiry),
        "amount": amount(policy.premium, policy.currency),
        "next": next?.touches.first.map { .day($0.day) } ?? .none,
      ])
  }

  /// Keeps what has become of a policy.
  func change(_ before: Policy, to policy: Policy, in drafting: inout Drafting) throws(Fault) {
    guard let kept = try view.object(before.ref) else { return }
    let name = try view.clients[policy.client]?.name ?? policy.client.description
    drafting.add(
      Change(
        before: .object(kept),
        after: .object(
          try policy.object(
            insteadOf: drafting.object(uid: kept.uid) ?? kept, clientName: name,
            office: office.id, at: now))))
  }

  /// A plan for the cover that the client wants besides.
  private func proposal(for policy: Policy, _ client: Client?)
    -> (command: Command, statement: Statement)?
  {
    guard trust.may(.plan), let client,
      let name = [policy.classOfBusiness, "order"].first(where: { template(named: $0) != nil })
    else { return nil }
    return (
      .plan(
        .make(
          template: name, client: client.ref.description, by: nil, backward: false, person: nil)),
      Statement(
        Topics.Contacts.plan, ["template": .business(name), "client": .client(client)])
    )
  }

  /// The record of a contact, with what was answered and when the next one is.
  func record(
    of touch: Touch, _ assessed: Assessed, in cadence: Cadence, _ drafting: inout Drafting
  ) throws(Fault) -> Change {
    var fields: [(name: Bilingual, value: String)] = []
    for given in touch.risk.answers {
      guard let prompt = procedure.prompt(given.prompt) else { continue }
      let value = [given.value, given.note].compactMap(\.self).joined(separator: ": ")
      fields.append((prompt.ask, value))
    }
    if touch.risk.answers.isEmpty, let result = touch.result {
      fields.append((Bilingual(english: "result", chinese: "结果"), result))
    }
    if let stage = touch.stage {
      fields.append((Bilingual(english: "stage", chinese: "阶段"), stage.rawValue))
    }
    if let next = cadence.next(from: today) {
      fields.append((Bilingual(english: "next", chinese: "下次"), next.day.description))
    }
    return try entry(
      clause(of: cadence.kind)?.record.kind ?? "renewal_touch", about: assessed,
      clause: cadence.kind.clause, fields: fields, in: &drafting)
  }
}

extension Touch {
  /// By how many per cent the premium changes, as it was answered.
  func change(in clause: Clause?) -> Double? {
    let given = risk.answers.first { $0.prompt == clause?.changePrompt?.id }
    return given.flatMap { Double($0.value) }
  }
}
