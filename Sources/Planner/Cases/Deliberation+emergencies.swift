import CivilTime
import Procedure

/// Whom and what an emergency touches, and who is safe.
extension Deliberation {
  /// The appointments to come that an emergency touches, in order of start: those at its places,
  /// with clients of its cities, of people or clients whom it names; all of them in person, unless
  /// it is their owner that something has happened to. Where it names nothing, every meeting in
  /// person of those who were called.
  func affected(by todo: Todo) throws(Fault) -> [Meant] {
    guard let incident = todo.incident, let days = incident.days else { return [] }
    let called = Set(incident.rollCall.map(\.person))
    let owners = people.values.filter { !$0.isRoom && called.contains($0.id) }.map(\.id).sorted()
    let first = officeZone.instant(of: WallTime(days.first))
    let span = Span(max(now, first), officeZone.instant(of: WallTime(days.last + 1)))
    guard span.start < span.end else { return [] }
    var meetings: [Meant] = []
    var seen: Set<String> = []
    for item in try view.agenda(of: owners, in: span)
    where item.object.kind == .appointment && item.recurrence == nil {
      guard seen.insert(item.object.path).inserted, !item.object.recurs else { continue }
      let appointment = try Appointment(item, here: officeZone)
      guard appointment.status != .cancelled, appointment.status != .noShow, appointment.isBusy
      else { continue }
      meetings.append(Meant(object: item.object, appointment: appointment))
    }
    meetings.sort { $0.appointment.span.start < $1.appointment.span.start }
    let named = Set(peopleNamed(in: todo.title))
    var touched: [Meant] = []
    var names = !incident.places.isEmpty || !named.isEmpty
    for meant in meetings {
      let isOwners = named.contains(meant.appointment.owner)
      let isThere = try isAt(meant.appointment, of: todo, incident)
      names = names || isThere
      if isOwners || isThere && Mode(of: meant.appointment) == .inPerson { touched.append(meant) }
    }
    if names { return touched }
    return meetings.filter { Mode(of: $0.appointment) == .inPerson }
  }

  /// Whether an appointment takes place where an emergency is, or with a client whom it names.
  private func isAt(_ appointment: Appointment, of todo: Todo, _ incident: Incident)
    throws(Fault) -> Bool
  {
    let text = todo.title.lowercased()
    let words = Set(text.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init))
    if let client = try appointment.client.flatMap({ (ref) throws(Fault) in try view.clients[ref] })
    {
      if let city = client.city, incident.places.contains(city) { return true }
      let names = [client.name.lowercased(), client.chineseName].compactMap(\.self)
      if names.contains(where: { text.contains($0) }) { return true }
      if words.contains(client.ref.description.lowercased()) { return true }
    }
    if appointment.room != nil,
      !words.isDisjoint(with: Self.officeWords)
        || Self.officeWords.contains(where: { $0.utf8.first ?? 0 >= 0x80 && text.contains($0) })
    {
      return true
    }
    guard let place = (appointment.room?.description ?? appointment.place)?.lowercased(),
      !place.isEmpty
    else { return false }
    if incident.places.contains(where: { place.contains($0.lowercased()) }) { return true }
    return text.contains(place) || words.contains { $0.count > 3 && place.contains($0) }
  }

  /// Words for the office itself: what takes place in its rooms.
  private static var officeWords: Set<String> { ["office", "building", "公司", "办公室", "大楼"] }

  /// The clients who live where an emergency is.
  func clients(touchedBy todo: Todo) throws(Fault) -> [Client] {
    guard let incident = todo.incident, !incident.places.isEmpty else { return [] }
    let called = Set(incident.rollCall.map(\.person))
    return try view.clients.clients.filter { client in
      client.city.map(incident.places.contains) ?? false
        && client.broker.map(called.contains) ?? true
    }
  }

  /// Says that the asker is safe, or that they are not.
  func answerRollCall(_ target: Target?, isSafe: Bool) throws(Fault) -> Decision {
    guard let found = try rollCall(for: target) else {
      return Decision(.told(Telling.refusing(.notFound, Topics.Cases.noRollCall)))
    }
    var todo = found.todo
    guard var incident = todo.incident,
      let place = incident.rollCall.firstIndex(where: { $0.person == asker.id })
    else { return Decision(.told(Telling.refusing(.notFound, Topics.Cases.noRollCall))) }
    incident.rollCall[place].answer = isSafe ? .safe : .needsHelp
    incident.rollCall[place].at = now
    if incident.missing.isEmpty {
      for index in todo.clocks.indices
      where todo.clocks[index].rule == "R-EMERG-CALL" && todo.clocks[index].met == nil {
        todo.clocks[index].met = now
      }
    }
    todo.incident = incident
    setDates(of: &todo)
    var drafting = Drafting(self)
    try drafting.change(found.object, to: todo)
    for (notice, object) in try notices(for: asker.id)
    where notice.about == todo.ref && notice.prompt == "X-d.1" {
      var seen = notice
      seen.acknowledged = now
      do {
        let after = try seen.object(client: object.client)
        drafting.add(Change(before: .object(object), after: .object(after)))
      } catch {
        throw .damaged("\(notice.uid): \(error)")
      }
    }
    let ref = todo.ref ?? Ref(.case, 0)
    var told: [Person] = []
    if !isSafe {
      told = [people[todo.owner]].compactMap(\.self) + people(as: .teamLead, of: asker.id)
      told = told.filter { $0.id != asker.id }
      try notify(
        told, about: ref, client: nil, prompt: "X-d.1", words: asker.id.description,
        needsAnswer: true, in: &drafting)
    }
    let facts: [String: Fact] = [
      "ref": .ref(ref), "title": title(of: todo), "who": .list(told.map { .person($0.id) }),
      "count": .number(incident.rollCall.count - incident.missing.count),
      "of": .number(incident.rollCall.count),
    ]
    return Decision(
      .told(
        Telling(
          isSafe ? Topics.Cases.safe : Topics.Cases.notSafe, facts, it: ref)),
      changes: drafting.changes)
  }

  /// The open emergency, the last one where there are several, that waits for the asker's answer.
  private func rollCall(for target: Target?) throws(Fault)
    -> (todo: Todo, object: StoredObject)?
  {
    var found: [(todo: Todo, object: StoredObject)] = []
    for object in try view.todos(.clause("X-d", owner: nil)) where object.ref?.kind == .case {
      let todo = try Todo(object, here: officeZone)
      let isCalled = todo.incident?.rollCall.contains { $0.person == asker.id } ?? false
      if isCalled, !todo.isOver { found.append((todo, object)) }
    }
    switch target {
    case .ref(let ref)?, .it(let ref?)?: return found.first { $0.todo.ref == ref }
    default: return found.last
    }
  }
}
