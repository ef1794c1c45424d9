import CivilTime
import ICalendar
import Procedure

extension Deliberation {
  /// Gives out what a preview has shown; whoever takes something over has to say back the next step.
  func assignAll(_ assigned: [PlanCommand.Assigned], absence: PlanCommand.Absence?)
    throws(Fault) -> Decision
  {
    if let refusal = refusal(without: .handover) { return refusal }
    var drafting = Drafting(self)
    var from: Set<PersonID> = []
    for one in assigned {
      guard let object = try view.object(one.ref), let receiver = people[one.to] else {
        return refused(.notFound, .unknownRef(one.ref))
      }
      guard let owner = people[object.owner], trust.mayActFor(owner), trust.mayActFor(receiver)
      else { return refused(.notAllowed, .notAllowed(object.owner)) }
      from.insert(object.owner)
      try give(object, to: receiver, in: &drafting)
    }
    for receiver in Set(assigned.map(\.to)).sorted() {
      let refs = assigned.filter { $0.to == receiver }.map(\.ref)
      try askBack(receiver, about: refs, in: &drafting)
    }
    var statements = [
      Statement(
        Topics.Plans.handed,
        [
          "count": .number(assigned.count),
          "from": from.count == 1 ? .person(from.first ?? asker.id) : .none,
        ])
    ]
    if let absence {
      guard let person = people[absence.person], trust.mayActFor(person) else {
        return refused(.notAllowed, .notAllowed(absence.person))
      }
      let object = try self.absence(of: person, range: absence.days, reason: nil)
      drafting.add(Change(before: nil, after: .object(object)))
      statements.append(
        Statement(
          Topics.Plans.whatIfNoted, ["who": .person(person.id), "days": .days(absence.days)]))
    }
    return Decision(
      .told(Telling(statements, refs: assigned.map(\.ref))), changes: drafting.changes)
  }

  private func give(_ object: StoredObject, to receiver: Person, in drafting: inout Drafting)
    throws(Fault)
  {
    switch object.kind {
    case .task:
      var todo = try Todo(object, here: officeZone)
      let was = todo.owner
      todo.owner = receiver.id
      todo.reasons.append("handed \(asker.id) \(today) \(receiver.id) ")
      // Whether the new one has a stake in a complaint is asked anew.
      todo.risk.answers.removeAll { $0.prompt == "X-c.2" }
      try drafting.change(object, to: todo)
      guard object.ref?.kind == .plan else { return }
      for step in try steps(of: todo) where step.owner == was && !step.isOver {
        guard let part = try view.todos(.uid(step.uid)).first else { continue }
        try give(part, to: receiver, in: &drafting)
      }
    case .appointment, .policy:
      drafting.add(try change(object, of: receiver))
      if object.kind == .policy {
        for series in try view.todos(.parts(of: object.uid)) where Cadence.isKept(in: series) {
          try give(series, to: receiver, in: &drafting)
        }
      }
      guard object.kind == .policy, let ref = object.client, var client = try view.clients[ref],
        client.broker == object.owner
      else { return }
      let before = client
      client.broker = receiver.id
      drafting.add(Change(before: .client(before), after: .client(client)))
    case .availability, .journal: break
    }
  }

  /// The change that gives an event to another owner; its UID stays.
  private func change(_ object: StoredObject, of receiver: Person) throws(Fault) -> Change {
    let sequence = object.sequence + 1
    var changed = try change(object, sequence: sequence) { (text) throws(ICalendarError) in
      try text.edited { (edit) throws(ICalendarError) in
        for event in text.components(named: "VEVENT") {
          try edit.set(PropertyDraft("DTSTAMP", time: .utc(now)), in: event)
          try edit.set(PropertyDraft("LAST-MODIFIED", time: .utc(now)), in: event)
          try edit.set(PropertyDraft("SEQUENCE", integer: sequence), in: event)
          guard object.kind == .appointment else { continue }
          try edit.set(
            PropertyDraft("ORGANIZER", raw: receiver.address, [Parameter("CN", receiver.name)]),
            in: event)
        }
      }
    }
    if case .object(var after)? = changed.after {
      let folder = object.calendar.split(separator: "/").last.map(String.init) ?? "appointments"
      after.owner = receiver.id
      after.calendar = "\(receiver.id)/\(folder)"
      changed.after = .object(after)
    }
    return changed
  }

  /// Asks whoever has taken work over to say back the next step (clause P-07).
  private func askBack(_ receiver: PersonID, about refs: [Ref], in drafting: inout Drafting)
    throws(Fault)
  {
    guard let clause = procedure.clause("P-07") else { return }
    let ref = try drafting.ref(.task)
    let language = people[receiver]?.language ?? .english
    let next = office.calendar.adding(workingDays: 1, to: today).value
    let list = refs.prefix(9).map(\.description).joined(separator: " ")
    var todo = Todo(
      ref: ref, uid: uid(of: ref), owner: receiver,
      title:
        "\((procedure.followUp("say_back")?.title ?? clause.title).text(in: language)): \(list)",
      start: officeZone.wallTime(at: now), due: opening(of: next), work: 10, clause: clause.id,
      zone: officeZone)
    todo.openedBy = "handover"
    try drafting.keep(todo)
  }
}
