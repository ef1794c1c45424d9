import CivilTime
import ICalendar

/// Names of the properties that are our own.
enum DaybookProperty {
  static let ref = "X-DAYBOOK-REF"
  static let client = "X-DAYBOOK-CLIENT"
  static let outcome = "X-DAYBOOK-OUTCOME"
  static let owner = "X-DAYBOOK-OWNER"
  static let policy = "X-DAYBOOK-POLICY"
  static let cover = "X-DAYBOOK-COVER"
}

extension StoredObject {
  /// The object's text with its index.
  func calendarText() throws(Fault) -> CalendarText {
    do {
      return try CalendarText(text)
    } catch {
      throw .damaged("\(path): \(error)")
    }
  }

  /// Whether it has more than one occurrence.
  var recurs: Bool {
    guard let text = try? CalendarText(text) else { return false }
    let events = text.components(named: "VEVENT")
    return events.count > 1
      || events.contains { $0.first("RRULE") != nil || $0.first("RDATE") != nil }
  }
}

extension Appointment {
  /// Reads the master of an object; days and floating times are those of the given zone.
  init(_ object: StoredObject, here: Zone) throws(Fault) {
    let text = try object.calendarText()
    let events = text.components(named: "VEVENT")
    guard let master = events.first(where: { $0.first("RECURRENCE-ID") == nil }) ?? events.first
    else { throw .damaged("\(object.path): there is no VEVENT in it") }
    try self.init(master, zones: text.zones, here: here, of: object)
  }

  /// Reads one occurrence; days and floating times are those of the given zone.
  init(_ item: AgendaItem, here: Zone) throws(Fault) {
    let object = item.object
    let text = try object.calendarText()
    let events = text.components(named: "VEVENT")
    let exception = item.recurrence.flatMap { recurrence in
      events.first { $0.first("RECURRENCE-ID")?.rawValue == recurrence }
    }
    guard
      let event = exception ?? events.first(where: { $0.first("RECURRENCE-ID") == nil })
        ?? events.first
    else { throw .damaged("\(object.path): there is no VEVENT in it") }
    try self.init(event, zones: text.zones, here: here, of: object)
    start = zone.wallTime(at: item.span.start)
    seconds = item.span.seconds
  }

  private init(
    _ event: Component, zones: CalendarZones, here: Zone, of object: StoredObject
  ) throws(Fault) {
    do {
      let begins = try event.first("DTSTART")?.time(in: zones) ?? .utc(Instant(seconds: 0))
      var ends = try event.first("DTEND")?.time(in: zones)
      if ends == nil {
        let usual = CalendarDuration(days: begins.isDate ? 1 : 0)
        ends = try (event.first("DURATION")?.duration() ?? usual).after(begins)
      }
      let zone = begins.zone.flatMap { $0 == .utc ? nil : $0 } ?? here
      let first = begins.instant(in: zone)
      self.init(
        ref: object.ref ?? Ref(.appointment, 0), uid: object.uid, owner: object.owner,
        client: object.client, purpose: event.first("SUMMARY")?.text ?? "",
        place: event.first("LOCATION")?.text, room: event.room,
        start: zone.wallTime(at: first),
        seconds: max(0, (ends?.instant(in: zone) ?? first) - first),
        zone: zone, isAllDay: begins.isDate, status: event.status, sequence: object.sequence,
        isBusy: event.first("TRANSP")?.rawValue.uppercased() != "TRANSPARENT",
        isPrivate: event.first("CLASS").map { $0.rawValue.uppercased() != "PUBLIC" } ?? false)
      risk = RiskRecord(event, zones: zones, here: zone)
    } catch {
      throw .damaged("\(object.path): \(error)")
    }
  }
}

extension Component {
  /// The attendee that stands for the client.
  var clientAttendee: Property? {
    all("ATTENDEE").first { $0.parameter(DaybookProperty.client) != nil }
  }

  fileprivate var room: PersonID? {
    all("ATTENDEE")
      .first { $0.parameter("CUTYPE")?.uppercased() == "ROOM" }
      .flatMap { $0.parameter(DaybookProperty.owner) }
      .map { PersonID($0) }
  }

  fileprivate var status: Appointment.Status {
    let status = first("STATUS")?.rawValue.uppercased()
    if status == "CANCELLED" { return .cancelled }
    if first(DaybookProperty.outcome)?.rawValue.uppercased() == "NO-SHOW" { return .noShow }
    guard let client = clientAttendee else { return status == "CONFIRMED" ? .confirmed : .booked }
    return client.parameter("PARTSTAT")?.uppercased() == "ACCEPTED" ? .confirmed : .booked
  }
}
