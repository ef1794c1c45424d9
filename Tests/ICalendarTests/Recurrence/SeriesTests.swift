import CivilTime
import ICalendar
import Testing

@Suite("Occurrences of an object")
struct SeriesTests {
  static let berlin = "TZID=Europe/Berlin"

  func starts(_ series: Series, limit: Int = 20) -> [String] {
    series.occurrences(in: .always, limit: limit).map { $0.start.description }
  }

  @Test("An event without a rule takes place once and has no RECURRENCE-ID")
  func single() throws {
    let found = try series("DTSTART:20260309T090000Z", "SUMMARY:Review\\, yearly")
      .occurrences(in: .always, limit: 9)
    let one = try #require(found.first)
    #expect(found.count == 1 && one.recurrenceID == nil && one.start == one.end)
    #expect(one.uid == "one" && one.summary == "Review, yearly" && one.kind == "VEVENT")
    #expect(one.zone == nil)
  }

  @Test("DTSTART counts as the first occurrence, whether or not the rule gives it (3.3.10)")
  func startCounts() throws {
    let series = try series("DTSTART:20260304T090000", "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3")
    #expect(starts(series) == ["20260304T090000", "20260309T090000", "20260316T090000"])
    let once = try ICalendarTests.series(
      "DTSTART:20260304T090000", "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=1")
    #expect(starts(once) == ["20260304T090000"])
  }

  @Test("Several rules and RDATEs are one set, each moment once and in order")
  func union() throws {
    let series = try series(
      "DTSTART:20260302T090000", "RRULE:FREQ=WEEKLY;COUNT=3", "RRULE:FREQ=DAILY;COUNT=3",
      "RDATE:20260309T090000,20260301T080000", "RDATE:20260310T090000")
    #expect(
      starts(series) == [
        "20260301T080000", "20260302T090000", "20260303T090000", "20260304T090000",
        "20260309T090000", "20260310T090000", "20260316T090000",
      ])
  }

  @Test("EXDATE in UTC, in another zone, without a zone and as a day takes occurrences away")
  func exdates() throws {
    let series = try series(
      "DTSTART;\(Self.berlin):20260302T090000", "RRULE:FREQ=DAILY;COUNT=6",
      "EXDATE:20260303T080000Z", "EXDATE;TZID=America/New_York:20260304T030000",
      "EXDATE:20260305T090000", "EXDATE;VALUE=DATE:20260306",
      // The same reading in another zone is another moment.
      "EXDATE;TZID=America/New_York:20260307T090000")
    #expect(starts(series) == ["20260302T090000", "20260307T090000"])
  }

  @Test("EXRULE of RFC 2445 takes away what it gives")
  func exceptRule() throws {
    let series = try series(
      "DTSTART:20260302T090000", "RRULE:FREQ=DAILY;COUNT=8", "EXRULE:FREQ=WEEKLY;BYDAY=SA,SU")
    #expect(starts(series).count == 6)
  }

  @Test("A PERIOD brings its own length (3.8.5.2)")
  func periods() throws {
    let series = try series(
      "DTSTART:20260302T090000Z", "DTEND:20260302T100000Z",
      "RDATE;VALUE=PERIOD:20260303T090000Z/PT3H,20260304T090000Z/20260304T093000Z")
    let found = series.occurrences(in: .always, limit: 9)
    #expect(
      found.map(\.end.description) == ["20260302T100000Z", "20260303T120000Z", "20260304T093000Z"])
  }

  @Test(
    "UNTIL may be a day, a local time or in UTC, and is included (3.3.10)",
    arguments: [
      ("20260304", 3), ("20260304T090000", 3), ("20260304T085959", 2), ("20260304T080000Z", 3),
      ("20260304T075959Z", 2),
    ])
  func until(_ until: String, _ count: Int) throws {
    let series = try series(
      "DTSTART;\(Self.berlin):20260302T090000", "RRULE:FREQ=DAILY;UNTIL=\(until)")
    #expect(starts(series).count == count)
  }

  @Test("An UNTIL before DTSTART leaves DTSTART, the first instance of the set (3.8.5.1)")
  func untilBeforeStart() throws {
    let series = try series("DTSTART:20260302T090000Z", "RRULE:FREQ=DAILY;UNTIL=20260301")
    #expect(starts(series) == ["20260302T090000Z"])
  }

  @Test("UNTIL in the second turn of a repeated hour admits all of the first")
  func untilInOverlap() throws {
    let series = try series(
      "DTSTART;\(Self.berlin):20261025T013000",
      // 02:15 comes twice; 01:15Z is its second time.
      "RRULE:FREQ=MINUTELY;INTERVAL=15;UNTIL=20261025T011500Z")
    #expect(starts(series).last == "20261025T024500")
  }

  @Test(
    "A time that the clock leaps over is read with the offset before; a repeated one is its first (3.3.5)"
  )
  func gapAndOverlap() throws {
    let series = try series(
      "DTSTART;TZID=America/New_York:20260307T023000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3")
    let found = series.occurrences(in: .always, limit: 9)
    #expect(
      found.map { $0.start.instant(in: .utc).rfc3339(in: .utc) } == [
        "2026-03-07T07:30:00Z", "2026-03-08T07:30:00Z", "2026-03-09T06:30:00Z",
      ])
    let autumn = try ICalendarTests.series("DTSTART;TZID=America/New_York:20261101T013000")
    #expect(
      autumn.occurrences(in: .always, limit: 1).first?.start.instant(in: .utc)
        .rfc3339(in: .utc) == "2026-11-01T05:30:00Z")
  }

  @Test(
    "DTEND and hours are exact, days are nominal across a change of the clock (3.8.5.3, 3.3.6)",
    arguments: [
      ("DTEND;TZID=Europe/Berlin:20260328T060000", "20260329T070000"),
      ("DURATION:PT8H", "20260329T070000"), ("DURATION:P1D", "20260329T220000"),
      ("DURATION:P1DT1H", "20260329T230000"), ("DURATION:P1W", "20260404T220000"),
    ])
  func extents(_ line: String, _ end: String) throws {
    let series = try series(
      "DTSTART;\(Self.berlin):20260327T220000", line, "RRULE:FREQ=DAILY;COUNT=2")
    #expect(series.occurrences(in: .always, limit: 9).last?.end.description == end)
  }

  @Test("Whole days last a day unless they say more, and end the day after")
  func wholeDays() throws {
    let one = try series("DTSTART;VALUE=DATE:20260328", "RRULE:FREQ=DAILY;COUNT=2")
    #expect(
      one.occurrences(in: .always, limit: 9).map(\.end.description) == ["20260329", "20260330"])
    let same = try series("DTSTART;VALUE=DATE:20260328", "DTEND;VALUE=DATE:20260328")
    #expect(same.occurrences(in: .always, limit: 9).first?.end.description == "20260329")
    let three = try series("DTSTART;VALUE=DATE:20260328", "DTEND;VALUE=DATE:20260331")
    #expect(three.occurrences(in: .always, limit: 9).first?.end.description == "20260331")
  }

  @Test(
    "Bad input is refused with its line",
    arguments: [
      (["DTSTART:20260302T090000Z", "DTEND:20260302T080000Z"], 5),
      (["DTSTART:20260302T090000Z", "DURATION:-PT1H"], 5),
      (["DTSTART:20260302T090000Z", "RDATE;VALUE=PERIOD:20260303T090000Z/-PT1H"], 5),
      (["DTSTART:20260302T090000Z", "RRULE:FREQ=NEVER"], 5),
      (["SUMMARY:x", "DTSTART;VALUE=DATE:20260302", "RRULE:FREQ=HOURLY"], 6),
      (["RRULE:FREQ=DAILY"], 3), (["DTSTART;TZID=Nowhere/Land:20260302T090000"], 4),
    ])
  func refused(_ lines: [String], _ line: Int) throws {
    let faults = try CalendarText(calendar(of: [lines])).series.faults
    #expect(faults.map(\.line) == [line])
  }
}

extension SeriesTests {
  @Test("Many endless series give the first occurrences of all without laying out each of them")
  func many() throws {
    let components = (0..<300).map { number in
      ["UID:\(number)", "DTSTART:2026010\(1 + number % 9)T090000Z", "RRULE:FREQ=SECONDLY"]
    }
    let all = try CalendarText(calendar(of: components)).series.series
    let found = all.occurrences(in: .always, limit: 50)
    #expect(found.count == 50)
    #expect(found.allSatisfy { $0.start.wallTime.day == Day(unchecked: 2026, 1, 1) })
    #expect(found.last?.start.wallTime.clock == ClockTime(hour: 9, minute: 0, second: 1))
    #expect(all.occurrences(in: .always, limit: 0).isEmpty)
    let one = try series("DTSTART:20260101T090000Z", "RRULE:FREQ=DAILY;COUNT=4")
    #expect(one.occurrences(in: .always, limit: .max).count == 4)
  }
}
