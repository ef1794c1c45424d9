import CivilTime
import ICalendar
import Testing

@Suite("Overrides")
struct OverrideTests {
  static let master = [
    "UID:one", "DTSTART;TZID=Europe/Berlin:20260302T090000",
    "DTEND;TZID=Europe/Berlin:20260302T100000", "RRULE:FREQ=DAILY;COUNT=5", "SUMMARY:plain",
  ]

  func summaries(_ series: Series) -> [String] {
    series.occurrences(in: .always, limit: 20).map { "\($0.start) \($0.summary)" }
  }

  @Test(
    "RECURRENCE-ID finds its occurrence in any form",
    arguments: [
      "RECURRENCE-ID;TZID=Europe/Berlin:20260303T090000", "RECURRENCE-ID:20260303T080000Z",
      "RECURRENCE-ID;TZID=Asia/Shanghai:20260303T160000", "RECURRENCE-ID:20260303T090000",
      "RECURRENCE-ID;VALUE=DATE:20260303",
    ])
  func forms(_ id: String) throws {
    let moved = ["UID:one", id, "DTSTART;TZID=Europe/Berlin:20260306T200000", "SUMMARY:moved"]
    #expect(
      summaries(try series(of: [Self.master, moved])) == [
        "20260302T090000 plain", "20260304T090000 plain", "20260305T090000 plain",
        "20260306T090000 plain", "20260306T200000 moved",
      ])
  }

  @Test("An override wins by its SEQUENCE, and EXDATE wins over it")
  func sequence() throws {
    func moved(_ sequence: Int, _ hour: Int) -> [String] {
      [
        "UID:one", "RECURRENCE-ID:20260303T080000Z", "SEQUENCE:\(sequence)",
        "DTSTART:20260303T\(hour)0000Z", "SUMMARY:moved",
      ]
    }
    let series = try series(of: [Self.master, moved(3, 13), moved(2, 14)])
    #expect(summaries(series).contains("20260303T130000Z moved"))
    #expect(summaries(series).count == 5)
    let none = try ICalendarTests.series(of: [
      Self.master + ["EXDATE:20260303T080000Z"], moved(1, 13),
    ])
    #expect(summaries(none).count == 4)
  }

  @Test("RANGE=THISANDFUTURE moves and describes what follows, and lasts as long (3.8.4.4)")
  func thisAndFuture() throws {
    let turn = [
      "UID:one", "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260304T090000",
      "DTSTART;TZID=Europe/Berlin:20260304T113000", "DURATION:PT30M", "SUMMARY:later",
    ]
    let single = [
      "UID:one", "RECURRENCE-ID:20260305T080000Z", "DTSTART:20260305T170000Z", "SUMMARY:single",
    ]
    let series = try series(of: [Self.master, turn, single])
    #expect(
      summaries(series) == [
        "20260302T090000 plain", "20260303T090000 plain", "20260304T113000 later",
        "20260305T170000Z single", "20260306T113000 later",
      ])
    let last = try #require(series.occurrences(in: .always, limit: 20).last)
    #expect(last.end.description == "20260306T120000")
    #expect(last.recurrenceID?.description == "20260306T090000")
  }

  @Test("What an override moves into a window is found there, and what it moves out is not")
  func windows() throws {
    let moved = [
      "UID:one", "RECURRENCE-ID:20260303T080000Z", "DTSTART:20270101T080000Z", "SUMMARY:moved",
    ]
    let series = try series(of: [Self.master, moved])
    func count(_ from: Day, _ to: Day) -> Int {
      series.occurrences(in: .days(from: from, to: to), limit: 20).count
    }
    #expect(count(Day(unchecked: 2026, 3, 3), Day(unchecked: 2026, 3, 4)) == 0)
    #expect(count(Day(unchecked: 2027, 1, 1), Day(unchecked: 2027, 1, 2)) == 1)
    #expect(count(Day(unchecked: 2026, 3, 4), Day(unchecked: 2026, 3, 6)) == 2)
  }

  @Test("A series moved far to the front by THISANDFUTURE is found in its window")
  func movedFar() throws {
    let master = ["UID:one", "DTSTART:20260601T090000Z", "RRULE:FREQ=DAILY"]
    let turn = [
      "UID:one", "RECURRENCE-ID;RANGE=THISANDFUTURE:20260602T090000Z", "DTSTART:20260302T090000Z",
    ]
    let series = try series(of: [master, turn])
    let window = OccurrenceWindow.days(
      from: Day(unchecked: 2026, 3, 10), to: Day(unchecked: 2026, 3, 12))
    #expect(
      series.occurrences(in: window, limit: 20).map(\.recurrenceID?.description) == [
        "20260610T090000Z", "20260611T090000Z",
      ])
    #expect(
      series.occurrences(in: .always, limit: 2).map(\.start.description) == [
        "20260302T090000Z", "20260303T090000Z",
      ])
  }

  @Test("Overrides whose master is elsewhere are occurrences of their own")
  func orphans() throws {
    let one = ["UID:one", "RECURRENCE-ID:20260303T080000Z", "DTSTART:20260303T100000Z"]
    let two = ["UID:one", "RECURRENCE-ID:20260305T080000Z", "DTSTART:20260304T100000Z"]
    let series = try series(of: [one, two])
    #expect(series.master == nil && series.overrides.count == 2)
    #expect(
      series.occurrences(in: .always, limit: 9).map(\.start.description) == [
        "20260303T100000Z", "20260304T100000Z",
      ])
  }

  @Test("To-dos go by DTSTART and DUE, journal entries by DTSTART, and neither needs any")
  func otherKinds() throws {
    let task = try series(
      of: [
        ["UID:t", "DTSTART:20260302T090000", "DUE:20260302T170000", "RRULE:FREQ=DAILY;COUNT=2"]
      ],
      kind: "VTODO")
    #expect(
      task.occurrences(in: .always, limit: 9).map(\.end.description) == [
        "20260302T170000", "20260303T170000",
      ])
    let due = try series(of: [["UID:t", "DUE;VALUE=DATE:20260302"]], kind: "VTODO")
    let only = try #require(due.occurrences(in: .always, limit: 9).first)
    #expect(only.start == only.end && only.start.description == "20260302")
    let entry = try series(of: [["UID:j", "DTSTART;VALUE=DATE:20260302"]], kind: "VJOURNAL")
    #expect(entry.occurrences(in: .always, limit: 9).first?.kind == "VJOURNAL")
    let someday = try series(of: [["UID:t", "SUMMARY:some day"]], kind: "VTODO")
    #expect(someday.occurrences(in: .always, limit: 9).isEmpty)
  }

  @Test("A window of instants reads days and floating times in its zone")
  func instants() throws {
    let shanghai = try #require(Zone(identifier: "Asia/Shanghai"))
    let day = try series("DTSTART;VALUE=DATE:20260302")
    let midnight = shanghai.instant(of: WallTime(Day(unchecked: 2026, 3, 2)))
    func holds(_ from: Instant, _ to: Instant) -> Bool {
      !day.occurrences(in: .instants(from: from, to: to, in: shanghai), limit: 1).isEmpty
    }
    #expect(!holds(midnight - 60, midnight))
    #expect(holds(midnight - 60, midnight + 1))
    #expect(holds(midnight + 86_399, midnight + 90_000))
    #expect(!holds(midnight + 86_400, midnight + 90_000))
  }
}
