import CivilTime
import ICalendar
import Procedure

extension Deliberation {
  /// Moves what is booked in a room that is out of service to other rooms at the same time; where
  /// none is free the owner has to find one.
  func vacate(_ about: Assessed, in drafting: inout Drafting) throws(Fault) -> [Statement] {
    guard let id = about.todo?.openedBy.map({ PersonID($0) }), let room = people[id], room.isRoom
    else { return [] }
    let ahead = Span(now, seconds: 92 * 86_400)
    var statements: [Statement] = []
    for item in try view.agenda(of: [room.id], in: ahead) where item.object.kind == .appointment {
      let appointment = try Appointment(item, here: officeZone)
      guard appointment.status != .cancelled, let owner = people[appointment.owner] else {
        continue
      }
      let other = try freeRoom(during: item.span, besides: room.id)
      statements.append(
        Statement(
          Topics.Rooms.moved,
          [
            "ref": .ref(appointment.ref), "owner": .person(owner.id),
            "when": .moment(zone.wallTime(at: item.span.start)),
            "room": other.map { .person($0.id) } ?? .none,
          ]))
      if let other {
        drafting.add(try change(item.object, from: room, to: other))
      } else {
        _ = try notify(
          .owner, of: owner.id, about: appointment.ref, client: item.object.client, prompt: nil,
          words: room.id.description, needsAnswer: true, in: &drafting)
      }
    }
    return statements
  }

  /// A room in service that nobody has booked for that time.
  private func freeRoom(during span: Span, besides id: PersonID) throws(Fault) -> Person? {
    for room in try view.rooms where room.id != id {
      let taken = try view.engagements(of: .person(room.id), in: span).contains(where: \.isBusy)
      if !taken, try isInService(room) { return room }
    }
    return nil
  }

  /// The change that puts a meeting into another room.
  private func change(_ object: StoredObject, from room: Person, to other: Person)
    throws(Fault) -> Change
  {
    let sequence = object.sequence + 1
    return try change(object, sequence: sequence) { (text) throws(ICalendarError) in
      try text.edited { (edit) throws(ICalendarError) in
        for event in text.components(named: "VEVENT") {
          try edit.set(PropertyDraft("SEQUENCE", integer: sequence), in: event)
          try edit.set(PropertyDraft("LAST-MODIFIED", time: .utc(now)), in: event)
          try edit.set(PropertyDraft("DTSTAMP", time: .utc(now)), in: event)
          try edit.set(PropertyDraft("LOCATION", text: other.name), in: event)
          for attendee in event.all("ATTENDEE")
          where attendee.parameter(DaybookProperty.owner) == room.id.description {
            try edit.replace(attendee, with: other.attendeeAsRoom)
          }
        }
      }
    }
  }

  /// Whether no failed check of the room is in force (clause P-03).
  func isInService(_ room: Person) throws(Fault) -> Bool {
    try roomOutOfService(room) == nil
  }

  /// The last check of a room that took it out of service; nil where the room can be used.
  func roomOutOfService(_ room: Person) throws(Fault) -> Ref? {
    let checks = try view.todos(.clause("P-03", owner: nil))
      .map { (object) throws(Fault) in (try Todo(object, here: officeZone), object) }
      .filter { $0.0.openedBy == room.id.description && !$0.0.risk.answers.isEmpty }
    guard let (_, object) = checks.last, let assessed = try assessed(object) else { return nil }
    let blocks = evaluation(of: assessed).blocks
    return blocks.contains { $0.gate == .room } ? assessed.ref : nil
  }
}

extension Topics {
  /// What is said about rooms.
  enum Rooms {
    static let moved = Topic("inspect.moved", ["ref", "owner", "when", "room"])

    static let all = [moved]
  }
}
