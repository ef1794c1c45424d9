import ICalendar
import Testing

@Suite("Objects of a stream")
struct ObjectTests {
  static let stream = """
    BEGIN:VCALENDAR
    VERSION:2.0
    X-WR-CALNAME:Team
    PRODID:-//Other//EN
    BEGIN:VTIMEZONE
    TZID:Europe/Berlin
    X-A:1
    END:VTIMEZONE
    BEGIN:VEVENT
    UID:a
    dtstart;x=1;tzid=Europe/Berlin:20261126T090000
    RRULE:FREQ=DAILY
    END:VEVENT
    BEGIN:VTODO
    UID:a
    END:VTODO
    BEGIN:VEVENT
    DESCRIPTION:no
      uid
    END:VEVENT

    BEGIN:VEVENT
    UID:a
    RECURRENCE-ID:20261127T080000Z
    DTSTART:x
    END:VEVENT
    BEGIN:VTIMEZONE
    TZID:Nobody/Names
    END:VTIMEZONE
    END:VCALENDAR
    BEGIN:VEVENT
    UID:bare
    END:VEVENT
    """

  @Test("Components of one kind and UID are one object, with the zones they name")
  func split() throws {
    let objects = try CalendarText(Self.stream).objects()
    #expect(objects.map(\.kind) == ["VEVENT", "VTODO", "VEVENT", "VEVENT"])
    #expect(objects.map(\.uid) == ["a", "a", nil, "bare"])
    #expect(objects.map(\.line) == [9, 14, 17, 31])
    #expect(
      String(decoding: objects[0].bytes, as: UTF8.self) == """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Other//EN
        BEGIN:VTIMEZONE
        TZID:Europe/Berlin
        X-A:1
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:a
        dtstart;x=1;tzid=Europe/Berlin:20261126T090000
        RRULE:FREQ=DAILY
        END:VEVENT
        BEGIN:VEVENT
        UID:a
        RECURRENCE-ID:20261127T080000Z
        DTSTART:x
        END:VEVENT
        END:VCALENDAR

        """)
    #expect(
      String(decoding: objects[3].bytes, as: UTF8.self)
        == "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Daybook//EN\r\n"
        + "BEGIN:VEVENT\nUID:bare\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
  }

  @Test("A fault in an object is named with the line of the stream")
  func lines() throws {
    let objects = try CalendarText(Self.stream).objects()
    #expect(throws: ICalendarError(line: 25, .badValue(type: "DATE or DATE-TIME", value: "x"))) {
      try objects[0].checked()
    }
    #expect(throws: ICalendarError(line: 17, .missingProperty("DTSTART", in: "VEVENT"))) {
      try objects[2].checked()
    }
    #expect(throws: ICalendarError(line: 31, .missingProperty("DTSTART", in: "VEVENT"))) {
      try objects[3].checked()
    }
    let text = String(decoding: objects[0].bytes, as: UTF8.self)
    let given = Self.stream.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in text.split(separator: "\n").enumerated().dropLast() {
      #expect(given[objects[0].lineInStream(of: index + 1) - 1] == line)
    }
  }

  @Test("A stream of one object is kept byte for byte")
  func whole() throws {
    let stream =
      "\u{FEFF}BEGIN:VCALENDAR\nX-FOO:1\n\nBEGIN:VEVENT\nUID:1\nEND:VEVENT\nEND:VCALENDAR\njunk"
    let objects = try CalendarText(stream).objects()
    #expect(objects.map(\.bytes) == [Array(stream.utf8)])
    #expect(objects.first?.lineInStream(of: 7) == 7)
  }

  @Test("10,000 events are 10,000 objects, each a calendar of its own")
  func many() throws {
    var text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
    for number in 0..<10_000 {
      text += "BEGIN:VEVENT\r\nUID:\(number % 5_000)\r\nX-N:\(number)\r\nEND:VEVENT\r\n"
    }
    let objects = try CalendarText(text + "END:VCALENDAR\r\n").objects()
    #expect(objects.count == 5_000)
    #expect(objects.map(\.uid) == (0..<5_000).map(String.init))
    let last = try CalendarText(try #require(objects.last).bytes)
    #expect(last.components(named: "VEVENT").map { $0.first("X-N")?.rawValue } == ["4999", "9999"])
  }
}
