import CivilTime
import ICalendar

extension FeedName {
  /// The objects that the feed is made of, in any order, some perhaps more than once.
  func objects(
    in view: any View, people: [PersonID: Person], during span: Span
  ) throws(Fault) -> [StoredObject] {
    switch self {
    case .person(let id):
      return try own(id, in: view) + shared(with: id, in: view, during: span)
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
    case .renewals:
      return try view.objects(.policy, owner: nil, client: nil, limit: .max)
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
}

extension StoredObject {
  /// Whether it names that UID in RELATED-TO.
  fileprivate func isRelated(to uid: String) -> Bool {
    guard let text = try? CalendarText(text) else { return false }
    return text.components(named: "VTODO").contains { task in
      task.all("RELATED-TO").contains { $0.text == uid }
    }
  }
}
