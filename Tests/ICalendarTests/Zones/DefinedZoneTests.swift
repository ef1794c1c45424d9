import CivilTime
import ICalendar
import Testing

@Suite("Zones by their definition")
struct DefinedZoneTests {
  private func zone(_ lines: String, named name: String = "Custom") throws -> String? {
    let text = try CalendarText(
      "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:\(name)\n\(lines)\nEND:VTIMEZONE\nEND:VCALENDAR\n")
    return text.zones.zone(named: name)?.identifier
  }

  private static func part(
    _ kind: String, _ start: String, _ from: String, _ to: String, _ more: String = ""
  ) -> String {
    """
    BEGIN:\(kind)
    DTSTART:\(start)
    TZOFFSETFROM:\(from)
    TZOFFSETTO:\(to)
    \(more.isEmpty ? "COMMENT:" : more)
    END:\(kind)
    """
  }

  @Test("The rules of a VTIMEZONE are compared with those of the common zones")
  func rules() throws {
    let europe =
      Self.part(
        "STANDARD", "16010101T030000", "+0200", "+0100",
        "RRULE:FREQ=YEARLY;WKST=MO;INTERVAL=1;BYMONTH=10;BYDAY=-1SU")
      + "\n"
      + Self.part(
        "DAYLIGHT", "16010101T020000", "+0100", "+0200",
        "RRULE:FREQ=YEARLY;BYMINUTE=0;BYHOUR=2;BYDAY=-1SU;BYMONTH=3")
    #expect(try zone(europe) == "Europe/Berlin")
    let sydney =
      Self.part(
        "STANDARD", "20080406T030000", "+1100", "+1000", "RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU")
      + "\n"
      + Self.part(
        "DAYLIGHT", "20081005T020000", "+1000", "+1100",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=SU;BYMONTHDAY=1,2,3,4,5,6,7")
    #expect(try zone(sydney) == "Australia/Sydney")
    let old = Self.part(
      "DAYLIGHT", "19870405T020000", "-0500", "-0400",
      "RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z")
    let newYork =
      old + "\n"
      + Self.part(
        "DAYLIGHT", "20070311T020000", "-0500", "-0400", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU")
      + "\n"
      + Self.part(
        "STANDARD", "20071104T020000", "-0400", "-0500", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU")
    #expect(try zone(newYork) == "America/New_York")
    #expect(try zone(newYork, named: "EST") == "America/New_York")
    #expect(try zone(newYork, named: "America/Bogota") == "America/Bogota")
  }

  @Test("A clock that stands still is one of its offset, and X-LIC-LOCATION decides")
  func steady() throws {
    #expect(
      try zone(Self.part("STANDARD", "19700101T000000", "+0800", "+0800")) == "Asia/Shanghai")
    #expect(
      try zone(Self.part("STANDARD", "20170101", "+0545", "+0545")) == "Asia/Kathmandu")
    #expect(try zone(Self.part("STANDARD", "19700101T000000", "+0000", "+0000")) == "UTC")
    #expect(
      try zone(
        "X-LIC-LOCATION:Asia/Taipei\n"
          + Self.part("STANDARD", "19700101T000000", "+0800", "+0800")) == "Asia/Taipei")
  }

  @Test(
    "A definition like no zone, or of a hostile form, is refused and never expanded",
    arguments: [
      "COMMENT:none", part("STANDARD", "19700101T000000", "+0817", "+0817"),
      part("STANDARD", "19700101T000000", "+0100", "+0200", "RRULE:FREQ=MINUTELY"),
      part("STANDARD", "19700101T000000", "+0100", "+0200", "RRULE:FREQ=YEARLY;BYDAY=99MO"),
      part("STANDARD", "19700101T000000", "+0100", "+0200", "RRULE:FREQ=YEARLY;BYSECOND=1,2,3"),
      part("STANDARD", "x", "+0100", "+0200"), part("STANDARD", "19700101T000000", "1", "2"),
      part("STANDARD", "00010101T000000", "+0100", "+0100", "RRULE:"),
    ])
  func refused(lines: String) throws {
    #expect(try zone(lines) == nil)
  }

  @Test("100,000 parts and dates cost no more than they take to read")
  func large() throws {
    let part = Self.part("STANDARD", "20200101T000000", "+0100", "+0200") + "\n"
    #expect(try zone(String(repeating: part, count: 10_000)) == nil)
    let dates = Array(repeating: "20200101T000000", count: 4_000).joined(separator: ",")
    let many = Self.part(
      "STANDARD", "20200101T000000", "+0817", "+0817",
      Array(repeating: "RDATE:" + dates, count: 25).joined(separator: "\n"))
    #expect(try zone(many) == nil)
  }

  @Test(
    "Our own VTIMEZONE is compact and is recognised as the zone it describes",
    arguments: [
      ("Asia/Shanghai", 1), ("Europe/Berlin", 2), ("America/New_York", 2), ("Asia/Kolkata", 1),
      ("Australia/Sydney", 2), ("Asia/Jerusalem", 2), ("UTC", 1), ("Asia/Kathmandu", 1),
    ])
  func own(identifier: String, parts: Int) throws {
    let zone = try #require(Zone(identifier: identifier))
    var definition = zone.definition(for: 2024...2027)
    #expect(definition.components.count == parts)
    definition.set(PropertyDraft("TZID", text: "Custom"))
    let text = try CalendarText(
      try ComponentDraft("VCALENDAR", [], [definition]).bytes())
    #expect(text.zones.zone(named: "Custom") == zone)
  }

  @Test("RFC 5545, 3.6.5: the rules of New York as that section writes them")
  func newYork() throws {
    let zone = try #require(Zone(identifier: "America/New_York"))
    let text = String(decoding: try zone.definition(for: 2026...2026).bytes(), as: UTF8.self)
    #expect(text.contains("DTSTART:20070311T020000\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400"))
    #expect(text.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"))
    #expect(text.contains("RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"))
  }

  @Test("Changes that follow no rule are written one by one")
  func single() throws {
    let zone = try #require(Zone(identifier: "Africa/Cairo"))
    let parts = zone.definition(for: 2024...2025).components
    #expect(parts.map(\.name) == ["STANDARD", "DAYLIGHT", "STANDARD"])
    let dates = parts.flatMap(\.properties).filter { $0.name == "RDATE" }.map(\.rawValue)
    #expect(dates == ["20250425T000000", "20251031T000000"])
  }
}
