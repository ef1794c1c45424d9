import CivilTime
import ICalendar

extension Appointment {
  /// The VCALENDAR of a new appointment, with the people it concerns as attendees.
  func draft(owner: Person, client: Client?, room: Person?, at now: Instant) -> ComponentDraft {
    var properties = [
      PropertyDraft("UID", raw: uid),
      PropertyDraft("DTSTAMP", time: .utc(now)),
      PropertyDraft("CREATED", time: .utc(now)),
      PropertyDraft("LAST-MODIFIED", time: .utc(now)),
      PropertyDraft("SEQUENCE", integer: sequence),
      PropertyDraft("DTSTART", time: .zoned(start, zone)),
      PropertyDraft("DTEND", time: end),
      PropertyDraft("SUMMARY", text: purpose),
      PropertyDraft("STATUS", raw: "CONFIRMED"),
      PropertyDraft(DaybookProperty.ref, raw: ref.description),
    ]
    if let place { properties.append(PropertyDraft("LOCATION", text: place)) }
    properties.append(
      PropertyDraft("ORGANIZER", raw: owner.address, [Parameter("CN", owner.name)]))
    if let client { properties.append(client.attendee) }
    if let room { properties.append(room.attendeeAsRoom) }
    return ComponentDraft(
      "VCALENDAR",
      [PropertyDraft("VERSION", raw: "2.0"), PropertyDraft("PRODID", raw: Self.product)],
      [ComponentDraft("VEVENT", properties)])
  }

  /// PRODID of what the office writes itself.
  static let product = "-//Daybook//Daybook//EN"

  /// The end on the wall clock of its zone.
  var end: CalendarTime {
    .zoned(zone.wallTime(at: zone.instant(of: start) + seconds), zone)
  }
}

extension Person {
  /// The calendar address; a person without mail has a name of the office's own.
  var address: String { email.map { "mailto:\($0)" } ?? "urn:daybook:person:\(id)" }

  var attendeeAsRoom: PropertyDraft {
    PropertyDraft(
      "ATTENDEE", raw: address,
      [
        Parameter("CUTYPE", "ROOM"), Parameter("ROLE", "NON-PARTICIPANT"),
        Parameter("PARTSTAT", "ACCEPTED"), Parameter("CN", name),
        Parameter(DaybookProperty.owner, id.description),
      ])
  }
}

extension Client {
  var attendee: PropertyDraft {
    PropertyDraft(
      "ATTENDEE", raw: email.map { "mailto:\($0)" } ?? "urn:daybook:client:\(ref)",
      [
        Parameter("CUTYPE", kind == .individual ? "INDIVIDUAL" : "GROUP"),
        Parameter("ROLE", "REQ-PARTICIPANT"), Parameter("PARTSTAT", "NEEDS-ACTION"),
        Parameter("CN", name), Parameter(DaybookProperty.client, ref.description),
      ])
  }
}
