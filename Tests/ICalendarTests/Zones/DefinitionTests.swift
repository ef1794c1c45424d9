import CivilTime
import ICalendar
import Testing

@Suite("Our own VTIMEZONE")
struct DefinitionTests {
  static let zones = [
    "Asia/Shanghai", "Europe/Berlin", "Europe/London", "Europe/Dublin", "America/New_York",
    "America/Los_Angeles", "America/St_Johns", "America/Santiago", "America/Asuncion",
    "America/Nuuk", "Africa/Cairo", "Africa/Casablanca", "Asia/Jerusalem", "Asia/Gaza",
    "Asia/Almaty", "Asia/Kathmandu", "Asia/Tehran", "Australia/Lord_Howe", "Australia/Sydney",
    "Pacific/Auckland", "Pacific/Chatham", "Pacific/Norfolk", "Pacific/Apia", "Antarctica/Troll",
    "UTC",
  ]

  @Test("It gives the zone's offset at every hour looked at", arguments: zones)
  func offsets(identifier: String) throws {
    let zone = try #require(Zone(identifier: identifier))
    let years = 2021...2027
    let text = try CalendarText(try zone.definition(for: years).bytes())
    let onsets = try Self.onsets(of: try #require(text.roots.first), until: years.upperBound + 1)
    var instant = Instant(seconds: Day(unchecked: years.lowerBound, 1, 2).number * 86_400)
    let end = Instant(seconds: Day(unchecked: years.upperBound + 1, 1, 1).number * 86_400)
    var next = 0
    var offset = 0
    while instant < end {
      while next < onsets.count, onsets[next].instant <= instant {
        offset = onsets[next].offset
        next += 1
      }
      #expect(offset == zone.offset(at: instant), "at \(instant)")
      instant = instant + 5 * 3600
    }
  }

  /// When each part begins and which offset it brings, found by the recurrence engine.
  private static func onsets(
    of definition: Component, until year: Int
  ) throws -> [(instant: Instant, offset: Int)] {
    let end = WallTime(Day(unchecked: year, 1, 1))
    var onsets: [(instant: Instant, offset: Int)] = []
    for part in definition.components {
      let start = try #require(part.first("DTSTART")).time(in: CalendarZones())
      let from = try #require(part.first("TZOFFSETFROM")).utcOffset().seconds
      let to = try #require(part.first("TZOFFSETTO")).utcOffset().seconds
      var times = [start.wallTime]
      for property in part.all("RDATE") {
        times += try property.times(in: CalendarZones()).map(\.wallTime)
      }
      if let rule = part.first("RRULE") {
        let recurrence = try Recurrence(RecurrenceRule(rule.valueBytes), from: start)
        for time in recurrence {
          if time >= end { break }
          times.append(time)
        }
      }
      onsets += times.map { (Instant(seconds: $0.seconds - from), to) }
    }
    return onsets.sorted { $0.instant < $1.instant }
  }
}
