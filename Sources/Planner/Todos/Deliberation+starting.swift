import CivilTime
import Procedure

/// Beginning and ending work (promise 6).
extension Deliberation {
  func start(_ target: Target) throws(Fault) -> Decision {
    let found: (todo: Todo, object: StoredObject)
    switch try todo(target, of: [.task, .case], retry: { .todo(.start($0)) }) {
    case .found(let one): found = one
    case .refused(let decision): return decision
    }
    var todo = found.todo
    let ref = todo.ref ?? Ref(.task, 0)
    if todo.isOver { return no(.badInput, Topics.Tasks.over, ref) }
    if todo.state == .started { return no(.badInput, Topics.Tasks.startedAlready, ref) }
    if let refusal = try whyNotNow(todo) { return refusal }
    guard let assessed = try assessed(found.object) else {
      return refused(.badInput, .noQuestions(ref))
    }
    if let gate = try gate(.start, of: assessed) { return gate }
    todo.state = .started
    todo.risk = assessed.risk
    if !assessed.clauses.isEmpty {
      todo.risk.take(evaluation(of: assessed), in: procedure, today: today)
    }
    var drafting = Drafting(self)
    try drafting.change(found.object, to: todo)
    try begin(planOf: todo, in: &drafting)
    return Decision(
      .told(
        Telling(
          Topics.Tasks.started,
          [
            "ref": .ref(ref), "title": title(of: todo),
            "client": try known(todo.client).map { .client($0) } ?? .none,
            "due": todo.due.map { .moment($0) } ?? .none,
          ], it: ref, todo: todo)),
      changes: drafting.changes)
  }

  /// A plan is under way once one of its steps is.
  private func begin(planOf todo: Todo, in drafting: inout Drafting) throws(Fault) {
    guard let parent = todo.parent, let object = try view.todos(.uid(parent)).first,
      object.ref?.kind == .plan
    else { return }
    var plan = try Todo(object, here: officeZone)
    guard plan.state == .open else { return }
    plan.state = .started
    try drafting.change(object, to: plan)
  }

  /// Why work can't go on whatever is answered: a freeze, a block, a predecessor.
  func whyNotNow(_ todo: Todo) throws(Fault) -> Decision? {
    let ref = todo.ref ?? Ref(.task, 0)
    if let refusal = try held(todo) { return refusal }
    if let reason = todo.blocked {
      return no(.gated, Topics.Tasks.blockedBefore, ref, ["reason": .text(reason)])
    }
    let waiting = try waitingOn(todo)
    guard !waiting.isEmpty else { return nil }
    var decision = no(
      .gated, Topics.Tasks.waitsFor, ref,
      [
        "refs": .list(waiting.compactMap(\.ref).map { .ref($0) }),
        "titles": .list(waiting.map { title(of: $0) }),
      ])
    if case .told(var telling) = decision.outcome {
      telling.todo = todo
      telling.waitingOn = waiting.compactMap(\.ref)
      decision.outcome = .told(telling)
    }
    return decision
  }

  /// A refusal about one object.
  func no(
    _ code: Refusal.Code, _ topic: Topic, _ ref: Ref, _ facts: [String: Fact] = [:]
  ) -> Decision {
    var telling = Telling.refusing(code, topic, facts.merging(["ref": .ref(ref)]) { $1 })
    telling.it = ref
    return Decision(.told(telling))
  }
}
