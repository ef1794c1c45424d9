import CivilTime
import Procedure

/// Setting legal clocks running and holding them up.
extension Deliberation {
  /// Sets due and legal date by the clocks that run, from nothing but their anchors, the rules and
  /// the calendar: the legal date is the first that the law sets, and the first target of any clock
  /// brings what was due later forward.
  func setDates(of todo: inout Todo) {
    let running = running(todo)
    let legal = running.filter { $0.isLegal }.map(\.ends.legalDay).min()
    if legal != nil || !todo.clocks.isEmpty { todo.legalDue = legal }
    guard let first = running.map(\.ends.target).min() else { return }
    let target = officeZone.wallTime(at: first)
    todo.due = min(ownDue(of: todo) ?? target, target)
  }

  /// The due time that a to-do would have without its clocks: that of its clause for a case, that
  /// of its plan for a step, and what somebody has set for a task made by hand.
  private func ownDue(of todo: Todo) -> WallTime? {
    if todo.ref?.kind == .case {
      guard let start = todo.start, let clause = todo.clause.flatMap({ procedure.clause($0) })
      else { return nil }
      return todo.state == .open ? due(of: clause, from: start) : nil
    }
    return todo.step == nil ? todo.baseline?.due : todo.due
  }

  /// Stops the clocks that the reason stops; the number of those.
  @discardableResult
  func stopClocks(of todo: inout Todo, reason: String) -> Int {
    change(&todo) { $0.stop(for: reason, from: today, in: procedure) }
  }

  /// Lets clocks that stand still go on; the number of those.
  func resumeClocks(of todo: inout Todo) -> Int {
    change(&todo) { $0.resume(on: today) }
  }

  /// Extends clocks to a longer rule; what needs an approval waits for it.
  @discardableResult
  func extendClocks(of todo: inout Todo, to rule: String, approvedBy person: PersonID?) -> Int {
    // Whoever waits is told by the task that goes with an extension.
    change(&todo) { state in
      state.extend(
        to: rule, approvedBy: person?.description, noticed: today, in: procedure)
    }
  }

  /// Lets clocks begin anew; the number of those.
  func restartClocks(of todo: inout Todo, reason: String, from event: Instant) -> Int {
    change(&todo) { $0.restart(for: reason, from: event, in: procedure) }
  }

  /// Moves every clock that runs and can be moved so; the number of those.
  private func change(_ todo: inout Todo, by move: (inout ClockState) -> ClockRefusal?) -> Int {
    var count = 0
    for index in todo.clocks.indices where todo.clocks[index].met == nil {
      var state = todo.clocks[index].state
      guard move(&state) == nil else { continue }
      todo.clocks[index].take(state)
      count += 1
    }
    setDates(of: &todo)
    return count
  }

  /// Opens the task that watches a clock which an answer has set running.
  func watch(
    _ rule: String, about: Assessed, anchor: Instant, in drafting: inout Drafting
  ) throws(Fault) -> [Statement] {
    guard let found = procedure.rule(rule) else { return [] }
    let todo = try watch(found, on: Concern(about), anchor: anchor, in: &drafting)
    return [clockStarted(todo, found)]
  }

  /// Opens the task that watches a clock: that of the clause whose deadline the rule is, else one
  /// that bears the rule's title; what nobody's object is about is the firm's own (clause D-FIRM).
  func watch(
    _ rule: DeadlineRule, on concern: Concern?, anchor: Instant, in drafting: inout Drafting
  ) throws(Fault) -> Todo {
    let clause =
      concern == nil
      ? procedure.clauses.first { $0.attach == .office && $0.rules.contains(rule.id) }
      : procedure.clauses.first { $0.deadline?.rule == rule.id && $0.attach != .case }
        ?? procedure.clauses.first { $0.attach == .policy && $0.rules.contains(rule.id) }
    let usual = concern?.owner ?? people(as: .compliance, of: asker.id).first?.id ?? asker.id
    let holder = clause.map { owner(as: $0.owner, under: usual) } ?? usual
    let ref = try drafting.ref(.task)
    let language = people[holder]?.language ?? .english
    var todo = Todo(
      ref: ref, uid: uid(of: ref), owner: holder, client: concern?.client?.ref,
      title: rule.title.text(in: language), start: officeZone.wallTime(at: now), work: 15,
      parent: concern?.uid, clause: clause?.id, zone: officeZone)
    todo.classOfBusiness = concern?.classOfBusiness
    todo.clocks = [KeptClock(rule: rule.id, anchor: anchor)]
    setDates(of: &todo)
    try drafting.keep(todo, client: concern?.client)
    return todo
  }

  /// Whether a rule bears on something of which so much is known.
  func bears(_ rule: DeadlineRule, _ facts: Facts) -> Bool { rule.bearing.holds(facts) }

  /// That a clock runs, with its legal end and the office's own target.
  func clockStarted(_ todo: Todo, _ rule: DeadlineRule) -> Statement {
    Statement(
      Topics.Clocks.started,
      [
        "ref": todo.ref.map { .ref($0) } ?? .none, "title": .words(rule.title),
        "legal": todo.legalDue.map { .day($0) } ?? .none,
        "ours": todo.due.map { .day($0.day) } ?? .none, "owner": .person(todo.owner),
      ])
  }
}
