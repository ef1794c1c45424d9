import CivilTime
import Procedure

extension Deliberation {
  /// A new case of a clause, with its clocks running; kept in the draft.
  func newCase(
    _ clause: Clause, about: Assessed?, client: Client?, words: String?, openedBy: String? = nil,
    in drafting: inout Drafting
  ) throws(Fault) -> Todo {
    let here = officeZone.wallTime(at: now)
    let reporter = about?.owner ?? asker.id
    let owner =
      people(as: clause.owner, of: reporter).first { $0.id != asker.id || clause.owner == .broker }
      ?? asker
    let ref = try drafting.ref(.case)
    let language = owner.language
    var todo = Todo(
      ref: ref, uid: uid(of: ref), owner: clause.owner == .broker ? reporter : owner.id,
      client: client?.ref, title: words ?? clause.title.text(in: language), start: here,
      work: 60, parent: about?.object.uid, clause: clause.id, zone: officeZone)
    todo.openedBy = openedBy.map { "\($0)@\(about?.ref.description ?? "")" }
    todo.isConfidential = clause.id == "X-c" || clause.id == "D-LEAK"
    todo.clocks = clocks(startedBy: clause)
    todo.due = due(of: clause, from: here)
    setDates(of: &todo)
    try drafting.keep(todo, client: client)
    return todo
  }

  /// The clocks that a case of a clause sets running by being opened: those whose event it is.
  private func clocks(startedBy clause: Clause) -> [KeptClock] {
    guard let event = clause.deadline?.from else { return [] }
    let rules = clause.rules.compactMap { procedure.rule($0) }.filter { rule in
      rule.from == event && rule.hasEnd && !procedure.isExtension(rule.id, in: clause)
    }
    return rules.map { KeptClock(rule: $0.id, anchor: now) }
  }

  /// When the office wants a clause carried out that is set off at a moment.
  func due(of clause: Clause, from start: WallTime) -> WallTime? {
    guard let deadline = clause.deadline else { return nil }
    guard let offset = deadline.offset else { return nil }
    var due = moment(offset, after: start)
    let isDays = offset.unit != .minutes && offset.unit != .hours && offset.unit != .businessHours
    if isDays, let at = deadline.at { due = WallTime(due.day, at) }
    if isDays { due = WallTime(office.calendar.rolled(due.day, deadline.roll).value, due.clock) }
    return due
  }
}
