import CivilTime
import ICalendar

extension DutyList {
  /// The shifts that begin or end within a span, as objects of a feed: an event each, called by who
  /// is on duty.
  func events(
    of object: StoredObject, people: [PersonID: Person], in language: Language, during span: Span,
    of office: String
  ) throws(Fault) -> [StoredObject] {
    let changed =
      try object.calendarText().components(named: "VEVENT").first?.stamp("LAST-MODIFIED")
      ?? Instant(seconds: 0)
    let last = min(Self.day(span.end), Self.day(span.start) + Self.daysShown)
    var events: [StoredObject] = []
    var day = max(start, Self.day(span.start))
    while day <= last, let shift = shift(on: day) {
      day = shift.days.last + 1
      let who = people[shift.person]?.name(in: language) ?? shift.person.description
      let uid = "duty-\(name)-\(shift.days.first)@\(office).daybook"
      let calendar = ComponentDraft(
        "VCALENDAR",
        [PropertyDraft("VERSION", raw: "2.0"), PropertyDraft("PRODID", raw: Appointment.product)],
        [
          ComponentDraft(
            "VEVENT",
            [
              PropertyDraft("UID", text: uid), PropertyDraft("DTSTAMP", time: .utc(changed)),
              PropertyDraft("LAST-MODIFIED", time: .utc(changed)),
              PropertyDraft("SEQUENCE", integer: object.sequence),
              PropertyDraft("DTSTART", time: .date(shift.days.first)),
              PropertyDraft("DTEND", time: .date(shift.days.last + 1)),
              PropertyDraft("SUMMARY", text: "\(who) · \(name)"),
              PropertyDraft("CATEGORIES", list: ["DUTY"]),
              PropertyDraft("TRANSP", raw: "TRANSPARENT"),
            ])
        ])
      do {
        events.append(
          StoredObject(
            calendar: object.calendar, name: "\(uid).ics", uid: uid, kind: .availability, ref: nil,
            owner: shift.person, client: nil, sequence: object.sequence,
            text: try calendar.bytes()))
      } catch {
        throw .damaged("\(uid): \(error)")
      }
    }
    return events
  }

  /// How many days a feed shows, from a year ago on.
  private static var daysShown: Int { 2 * 366 }

  private static func day(_ instant: Instant) -> Day {
    Day(number: instant.seconds.flooredQuotient(by: 86_400))
  }
}
