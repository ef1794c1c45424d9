import CivilTime
import Testing

@Suite("Business time")
struct BusinessTimeTests {
  let office: BusinessTime
  let shanghai: Zone

  init() throws {
    shanghai = try #require(Zone(identifier: "Asia/Shanghai"))
    let morning = try #require(ClockSpan("09:00-12:00"))
    let afternoon = try #require(ClockSpan("13:30-18:00"))
    let week = WorkingCalendar.mondayToFriday.map { ($0, [afternoon, morning]) }
    office = BusinessTime(
      calendar: try ShippedHolidays.calendar(), hours: Dictionary(uniqueKeysWithValues: week),
      zone: shanghai)
  }

  func instant(_ text: String) throws -> Instant {
    shanghai.instant(of: try #require(WallTime(text)))
  }

  @Test(
    "Minutes are added over lunch, nights, holidays and make-up days",
    arguments: [
      ("2026-03-06T16:00", 60, "2026-03-06T17:00"), ("2026-03-06T11:30", 60, "2026-03-06T14:00"),
      ("2026-03-06T11:30", 30, "2026-03-06T12:00"), ("2026-03-06T12:10", 1, "2026-03-06T13:31"),
      ("2026-03-06T17:00", 61, "2026-03-09T09:01"), ("2026-03-07T10:00", 450, "2026-03-09T18:00"),
      ("2026-02-13T17:00", 120, "2026-02-14T10:00"), ("2026-02-14T17:00", 120, "2026-02-24T10:00"),
      ("2026-03-06T16:00", 0, "2026-03-06T16:00"), ("2026-03-07T16:00", 0, "2026-03-07T16:00"),
      ("2026-03-09T09:01", -2, "2026-03-06T17:59"), ("2026-03-09T09:01", -1, "2026-03-09T09:00"),
      ("2026-03-07T10:00", -30, "2026-03-06T17:30"), ("2026-02-24T10:00", -120, "2026-02-14T17:00"),
    ])
  func adding(from: String, minutes: Int, to: String) throws {
    let found = try #require(office.adding(minutes: minutes, to: try instant(from)))
    #expect(shanghai.wallTime(at: found.value) == WallTime(to))
    #expect(!found.isProvisional)
  }

  @Test("A clock that runs into a year without a notice is provisional")
  func provisional() throws {
    let start = try instant("2026-12-31T17:00")
    #expect(try #require(office.adding(minutes: 60, to: start)).isProvisional == false)
    #expect(try #require(office.adding(minutes: 61, to: start)).isProvisional)
    #expect(office.isProvisional(from: start, to: start + 86_400))
    #expect(try #require(office.nextOpen(from: start + 7_200)).isProvisional)
  }

  @Test(
    "The next opening is now while it is open",
    arguments: [
      ("2026-03-06T09:00", "2026-03-06T09:00"), ("2026-03-06T11:59", "2026-03-06T11:59"),
      ("2026-03-06T12:00", "2026-03-06T13:30"), ("2026-03-06T18:00", "2026-03-09T09:00"),
      ("2026-09-30T18:30", "2026-10-08T09:00"), ("2026-10-09T20:00", "2026-10-10T09:00"),
    ])
  func nextOpen(from: String, to: String) throws {
    let start = try instant(from)
    #expect(office.nextOpen(from: start)?.value == (try instant(to)))
    #expect(office.isOpen(at: start) == (from == to))
  }

  @Test("A make-up day keeps the hours of the weekday it replaces, else Friday's")
  func makeUpDays() throws {
    let short = try #require(ClockSpan("09:00-11:00"))
    let long = try #require(ClockSpan("09:00-17:00"))
    let saturdays = [
      DayException(Day(unchecked: 2026, 3, 7), .workingDay, name: "a", replaces: .tuesday),
      DayException(Day(unchecked: 2026, 3, 14), .workingDay, name: "b"),
    ]
    let hours: [Weekday: [ClockSpan]] = [.monday: [long], .tuesday: [short], .friday: [long]]
    let calendar = WorkingCalendar(exceptions: saturdays)
    let office = BusinessTime(calendar: calendar, hours: hours, zone: shanghai)
    #expect(office.hours(on: Day(unchecked: 2026, 3, 7)) == [short])
    #expect(office.hours(on: Day(unchecked: 2026, 3, 14)) == [long])
    #expect(office.hours(on: Day(unchecked: 2026, 3, 11)).isEmpty)
    #expect(office.hours(on: Day(unchecked: 2026, 3, 21)).isEmpty)
    let fridayOff = BusinessTime(calendar: calendar, hours: [.tuesday: [short]], zone: shanghai)
    #expect(fridayOff.hours(on: Day(unchecked: 2026, 3, 14)) == [short])
  }

  @Test("Open time within a span is cut to it, and a day's is that of the day")
  func openSpans() throws {
    let span = Span(try instant("2026-03-06T11:00"), try instant("2026-03-09T09:30"))
    #expect(
      office.open(in: span).spans == [
        Span(span.start, seconds: 3_600), Span(try instant("2026-03-06T13:30"), seconds: 16_200),
        Span(try instant("2026-03-09T09:00"), seconds: 1_800),
      ])
    #expect(office.open(on: Day(unchecked: 2026, 3, 6)).seconds == 27_000)
    #expect(office.open(on: Day(unchecked: 2026, 3, 7)).isEmpty)
    #expect(office.open(in: Span(span.end, span.start)).isEmpty)
  }

  @Test("An office without hours never opens, and counts without sense have no answer")
  func never() throws {
    let closed = BusinessTime(calendar: office.calendar, hours: [:], zone: shanghai)
    let start = try instant("2026-03-06T11:00")
    #expect(closed.nextOpen(from: start) == nil)
    #expect(closed.adding(minutes: 1, to: start) == nil)
    #expect(closed.minutes(from: start, to: start + 864_000) == 0)
    for minutes in [Int.max, .min, .max / 60, 100_000_000] {
      #expect(office.adding(minutes: minutes, to: start) == nil)
    }
  }
}
