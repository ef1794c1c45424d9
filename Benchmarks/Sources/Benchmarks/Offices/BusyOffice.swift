import CivilTime
import Conversation
import Foundation
import ICalendar
import Planner
import Reception
import SQLiteStore
import Store

/// An office of 500 people and 2,000 clients, with two appointments a week for each person.
///
/// However many appointments there are, a week holds as many: what differs is how much is stored,
/// not how much an answer says.
final class BusyOffice: Sendable {
  static let people = 500
  static let clients = 2_000
  /// Monday 23 November 2026, 09:00 in Shanghai.
  static let now = Instant(seconds: 1_795_395_600)

  let place: Place
  let store: SQLiteStore
  let reception: Reception

  /// An office with so many appointments, on the disk or in memory.
  init(appointments: Int, isInMemory: Bool) async throws {
    place = try Place(isInMemory: isInMemory)
    store = try SQLiteStore.create(
      in: place.path + "/data", at: Self.now, handbook: Resources.handbook,
      holidays: Resources.holidays)
    reception = Reception(store: store, phrasebook: try Resources.phrasebook())
    let hours = try Resources.bytes("calendars/hours/office.ics")
    let weeks = appointments / Self.people / 2
    try await store.write { desk in
      try desk.setOffice(id: "bench", zone: "Asia/Shanghai", hours: hours)
      try desk.keep(
        (0..<Self.people).map { Change(before: nil, after: .person(Self.person($0))) }
          + (0..<Self.clients).map { Change(before: nil, after: .client(Self.client($0))) },
        by: Self.id(0), line: "init", at: Self.now, undoing: nil)
    }
    for week in 0..<weeks {
      let first = week * Self.people * 2
      let changes = (0..<Self.people * 2).map { number in
        Change(
          before: nil,
          after: .object(Self.appointment(first + number, week: week - weeks / 2, number)))
      }
      _ = try await store.write {
        try $0.keep(changes, by: Self.id(0), line: "import", at: Self.now, undoing: nil)
      }
    }
  }

  deinit { try? store.close() }

  static func id(_ number: Int) -> PersonID { PersonID("person-\(number)") }

  private static func person(_ number: Int) -> Person {
    Person(
      id: id(number), name: "Person \(number.inLetters)", roles: [.broker],
      team: "team-\(number / 10)", email: "person-\(number)@example.com",
      qualifications: [
        Qualification(.training, for: "all"), Qualification(.registration, for: "all"),
      ])
  }

  private static func client(_ number: Int) -> Client {
    Client(
      ref: Ref(.client, number + 1), name: "Client \(number.inLetters)",
      email: "client-\(number)@example.net", phone: "+86 10 5555 \(1_000 + number)",
      city: "Beijing", broker: id(number % people))
  }

  private static func appointment(_ number: Int, week: Int, _ place: Int) -> StoredObject {
    let owner = place / 2
    let ref = Ref(.appointment, number + 1)
    let client = Ref(.client, (owner + place % 2 * people) % clients + 1)
    let monday = Day(number: now.seconds / 86_400)
    let day = monday + week * 7 + (owner % 2 + place % 2 * 2)
    let start = WallTime(day, ClockTime(seconds: (9 + owner % 2) * 3_600))
    return object(ref, of: owner, with: client, at: start.basic, until: (start + 2_700).basic, "")
  }

  /// A meeting of 45 minutes, with further lines of its own.
  static func meeting(_ number: Int, of owner: Int, at start: WallTime, _ more: String)
    -> StoredObject
  {
    object(
      Ref(.appointment, number), of: owner, with: Ref(.client, owner % clients + 1),
      at: start.basic, until: (start + 2_700).basic, more)
  }

  /// So many days after the Monday that it is.
  static func day(_ number: Int) -> Day { Day(number: now.seconds / 86_400) + number }

  private static func object(
    _ ref: Ref, of owner: Int, with client: Ref, at start: String, until end: String,
    _ more: String
  ) -> StoredObject {
    let uid = "\(ref)-bench@daybook"
    let text = """
      BEGIN:VCALENDAR\r
      VERSION:2.0\r
      PRODID:-//Daybook//Daybook//EN\r
      BEGIN:VEVENT\r
      UID:\(uid)\r
      DTSTAMP:20261101T080000Z\r
      CREATED:20261101T080000Z\r
      LAST-MODIFIED:20261101T080000Z\r
      SEQUENCE:0\r
      DTSTART;TZID=Asia/Shanghai:\(start)\r
      DTEND;TZID=Asia/Shanghai:\(end)\r
      \(more)\
      SUMMARY:renewal review\r
      STATUS:CONFIRMED\r
      X-DAYBOOK-REF:\(ref)\r
      LOCATION:Guomao\r
      ORGANIZER;CN=Person \(owner):mailto:person-\(owner)@example.com\r
      ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;CN=Cl\r
       ient;X-DAYBOOK-CLIENT=\(client):mailto:client-\(client.number - 1)@example.net\r
      END:VEVENT\r
      END:VCALENDAR\r

      """
    return StoredObject(
      calendar: "\(id(owner))/appointments", name: "\(uid).ics", uid: uid, kind: .appointment,
      ref: ref, owner: id(owner), client: client, sequence: 0, text: Array(text.utf8))
  }
}

extension Int {
  /// The number in letters, so that names are words.
  fileprivate var inLetters: String {
    var rest = self
    var letters = ""
    for _ in 0..<4 {
      letters.append(Character(Unicode.Scalar(UInt8(97 + rest % 26))))
      rest /= 26
    }
    return letters
  }
}

extension WallTime {
  /// As RFC 5545 writes it: `20261123T090000`.
  fileprivate var basic: String {
    description.filter { $0 != "-" && $0 != ":" }
      .padding(toLength: 15, withPad: "00", startingAt: 0)
  }
}
