import ICalendar
import Testing

@Suite("Review of an object")
struct ReviewTests {
  static let sound = """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//x//EN
    BEGIN:VEVENT
    UID:1
    DTSTAMP:20261101T000000Z
    DTSTART:20261126T090000Z
    SUMMARY:Review
    END:VEVENT
    END:VCALENDAR
    """

  /// A sound event with further lines from line 9 on.
  static func event(_ lines: String...) throws -> CalendarText {
    try CalendarText(
      sound.replacing("Review\n", with: "Review\n" + lines.map { $0 + "\n" }.joined()))
  }

  @Test("A sound object has no findings")
  func noFindings() throws {
    #expect(try CalendarText(Self.sound).findings().isEmpty)
    #expect(try Self.event("DTEND:20261126T100000Z", "RRULE:FREQ=DAILY;COUNT=3").check() == [])
  }

  @Test(
    "What leaves the time in doubt is refused with its line",
    arguments: [
      (
        "DTSTART:20261127T090000Z", ICalendarError.Problem.repeatedProperty("DTSTART", in: "VEVENT")
      ),
      ("UID:2", .repeatedProperty("UID", in: "VEVENT")),
      ("DTEND:20261126T080000Z", .invalid("DTEND is before DTSTART; exchange them")),
      ("DTEND:tomorrow", .badValue(type: "DATE or DATE-TIME", value: "tomorrow")),
      ("DTEND;TZID=Mars:20261126T100000", .unknownZone("Mars")),
      ("RECURRENCE-ID:20260230", .badValue(type: "DATE or DATE-TIME", value: "20260230")),
      ("DURATION:1H", .badValue(type: "DURATION", value: "1H")),
      ("DURATION:-PT1H", .invalid("DURATION is negative")),
      ("EXDATE:20261127,x", .badValue(type: "DATE or DATE-TIME", value: "x")),
      ("RDATE;VALUE=PERIOD:20261127/x", .badValue(type: "PERIOD", value: "20261127/x")),
      (
        "DTEND;VALUE=DATE:20261127",
        .invalid("DTSTART and DTEND differ in form; give both a time of day or neither")
      ),
    ])
  func refused(line: String, problem: ICalendarError.Problem) throws {
    let findings = try Self.event(line).findings()
    #expect(findings.refusals == [ICalendarError(line: 9, problem)])
    #expect(throws: ICalendarError(line: 9, problem)) { try Self.event(line).check() }
  }

  @Test("A rule that cannot be read is refused with its line")
  func badRule() throws {
    for rule in ["FREQ=NEVER", "BYDAY=MO", "FREQ=DAILY;COUNT=-1", "FREQ=WEEKLY;UNTL=20191023"] {
      #expect(try Self.event("RRULE:" + rule).findings().refusals.map(\.line) == [9])
    }
  }

  @Test("DTEND and DURATION exclude one another, and an event has a start")
  func extent() throws {
    let both = try Self.event("DTEND:20261126T100000Z", "DURATION:PT1H").findings()
    #expect(
      both.refusals == [
        ICalendarError(line: 10, .invalid("both DTEND and DURATION are given; keep one"))
      ])
    let none = try CalendarText(Self.sound.replacing("DTSTART:20261126T090000Z\n", with: ""))
    #expect(
      none.findings().refusals == [
        ICalendarError(line: 4, .missingProperty("DTSTART", in: "VEVENT"))
      ])
  }

  @Test(
    "What libical cannot read is a warning with its line",
    arguments: [
      "TRIGGER;VALUE=TIME:230000", "GEO:here", "CREATED:yesterday",
    ])
  func warned(line: String) throws {
    let findings = try Self.event(line).findings()
    #expect(findings.refusals == [])
    #expect(findings.warnings.first?.line == 9)
    #expect(try Self.event(line).findings(withRestrictions: false).warnings.first?.line == 9)
  }

  @Test(
    "What libical does not know, and what is empty, is no fault",
    arguments: [
      "STRUCTURED-DATA;VALUE=TEXT:x", "X-FOO;BAR=1:2", "CONFERENCE;VALUE=URI:https://a/b", "FOO:1",
      "LOCATION:", "DTEND:", "RRULE:", "EXDATE:",
      "DESCRIPTION:" + String(repeating: "x", count: 60_000),
      "BEGIN:VLOCATION\nUID:9\nFOO:1\nEND:VLOCATION", "BEGIN:X-PART\nDTSTART:no\nEND:X-PART",
      "ATTENDEE;PARTSTAT=MAYBE;X-A=\"b:c\":mailto:a@b", "CATEGORIES:a,b\\,c,,",
    ])
  func unknown(line: String) throws {
    #expect(try Self.event(line).findings().refusals == [])
    #expect(try Self.event(line).findings(withRestrictions: false).isEmpty)
  }

  @Test("libical's restrictions name what is missing or too much")
  func restrictions() throws {
    let text = try CalendarText(
      Self.sound.replacing("VERSION:2.0\n", with: "").replacing(
        "PRODID:", with: "PRODID:a\nPRODID:"))
    let warnings = text.findings().warnings
    #expect(
      Set(warnings) == [
        ICalendarError(line: 1, .missingProperty("VERSION", in: "VCALENDAR")),
        ICalendarError(line: 1, .repeatedProperty("PRODID", in: "VCALENDAR")),
      ])
    #expect(text.findings(withRestrictions: false).warnings == [])
  }

  @Test("A rule that ends before it starts is refused")
  func until() throws {
    let findings = try Self.event("RRULE:FREQ=DAILY;UNTIL=20251001").findings()
    #expect(findings.refusals.map(\.line) == [9])
  }

  @Test("A VTIMEZONE is never expanded, whatever its rules")
  func hostileZone() throws {
    let zone =
      "BEGIN:VTIMEZONE\nTZID:Mine\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:+0100\n"
      + "TZOFFSETTO:+0200\nRRULE:FREQ=MINUTELY\nEND:STANDARD\nEND:VTIMEZONE\n"
    let text = try CalendarText(
      Self.sound.replacing("BEGIN:VEVENT", with: zone + "BEGIN:VEVENT")
        .replacing("DTSTART:20261126T090000Z", with: "DTSTART;TZID=Mine:20261126T090000"))
    #expect(text.findings().refusals == [ICalendarError(line: 16, .unknownZone("Mine"))])
  }

  @Test("Many reviews at once come to the same result")
  func concurrent() async throws {
    let text = try Self.event("PRIORITY:high", "RRULE:FREQ=DAILY;COUNT=3", "ATTENDEE:mailto:a@b")
    let expected = text.findings()
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<64 {
        group.addTask { (0..<20).allSatisfy { _ in text.findings() == expected } }
      }
      for await isSame in group { #expect(isSame) }
    }
  }
}
