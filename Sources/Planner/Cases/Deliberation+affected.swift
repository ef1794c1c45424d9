import CivilTime
import Procedure

/// Moving what an emergency touches, all at once.
extension Deliberation {
  /// Where an affected appointment could go: the first day after the emergency on which all of its
  /// participants are free, as near to its time of day as can be.
  private struct Proposal {
    var meant: Meant
    var start: WallTime?
    var participants: [Participant]
    /// The mistake that freezes it, so that it stays.
    var frozenBy: Ref?
  }

  /// Shows what an emergency touches, each with a new start; one answer moves them all.
  func moveAffected(_ target: Target) throws(Fault) -> Decision {
    let found: (todo: Todo, object: StoredObject)
    switch try caseMeant(
      target, atLeast: .reads, retry: { .incident(.moveAffected($0)) })
    {
    case .found(let one): found = one
    case .refused(let decision): return decision
    }
    let ref = found.todo.ref ?? Ref(.case, 0)
    guard found.todo.clause == "X-d" else {
      return no(.badInput, Topics.Cases.noEmergency, ref)
    }
    let all = try affected(by: found.todo)
    let meetings = all.filter { meant in
      people[meant.object.owner].map(trust.mayActFor) ?? false
    }
    guard !all.isEmpty else {
      return Decision(
        .told(Telling(Topics.Cases.touchesNothing, ["ref": .ref(ref)], it: ref)))
    }
    let proposals = try proposals(for: meetings, after: found.todo)
    let moved = proposals.compactMap { proposal in
      proposal.start.map { CaseCommand.Moved(proposal.meant.appointment.ref, to: $0) }
    }
    var statements = [
      Statement(
        Topics.Cases.affectedHead,
        ["ref": .ref(ref), "title": title(of: found.todo), "count": .number(proposals.count)])
    ]
    for proposal in proposals { statements.append(try row(proposal)) }
    statements += proposals.compactMap { proposal in
      proposal.frozenBy.map { frozen(proposal.meant.appointment.ref, by: $0) }
    }
    let others = all.count - meetings.count
    if others > 0 {
      statements.append(
        Statement(Topics.Cases.affectedOthers, ["count": .number(others)]))
    }
    if !moved.isEmpty {
      statements.append(
        Statement(Topics.Cases.affectedConfirm, ["count": .number(moved.count)]))
    }
    return Decision(
      .told(Telling(statements, it: ref)),
      choices: moved.isEmpty ? [] : [.incident(.moveAll(ref, moved))])
  }

  private func frozen(_ ref: Ref, by found: Ref) -> Statement {
    Statement(Topics.Tasks.frozen, ["ref": .ref(ref), "case": .ref(found)])
  }

  private func row(_ proposal: Proposal) throws(Fault) -> Statement {
    let appointment = proposal.meant.appointment
    return .row(
      Topics.Cases.affectedRow,
      [
        "ref": .ref(appointment.ref),
        "was": .stretch(zone.wallTime(at: appointment.span.start), seconds: appointment.seconds),
        "becomes": proposal.start.map { .stretch($0, seconds: appointment.seconds) } ?? .none,
        "client": try known(appointment.client).map { .client($0) } ?? .none,
        "purpose": .text(appointment.purpose), "owner": .person(appointment.owner),
      ])
  }

  private func proposals(for meetings: [Meant], after todo: Todo) throws(Fault) -> [Proposal] {
    let last = max(todo.incident?.days?.last ?? today, today)
    let first = office.calendar.adding(workingDays: 1, to: last).value
    var proposals: [Proposal] = []
    for meant in meetings {
      let participants = try participants(of: meant.appointment, object: meant.object)
      if let found = try freeze(of: meant.object) {
        proposals.append(
          Proposal(meant: meant, start: nil, participants: participants, frozenBy: found))
        continue
      }
      let openings = try Openings(
        of: participants, from: first, to: first + SlotSearch.reach, in: self,
        ignoring: meant.object.path)
      let goal = zone.wallTime(at: meant.appointment.span.start).clock.seconds
      var start: WallTime?
      for distance in 0...SlotSearch.reach where start == nil {
        let free = openings.starts(on: first + distance, seconds: meant.appointment.seconds).filter
        { wall in
          !clashes(wall, meant.appointment.seconds, participants, with: proposals)
        }
        start = free.min { abs($0.clock.seconds - goal) < abs($1.clock.seconds - goal) }
      }
      proposals.append(Proposal(meant: meant, start: start, participants: participants))
    }
    return proposals
  }

  /// Whether a start takes time that another proposal has taken from the same people.
  private func clashes(
    _ start: WallTime, _ seconds: Int, _ participants: [Participant], with others: [Proposal]
  ) -> Bool {
    let span = Span(zone.instant(of: start), seconds: seconds)
    return others.contains { other in
      guard let start = other.start else { return false }
      let taken = Span(zone.instant(of: start), seconds: other.meant.appointment.seconds)
      return taken.overlaps(span) && !Set(other.participants).isDisjoint(with: participants)
    }
  }

  /// Moves appointments to the starts that a preview has shown; what has been taken since stays.
  func moveAll(_ ref: Ref, _ moved: [CaseCommand.Moved]) throws(Fault) -> Decision {
    let found: (todo: Todo, object: StoredObject)
    switch try caseMeant(.ref(ref), atLeast: .reads, retry: { _ in .undo }) {
    case .found(let one): found = one
    case .refused(let decision): return decision
    }
    var drafting = Drafting(self)
    var done: [Ref] = []
    var left: [Ref] = []
    var frozen: [Statement] = []
    for one in moved {
      guard let object = try view.object(one.ref), object.kind == .appointment else { continue }
      guard let owner = people[object.owner], trust.mayActFor(owner) else {
        left.append(one.ref)
        continue
      }
      if let found = try freeze(of: object) {
        frozen.append(self.frozen(one.ref, by: found))
        continue
      }
      let meant = Meant(object: object, appointment: try Appointment(object, here: officeZone))
      let start = WallTime(one.day, one.clock)
      let openings = try Openings(
        of: try participants(of: meant.appointment, object: object), from: one.day, to: one.day,
        in: self, ignoring: object.path)
      let isFree = openings.objection(to: start, seconds: meant.appointment.seconds) == nil
      guard isFree, meant.appointment.status != .cancelled else {
        left.append(one.ref)
        continue
      }
      let change = try rescheduled(meant, to: start, seconds: meant.appointment.seconds).change
      drafting.add(try reassessed(change).change)
      done.append(one.ref)
      if owner.id != asker.id {
        try notify(
          [owner], about: one.ref, client: object.client, prompt: nil, words: found.todo.title,
          needsAnswer: false, in: &drafting)
      }
    }
    var todo = found.todo
    todo.incident?.notes.append(
      Incident.Note(
        .moved, at: now, by: asker.id,
        words: done.map(\.description).joined(separator: " ")))
    if !done.isEmpty { try drafting.change(found.object, to: todo) }
    let said = Statement(
      Topics.Cases.movedAll,
      [
        "ref": .ref(ref), "count": .number(done.count), "refs": .list(done.map { .ref($0) }),
        "left": .list(left.map { .ref($0) }),
      ])
    return Decision(.told(Telling([said] + frozen, it: ref)), changes: drafting.changes)
  }

  /// What somebody has to do today: appointments to come and tasks due.
  func workOfToday(of person: Person) throws(Fault) -> [Ref] {
    let end = officeZone.instant(of: WallTime(officeZone.wallTime(at: now).day + 1))
    guard now < end else { return [] }
    var refs: [Ref] = []
    for item in try view.agenda(of: [person.id], in: Span(now, end))
    where item.object.kind == .appointment {
      let appointment = try Appointment(item, here: officeZone)
      if appointment.status != .cancelled { refs.append(appointment.ref) }
    }
    for todo in try openTodos(of: person.id) {
      guard let ref = todo.ref, ref.kind == .task, let due = todo.due,
        due.day <= officeZone.wallTime(at: now).day
      else { continue }
      refs.append(ref)
    }
    return refs
  }
}
