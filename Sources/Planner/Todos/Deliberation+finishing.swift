import CivilTime
import Procedure

extension Deliberation {
  func done(_ target: Target, result: String?) throws(Fault) -> Decision {
    let found: (todo: Todo, object: StoredObject)
    switch try todo(target, of: [.task, .plan], retry: { .todo(.done($0, result: result)) }) {
    case .found(let one): found = one
    case .refused(let decision): return decision
    }
    let ref = found.todo.ref ?? Ref(.task, 0)
    if found.todo.isOver { return no(.badInput, Topics.Tasks.finishedAlready, ref) }
    if found.todo.isNote { return try doneNote(found.todo, found.object) }
    if let refusal = try held(found.todo) { return refusal }
    if ref.kind == .plan { return try donePlan(found.todo, found.object) }
    if let refusal = try whyNotFinished(found.todo) { return refusal }
    guard let assessed = try assessed(found.object) else {
      return refused(.badInput, .noQuestions(ref))
    }
    if found.todo.state == .open {
      if let refusal = try whyNotNow(found.todo) { return refusal }
      if let gate = try gate(.start, of: assessed) { return gate }
    }
    if let gate = try gate(.done, of: assessed) { return gate }
    return try finish(found, assessed, result: result)
  }

  /// What holds an end up: a finish that waits for another's.
  private func whyNotFinished(_ todo: Todo) throws(Fault) -> Decision? {
    var waiting: [Ref] = []
    for link in todo.links where link.kind == .finishToFinish || link.kind == .startToFinish {
      guard let object = try view.todos(.uid(link.uid)).first else { continue }
      let other = try Todo(object, here: officeZone)
      let holds = link.kind == .finishToFinish ? !other.isOver : other.state == .open
      if holds, let ref = other.ref { waiting.append(ref) }
    }
    guard !waiting.isEmpty else { return nil }
    return no(
      .gated, Topics.Tasks.waitsToFinish, todo.ref ?? Ref(.task, 0),
      ["refs": .list(waiting.map { .ref($0) })])
  }

  private func finish(
    _ found: (todo: Todo, object: StoredObject), _ assessed: Assessed, result: String?
  ) throws(Fault) -> Decision {
    var todo = found.todo
    let ref = todo.ref ?? Ref(.task, 0)
    todo.state = .done
    todo.percent = 100
    todo.completed = now
    todo.risk = assessed.risk
    if !assessed.clauses.isEmpty {
      todo.risk.take(evaluation(of: assessed, closing: true), in: procedure, today: today)
    }
    for index in todo.clocks.indices where todo.clocks[index].met == nil {
      todo.clocks[index].met = now
    }
    var drafting = Drafting(self)
    try drafting.change(found.object, to: todo)
    var statements = [
      Statement(
        Topics.Tasks.finished,
        [
          "ref": .ref(ref), "title": title(of: todo),
          "client": try known(todo.client).map { .client($0) } ?? .none, "slip": slip(of: todo),
        ])
    ]
    var ended = assessed
    ended.todo = todo
    ended.risk = todo.risk
    if let recorded = try record(ended, result: result, in: &drafting) {
      statements.append(recorded)
    }
    if let lifted = todo.openedBy?.split(separator: "@").last.flatMap({ Ref($0) }) {
      statements.append(Statement(Topics.Tasks.lifted, ["ref": .ref(lifted)]))
    }
    statements += try goOn(after: todo, in: &drafting)
    return Decision(
      .told(Telling(statements, it: ref, todo: todo)), changes: drafting.changes)
  }

  /// How late a task was finished against its baseline.
  private func slip(of todo: Todo) -> Fact {
    guard let planned = todo.baseline?.due, let done = todo.completed else { return .none }
    let day = officeZone.wallTime(at: done).day
    let late = office.calendar.workingDays(from: planned.day, to: day)
    return late > 0 ? .number(late) : .none
  }

  /// What becomes possible once a task is done or left out: its plan's percent, and what may start
  /// now.
  func goOn(after todo: Todo, in drafting: inout Drafting) throws(Fault) -> [Statement] {
    guard let parent = todo.parent, let object = try view.todos(.uid(parent)).first,
      object.ref?.kind == .plan
    else { return [] }
    var plan = try Todo(object, here: officeZone)
    let others = try steps(of: plan).filter { $0.uid != todo.uid }
    let over = others.count(where: \.isOver) + 1
    plan.percent = over * 100 / (others.count + 1)
    if plan.state == .open, todo.state == .done { plan.state = .started }
    var statements: [Statement] = []
    if others.allSatisfy(\.isOver) {
      let isDone = (others + [todo]).contains { $0.state == .done }
      plan.state = isDone ? .done : .cancelled
      plan.completed = now
      statements.append(
        Statement(
          isDone ? Topics.Tasks.finishedPlan : Topics.Tasks.skippedPlan,
          ["ref": plan.ref.map { .ref($0) } ?? .none, "title": title(of: plan)]))
      statements += try file(plan, after: others + [todo], in: &drafting)
    }
    try drafting.change(object, to: plan)
    return try statements + next(after: todo, among: others, as: drafting)
  }

  /// The steps that waited for one, and for nothing besides that is still open, as a draft has them.
  private func next(after todo: Todo, among others: [Todo], as drafting: Drafting) throws(Fault)
    -> [Statement]
  {
    let open = Set(others.filter { !$0.isOver }.map(\.uid))
    func isWaiting(_ links: [Link]) -> Bool {
      links.contains { $0.kind == .finishToStart && open.contains($0.uid) }
    }
    // What was left out hands on what it waited for.
    if todo.state == .cancelled, isWaiting(todo.links) { return [] }
    var statements: [Statement] = []
    for step in others.bridging(others)
    where open.contains(step.uid) && step.links.contains(where: { $0.uid == todo.uid }) {
      guard !isWaiting(step.links) else { continue }
      let next =
        try drafting.object(uid: step.uid)
        .map { (object) throws(Fault) in try Todo(object, here: officeZone) } ?? step
      statements.append(
        Statement(
          Topics.Tasks.next,
          [
            "ref": next.ref.map { .ref($0) } ?? .none, "title": title(of: next),
            "due": next.due.map { .moment($0) } ?? .none, "owner": .person(next.owner),
          ]))
    }
    return statements
  }

  private func donePlan(_ plan: Todo, _ object: StoredObject) throws(Fault) -> Decision {
    let ref = plan.ref ?? Ref(.plan, 0)
    let open = try steps(of: plan).filter { !$0.isOver }
    guard open.isEmpty else {
      return no(
        .gated, Topics.Tasks.stepsOpen, ref,
        [
          "count": .number(open.count),
          "refs": .list(open.prefix(9).compactMap(\.ref).map { .ref($0) }),
        ])
    }
    var plan = plan
    plan.state = .done
    plan.percent = 100
    plan.completed = now
    var drafting = Drafting(self)
    try drafting.change(object, to: plan)
    let finished = Statement(
      Topics.Tasks.finishedPlan, ["ref": .ref(ref), "title": title(of: plan)])
    let filing = try file(plan, after: try steps(of: plan), in: &drafting)
    return Decision(
      .told(Telling([finished] + filing, it: ref, todo: plan)), changes: drafting.changes)
  }

  /// The steps of a plan, in the order of their references.
  func steps(of plan: Todo) throws(Fault) -> [Todo] {
    try view.todos(.parts(of: plan.uid)).map { (object) throws(Fault) in
      try Todo(object, here: officeZone)
    }.filter { $0.ref?.kind == .task }
  }
}
