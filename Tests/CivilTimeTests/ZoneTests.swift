import CivilTime
import Testing

@Suite("Zone")
struct ZoneTests {
  @Test(
    "Gaps are read with the offset before them, overlaps as the first (RFC 5545, section 3.3.5)",
    arguments: [
      // New York, 8 March and 1 November 2026.
      ("America/New_York", "2026-03-08T01:59", "2026-03-08T06:59:00Z"),
      ("America/New_York", "2026-03-08T02:30", "2026-03-08T07:30:00Z"),
      ("America/New_York", "2026-03-08T03:00", "2026-03-08T07:00:00Z"),
      ("America/New_York", "2026-11-01T00:59", "2026-11-01T04:59:00Z"),
      ("America/New_York", "2026-11-01T01:30", "2026-11-01T05:30:00Z"),
      ("America/New_York", "2026-11-01T02:00", "2026-11-01T07:00:00Z"),
      // Lord Howe moves its clocks by half an hour.
      ("Australia/Lord_Howe", "2026-10-04T01:59", "2026-10-03T15:29:00Z"),
      ("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:45:00Z"),
      ("Australia/Lord_Howe", "2026-10-04T02:30", "2026-10-03T15:30:00Z"),
      ("Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45:00Z"),
      ("Australia/Lord_Howe", "2026-04-05T02:00", "2026-04-04T15:30:00Z"),
      // Apia left out 30 December 2011.
      ("Pacific/Apia", "2011-12-29T23:59", "2011-12-30T09:59:00Z"),
      ("Pacific/Apia", "2011-12-30T12:00", "2011-12-30T22:00:00Z"),
      ("Pacific/Apia", "2011-12-31T00:00", "2011-12-30T10:00:00Z"),
      // Shanghai had summer time in 1986.
      ("Asia/Shanghai", "1986-05-04T02:30", "1986-05-03T18:30:00Z"),
      ("Asia/Shanghai", "1986-07-01T12:00", "1986-07-01T03:00:00Z"),
      ("Asia/Shanghai", "2026-07-01T12:00", "2026-07-01T04:00:00Z"),
      // Dublin's summer time is its standard time.
      ("Europe/Dublin", "2026-03-29T01:30", "2026-03-29T01:30:00Z"),
      ("Europe/Dublin", "2026-10-25T01:30", "2026-10-25T00:30:00Z"),
    ])
  func gapsAndOverlaps(zone: String, time: String, instant: String) throws {
    let zone = try #require(Zone(identifier: zone))
    let time = try #require(WallTime(time))
    #expect(zone.instant(of: time) == Instant(instant))
    var cursor = ZoneCursor(zone)
    #expect(cursor.instant(of: time) == Instant(instant))
  }

  @Test("Only a time in a gap is skipped")
  func skipped() throws {
    let apia = try #require(Zone(identifier: "Pacific/Apia"))
    #expect(apia.skips(try #require(WallTime("2011-12-30T12:00"))))
    #expect(!apia.skips(try #require(WallTime("2011-12-31T00:00"))))
    let newYork = try #require(Zone(identifier: "America/New_York"))
    #expect(newYork.skips(try #require(WallTime("2026-03-08T02:30"))))
    #expect(!newYork.skips(try #require(WallTime("2026-11-01T01:30"))))
  }

  @Test(
    "An instant is the first at which its wall time is shown, and a cursor agrees at every step",
    arguments: [
      "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Shanghai",
      "Africa/Casablanca",
      "America/Havana", "Europe/Dublin", "Antarctica/Troll", "UTC",
    ])
  func firstShown(zone: String) throws {
    let zone = try #require(Zone(identifier: zone))
    var cursor = ZoneCursor(zone)
    var earlier = ZoneCursor(zone)
    var shown: Set<WallTime> = []
    // Two years around Apia's change of date, by the half hour.
    let start = Instant(seconds: Day(unchecked: 2011, 1, 1).number * 86_400)
    for step in 0..<35_040 {
      let instant = start + step * 1_800
      let time = cursor.wallTime(at: instant)
      #expect(time == zone.wallTime(at: instant))
      #expect(cursor.instant(of: time) == zone.instant(of: time))
      if shown.insert(time).inserted { #expect(zone.instant(of: time) == instant) }
      let back = start - step * 1_800
      #expect(earlier.offset(at: back) == zone.offset(at: back))
    }
  }

  @Test("A cursor answers a random walk through two centuries as its zone does")
  func randomWalk() throws {
    var random = RandomNumbers(seed: 11)
    let zone = try #require(Zone(identifier: "America/New_York"))
    var cursor = ZoneCursor(zone)
    for _ in 0..<3_000 {
      let seconds = Int.random(in: -2_200_000_000...4_100_000_000, using: &random)
      #expect(
        cursor.offset(at: Instant(seconds: seconds)) == zone.offset(at: Instant(seconds: seconds)))
      let time = WallTime(seconds: seconds + 777)
      #expect(cursor.instant(of: time) == zone.instant(of: time))
    }
  }

  @Test(
    "The first instant from a skipped time is that of the change",
    arguments: [
      ("America/New_York", "2026-03-08T02:30", "2026-03-08T07:00:00Z"),
      ("America/New_York", "2026-03-08T02:00", "2026-03-08T07:00:00Z"),
      ("America/New_York", "2026-11-01T01:30", "2026-11-01T05:30:00Z"),
      ("Pacific/Apia", "2011-12-30T23:00", "2011-12-30T10:00:00Z"),
    ])
  func firstInstant(zone: String, time: String, instant: String) throws {
    var cursor = ZoneCursor(try #require(Zone(identifier: zone)))
    #expect(cursor.firstInstant(from: try #require(WallTime(time))) == Instant(instant))
  }

  @Test("A name that the database lacks is no zone", arguments: ["", "Mars/Base", "../etc/passwd"])
  func unknown(name: String) {
    #expect(Zone(identifier: name) == nil)
  }
}
