import CivilTime
import Procedure

/// What the opening of business brings.
extension Ringing {
  /// Tells everybody what their day brings: appointments, clients to be contacted, and renewals of
  /// others of which nobody has heard.
  mutating func open(_ day: Day) throws(Fault) {
    try handOver(on: day)
    guard rules.isDayTold else { return }
    for person in deliberation.people.values.sorted(by: { $0.id < $1.id }) where !person.isRoom {
      try tell(day, to: person)
      for renewal in try deliberation.renewals(of: person.id) {
        guard let cadence = renewal.current, !cadence.isOver else { continue }
        try tell(cadence, kept: renewal.object, on: day, of: person)
      }
    }
  }

  private mutating func tell(_ day: Day, to person: Person) throws(Fault) {
    let zone = deliberation.zone(for: person)
    let today = zone.wallTime(at: now).day
    let span = Span(zone.instant(of: WallTime(today)), zone.instant(of: WallTime(today + 1)))
    let items = try view.agenda(of: [person.id], in: span)
    guard items.contains(where: { $0.object.kind == .appointment && $0.span.end > now }),
      try stand(in: person) == person.id
    else { return }
    try say(
      Reminder(
        ref: Ref(.reminder, 0), to: person.id, owner: person.id, kind: .digest,
        uid: "digest-\(day)", about: nil, key: AlarmKey(.digest).text, due: bells.opening(of: day)),
      isWork: true, before: nil)
  }

  private mutating func tell(
    _ cadence: Cadence, kept object: StoredObject, on day: Day, of person: Person
  ) throws(Fault) {
    let due = bells.opening(of: day)
    func reminder(_ kind: Reminder.Kind, to id: PersonID, _ key: AlarmKey.Kind) -> Reminder {
      Reminder(
        ref: Ref(.reminder, 0), to: id, owner: person.id, kind: kind, uid: object.uid,
        about: object.ref, key: AlarmKey(key, recurrence: "\(day)").text, due: due)
    }
    let touch = cadence.touches.first { touch in
      office.calendar.rolled(touch.day, .following).value == day && touch.result == nil
    }
    if let touch, cadence.current(on: day).day == touch.day {
      var contact = reminder(.contact, to: person.id, .contact)
      try stand(in: person, for: &contact)
      try say(contact, isWork: true, before: nil)
    }
    guard cadence.missed(by: day) != nil else { return }
    for (place, rung) in deliberation.escalations(of: cadence).enumerated() where rung.day == day {
      for other in rung.people {
        var told = reminder(.rung, to: other.id, .rung(place))
        try stand(in: other, for: &told)
        told.rung = place
        told.isUrgent = rung.mode == .interrupt
        try say(told, isWork: true, before: nil)
      }
    }
  }
}

extension Deliberation {
  /// The zone that a person lives in.
  func zone(for person: Person) -> Zone {
    person.zone.flatMap(Zone.init(identifier:)) ?? officeZone
  }
}
