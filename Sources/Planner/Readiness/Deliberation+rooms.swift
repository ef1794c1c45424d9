import CivilTime
import ICalendar
import Procedure

extension Deliberation {
  /// Moves what is booked in a room that is out of service to other rooms at the same time; where
  /// none is free the owner has to find one.
  func vacate(_ about: Assessed, by prompt: Prompt, in drafting: inout Drafting) throws(Fault)
    -> [Statement]
  {
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
          other == nil ? Topics.Rooms.stuck : Topics.Rooms.moved,
          [
            "ref": .ref(appointment.ref), "owner": .person(owner.id),
            "when": .moment(zone.wallTime(at: item.span.start)),
            "room": other.map { .person($0.id) } ?? .none,
          ]))
      if let other {
        drafting.add(try reassessed(try change(item.object, from: room, to: other)).change)
      }
      if owner.id != asker.id {
        _ = try notify(
          .owner, of: owner.id, about: appointment.ref, client: item.object.client,
          prompt: prompt.id, words: "no: \(room.id) → \(other?.id.description ?? "?")",
          needsAnswer: other == nil, in: &drafting)
      }
    }
    return statements
  }

  /// A room in service that nobody has booked for that time.
  private func freeRoom(during span: Span, besides id: PersonID) throws(Fault) -> Person? {
    for room in try view.rooms where room.id != id {
      let taken = try view.engagements(of: .person(room.id), in: span).contains(where: \.isBusy)
      if !taken, try closed(room) == nil { return room }
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

  /// The check that has taken a room out of service; nil where the room can be used. It holds until
  /// the room is checked anew, however long that takes.
  func closed(_ room: Person) throws(Fault) -> Ref? {
    guard room.isRoom, let check = try check(Self.inspecting, of: room.id),
      let assessed = try inForce(check)
    else { return nil }
    return evaluation(of: assessed).blocks.contains { $0.gate == .room } ? check.todo.ref : nil
  }

  /// The refusal of a room that is out of service, with one that is free then as the choice.
  func closedRoom(
    among participants: [Participant], start: WallTime, seconds: Int,
    instead: ((PersonID) -> Command)?
  ) throws(Fault) -> Decision? {
    for case .person(let id) in participants {
      guard let room = people[id], room.isRoom, let ref = try closed(room) else { continue }
      let span = Span(zone.instant(of: start), seconds: seconds)
      let other = instead == nil ? nil : try freeRoom(during: span, besides: id)
      let choice = other.flatMap { other in instead.map { $0(other.id) } }
      return refused(
        .unavailable, .roomClosed(id, ref, free: other?.id),
        choices: [choice].compactMap(\.self))
    }
    return nil
  }
}
