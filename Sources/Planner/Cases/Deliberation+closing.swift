import CivilTime
import Procedure

/// Letting go, and closing.
extension Deliberation {
  /// A second person lets go on what a mistake froze, once what was done about it and what caused
  /// it are written down; or a lead what missing papers paused.
  func release(_ target: Target, reason: String?) throws(Fault) -> Decision {
    let found: (todo: Todo, object: StoredObject)
    switch try caseMeant(
      target, atLeast: .none, retry: { .incident(.release($0, reason: reason)) })
    {
    case .found(let one): found = one
    case .refused(let decision): return decision
    }
    let todo = found.todo
    let ref = todo.ref ?? Ref(.case, 0)
    if todo.isOver { return no(.badInput, Topics.Cases.closedAlready, ref) }
    let isPause = todo.clause == "X-a" && isPaused(todo)
    guard todo.clause == "X-b" || isPause else {
      return no(.badInput, Topics.Cases.nothingFrozen, ref)
    }
    let about = try object(of: todo)
    let concerned = [todo.owner, todo.incident?.reporter, about?.owner].compactMap(\.self)
    guard !concerned.contains(asker.id) else {
      let able = people.values.filter { person in
        Trust(in: person, by: procedure.roles).may(.caseRelease) && !concerned.contains(person.id)
          && people[todo.owner].map(Trust(in: person, by: procedure.roles).maySee) ?? false
      }
      return no(
        .notAllowed, Topics.Cases.secondPerson, ref,
        ["who": .list(able.map(\.id).sorted().map { .person($0) })])
    }
    guard standing(in: todo) >= .reads else { return refused(.notAllowed, .notAllowed(todo.owner)) }
    if isPause { return try goOn(found, reason: reason) }
    if let refusal = try whyNotReleased(todo, found.object) { return refusal }
    return try finish(found, event: .released, words: reason, about: about?.ref)
  }

  /// The prompts that a mistake's release waits for: what was done, and what caused it.
  private static var releasePrompts: [String] { ["X-b.3", "X-b.4"] }

  private func whyNotReleased(_ todo: Todo, _ object: StoredObject) throws(Fault) -> Decision? {
    let given = Set(todo.risk.answers.filter { !$0.value.isEmpty }.map(\.prompt))
    let open = Self.releasePrompts.filter { procedure.prompt($0) != nil && !given.contains($0) }
    guard let first = open.first.flatMap({ procedure.prompt($0) }) else { return nil }
    return no(
      .gated, Topics.Cases.releaseWaits, todo.ref ?? Ref(.case, 0),
      [
        "question": .words(first.ask), "count": .number(open.count), "owner": .person(todo.owner),
      ])
  }

  /// Lets work go on though papers are lacking.
  private func goOn(_ found: (todo: Todo, object: StoredObject), reason: String?)
    throws(Fault) -> Decision
  {
    var todo = found.todo
    for index in todo.clocks.indices where todo.clocks[index].rule == Self.pause {
      todo.clocks[index].met = now
    }
    todo.incident?.notes.append(
      Incident.Note(.released, at: now, by: asker.id, words: reason ?? ""))
    setDates(of: &todo)
    var drafting = Drafting(self)
    try drafting.change(found.object, to: todo)
    let about = try object(of: todo)?.ref
    return Decision(
      .told(
        Telling(
          Topics.Cases.pauseLifted,
          ["ref": .ref(todo.ref ?? Ref(.case, 0)), "about": about.map { .ref($0) } ?? .none],
          it: todo.ref, todo: todo)),
      changes: drafting.changes)
  }

  /// The object that a case is about, where it is kept.
  private func object(of todo: Todo) throws(Fault) -> StoredObject? {
    guard let parent = todo.parent else { return nil }
    if let object = try view.todos(.uid(parent)).first { return object }
    return try parent.split(separator: "-").first.flatMap { Ref($0) }
      .flatMap { (ref) throws(Fault) in try view.object(ref) }
  }

  func closeCase(_ target: Target, result: String?) throws(Fault) -> Decision {
    let found: (todo: Todo, object: StoredObject)
    switch try incident(target, retry: { .close($0, result: result) }) {
    case .found(let one): found = one
    case .refused(let decision): return decision
    }
    let ref = found.todo.ref ?? Ref(.case, 0)
    if found.todo.isOver { return no(.badInput, Topics.Cases.closedAlready, ref) }
    if found.todo.clause == "X-b" { return no(.gated, Topics.Cases.closeByRelease, ref) }
    guard let assessed = try assessed(found.object) else {
      return refused(.badInput, .noQuestions(ref))
    }
    if let gate = try gate(.done, of: assessed) { return gate }
    let open = try view.todos(.parts(of: found.todo.uid))
      .map { (object) throws(Fault) in try Todo(object, here: officeZone) }
      .filter { !$0.isOver }.compactMap(\.ref)
    guard open.isEmpty else {
      return no(
        .gated, Topics.Cases.workOpen, ref, ["refs": .list(open.map { .ref($0) })])
    }
    guard let result else { return no(.badInput, Topics.Cases.needsResult, ref) }
    return try finish(found, event: .closed, words: result, about: nil)
  }

  /// Ends a case: its clocks have been met, and its record is filed.
  private func finish(
    _ found: (todo: Todo, object: StoredObject), event: Incident.Note.Event, words: String?,
    about: Ref?
  ) throws(Fault) -> Decision {
    var todo = found.todo
    todo.state = .done
    todo.percent = 100
    todo.completed = now
    let late = running(todo).filter { $0.ends.legal < now && $0.isLegal }
    for index in todo.clocks.indices where todo.clocks[index].met == nil {
      todo.clocks[index].met = now
    }
    todo.incident?.notes.append(Incident.Note(event, at: now, by: asker.id, words: words ?? ""))
    var drafting = Drafting(self)
    try drafting.change(found.object, to: todo)
    let facts: [String: Fact] = [
      "ref": .ref(todo.ref ?? Ref(.case, 0)), "title": title(of: todo),
      "client": try known(todo.client).map { .client($0) } ?? .none,
      "about": about.map { .ref($0) } ?? .none, "result": .text(words ?? ""),
      "late": late.isEmpty ? .none : .words(late[0].rule.title),
    ]
    var statements = [
      Statement(event == .released ? Topics.Cases.released : Topics.Cases.closed, facts)
    ]
    if var ended = try assessed(found.object) {
      ended.todo = todo
      if let recorded = try record(ended, result: words, in: &drafting) {
        statements.append(recorded)
      }
    }
    if todo.clause == "X-c", let review = procedure.rule("R-COMPL-REVIEW-ASK"),
      let ends = procedure.ends(of: review, from: now, in: businessTime).first
    {
      statements.append(Statement(Topics.Cases.mayAskReview, ["day": .day(ends.legalDay)]))
    }
    return Decision(
      .told(Telling(statements, it: todo.ref, todo: todo, kind: "case")),
      changes: drafting.changes)
  }
}
