import CivilTime
import Testing

@Suite("Times as text")
struct TextTests {
  @Test("Every minute of a day is written and read back")
  func clock() {
    for minute in 0..<1_440 {
      let clock = ClockTime(seconds: minute * 60)
      #expect(clock.description.utf8.count == 5)
      #expect(ClockTime(clock.description) == clock)
    }
    #expect(ClockTime("15:00:30")?.description == "15:00:30")
    #expect(ClockTime("15:00:00")?.description == "15:00")
  }

  @Test("A leap second is read as the second before it (RFC 5545, section 3.3.12)")
  func leapSecond() {
    #expect(ClockTime("23:59:60") == ClockTime(hour: 23, minute: 59, second: 59))
  }

  @Test(
    "Nonsense is no time of day",
    arguments: ["", "24:00", "15:60", "1500", "5:00", "15:00:61", "15:00:", "15:00 ", "-1:00"])
  func noClock(text: String) {
    #expect(ClockTime(text) == nil)
  }

  @Test("A wall time is written to the minute, or to the second where it has one")
  func wallTime() throws {
    let time = try #require(WallTime("2026-03-06T15:00"))
    #expect(time.day == Day("2026-03-06") && time.clock == ClockTime("15:00"))
    #expect(time.description == "2026-03-06T15:00")
    #expect((time + 5).description == "2026-03-06T15:00:05")
    #expect(WallTime("2026-03-06 15:00") == time)
    for text in ["2026-03-06", "2026-03-06T", "2026-03-06T15", "2026-03-06T15:00Z"] {
      #expect(WallTime(text) == nil)
    }
  }

  @Test(
    "RFC 3339, section 5.8: its examples are read",
    arguments: [
      ("1985-04-12T23:20:50.52Z", "1985-04-12T23:20:50Z"),
      ("1996-12-19T16:39:57-08:00", "1996-12-20T00:39:57Z"),
      ("1990-12-31T23:59:60Z", "1990-12-31T23:59:59Z"),
      ("1937-01-01T12:00:27.87+00:20", "1937-01-01T11:40:27Z"),
      ("2026-03-06t16:00:00z", "2026-03-06T16:00:00Z"),
      ("2026-03-06T16:00+08:00", "2026-03-06T08:00:00Z"),
      ("2026-03-06 16:00:00-00:00", "2026-03-06T16:00:00Z"),
    ])
  func rfc3339(text: String, utc: String) {
    #expect(Instant(text)?.description == utc)
  }

  @Test(
    "A time that names no instant is none",
    arguments: [
      "", "2026-03-06T16:00:00", "2026-03-06", "2026-03-06T16:00:00.Z", "2026-03-06T16:00:00+8",
      "2026-03-06T16:00:00+0800", "2026-03-06T16:00:00+24:00", "2026-02-30T16:00:00Z",
      "2026-03-06T16:00:00Zx", "now", "2026-03-06T16:00:00+08:60",
    ])
  func noInstant(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test(
    "An instant is written with the zone's offset and read back",
    arguments: [
      ("Asia/Shanghai", "2026-03-07T15:00:00+08:00"),
      ("America/New_York", "2026-07-04T09:30:15-04:00"),
      ("America/St_Johns", "2026-01-04T09:30:15-03:30"),
      ("Australia/Eucla", "2026-01-04T09:30:15+08:45"), ("UTC", "2026-01-04T09:30:15Z"),
    ])
  func written(zone: String, text: String) throws {
    let zone = try #require(zone == "UTC" ? .utc : Zone(identifier: zone))
    #expect(Instant(text)?.rfc3339(in: zone) == text)
  }

  @Test("Random instants come back from every zone's text")
  func roundTrips() throws {
    var random = RandomNumbers(seed: 7)
    for name in ["Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"] {
      let zone = try #require(Zone(identifier: name))
      for _ in 0..<500 {
        let instant = Instant(
          seconds: Int.random(in: -2_000_000_000...6_000_000_000, using: &random))
        #expect(Instant(instant.rfc3339(in: zone)) == instant)
      }
    }
  }
}
