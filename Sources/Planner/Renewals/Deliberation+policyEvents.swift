import CivilTime
import Procedure

/// What happens to a policy besides contacts, and the clocks that this starts and stops.
extension Deliberation {
  /// The rules of what can happen.
  private enum RuleName {
    static let coolingLife = "R-COOL-LIFE"
    static let coolingHealth = "R-COOL-HEALTH"
    static let coolingCheck = "R-COOL-CHECK"
    static let call = "R-CALLBACK"
    static let callWatch = "R-CALLBACK-WATCH"
    static let lapseNotice = "R-LAPSE-NOTICE"
    static let reinstatement = "R-REINSTATE"
  }

  func happened(_ event: PolicyEvent, to target: Target, on day: Day?) throws(Fault) -> Decision {
    let found: (policy: Policy, object: StoredObject)
    switch try policyToActFor(target, retry: { .renewal(.event($0, event, on: day)) }) {
    case .found(let one): found = one
    case .refused(let decision): return decision
    }
    if let day, day > today {
      return Decision(.told(.refusing(.badInput, Topics.PolicyEvents.toCome, ["day": .date(day)])))
    }
    return switch event {
    case .signed: try signed(found, on: day ?? today)
    case .paid: try paid(found, on: day ?? today)
    case .lapsed: try lapsed(found, on: day)
    case .reinstated: try reinstated(found, on: day ?? today)
    case .called: try called(found, on: day ?? today)
    }
  }

  /// What the clocks of a policy are about; unlike a contact it needs no cadence.
  private func about(_ found: (policy: Policy, object: StoredObject)) throws(Fault) -> Assessed {
    Assessed(
      object: found.object, ref: found.policy.ref, owner: found.policy.broker,
      client: try view.clients[found.policy.client], risk: RiskRecord(), clauses: [],
      values: ["class": .text(found.policy.classOfBusiness)])
  }

  private func told(
    _ statements: [Statement], about ref: Ref, _ drafting: Drafting
  ) -> Decision {
    Decision(
      .told(Telling(statements, it: ref, kind: "policy")), changes: drafting.changes)
  }

  private func subject(_ policy: Policy, _ facts: [String: Fact]) throws(Fault) -> [String: Fact] {
    let client = try known(policy.client)
    return facts.merging(
      ["ref": .ref(policy.ref), "client": client.map { .client($0) } ?? .none]
    ) { $1 }
  }

  // MARK: Receipt

  private func signed(_ found: (policy: Policy, object: StoredObject), on day: Day) throws(Fault)
    -> Decision
  {
    var policy = found.policy
    if policy.received == day {
      return no(.badInput, Topics.PolicyEvents.signedAlready, policy.ref, ["day": .date(day)])
    }
    policy.received = day
    var drafting = Drafting(self)
    try change(found.policy, to: policy, in: &drafting)
    var statements = [
      Statement(Topics.PolicyEvents.signed, try subject(policy, ["day": .date(day)]))
    ]
    guard let rule = coolingOff(of: policy) else {
      statements.append(
        Statement(Topics.PolicyEvents.noCooling, ["class": .business(policy.classOfBusiness)]))
      return told(statements, about: policy.ref, drafting)
    }
    let about = try about(found)
    // A new receipt takes the place of the earlier one, and its periods with it.
    statements += try close([rule, RuleName.call], of: found.object, in: &drafting)
    statements += try watch(
      rule, check: RuleName.coolingCheck, about: about, anchor: noon(of: day), in: &drafting)
    statements += try watch(
      RuleName.call, check: RuleName.callWatch, about: about, anchor: noon(of: day),
      in: &drafting)
    return told(statements, about: policy.ref, drafting)
  }

  /// The cooling-off that a policy has: long-term health and life insurance of persons.
  private func coolingOff(of policy: Policy) -> String? {
    guard policy.expiry > policy.effective.adding(months: 12) else { return nil }
    let facts = Facts(
      values: ["class": .text(policy.classOfBusiness)], today: today, calendar: office.calendar)
    return [RuleName.coolingHealth, RuleName.coolingLife].first { name in
      procedure.rule(name)?.bearing.holds(facts) ?? false
    }
  }

  /// Watches a rule with the office's own check before its end: the task is due at the check.
  private func watch(
    _ name: String, check: String, about: Assessed, anchor: Instant, in drafting: inout Drafting
  ) throws(Fault) -> [Statement] {
    let before = Set(drafting.changes.compactMap(\.ref))
    let statements = try watch(name, about: about, anchor: anchor, in: &drafting)
    guard let rule = procedure.rule(name), procedure.rule(check) != nil,
      let ref = drafting.changes.compactMap(\.ref).first(where: { !before.contains($0) }),
      let object = drafting.object(uid: uid(of: ref))
    else { return statements }
    var todo = try Todo(object, here: officeZone)
    todo.clocks.append(KeptClock(rule: check, anchor: anchor))
    setDates(of: &todo)
    try drafting.change(object, to: todo)
    return [clockStarted(todo, rule)]
  }

  // MARK: Premium

  private func paid(_ found: (policy: Policy, object: StoredObject), on day: Day) throws(Fault)
    -> Decision
  {
    let policy = found.policy
    if let suspended = policy.suspended {
      return no(
        .badInput, Topics.PolicyEvents.suspendedAlready, policy.ref, ["day": .date(suspended)])
    }
    guard var cadence = try cadence(of: found.object), cadence.kind == .premium, !cadence.isOver
    else { return no(.badInput, Topics.PolicyEvents.paidOnce, policy.ref) }
    if let first = cadence.touches.first, first.day > today {
      return no(
        .badInput, Topics.PolicyEvents.notYet, policy.ref, ["due": .date(cadence.due)])
    }
    var drafting = Drafting(self)
    let grace = grace(of: cadence)
    end(&cadence, .paid)
    try keep(cadence, in: &drafting)
    try drafting.add(
      record(of: cadence.current(on: today), try about(found), in: cadence, &drafting))
    let next = newCadence(
      for: policy, of: try view.clients[policy.client], after: cadence.due + 1, from: today)
    if let next { try keep(next, in: &drafting) }
    var statements = [
      Statement(
        Topics.PolicyEvents.paid,
        try subject(
          policy,
          ["due": .date(cadence.due), "next": next.map { .date($0.due) } ?? .none]))
    ]
    if let grace, day > grace.until {
      statements.append(Statement(Topics.PolicyEvents.paidLate, ["grace": .date(grace.until)]))
    }
    return told(statements, about: policy.ref, drafting)
  }

  private func lapsed(_ found: (policy: Policy, object: StoredObject), on day: Day?) throws(Fault)
    -> Decision
  {
    var policy = found.policy
    if let suspended = policy.suspended {
      return no(
        .badInput, Topics.PolicyEvents.suspendedAlready, policy.ref, ["day": .date(suspended)])
    }
    guard var cadence = try cadence(of: found.object), let grace = grace(of: cadence),
      !cadence.isOver
    else { return no(.badInput, Topics.PolicyEvents.paidOnce, policy.ref) }
    // A contract may say otherwise: then whoever knows says the day.
    if day == nil, grace.until >= today {
      return no(.badInput, Topics.PolicyEvents.inGrace, policy.ref, ["grace": .date(grace.until)])
    }
    let suspended = day ?? grace.until + 1
    policy.suspended = suspended
    var drafting = Drafting(self)
    try change(found.policy, to: policy, in: &drafting)
    end(&cadence, .lapsed)
    try keep(cadence, in: &drafting)
    let about = try about(found)
    try drafting.add(record(of: cadence.current(on: today), about, in: cadence, &drafting))
    var statements = [
      Statement(Topics.PolicyEvents.lapsed, try subject(policy, ["day": .date(suspended)]))
    ]
    for rule in [RuleName.lapseNotice, RuleName.reinstatement] {
      statements += try watch(rule, about: about, anchor: noon(of: suspended), in: &drafting)
    }
    return told(statements, about: policy.ref, drafting)
  }

  private func reinstated(_ found: (policy: Policy, object: StoredObject), on day: Day)
    throws(Fault) -> Decision
  {
    var policy = found.policy
    guard let suspended = policy.suspended else {
      return no(.badInput, Topics.PolicyEvents.notSuspended, policy.ref)
    }
    let end = procedure.rule(RuleName.reinstatement)?
      .ends(from: noon(of: suspended), in: businessTime).first
    if let end, day > end.legalDay {
      return no(.badInput, Topics.PolicyEvents.tooLate, policy.ref, ["until": .date(end.legalDay)])
    }
    policy.suspended = nil
    var drafting = Drafting(self)
    try change(found.policy, to: policy, in: &drafting)
    let next = newCadence(
      for: policy, of: try view.clients[policy.client], after: day, from: today)
    if let next { try keep(next, in: &drafting) }
    var statements = [
      Statement(
        Topics.PolicyEvents.reinstated,
        try subject(
          policy, ["day": .date(day), "next": next.map { .date($0.due) } ?? .none]))
    ]
    statements += try close(
      [RuleName.lapseNotice, RuleName.reinstatement], of: found.object, in: &drafting)
    return told(statements, about: policy.ref, drafting)
  }

  /// Ends a cadence by something that has happened: the contact that waits bears the result.
  private func end(_ cadence: inout Cadence, _ ending: Cadence.Ending) {
    var touch = cadence.current(on: today)
    touch.result = ending.rawValue
    touch.stage = RenewalStage(after: ending.rawValue, from: cadence.stage)
    touch.done = now
    touch.by = asker.id
    cadence.put(touch)
    cadence.end(ending, at: now, today: today)
  }

  // MARK: Call of the insurer

  private func called(_ found: (policy: Policy, object: StoredObject), on day: Day) throws(Fault)
    -> Decision
  {
    var drafting = Drafting(self)
    let closed = try close([RuleName.call, RuleName.callWatch], of: found.object, in: &drafting)
    guard !closed.isEmpty else {
      return no(.badInput, Topics.PolicyEvents.noCall, found.policy.ref)
    }
    try drafting.add(
      entry(
        "callback", about: try about(found), clause: "D-CALL",
        fields: [(Bilingual(english: "time", chinese: "时间"), day.description)], in: &drafting))
    let called = Statement(
      Topics.PolicyEvents.called, try subject(found.policy, ["day": .date(day)]))
    return told([called] + closed, about: found.policy.ref, drafting)
  }

  /// Closes the open tasks of a policy that watch any of the rules.
  private func close(_ rules: [String], of object: StoredObject, in drafting: inout Drafting)
    throws(Fault) -> [Statement]
  {
    var statements: [Statement] = []
    for kept in try view.todos(.parts(of: object.uid)) where kept.ref?.kind == .task {
      var todo = try Todo(kept, here: officeZone)
      guard !todo.isOver, todo.clocks.contains(where: { rules.contains($0.rule) }) else {
        continue
      }
      todo.state = .done
      todo.percent = 100
      todo.completed = now
      for index in todo.clocks.indices where todo.clocks[index].met == nil {
        todo.clocks[index].met = now
      }
      try drafting.change(kept, to: todo)
      statements.append(closed(todo))
    }
    return statements
  }

  /// That a to-do is over because of what has happened to its policy.
  func closed(_ todo: Todo) -> Statement {
    Statement(
      Topics.PolicyEvents.closed,
      ["ref": todo.ref.map { .ref($0) } ?? .none, "title": title(of: todo)])
  }
}
