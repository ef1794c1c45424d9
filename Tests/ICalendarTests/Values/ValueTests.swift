import CivilTime
import ICalendar
import Testing

@Suite("Values")
struct ValueTests {
  static let thursday = Day(unchecked: 2026, 11, 26)

  static func wall(_ hour: Int, _ minute: Int, on day: Day = thursday) -> WallTime {
    WallTime(day) + (hour * 3600 + minute * 60)
  }

  static func berlin() throws -> Zone {
    try #require(Zone(identifier: "Europe/Berlin"))
  }

  @Test("RFC 5545, 3.3.4 and 3.3.5: the forms of DATE and DATE-TIME")
  func times() throws {
    #expect(CalendarTime("20261126".utf8) == .date(Self.thursday))
    #expect(CalendarTime(" 20261126T153000 ".utf8) == .floating(Self.wall(15, 30)))
    #expect(
      CalendarTime("20261126t153000z".utf8) == .utc(Instant(seconds: Self.wall(15, 30).seconds)))
    // A leap second is read as the second before (3.3.12).
    #expect(
      CalendarTime("19970630T235960Z".utf8) == CalendarTime("19970630T235959Z".utf8))
  }

  @Test(
    "What is no day or time is none",
    arguments: [
      "", "2026", "20261301", "20260229", "20261126T", "20261126T2500", "20261126T240000",
      "20261126T153000X", "2026-11-26", "20261126 153000", "INVALID-DATE", "20261126T15300",
      "99999999999999999999",
    ])
  func noTimes(text: String) {
    #expect(CalendarTime(text.utf8) == nil)
  }

  @Test("A time is written as it was read, its zone as TZID")
  func writing() throws {
    for text in ["20261126", "20261126T153000", "20261126T153000Z", "00010101T000000"] {
      #expect(CalendarTime(text.utf8)?.description == text)
    }
    let zoned = CalendarTime.zoned(Self.wall(9, 5), try Self.berlin())
    #expect(zoned.description == "20261126T090500")
    #expect(zoned.parameters == [Parameter("TZID", "Europe/Berlin")])
    #expect(CalendarTime.date(Self.thursday).parameters == [Parameter("VALUE", "DATE")])
  }

  @Test("TZID places a time, Z and DATE need none, and X-WR-TIMEZONE takes what floats")
  func zones() throws {
    let berlin = try Self.berlin()
    let text = try CalendarText(
      """
      BEGIN:VCALENDAR
      X-WR-TIMEZONE:Asia/Shanghai
      BEGIN:VEVENT
      A;TZID=Europe/Berlin:20261126T153000
      B:20261126T153000
      C;TZID=Europe/Berlin:20261126T153000Z
      D;TZID=Europe/Berlin:20261126
      E;TZID=Nowhere:20261126T153000
      END:VEVENT
      END:VCALENDAR
      """)
    let (zones, event) = (text.zones, try #require(text.calendar?.components.first))
    let times = try event.properties.prefix(4).map { try $0.time(in: zones) }
    let shanghai = try #require(Zone(identifier: "Asia/Shanghai"))
    #expect(
      times == [
        .zoned(Self.wall(15, 30), berlin), .zoned(Self.wall(15, 30), shanghai),
        .utc(Instant(seconds: Self.wall(15, 30).seconds)), .date(Self.thursday),
      ])
    #expect(times[0].instant(in: .utc).seconds == Self.wall(14, 30).seconds)
    #expect(try event.first("B")?.time(in: CalendarZones()) == .floating(Self.wall(15, 30)))
    #expect(throws: ICalendarError(line: 8, .unknownZone("Nowhere"))) {
      try event.first("E")?.time(in: zones)
    }
  }

  @Test("Lists of times and periods are read, empty ones too, and a bad member is named")
  func lists() throws {
    let text = try ReadingTests.event(
      "EXDATE:20261126,20261126T153000Z", "RDATE:", "EXDATE:20261126,x",
      "FREEBUSY:20261126T090000Z/PT1H,20261126T120000Z/20261126T130000Z",
      "RDATE;TZID=Europe/Berlin;VALUE=PERIOD:20261126T090000/20261126T100000",
      "FREEBUSY:20261126T090000Z/x")
    let properties = try #require(text.components(named: "VEVENT").first?.properties)
    let zones = text.zones
    #expect(try properties[0].times(in: zones).count == 2)
    #expect(try properties[1].times(in: zones) == [])
    #expect(throws: ICalendarError(line: 5, .badValue(type: "DATE or DATE-TIME", value: "x"))) {
      try properties[2].times(in: zones)
    }
    let periods = try properties[3].periods(in: zones)
    #expect(
      periods.map(\.description) == [
        "20261126T090000Z/PT1H", "20261126T120000Z/20261126T130000Z",
      ])
    #expect(periods[0].endTime.description == "20261126T100000Z")
    let berlin = try Self.berlin()
    #expect(
      try properties[4].periods(in: zones) == [
        CalendarPeriod(
          .zoned(Self.wall(9, 0), berlin), .time(.zoned(Self.wall(10, 0), berlin)))
      ])
    #expect(throws: ICalendarError.self) { try properties[5].periods(in: zones) }
  }

  @Test(
    "RFC 5545, 3.3.6: the forms of DURATION",
    arguments: [
      ("P15DT5H0M20S", 15, 18_020, "P15DT5H0M20S"), ("P7W", 49, 0, "P7W"),
      ("-PT15M", 0, -900, "-PT15M"), ("+P1D", 1, 0, "P1D"), ("PT0S", 0, 0, "PT0S"),
      ("P0D", 0, 0, "PT0S"), ("pt36h", 0, 129_600, "PT36H"), ("P1DT2H", 1, 7200, "P1DT2H"),
      ("PT90S", 0, 90, "PT1M30S"), ("-P1W", -7, 0, "-P1W"),
    ])
  func durations(text: String, days: Int, seconds: Int, written: String) {
    let duration = CalendarDuration(text.utf8)
    #expect(duration == CalendarDuration(days: days, seconds: seconds))
    #expect(duration?.description == written)
  }

  @Test(
    "What is no DURATION is none",
    arguments: [
      "", "P", "PT", "P1", "1D", "P1H", "PT1D", "P1DT", "PT1M1H", "P1D1W", "PT99999999999S",
      "P999999999999999999W", "--P1D", "P1.5D",
    ])
  func noDurations(text: String) {
    // `P1DT` lacks its time; it is seen in the wild and says one day.
    #expect((CalendarDuration(text.utf8) == nil) == (text != "P1DT"))
  }

  @Test("Days of a DURATION move the calendar, its hours the time line")
  func nominal() throws {
    let berlin = try Self.berlin()
    // The clock is put forward on 29 March 2026 at 02:00.
    let start = CalendarTime.zoned(Self.wall(12, 0, on: Day(unchecked: 2026, 3, 28)), berlin)
    let day = CalendarDuration(days: 1).after(start)
    let hours = CalendarDuration(seconds: 86_400).after(start)
    #expect(day.description == "20260329T120000")
    #expect(hours.description == "20260329T130000")
    #expect(CalendarDuration(days: -1).after(.date(Self.thursday)).description == "20261125")
  }

  @Test(
    "RFC 5545, 3.3.14: the forms of UTC-OFFSET",
    arguments: [("+0530", 19_800), ("-0500", -18_000), ("+115544", 42_944), ("0000", 0)])
  func offsets(text: String, seconds: Int) {
    #expect(UTCOffset(text.utf8)?.seconds == seconds)
    let written = text.hasPrefix("0") ? "+" + text : text
    #expect(UTCOffset(seconds: seconds).description == written)
  }

  @Test("What is no UTC-OFFSET is none", arguments: ["", "+5", "+2400", "+0560", "+05:30", "+053"])
  func noOffsets(text: String) {
    #expect(UTCOffset(text.utf8) == nil)
  }

  @Test("INTEGER and BOOLEAN are read, and refused with their line")
  func plain() throws {
    #expect(try ReadingTests.property("SEQUENCE:-12").integer() == -12)
    #expect(try ReadingTests.property("X:true").boolean())
    #expect(try !ReadingTests.property("X:FALSE ").boolean())
    #expect(throws: ICalendarError(line: 3, .badValue(type: "INTEGER", value: "1x"))) {
      try ReadingTests.property("SEQUENCE:1x").integer()
    }
    #expect(throws: ICalendarError.self) { try ReadingTests.property("X:maybe").boolean() }
    #expect(throws: ICalendarError.self) { try ReadingTests.property("X:99999999999").integer() }
    #expect(throws: ICalendarError.self) { try ReadingTests.property("X:1H").duration() }
    #expect(throws: ICalendarError.self) { try ReadingTests.property("X:1H").utcOffset() }
  }
}
