import CivilTime
import Procedure

/// Single tasks.
extension Deliberation {
  func decide(_ command: TodoCommand) throws(Fault) -> Decision {
    switch command {
    case .make(let title, let due, let client, let owner, let work):
      try makeTask(title, due: due, client: client, owner: owner, work: work)
    case .list(let whose, let due): try tasks(of: whose, due: due)
    case .start(let target): try start(target)
    case .done(let target, let result): try done(target, result: result)
    case .block(let target, let reason): try block(target, reason: reason)
    case .depends(let ref, let other, let kind, let gap):
      try depend(ref, on: other, kind: kind, gap: gap)
    case .shift(let target, let when, let days): try shift(target, to: when, by: days)
    case .skip(let target, let reason): try skip(target, reason: reason)
    }
  }

  /// A task on its own.
  private func makeTask(
    _ title: String, due: When?, client: String?, owner: PersonID?, work: Int?
  ) throws(Fault) -> Decision {
    let person: Person
    switch try ownerToActFor(owner) {
    case .found(let found): person = found
    case .refused(let decision): return decision
    }
    if let refusal = try refusalOfWork(for: person.id) { return refusal }
    var about: Client?
    if let client {
      switch try self.client(
        named: client,
        retry: { name in
          .todo(.make(title: title, due: due, client: name, owner: owner, work: work))
        })
      {
      case .found(let found): about = found
      case .refused(let decision): return decision
      }
    }
    let title = title.trimmed
    guard !title.isEmpty, title.utf8.count <= 500 else {
      return refused(.badInput, .badValue(title))
    }
    let here = officeZone.wallTime(at: now)
    var limit: WallTime?
    if let due {
      switch try dueTime(
        due, for: person,
        retry: { when in
          .todo(.make(title: title, due: when, client: client, owner: owner, work: work))
        })
      {
      case .found(let time): limit = time
      case .refused(let decision): return decision
      }
    }
    if let wanted = limit, wanted < here {
      return passed(wanted) { when in
        .make(title: title, due: when, client: client, owner: owner, work: work)
      }
    }
    if limit == nil {
      let day = office.calendar.rolled(today, .following).value
      limit = officeZone.wallTime(at: try closing(of: day, for: person))
    }
    var drafting = Drafting(self)
    let ref = try drafting.ref(.task)
    let todo = Todo(
      ref: ref, uid: uid(of: ref), owner: person.id, client: about?.ref, title: title, start: here,
      due: limit, work: work ?? 30, zone: officeZone)
    try drafting.keep(todo, client: about)
    try tellOwner(of: todo, in: &drafting)
    return Decision(
      .told(Telling([made(todo, client: about)], it: ref, todo: todo)), changes: drafting.changes)
  }

  /// The moment by which something is due, on the office's wall: a day without a time ends with the
  /// hours of whoever does it. Nil where no day is told.
  func dueTime(_ asked: When, for owner: Person?, retry: (When) -> Command) throws(Fault)
    -> Lookup<WallTime?>
  {
    let when: When
    switch try settled(asked, by: owner ?? asker, on: today, retry: retry) {
    case .found(let found): when = found
    case .refused(let decision): return .refused(decision)
    }
    guard let day = when.day ?? (when.clock == nil ? nil : today) else { return .found(nil) }
    if let clock = when.clock { return .found(WallTime(day, clock)) }
    return .found(officeZone.wallTime(at: try closing(of: day, for: owner)))
  }

  /// The refusal of a time that has passed; the next two working days are offered for it.
  func passed(_ wanted: WallTime, retry: (When) -> TodoCommand) -> Decision {
    let here = officeZone.wallTime(at: now)
    var first = office.calendar.rolled(today, .following).value
    if close(of: first) < here { first = office.calendar.adding(workingDays: 1, to: first).value }
    let days = [first, office.calendar.adding(workingDays: 1, to: first).value]
    let dues = days.map { Fact.moment(close(of: $0)) }
    var telling = Telling.refusing(.inThePast, Topics.Tasks.passed, ["due": .moment(wanted)])
    telling.statements.append(
      Statement(Topics.Tasks.passedChoices, ["first": dues[0], "next": dues[1]]))
    telling.options = dues
    return Decision(.told(telling), choices: days.map { .todo(retry(When(day: $0))) })
  }

  private func made(_ todo: Todo, client: Client?) -> Statement {
    Statement(
      Topics.Tasks.made,
      [
        "ref": todo.ref.map { .ref($0) } ?? .none, "title": title(of: todo),
        "due": todo.due.map { .moment($0) } ?? .none,
        "client": client.map { .client($0) } ?? .none,
        "owner": todo.owner == asker.id ? .none : .person(todo.owner),
      ])
  }

  /// The open tasks of somebody, the one due first at the top.
  private func tasks(of whose: Whose, due: TodoCommand.Due?) throws(Fault) -> Decision {
    let asked: [Person]
    switch owners(of: whose) {
    case .found(let found): asked = found.filter { !$0.isRoom && trust.maySee($0) }
    case .refused(let decision): return decision
    }
    if asked.isEmpty { return mayNotSee(whose) }
    var todos: [Todo] = []
    for person in asked {
      todos += try openTodos(of: person.id).filter {
        $0.ref?.kind == .task && isMeant($0.due, by: due)
      }
    }
    todos.sort {
      ($0.due?.seconds ?? .max, $0.ref?.number ?? 0) < (
        $1.due?.seconds ?? .max, $1.ref?.number ?? 0
      )
    }
    var facts: [String: Fact] = ["count": .number(todos.count), "whose": name(of: whose)]
    switch due {
    case .late: facts["late"] = .flag(true)
    case .on(let range): facts["due"] = .days(range)
    case nil: break
    }
    let head = Statement(todos.isEmpty ? Topics.Tasks.none : Topics.Tasks.head, facts)
    let isOne = asked.count == 1
    let rows = try todos.map { (todo) throws(Fault) in
      try row(todo, withOwner: !isOne)
    }
    var telling = Telling([head] + rows)
    if todos.count == 1 { telling.it = todos[0].ref }
    return Decision(.told(telling))
  }

  private func isMeant(_ due: WallTime?, by wanted: TodoCommand.Due?) -> Bool {
    guard let wanted else { return true }
    guard let due else { return false }
    switch wanted {
    case .late: return zone.instant(of: due) < now
    case .on(let range):
      return due.day <= range.last && (due.day >= range.first || range.first <= today)
    }
  }

  /// The open to-dos of a person; checks are none.
  func openTodos(of person: PersonID) throws(Fault) -> [Todo] {
    try view.todos(.open(owner: person)).map { (object) throws(Fault) in
      try Todo(object, here: officeZone)
    }.filter { !$0.isOver && $0.isWork }
  }

  /// Whose things are listed, where that has to be said.
  func name(of whose: Whose) -> Fact {
    switch whose {
    case .own: .none
    case .person(let id), .room(let id): id == asker.id ? .none : .person(id)
    case .team(let team): .phrase(Statement(Topics.Words.team, ["name": .text(team)]))
    case .everybody: .phrase(Statement(Topics.Words.everybody))
    }
  }

  /// A task in a list: reference, due, what, for whom, what holds it up.
  func row(_ todo: Todo, withOwner: Bool) throws(Fault) -> Statement {
    let client = try known(todo.client)
    return .row(
      Topics.Tasks.row,
      [
        "ref": todo.ref.map { .ref($0) } ?? .none,
        "due": todo.due.map { .moment($0) } ?? .none, "title": title(of: todo),
        "client": client.map { .client($0) } ?? .none,
        "owner": withOwner ? .person(todo.owner) : .none, "state": try state(of: todo),
        "colour": todo.risk.colour.map { .colour($0, score: todo.risk.score) } ?? .none,
        "plan": try plan(of: todo),
      ])
  }

  /// `P3, step d`.
  func plan(of todo: Todo) throws(Fault) -> Fact {
    guard let parent = todo.parent, !parent.hasPrefix(Todo.checkMark),
      let object = try view.todos(.uid(parent)).first, let ref = object.ref
    else { return .none }
    return .phrase(
      Statement(
        Topics.Tasks.ofPlan, ["plan": .ref(ref), "step": todo.step.map { .text($0) } ?? .none]))
  }

  /// How a task stands: done, started, late, blocked, or what it waits for.
  func state(of todo: Todo) throws(Fault) -> Fact {
    var states: [Fact] = []
    switch todo.state {
    case .done: return .phrase(Statement(Topics.Tasks.isDone))
    case .cancelled: return .phrase(Statement(Topics.Tasks.isCancelled))
    case .started: states.append(.phrase(Statement(Topics.Tasks.isStarted)))
    case .open: break
    }
    if let reason = todo.blocked {
      states.append(.phrase(Statement(Topics.Tasks.isBlocked, ["reason": .text(reason)])))
    }
    let waiting = todo.state == .open ? try waitingOn(todo) : []
    if !waiting.isEmpty {
      states.append(
        .phrase(
          Statement(Topics.Tasks.waits, ["refs": .list(waiting.compactMap(\.ref).map { .ref($0) })])
        ))
    }
    if let due = todo.due, due < officeZone.wallTime(at: now) {
      states.append(.phrase(Statement(Topics.Tasks.isLate)))
    }
    return .list(states)
  }

  /// What has to be done before a task may start; what was left out hands on what it waited for.
  func waitingOn(_ todo: Todo) throws(Fault) -> [Todo] {
    var waiting: [Todo] = []
    var links = todo.links
    var seen: Set<String> = []
    while let link = links.first {
      links.removeFirst()
      guard seen.insert(link.uid).inserted, let object = try view.todos(.uid(link.uid)).first
      else { continue }
      let other = try Todo(object, here: officeZone)
      if other.state == .cancelled { links += other.links }
      let holds =
        switch link.kind {
        case .finishToStart: !other.isOver
        case .startToStart: other.state == .open
        case .finishToFinish, .startToFinish: false
        }
      if holds { waiting.append(other) }
    }
    return waiting
  }
}
