import CivilTime
import Procedure

/// Blocking, linking, shifting and skipping.
extension Deliberation {
  func block(_ target: Target, reason: String?) throws(Fault) -> Decision {
    let found: (todo: Todo, object: StoredObject)
    switch try todo(target, of: [.task], retry: { .todo(.block($0, reason: reason)) }) {
    case .found(let one): found = one
    case .refused(let decision): return decision
    }
    var todo = found.todo
    let ref = todo.ref ?? Ref(.task, 0)
    if todo.isOver { return no(.badInput, Topics.Tasks.over, ref) }
    if let refusal = try frozen(found.object) { return refusal }
    todo.blocked = reason
    var drafting = Drafting(self)
    try drafting.change(found.object, to: todo)
    guard let reason else {
      return Decision(
        .told(Telling(Topics.Tasks.unblocked, ["ref": .ref(ref)], it: ref, todo: todo)),
        changes: drafting.changes)
    }
    let told = try notify(
      .teamLead, of: todo.owner, about: ref, client: todo.client, prompt: nil, words: reason,
      needsAnswer: false, in: &drafting)
    return Decision(
      .told(
        Telling(
          Topics.Tasks.blocked,
          [
            "ref": .ref(ref), "reason": .text(reason),
            "who": .list(told.filter { $0.id != asker.id }.map { .person($0.id) }),
          ], it: ref, todo: todo)),
      changes: drafting.changes)
  }

  func depend(_ ref: Ref, on other: Ref, kind: Link.Kind, gap: WorkLength) throws(Fault)
    -> Decision
  {
    if ref == other { return no(.badInput, Topics.Tasks.itself, ref) }
    let found: (todo: Todo, object: StoredObject)
    let waited: (todo: Todo, object: StoredObject)
    switch try todo(.ref(ref), of: [.task], retry: { _ in .undo }) {
    case .found(let one): found = one
    case .refused(let decision): return decision
    }
    switch try todo(.ref(other), of: [.task, .case], retry: { _ in .undo }) {
    case .found(let one): waited = one
    case .refused(let decision): return decision
    }
    if let refusal = try frozen(found.object) { return refusal }
    var todo = found.todo
    let link = Link(waited.todo.uid, kind, gap: gap)
    if todo.links.contains(link) {
      return no(.badInput, Topics.Tasks.linkedAlready, ref, ["other": .ref(other)])
    }
    if let circle = try circle(from: waited.todo, to: todo) {
      return no(
        .conflict, Topics.Tasks.circle, ref,
        ["refs": .list(([ref] + circle).map { .ref($0) })])
    }
    todo.links.removeAll { $0.uid == link.uid && $0.kind == kind }
    todo.links.append(link)
    var drafting = Drafting(self)
    try drafting.change(found.object, to: todo)
    let linked = Statement(
      Topics.Tasks.linked,
      [
        "ref": .ref(ref), "other": .ref(other),
        "gap": gap.isZero ? .none : .phrase(length(gap)),
        "kind": words(kind).map { .phrase(Statement($0)) } ?? .none,
      ])
    let moved = try reschedulePlan(of: todo, in: &drafting)
    return Decision(
      .told(Telling([linked] + moved, it: ref, todo: todo)), changes: drafting.changes)
  }

  /// What a link means, for all but the usual one.
  private func words(_ kind: Link.Kind) -> Topic? {
    switch kind {
    case .finishToStart: nil
    case .startToStart: Topics.Tasks.startsTogether
    case .finishToFinish: Topics.Tasks.finishesTogether
    case .startToFinish: Topics.Tasks.finishesAtStart
    }
  }

  /// A length of working time in words.
  func length(_ length: WorkLength) -> Statement {
    switch length {
    case .days(let days): Statement(Topics.Words.workingDays, ["count": .number(days)])
    case .minutes(let minutes):
      Statement(
        Topics.Words.workingTime,
        ["length": .length(abs(minutes) * 60), "early": .flag(minutes < 0)])
    }
  }

  /// The refs on the way from one to-do over what it waits for to another; nil where there is none.
  private func circle(from start: Todo, to goal: Todo) throws(Fault) -> [Ref]? {
    var paths: [(todo: Todo, refs: [Ref])] = [(start, [start.ref].compactMap(\.self))]
    var seen: Set<String> = []
    while let (todo, refs) = paths.popLast() {
      if todo.uid == goal.uid { return refs }
      guard seen.insert(todo.uid).inserted else { continue }
      for link in todo.links {
        guard let object = try view.todos(.uid(link.uid)).first else { continue }
        let next = try Todo(object, here: officeZone)
        paths.append((next, refs + [next.ref].compactMap(\.self)))
      }
    }
    return nil
  }

  /// Moves a task to a day or by working days; what follows it in its plan moves with it.
  func shift(_ target: Target, to when: When?, by length: WorkLength?) throws(Fault) -> Decision {
    let found: (todo: Todo, object: StoredObject)
    switch try todo(
      target, of: [.task, .plan], retry: { .todo(.shift($0, to: when, by: length)) })
    {
    case .found(let one): found = one
    case .refused(let decision): return decision
    }
    var todo = found.todo
    let ref = todo.ref ?? Ref(.task, 0)
    if todo.isOver { return no(.badInput, Topics.Tasks.over, ref) }
    if let refusal = try frozen(found.object) { return refusal }
    if ref.kind == .plan { return try shiftPlan(found, to: when, by: length) }
    let here = officeZone.wallTime(at: now)
    var due: WallTime?
    if let when {
      switch try dueTime(
        when, for: people[todo.owner], retry: { .todo(.shift(.ref(ref), to: $0, by: nil)) })
      {
      case .found(let time): due = time
      case .refused(let decision): return decision
      }
    }
    if let length, let was = todo.due { due = later(was, by: length) }
    guard let due else { return refused(.invalidTime, .missingDay) }
    if due < here { return passed(due) { .shift(.ref(ref), to: $0, by: nil) } }
    let was = todo.due
    let reasons = todo.reasons
    todo.due = due
    if let start = todo.start, start > due { todo.start = opening(of: due.day) }
    todo.reasons = reasons + [reason("shifted", was: was ?? due, becomes: due)]
    let moved = try laidOut(planOf: todo)
    if let moved, let index = moved.steps.firstIndex(where: { $0.uid == todo.uid }) {
      let (placed, cause) = moved.step(index)
      if let first = placed.due, first.day > due.day {
        return no(
          .conflict, Topics.Tasks.tooEarly, ref,
          [
            "due": .day(due.day), "first": .day(first.day),
            "cause": self.cause(cause, of: todo, among: moved.steps),
          ])
      }
      todo = placed
      // A day that is not worked gives way to the last one before it.
      if let last = placed.due, last.day == due.day { todo.due = due }
      todo.reasons = reasons + [reason("shifted", was: was ?? due, becomes: todo.due)]
    }
    var drafting = Drafting(self)
    try drafting.change(found.object, to: todo)
    var statements = [
      Statement(
        Topics.Tasks.shifted,
        [
          "ref": .ref(ref), "title": title(of: todo),
          "due": todo.due.map { .moment($0) } ?? .none,
          "was": was.map { .moment($0) } ?? .none,
        ])
    ]
    if let legal = todo.legalDue, let due = todo.due, due.day > legal {
      statements.append(
        Statement(
          Topics.Tasks.past,
          ["ref": .ref(ref), "legal": .day(legal), "due": .moment(due)]))
    }
    if let moved {
      statements += try keep(moved, besides: todo.uid, in: &drafting)
      statements += missedGoal(of: moved)
    }
    return Decision(
      .told(Telling(statements, it: ref, todo: todo)), changes: drafting.changes)
  }

  /// A moment later by working time; whole days keep the time of day.
  func later(_ wall: WallTime, by length: WorkLength) -> WallTime {
    switch length {
    case .days(let days):
      return WallTime(office.calendar.adding(workingDays: days, to: wall.day).value, wall.clock)
    case .minutes(let minutes):
      let found = businessTime.adding(minutes: minutes, to: officeZone.instant(of: wall))
      return found.map { officeZone.wallTime(at: $0.value) } ?? wall
    }
  }

  /// A reason as it is kept on a to-do, for `why` to read: what, by whom, when, from, to.
  func reason(_ what: String, was: WallTime?, becomes: WallTime?) -> String {
    [
      what, asker.id.description, today.description, was?.day.description ?? "",
      becomes?.day.description ?? "",
    ].joined(separator: " ")
  }

  /// Leaves a step out; a lead does so at once, anybody else asks for it (clause M-c).
  func skip(_ target: Target, reason words: String?) throws(Fault) -> Decision {
    let found: (todo: Todo, object: StoredObject)
    switch try todo(target, of: [.task], retry: { .todo(.skip($0, reason: words)) }) {
    case .found(let one): found = one
    case .refused(let decision): return decision
    }
    var todo = found.todo
    let ref = todo.ref ?? Ref(.task, 0)
    if todo.isOver { return no(.badInput, Topics.Tasks.over, ref) }
    if let refusal = try frozen(found.object) { return refusal }
    guard let words else { return no(.badInput, Topics.Tasks.needsReason, ref) }
    var drafting = Drafting(self)
    guard trust.may(.assignTeam) else {
      todo.blocked = words
      try drafting.change(found.object, to: todo)
      let told = try notify(
        .teamLead, of: todo.owner, about: ref, client: todo.client, prompt: "M-c.2", words: words,
        needsAnswer: true, in: &drafting)
      return Decision(
        .told(
          Telling(
            Topics.Tasks.askedToSkip,
            [
              "ref": .ref(ref), "title": title(of: todo),
              "who": .list(told.map { .person($0.id) }),
            ], it: ref, todo: todo)),
        changes: drafting.changes)
    }
    todo.state = .cancelled
    todo.completed = now
    todo.reasons.append("skipped \(asker.id) \(today): \(words)")
    try drafting.change(found.object, to: todo)
    if let assessed = try assessed(found.object), let clause = procedure.clause("M-c") {
      _ = try record(assessed, of: [clause], reason: words, in: &drafting)
    }
    var statements = [
      Statement(Topics.Tasks.skipped, ["ref": .ref(ref), "title": title(of: todo)])
    ]
    statements += try reschedulePlan(of: todo, in: &drafting)
    statements += try goOn(after: todo, in: &drafting)
    return Decision(
      .told(Telling(statements, it: ref, todo: todo)), changes: drafting.changes)
  }
}
