import CivilTime

/// An appointment somebody means, with the object that holds it.
struct Meant {
  var object: StoredObject
  var appointment: Appointment
}

extension Deliberation {
  /// The appointment that a command is about, if the asker may change it; `retry` is the same
  /// command for one of several that fit.
  func appointment(_ target: Target, retry: (Target) -> Command) throws(Fault) -> Lookup<Meant> {
    switch target {
    case .ref(let ref), .it(let ref?):
      return try appointment(ref)
    case .it(nil):
      return .refused(refused(.notFound, .nothingMeant(nil)))
    case .words(let words):
      let meetings = try upcoming(with: words)
      if meetings.count == 1 { return try appointment(meetings[0].appointment.ref) }
      if meetings.isEmpty { return .refused(refused(.notFound, .nothingMeant(words))) }
      return .refused(
        refused(
          .ambiguous, .ambiguousTarget(words, meetings),
          choices: meetings.map { retry(.ref($0.appointment.ref)) }))
    }
  }

  private func appointment(_ named: Ref) throws(Fault) -> Lookup<Meant> {
    let ref = try meant(by: named)
    guard ref.kind == .appointment else {
      return .refused(refused(.badInput, .notAppointment(ref)))
    }
    guard let object = try view.object(ref) else {
      return .refused(refused(.notFound, .unknownRef(ref)))
    }
    guard let owner = people[object.owner], trust.mayActFor(owner) else {
      return .refused(refused(.notAllowed, .notAllowed(object.owner)))
    }
    return .found(Meant(object: object, appointment: try Appointment(object, here: officeZone)))
  }

  /// The asker's appointments to come with a client of that name, at most nine.
  private func upcoming(with words: String) throws(Fault) -> [Meeting] {
    let clients = Set(try view.clients.all(like: words, where: isKnown).map(\.ref))
    guard !clients.isEmpty else { return [] }
    let items = try view.agenda(of: [asker.id], in: Span(now, seconds: Openings.daysAhead * 86_400))
    var meetings: [Meeting] = []
    for item in items where item.object.client.map(clients.contains) ?? false {
      guard meetings.count < 9 else { break }
      if let meeting = try meeting(item), meeting.appointment.status != .cancelled {
        meetings.append(meeting)
      }
    }
    return meetings
  }

  /// An item of an agenda as the asker may see it; nil for what is not an appointment.
  func meeting(_ item: AgendaItem) throws(Fault) -> Meeting? {
    guard item.object.kind == .appointment else { return nil }
    let appointment = try Appointment(item, here: zone)
    return Meeting(appointment, client: try known(appointment.client))
  }

  /// An appointment with the names the asker may know.
  func meeting(_ appointment: Appointment) throws(Fault) -> Meeting {
    Meeting(appointment, client: try known(appointment.client))
  }
}
