import CivilTime
import Procedure

/// Starting, stopping and extending legal clocks.
extension Deliberation {
  /// A to-do with clocks that a command is about.
  private typealias Clocked = (todo: Todo, object: StoredObject)

  func startClock(_ name: String, on target: Target?, from when: When?) throws(Fault)
    -> Decision
  {
    let rule: DeadlineRule
    switch self.rule(named: name) {
    case .found(let found): rule = found
    case .refused(let decision): return decision
    }
    guard rule.hasEnd else {
      return Decision(
        .told(.refusing(.badInput, Topics.Clocks.cannotRun, ["rule": .text(rule.id)])))
    }
    let anchor = moment(of: when)
    var drafting = Drafting(self)
    guard let target else {
      // What nobody's object is about is the firm's own.
      let todo = try watch(rule, on: nil, anchor: anchor, in: &drafting)
      return started(todo, rule, drafting)
    }
    let object: StoredObject
    switch try self.object(
      meantBy: target, retry: { .clock(.start(rule: name, $0, from: when)) })
    {
    case .found(let found): object = found
    case .refused(let decision): return decision
    }
    guard let owner = people[object.owner], trust.mayActFor(owner) || isHandler(object) else {
      return refused(.notAllowed, .notAllowed(object.owner))
    }
    guard object.kind == .task else {
      guard let concern = try concern(object) else {
        return refused(.badInput, .noQuestions(object.ref ?? Ref(.task, 0)))
      }
      return started(try watch(rule, on: concern, anchor: anchor, in: &drafting), rule, drafting)
    }
    var todo = try Todo(object, here: officeZone)
    let ref = todo.ref ?? Ref(.task, 0)
    if todo.isOver { return no(.badInput, Topics.Tasks.over, ref) }
    if todo.clocks.contains(where: { $0.rule == rule.id && $0.met == nil }) {
      return no(.conflict, Topics.Clocks.runsAlready, ref, ["title": .words(rule.title)])
    }
    // A task made by hand keeps what it was due for besides.
    if ref.kind == .task, todo.step == nil, todo.clocks.isEmpty, todo.baseline == nil,
      let due = todo.due
    {
      todo.baseline = Todo.Baseline(start: todo.start ?? due, due: due)
    }
    todo.clocks.append(KeptClock(rule: rule.id, anchor: anchor))
    setDates(of: &todo)
    try drafting.change(object, to: todo)
    return started(todo, rule, drafting)
  }

  private func started(_ todo: Todo, _ rule: DeadlineRule, _ drafting: Drafting) -> Decision {
    let reading = todo.clocks.last.flatMap { self.reading($0) }
    var facts = reading.map { self.facts(of: $0) } ?? [:]
    facts["ref"] = todo.ref.map { .ref($0) } ?? Fact.none
    facts["owner"] = todo.owner == asker.id ? Fact.none : .person(todo.owner)
    var statements = [Statement(Topics.Clocks.startedOn, facts)]
    if reading.map({ isHidden($0.ends) }) ?? false {
      statements.append(Statement(Topics.Plans.provisional))
    }
    return Decision(
      .told(Telling(statements, it: todo.ref, todo: todo)), changes: drafting.changes)
  }

  /// The to-do whose clocks a command moves: a case that the asker handles, a task of theirs.
  private func clocked(_ target: Target, retry: (Target) -> ClockCommand) throws(Fault)
    -> Lookup<Clocked>
  {
    switch try object(meantBy: target, retry: { .clock(retry($0)) }) {
    case .refused(let decision): return .refused(decision)
    case .found(let object):
      guard object.kind == .task else {
        return .refused(
          refused(.badInput, .notOfKind(object.ref ?? Ref(.case, 0), [.task, .case])))
      }
      let todo = try Todo(object, here: officeZone)
      var isAllowed = people[object.owner].map(trust.mayActFor) ?? false
      // Whoever may extend or stop clocks at all does so on the cases that they may read.
      if object.ref?.kind == .case { isAllowed = isAllowed || standing(in: todo) >= .reads }
      guard isAllowed else { return .refused(refused(.notAllowed, .notAllowed(object.owner))) }
      if todo.isOver {
        return .refused(no(.badInput, Topics.Tasks.over, object.ref ?? Ref(.case, 0)))
      }
      return .found((todo, object))
    }
  }

  func stopClock(of target: Target, reason: String) throws(Fault) -> Decision {
    let found: Clocked
    switch try clocked(target, retry: { .stop($0, reason: reason) }) {
    case .found(let one): found = one
    case .refused(let decision): return decision
    }
    var todo = found.todo
    let ref = todo.ref ?? Ref(.case, 0)
    let readings = running(todo)
    let reasons = readings.flatMap(\.rule.stops)
    guard !reasons.isEmpty else { return no(.badInput, Topics.Clocks.nothingToStop, ref) }
    guard reasons.contains(reason) else {
      var known: [String] = []
      for one in reasons where !known.contains(one) { known.append(one) }
      return no(
        .badInput, Topics.Clocks.unknownReason, ref,
        ["words": .text(reason), "reasons": .list(known.map { term($0) })])
    }
    guard stopClocks(of: &todo, reason: reason) > 0 else {
      return no(.badInput, Topics.Clocks.stoppedAlready, ref)
    }
    return try keep(
      todo, found.object, Topics.Clocks.stopped, note: .stopped, words: reason,
      facts: ["reason": term(reason)])
  }

  func resumeClock(of target: Target) throws(Fault) -> Decision {
    let found: Clocked
    switch try clocked(target, retry: { .resume($0) }) {
    case .found(let one): found = one
    case .refused(let decision): return decision
    }
    var todo = found.todo
    let ref = todo.ref ?? Ref(.case, 0)
    let still = todo.clocks.flatMap(\.stops).first { $0.until == nil }
    guard let still, resumeClocks(of: &todo) > 0 else {
      return no(.badInput, Topics.Clocks.notStopped, ref)
    }
    return try keep(
      todo, found.object, Topics.Clocks.resumed, note: .resumed, words: still.reason,
      facts: ["days": .number(today - still.from), "reason": term(still.reason)])
  }

  func restartClock(of target: Target, from when: When?) throws(Fault) -> Decision {
    let found: Clocked
    switch try clocked(target, retry: { .restart($0, from: when) }) {
    case .found(let one): found = one
    case .refused(let decision): return decision
    }
    var todo = found.todo
    let was = legalDay(of: todo)
    guard restartClocks(of: &todo, reason: "new_facts", from: moment(of: when)) > 0 else {
      return no(.badInput, Topics.Clocks.notRestartable, todo.ref ?? Ref(.case, 0))
    }
    return try keep(
      todo, found.object, Topics.Clocks.restarted, note: .restarted, words: "new_facts",
      facts: ["was": was])
  }

  func metClock(of target: Target, rule name: String?) throws(Fault) -> Decision {
    let found: Clocked
    switch try clocked(target, retry: { .met($0, rule: name) }) {
    case .found(let one): found = one
    case .refused(let decision): return decision
    }
    // A task that only watches a clock is over with it.
    if found.todo.ref?.kind == .task { return try done(target, result: nil) }
    guard standing(in: found.todo) >= .handles else {
      return refused(.notAllowed, .notAllowed(found.todo.owner))
    }
    var todo = found.todo
    let readings = running(todo)
    var wanted = readings.first
    if let name {
      switch rule(named: name) {
      case .refused(let decision): return decision
      case .found(let rule): wanted = readings.first { $0.clock.rule == rule.id }
      }
    }
    guard let wanted, let place = todo.clocks.firstIndex(of: wanted.clock) else {
      return no(.badInput, Topics.Clocks.metNothing, todo.ref ?? Ref(.case, 0))
    }
    todo.clocks[place].met = now
    setDates(of: &todo)
    let next = running(todo).first
    return try keep(
      todo, found.object, Topics.Clocks.met, note: .met, words: wanted.clock.rule,
      facts: [
        "title": .words(wanted.rule.title),
        "next": next.map { .phrase(Statement(Topics.Clocks.stands, facts(of: $0))) } ?? .none,
      ])
  }

  /// Keeps a to-do whose clocks have moved, and says what its dates are now.
  func keep(
    _ todo: Todo, _ object: StoredObject, _ topic: Topic, note: Incident.Note.Event,
    words: String, facts extra: [String: Fact], besides statements: [Statement] = [],
    in drafting: Drafting? = nil
  ) throws(Fault) -> Decision {
    var todo = todo
    todo.incident?.notes.append(Incident.Note(note, at: now, by: asker.id, words: words))
    var drafting = drafting ?? Drafting(self)
    try drafting.change(object, to: todo)
    let reading = running(todo).foremost
    var facts: [String: Fact] = [
      "ref": todo.ref.map { .ref($0) } ?? .none, "owner": .person(todo.owner),
      "legal": reading.map { .day($0.ends.legalDay) } ?? .none,
      "ours": reading.map { .day($0.ends.targetDay) } ?? .none,
      "title": reading.map { .words($0.rule.title) } ?? .none,
    ]
    facts.merge(extra) { $1 }
    return Decision(
      .told(Telling([Statement(topic, facts)] + statements, it: todo.ref, todo: todo)),
      changes: drafting.changes)
  }

  /// The legal day that a to-do had.
  func legalDay(of todo: Todo) -> Fact { todo.legalDue.map { .day($0) } ?? .none }
}
