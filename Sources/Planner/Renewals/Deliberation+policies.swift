import CivilTime
import Procedure

/// Taking policies down, and showing them.
extension Deliberation {
  func addPolicy(_ draft: PolicyDraft) throws(Fault) -> Decision {
    let client: Client
    switch try self.client(
      named: draft.client,
      retry: { name in
        var again = draft
        again.client = name
        return .renewal(.addPolicy(again))
      })
    {
    case .found(let found): client = found
    case .refused(let decision): return decision
    }
    let broker = client.broker.flatMap { people[$0] } ?? asker
    guard trust.mayActFor(broker) else { return refused(.notAllowed, .notAllowed(broker.id)) }
    guard let premium = Amount(draft.premium) else {
      return Decision(
        .told(.refusing(.badInput, Topics.Policies.noAmount, ["words": .text(draft.premium)])))
    }
    let effective = draft.effective ?? today
    let expiry = draft.expiry ?? effective.adding(months: 12) - 1
    guard expiry > effective else {
      return Decision(
        .told(
          .refusing(
            .badInput, Topics.Policies.endsBefore,
            ["from": .date(effective), "until": .date(expiry)])))
    }
    if let refusal = try numberTaken(draft) { return refusal }
    var drafting = Drafting(self)
    let policy = Policy(
      ref: try drafting.ref(.policy), number: draft.number, client: client.ref,
      insurer: draft.insurer, classOfBusiness: draft.classOfBusiness, premium: premium.hundredths,
      currency: premium.currency ?? "CNY", effective: effective, expiry: expiry,
      broker: broker.id)
    do {
      let object = try policy.object(clientName: client.name, office: office.id, at: now)
      drafting.add(Change(before: nil, after: .object(object)))
    } catch {
      return refused(.badInput, .badValue("\(draft.insurer) \(draft.number)"))
    }
    return try announce(policy, of: client, &drafting)
  }

  private func numberTaken(_ draft: PolicyDraft) throws(Fault) -> Decision? {
    for object in try view.objects(.policy, owner: nil, client: nil, limit: .max) {
      guard let policy = try? Policy(object), policy.number == draft.number,
        policy.insurer == draft.insurer
      else { continue }
      return no(
        .conflict, Topics.Policies.numberTaken, policy.ref,
        [
          "number": .text(policy.number),
          "client": try known(policy.client).map { .client($0) } ?? .none,
        ])
    }
    return nil
  }

  private func announce(_ policy: Policy, of client: Client, _ drafting: inout Drafting)
    throws(Fault) -> Decision
  {
    let cadence = newCadence(for: policy, of: client, after: today, from: today)
    if let cadence { try keep(cadence, in: &drafting) }
    let made = Statement(
      Topics.Policies.made,
      [
        "ref": .ref(policy.ref), "client": .client(client),
        "class": .business(policy.classOfBusiness), "insurer": .text(policy.insurer),
        "number": .text(policy.number), "amount": amount(policy.premium, policy.currency),
        "from": .date(policy.effective), "until": .date(policy.expiry),
        "first": cadence?.touches.first.map { .day($0.day) } ?? .none,
        "count": cadence.map { .number($0.touches.count) } ?? .none,
      ])
    var statements = [made]
    if cadence == nil {
      statements.append(Statement(Topics.Policies.noContacts, ["ref": .ref(policy.ref)]))
    }
    return Decision(
      .told(Telling(statements, it: policy.ref, kind: "policy")), changes: drafting.changes)
  }

  /// A policy with its term, its contacts and the clocks that run on it.
  func showPolicy(_ target: Target) throws(Fault) -> Decision {
    let found: (policy: Policy, object: StoredObject)
    switch try policy(target, retry: { .renewal(.show($0)) }) {
    case .found(let one): found = one
    case .refused(let decision): return decision
    }
    let policy = found.policy
    var statements = [
      Statement(
        Topics.Policies.head,
        [
          "ref": .ref(policy.ref), "class": .business(policy.classOfBusiness),
          "client": try known(policy.client).map { .client($0) } ?? .none,
          "insurer": .text(policy.insurer), "number": .text(policy.number),
          "amount": amount(policy.premium, policy.currency),
          "owner": policy.broker == asker.id ? .none : .person(policy.broker),
        ]),
      term(of: policy),
    ]
    if let day = policy.received {
      statements.append(Statement(Topics.Policies.received, ["day": .date(day)]))
    }
    if let day = policy.suspended {
      statements.append(Statement(Topics.Policies.suspended, ["day": .date(day)]))
    }
    if let cadence = try cadence(of: found.object) { statements += contacts(of: cadence) }
    statements += try work(on: found.object)
    return Decision(.told(Telling(statements, it: policy.ref, kind: "policy")))
  }

  private func term(of policy: Policy) -> Statement {
    let left = policy.expiry - today
    let facts: [String: Fact] = ["from": .date(policy.effective), "until": .date(policy.expiry)]
    if left < 0 { return Statement(Topics.Policies.ended, facts) }
    return Statement(
      Topics.Policies.term, facts.merging(["days": left <= 400 ? .number(left) : .none]) { $1 })
  }

  private func contacts(of cadence: Cadence) -> [Statement] {
    var statements: [Statement] = []
    if cadence.kind == .premium, let grace = grace(of: cadence), !cadence.isOver {
      statements.append(
        Statement(
          Topics.Policies.premiumDue,
          ["due": .date(cadence.due), "grace": .date(grace.until), "days": .number(grace.days)]))
    }
    if let ending = cadence.ending {
      statements.append(
        Statement(
          Topics.Policies.over,
          [
            "ending": .phrase(Statement(Topics.Contacts.name(ending))),
            "day": cadence.ended.map { .date(zone.wallTime(at: $0).day) } ?? .none,
          ]))
    } else {
      let next = cadence.next(from: today)
      statements.append(
        Statement(
          Topics.Policies.stage,
          [
            "stage": .phrase(Statement(Topics.Pipeline.name(cadence.stage))),
            "next": next.map { .day($0.day) } ?? .none,
            "missed": cadence.missed(by: today).map { .date($0.day) } ?? .none,
          ]))
    }
    return statements + cadence.touches.map { row($0, of: cadence) }
  }

  private func row(_ touch: Touch, of cadence: Cadence) -> Statement {
    let state: Fact
    if let result = touch.result {
      state = said(result, in: cadence)
    } else if touch.day < today || cadence.isOver {
      state = .phrase(Statement(Topics.Policies.isMissed))
    } else {
      state = .phrase(
        Statement(touch.day == today ? Topics.Policies.isToday : Topics.Policies.isPlanned))
    }
    return .row(
      Topics.Policies.contact,
      [
        "day": touch.day > today ? .day(touch.day) : .date(touch.day), "result": state,
        "note": touch.note.map { .text($0) } ?? .none,
        "who": touch.by.map { $0 == asker.id ? .none : .person($0) } ?? .none,
      ])
  }

  /// The result of a contact in words.
  func said(_ result: String, in cadence: Cadence) -> Fact {
    let option = clause(of: cadence.kind)?.resultPrompt?.options.first { $0.key == result }
    if let option { return .words(option.label) }
    return Cadence.Ending(rawValue: result)
      .map { .phrase(Statement(Topics.Contacts.name($0))) } ?? .text(result)
  }

  /// The open tasks of a policy, those with a clock with its end.
  private func work(on object: StoredObject) throws(Fault) -> [Statement] {
    var statements: [Statement] = []
    for kept in try view.todos(.parts(of: object.uid)) where kept.ref?.kind == .task {
      let todo = try Todo(kept, here: officeZone)
      guard !todo.isOver, let ref = todo.ref else { continue }
      if statements.isEmpty { statements.append(Statement(Topics.Policies.work)) }
      let owner: Fact = todo.owner == object.owner ? .none : .person(todo.owner)
      let due: Fact = todo.due.map { .day($0.day) } ?? .none
      guard let legal = todo.legalDue, !todo.clocks.isEmpty else {
        statements.append(
          .row(
            Topics.Policies.task,
            ["ref": .ref(ref), "title": title(of: todo), "due": due, "owner": owner]))
        continue
      }
      statements.append(
        .row(
          Topics.Policies.clock,
          [
            "ref": .ref(ref), "title": title(of: todo), "legal": .day(legal), "ours": due,
            "owner": owner,
          ]))
    }
    return statements
  }
}

extension Clause {
  /// The prompt whose answer is the result of a contact: the first that offers a choice.
  var resultPrompt: Prompt? { prompts.first { $0.type == .choice } }

  /// The prompt that takes the change of the premium: the first that asks for a number.
  var changePrompt: Prompt? { prompts.first { $0.type == .number } }

  /// The prompt that takes the day of payment: the first that asks for a day.
  var dayPrompt: Prompt? { prompts.first { $0.type == .date } }
}
