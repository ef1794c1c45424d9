public import CivilTime
public import Planner
public import Store

/// A small office to try stores on.
public enum Sample {
  /// Monday 2 March 2026, 09:00 in Shanghai.
  public static let now = Instant(seconds: 1_772_413_200)
  /// The office's zone.
  public static let zone = "Asia/Shanghai"
  /// Weekday hours, 09:00-18:00.
  public static let hours = Array(
    """
    BEGIN:VCALENDAR\r
    VERSION:2.0\r
    BEGIN:VAVAILABILITY\r
    BEGIN:AVAILABLE\r
    DTSTART;TZID=Asia/Shanghai:20240101T090000\r
    DTEND;TZID=Asia/Shanghai:20240101T180000\r
    RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR\r
    END:AVAILABLE\r
    END:VAVAILABILITY\r
    END:VCALENDAR\r

    """.utf8)

  /// A broker with a mail address.
  public static let liWei = Person(
    id: "li.wei", name: "Li Wei", chineseName: "李伟", roles: [.broker], team: "east",
    email: "li.wei@example.com")
  /// A broker without one.
  public static let zhaoLei = Person(
    id: "zhao.lei", name: "Zhao Lei", roles: [.broker, .teamLead], team: "east",
    language: .chinese)
  /// A room.
  public static let room = Person(id: "room-1", name: "Room 1", roles: [.room])

  /// A client.
  public static let wangFang = Client(
    ref: Ref(.client, 1), name: "Wang Fang", chineseName: "王芳", email: "wang.fang@example.com",
    phone: "555-0101", broker: "li.wei")

  /// Founds the office with its people and one client.
  public static func found(_ store: any Store) async throws {
    try await store.write { desk in
      try desk.setOffice(id: "sample", zone: zone, hours: hours)
      try desk.keep(
        [liWei, zhaoLei, room].map { Change(before: nil, after: .person($0)) }
          + [Change(before: nil, after: .client(wangFang))],
        by: "qian.bo", line: "init", at: now, undoing: nil)
    }
  }

  /// A day of the week that begins on 2 March 2026, at a time of day in Shanghai.
  public static func at(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
    now + (day - 2) * 86_400 + (hour - 9) * 3600 + minute * 60
  }

  /// An appointment with lines of its own between BEGIN and END of the VEVENT.
  public static func appointment(
    _ number: Int, owner: PersonID = "li.wei", client: Ref? = Ref(.client, 1),
    kind: StoredObject.Kind = .appointment, letter: Ref.Kind = .appointment,
    component: String = "VEVENT", _ lines: String...
  ) -> StoredObject {
    let uid = "\(letter.rawValue)\(number)-sample@daybook"
    let text =
      ([
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Sample//EN", "BEGIN:\(component)",
        "UID:\(uid)", "DTSTAMP:20260301T000000Z",
      ] + lines + ["END:\(component)", "END:VCALENDAR", ""]).joined(separator: "\r\n")
    return StoredObject(
      calendar: "\(owner)/appointments", name: "\(uid).ics", uid: uid, kind: kind,
      ref: Ref(letter, number), owner: owner, client: client, sequence: 0,
      text: Array(text.utf8))
  }

  /// An appointment of one hour on a day of March 2026, in Shanghai.
  public static func meeting(
    _ number: Int, owner: PersonID = "li.wei", client: Ref? = Ref(.client, 1), day: Int,
    hour: Int, _ lines: String...
  ) -> StoredObject {
    let (day, hour, end) = (twoDigits(day), twoDigits(hour), twoDigits(hour + 1))
    var object = appointment(number, owner: owner, client: client)
    let text = String(decoding: object.text, as: UTF8.self)
    let more =
      [
        "DTSTART;TZID=\(zone):202603\(day)T\(hour)0000",
        "DTEND;TZID=\(zone):202603\(day)T\(end)0000",
      ] + lines
    let head = text.split(separator: "END:VEVENT")[0]
    object.text = Array(
      (head + more.joined(separator: "\r\n") + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n").utf8)
    return object
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

extension Store {
  /// Keeps new objects in one turn.
  func add(_ objects: StoredObject...) async throws {
    try await write { desk in
      _ = try desk.keep(
        objects.map { Change(before: nil, after: .object($0)) }, by: "li.wei", line: "book",
        at: Sample.now, undoing: nil)
    }
  }

  /// What takes somebody's time, as short texts.
  func engagements(
    of participant: Participant, from start: Instant, to end: Instant
  ) async throws -> [String] {
    try await read { book in
      try book.engagements(of: participant, in: Span(start, end)).map { one in
        "\(one.ref?.description ?? "-") \(one.isBusy ? "busy" : "free") "
          + "\((one.span.start - Sample.now) / 3600)+\(one.span.seconds / 3600)"
      }
    }
  }
}
