import CivilTime
import Procedure

/// A longer period, granted by those who may.
extension Deliberation {
  func extendClock(of target: Target, reason: String?) throws(Fault) -> Decision {
    let found: (todo: Todo, object: StoredObject)
    switch try object(meantBy: target, retry: { .clock(.extend($0, reason: reason)) }) {
    case .refused(let decision): return decision
    case .found(let object):
      guard object.kind == .task else {
        return refused(.badInput, .notOfKind(object.ref ?? Ref(.case, 0), [.task, .case]))
      }
      found = (try Todo(object, here: officeZone), object)
    }
    let ref = found.todo.ref ?? Ref(.case, 0)
    let owner = people[found.object.owner]
    let isSeen = standing(in: found.todo) >= .reads || owner.map(trust.maySee) ?? false
    guard isSeen else { return refused(.notAllowed, .notAllowed(found.object.owner)) }
    if found.todo.isOver { return no(.badInput, Topics.Tasks.over, ref) }
    guard let (reading, longer) = extendable(found.todo) else {
      return no(.badInput, Topics.Clocks.notExtendable, ref)
    }
    let needs = reading.rule.needs(toExtendTo: longer) ?? []
    if needs.contains("approval"), found.todo.owner == asker.id {
      let able = people.values.filter { person in
        person.id != asker.id && Trust(in: person, by: procedure.roles).may(.extendClock)
          && !found.todo.isKeptOut(person.id)
      }.map(\.id).sorted()
      return no(
        .notAllowed, Topics.Clocks.secondPerson, ref,
        ["title": .words(longer.title), "who": .list(able.map { .person($0) })])
    }
    guard let reason else { return no(.badInput, Topics.Clocks.needsReason, ref) }
    var todo = found.todo
    let was = legalDay(of: todo)
    let approver = needs.contains("approval") ? asker.id : nil
    guard extendClocks(of: &todo, to: longer.id, approvedBy: approver) > 0 else {
      return no(.badInput, Topics.Clocks.notExtendable, ref)
    }
    var drafting = Drafting(self)
    var statements: [Statement] = []
    if needs.contains("notice"),
      let task = try noticeTask(about: found.object, in: &drafting)
    {
      statements.append(opened(task))
    }
    return try keep(
      todo, found.object, Topics.Clocks.extended, note: .extended, words: reason,
      facts: ["was": was, "reason": .text(reason), "title": .words(longer.title)],
      besides: statements, in: drafting)
  }

  /// The first clock that can be made longer, and the rule that it would go by then: one of the same
  /// event, or its own with its longer period.
  private func extendable(_ todo: Todo) -> (reading: ClockReading, longer: DeadlineRule)? {
    for reading in running(todo) {
      if let longer = procedure.extended(reading.rule) { return (reading, longer) }
      if reading.rule.extend != nil, reading.clock.extendedBy == nil {
        return (reading, reading.rule)
      }
    }
    return nil
  }

  /// The task that tells whoever waits of the longer period and why.
  private func noticeTask(about object: StoredObject, in drafting: inout Drafting) throws(Fault)
    -> Todo?
  {
    guard let followUp = procedure.followUp("tell_complainant") else { return nil }
    for part in try view.todos(.parts(of: object.uid)) {
      let todo = try Todo(part, here: officeZone)
      if todo.template == followUp.id, !todo.isOver { return nil }
    }
    let ref = try drafting.ref(.task)
    let here = officeZone.wallTime(at: now)
    let language = people[object.owner]?.language ?? .english
    let client = try object.client.flatMap { (ref) throws(Fault) in try view.clients[ref] }
    var task = Todo(
      ref: ref, uid: uid(of: ref), owner: object.owner, client: object.client,
      title: followUp.title.text(in: language), start: here,
      due: moment(followUp.due.offset, after: here), work: followUp.effort.minutes,
      parent: object.uid, zone: officeZone)
    task.template = followUp.id
    try drafting.keep(task, client: client)
    return task
  }
}
