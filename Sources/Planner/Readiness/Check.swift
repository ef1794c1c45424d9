import CivilTime
import Procedure

/// A clause asked of one person or about one room. There is one to-do of it for life, which comes
/// back; what was answered each time stays in the records and in the journal.
struct Check {
  var clause: Clause
  var todo: Todo
  var object: StoredObject
}

extension Deliberation {
  /// The UID of the check of a clause on a person or a room.
  func checkUID(_ clause: String, of subject: PersonID) -> String {
    "\(Todo.checkMark)\(clause)-\(subject)-\(office.id)@daybook"
  }

  /// The check of a clause on a person or a room; nil where it was never begun.
  func check(_ clause: String, of subject: PersonID) throws(Fault) -> Check? {
    guard let clause = procedure.clause(clause),
      let object = try view.todos(.uid(checkUID(clause.id, of: subject))).first
    else { return nil }
    return Check(clause: clause, todo: try Todo(object, here: officeZone), object: object)
  }

  /// Begins a check, or begins it again where it was over or was left open on an earlier day.
  func begin(
    _ clause: Clause, of subject: Person, owner: Person, due: WallTime? = nil,
    in drafting: inout Drafting
  ) throws(Fault) -> Check {
    let here = officeZone.wallTime(at: now)
    guard var check = try check(clause.id, of: subject.id) else {
      let ref = try drafting.ref(.task)
      var todo = Todo(
        ref: ref, uid: checkUID(clause.id, of: subject.id), owner: owner.id,
        title: clause.title.text(in: owner.language), start: here, due: due ?? here, work: 5,
        clause: clause.id, zone: officeZone)
      todo.openedBy = subject.isRoom ? subject.id.description : nil
      let change = try keep(todo)
      drafting.add(change)
      guard case .object(let object)? = change.after else { throw .damaged(todo.uid) }
      return Check(clause: clause, todo: todo, object: object)
    }
    if !check.todo.isOver, check.todo.start?.day == here.day { return check }
    check.todo.start = here
    check.todo.due = due ?? here
    check.todo.state = .open
    check.todo.percent = 0
    check.todo.completed = nil
    check.todo.owner = owner.id
    // What was answered within this second belongs to the time before all the same.
    for index in check.todo.risk.answers.indices where check.todo.risk.answers[index].at >= now {
      check.todo.risk.answers[index].at = now - 1
    }
    let change = try change(check.object, to: check.todo)
    drafting.add(change)
    if case .object(let object)? = change.after { check.object = object }
    return check
  }

  /// A check with every answer that was not given anew: those hold what they hold up until then.
  func inForce(_ check: Check) throws(Fault) -> Assessed? {
    var assessed = try assessed(check.object)
    assessed?.risk = check.todo.risk
    return assessed
  }

  /// The round of questions of a check.
  func round(of check: Check) throws(Fault) -> AnswerRound? {
    try assessed(check.object).map { AnswerRound(self, $0, round: .open) }
  }

  /// How many questions wait in checks.
  func waiting(in checks: some Sequence<Check>) throws(Fault) -> Int {
    var count = 0
    for check in checks { count += try round(of: check)?.waiting.count ?? 0 }
    return count
  }

  /// What a check holds up at a gate, as a refusal; nil where nothing does.
  func block(of check: Check?, at gate: Gate) throws(Fault) -> Telling? {
    guard let check, let assessed = try inForce(check) else { return nil }
    return try firstBlock(evaluation(of: assessed), [gate], of: assessed)
  }

  /// The day on which a check was last answered to the end.
  func answered(_ check: Check?) -> Day? {
    check?.todo.completed.map { officeZone.wallTime(at: $0).day }
  }
}

extension Clause {
  /// Whether one of its answers can hold something up.
  func holdsUp(_ gate: Gate) -> Bool {
    prompts.contains { prompt in
      prompt.outcomes.contains { $0.effects.contains(.block(gate)) }
    }
  }
}
