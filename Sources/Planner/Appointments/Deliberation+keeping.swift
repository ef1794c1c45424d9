import CivilTime
import ICalendar

extension Deliberation {
  /// The decision that keeps a new appointment.
  func keep(new draft: Appointment, client: Client, owner: Person) throws(Fault) -> Decision {
    var appointment = draft
    appointment.uid = "\(draft.ref)-\(try view.office.id)@daybook"
    let room = appointment.room.flatMap { people[$0] }
    if let room { appointment.place = room.name(in: asker.language) }
    let component = appointment.draft(owner: owner, client: client, room: room, at: now)
    let bytes: [UInt8]
    do {
      bytes = try component.bytes()
    } catch {
      // Only what the asker typed can be unfit to write: purpose and place.
      return refused(.badInput, .badValue(appointment.purpose))
    }
    let object = StoredObject(
      calendar: "\(owner.id)/appointments", name: "\(appointment.uid).ics",
      uid: appointment.uid, kind: .appointment, ref: appointment.ref, owner: owner.id,
      client: client.ref, sequence: 0, text: bytes)
    var kept = object
    let question = try firstQuestion(of: &kept)
    return Decision(
      .booked(Meeting(appointment, client: client)),
      changes: [Change(before: nil, after: .object(kept))], question: question)
  }

  /// The first of the questions that a new appointment brings; the colour that is known without
  /// any answer is written on it.
  private func firstQuestion(of object: inout StoredObject) throws(Fault) -> Question? {
    guard var assessed = try assessed(object), !assessed.clauses.isEmpty else { return nil }
    assessed.risk.take(evaluation(of: assessed), in: procedure, today: today)
    if case .object(let marked)? = try change(object, to: assessed.risk).after { object = marked }
    return AnswerRound(self, assessed, round: .booking).question
  }

  /// The change that an edit makes to an object; `current` is what is kept now, where that is not
  /// the object that is edited.
  func change(
    _ object: StoredObject, replacing current: StoredObject? = nil, sequence: Int,
    _ edit: (CalendarText) throws(ICalendarError) -> CalendarText
  ) throws(Fault) -> Change {
    var changed = object
    changed.sequence = sequence
    let text = try object.calendarText()
    do {
      changed.text = try edit(text).bytes
    } catch {
      throw .damaged("\(object.path): \(error)")
    }
    return Change(before: .object(current ?? object), after: .object(changed))
  }

  /// The object that keeps an absence.
  func absence(
    of owner: Person, range: DayRange, reason: String?, cover: PersonID? = nil
  ) throws(Fault) -> StoredObject {
    let number = try view.availabilities(of: owner.id).count + 1
    let uid = "away-\(owner.id)-\(number)-\(now.seconds)-\(try view.office.id)@daybook"
    let start = WallTime(range.first, range.from ?? .midnight)
    let end = range.until.map { WallTime(range.last, $0) } ?? WallTime(range.last + 1)
    var properties = [
      PropertyDraft("UID", raw: uid),
      PropertyDraft("DTSTAMP", time: .utc(now)),
      PropertyDraft("LAST-MODIFIED", time: .utc(now)),
      PropertyDraft("DTSTART", time: .zoned(start, zone)),
      PropertyDraft("DTEND", time: .zoned(end, zone)),
      PropertyDraft("PRIORITY", integer: 1),
      PropertyDraft("BUSYTYPE", raw: "BUSY-UNAVAILABLE"),
    ]
    if let cover {
      properties.append(PropertyDraft(DaybookProperty.cover, text: cover.description))
    }
    if let reason { properties.append(PropertyDraft("SUMMARY", text: reason)) }
    let calendar = ComponentDraft(
      "VCALENDAR",
      [PropertyDraft("VERSION", raw: "2.0"), PropertyDraft("PRODID", raw: Appointment.product)],
      [ComponentDraft("VAVAILABILITY", properties)])
    let bytes: [UInt8]
    do {
      bytes = try calendar.bytes()
    } catch {
      throw .damaged("\(uid): \(error)")
    }
    return StoredObject(
      calendar: "\(owner.id)/appointments", name: "\(uid).ics", uid: uid, kind: .availability,
      ref: nil, owner: owner.id, client: nil, sequence: 0, text: bytes)
  }
}

extension AvailabilityLayer {
  /// Reads a kept VAVAILABILITY.
  init(_ object: StoredObject, zone: Zone) throws(Fault) {
    do {
      try self.init(object.text, zone: zone)
    } catch {
      throw .damaged("\(object.path): \(error)")
    }
  }
}
