import CivilTime
import ICalendar

extension DutyList {
  /// Whose objects the lists are: nobody's, so that they take no one's time.
  static let keeper = PersonID("duty")

  /// Every list there is, with the object that keeps it.
  static func all(in view: any View) throws(Fault) -> [(list: DutyList, object: StoredObject)] {
    try view.availabilities(of: keeper).map { (object) throws(Fault) in
      (try DutyList(object), object)
    }
  }

  private enum Name {
    static let members = "X-DAYBOOK-MEMBERS"
    static let team = "X-DAYBOOK-TEAM"
  }

  /// Reads a kept list.
  init(_ object: StoredObject) throws(Fault) {
    let events = try object.calendarText().components(named: "VEVENT")
    guard let master = events.first(where: { $0.first("RECURRENCE-ID") == nil }),
      let start = master.day("DTSTART"),
      let members = master.first(Name.members)?.list, !members.isEmpty
    else { throw .damaged("\(object.path): it is no duty list") }
    self.init(
      name: master.first("SUMMARY")?.text ?? object.uid, team: master.first(Name.team)?.text,
      members: members.map { PersonID($0) }, start: start,
      length: master.first("RRULE")?.rawValue.contains("WEEKLY") == true ? 7 : 1)
    for event in events {
      guard let day = event.day("RECURRENCE-ID"), let id = event.first(DaybookProperty.owner)?.text
      else { continue }
      swaps[day] = PersonID(id)
    }
  }

  /// The object that keeps it: a series of shifts, and one event more for each that was swapped.
  func object(replacing before: StoredObject?, in office: String, at now: Instant) throws(Fault)
    -> StoredObject
  {
    let uid = "duty-\(name)-\(office)@daybook"
    let sequence = before.map { $0.sequence + 1 } ?? 0
    func event(_ day: Day, _ more: [PropertyDraft]) -> ComponentDraft {
      ComponentDraft(
        "VEVENT",
        [
          PropertyDraft("UID", text: uid), PropertyDraft("DTSTAMP", time: .utc(now)),
          PropertyDraft("LAST-MODIFIED", time: .utc(now)),
          PropertyDraft("SEQUENCE", integer: sequence),
          PropertyDraft("DTSTART", time: .date(day)),
          PropertyDraft("DTEND", time: .date(day + length)),
          PropertyDraft("SUMMARY", text: name), PropertyDraft("CATEGORIES", list: ["DUTY"]),
          PropertyDraft("TRANSP", raw: "TRANSPARENT"),
        ] + more)
    }
    var master = [
      PropertyDraft("RRULE", raw: length == 7 ? "FREQ=WEEKLY" : "FREQ=DAILY"),
      PropertyDraft(Name.members, list: members.map(\.description)),
    ]
    if let team { master.append(PropertyDraft(Name.team, text: team)) }
    let events =
      [event(start, master)]
      + swaps.sorted { $0.key < $1.key }.map { day, person in
        event(
          day,
          [
            PropertyDraft("RECURRENCE-ID", time: .date(day)),
            PropertyDraft(DaybookProperty.owner, text: person.description),
          ])
      }
    let calendar = ComponentDraft(
      "VCALENDAR",
      [PropertyDraft("VERSION", raw: "2.0"), PropertyDraft("PRODID", raw: Appointment.product)],
      events)
    do {
      return StoredObject(
        calendar: "duty/\(name)", name: "\(uid).ics", uid: uid, kind: .availability, ref: nil,
        owner: Self.keeper, client: nil, sequence: sequence, text: try calendar.bytes())
    } catch {
      throw .damaged("\(uid): \(error)")
    }
  }
}

extension Component {
  fileprivate func day(_ name: String) -> Day? {
    first(name).flatMap { CalendarTime($0.valueBytes) }?.wallTime.day
  }
}
