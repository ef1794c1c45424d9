import CivilTime
import ICalendar

extension FeedName {
  /// The objects that the feed is made of, in any order, some perhaps more than once.
  func objects(
    in view: any View, people: [PersonID: Person], during span: Span
  ) throws(Fault) -> [StoredObject] {
    switch self {
    case .person(let id):
      let objects = try own(id, in: view) + shared(with: id, in: view, during: span)
      guard people[id]?.isRoom == true else { return objects }
      return try objects + givenUp(id, in: view)
    case .team(let team):
      var objects: [StoredObject] = []
      for person in people.values where person.team == team && !person.isRoom {
        objects += try own(person.id, in: view)
      }
      return objects
    case .client(let ref):
      var objects: [StoredObject] = []
      for kind in [StoredObject.Kind.appointment, .task, .policy] {
        objects += try view.objects(kind, owner: nil, client: ref, limit: .max)
      }
      return objects
    case .plan(let ref):
      guard let plan = try view.object(ref) else { return [] }
      let tasks = try view.objects(.task, owner: nil, client: nil, limit: .max)
      return [plan] + tasks.filter { $0.isRelated(to: plan.uid) }
    case .duty(let name):
      guard let (list, object) = try list(named: name, in: view) else { return [] }
      return try list.events(
        of: object, people: people,
        in: language(people: people, clients: ClientBook([])), during: span,
        of: view.office.id)
    case .renewals:
      var objects = try view.objects(.policy, owner: nil, client: nil, limit: .max)
      for kind in Cadence.Kind.allCases {
        objects += try view.todos(.clause(kind.clause, owner: nil)).filter(Cadence.isKept)
      }
      return objects
    case .office:
      return try view.objects(.appointment, owner: nil, client: nil, limit: .max)
        + view.objects(.task, owner: nil, client: nil, limit: .max)
    }
  }

  private func own(_ id: PersonID, in view: any View) throws(Fault) -> [StoredObject] {
    try view.objects(.appointment, owner: id, client: nil, limit: .max)
      + view.objects(.task, owner: id, client: nil, limit: .max)
  }

  /// What others have put into the person's time, or into the room.
  private func shared(
    with id: PersonID, in view: any View, during span: Span
  ) throws(Fault) -> [StoredObject] {
    let engagements = try view.engagements(of: .person(id), in: span)
    var objects: [StoredObject] = []
    for ref in Set(engagements.filter { $0.owner != id }.compactMap(\.ref)) {
      if let object = try view.object(ref) { objects.append(object) }
    }
    return objects
  }

  /// What a room was booked for and no longer is: it takes no time, so only the journal knows it.
  private func givenUp(_ room: PersonID, in view: any View) throws(Fault) -> [StoredObject] {
    var seen: Set<Ref> = []
    var objects: [StoredObject] = []
    for entry in try view.journal(of: nil, by: nil, limit: Self.entriesLookedAt) {
      guard case .object(let after)? = entry.change.after, let ref = after.ref,
        after.kind == .appointment, seen.insert(ref).inserted, after.isCancelled(for: room),
        let object = try view.object(ref), object.isCancelled(for: room)
      else { continue }
      objects.append(object)
    }
    return objects
  }

  /// How many of the office's last changes are searched for rooms given up.
  private static let entriesLookedAt = 1_000
}

extension StoredObject {
  /// Whether it is a cancelled appointment that the room was booked for.
  fileprivate func isCancelled(for room: PersonID) -> Bool {
    guard let text = try? CalendarText(text) else { return false }
    return text.components(named: "VEVENT").contains { event in
      event.says("STATUS", "CANCELLED")
        && event.all("ATTENDEE").contains {
          $0.parameter(DaybookProperty.owner) == room.description
        }
    }
  }

  /// Whether it names that UID in RELATED-TO.
  fileprivate func isRelated(to uid: String) -> Bool {
    guard let text = try? CalendarText(text) else { return false }
    return text.components(named: "VTODO").contains { task in
      task.all("RELATED-TO").contains { $0.text == uid }
    }
  }
}
