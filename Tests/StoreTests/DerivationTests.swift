import CivilTime
import ICalendar
import Planner
import Store
import StoreConformance
import Testing

@Suite("What follows from an object")
struct DerivationTests {
  private static let always = Span(Instant(seconds: 0), Instant(seconds: 1 << 40))

  private func derive(_ object: StoredObject, within window: Span = always) throws -> Derivation {
    let zone = try #require(Zone(identifier: Sample.zone))
    return try Derivation(
      of: object, within: window, zone: zone,
      roster: Roster([Sample.liWei, Sample.zhaoLei, Sample.room]), bells: .none)
  }

  @Test(
    "An event with plain times is laid out as the recurrence engine would",
    arguments: [
      ["DTSTART:20260303T020000Z", "DTEND:20260303T030000Z"],
      [
        "DTSTART;TZID=Asia/Shanghai:20260303T100000", "DTEND;TZID=America/New_York:20260303T030000",
      ],
      // A gap and an overlap of New York's clock (RFC 5545, section 3.3.5).
      [
        "DTSTART;TZID=America/New_York:20260308T023000",
        "DTEND;TZID=America/New_York:20260308T033000",
      ],
      [
        "DTSTART;TZID=America/New_York:20261101T003000",
        "DTEND;TZID=America/New_York:20261101T013000",
      ],
      ["DTSTART:20260303T100000", "DTEND:20260303T110000"],
      ["DTSTART;VALUE=DATE:20260303", "DTEND;VALUE=DATE:20260305"],
      ["DTSTART:20260303T020000Z", "DURATION:PT90M"],
      ["DTSTART:20260303T020000Z"],
      ["DTSTART:20260303T020000Z", "DTEND:20260303T020000Z"],
    ])
  func plain(times: [String]) throws {
    let short = Sample.appointment(1, times.joined(separator: "\r\n"))
    // An EXDATE that takes nothing away leads past the shortcut.
    let long = Sample.appointment(
      1, (times + ["EXDATE:20010101T000000Z"]).joined(separator: "\r\n"))
    let (one, other) = (try derive(short), try derive(long))
    #expect(one == other)
    #expect(one.spans.count == 2)
  }

  @Test("An end before the start is refused, and so is a zone nobody knows")
  func refused() {
    for times in [
      "DTSTART:20260303T020000Z\r\nDTEND:20260303T010000Z",
      "DTSTART;TZID=Nowhere/Land:20260303T020000\r\nDTEND:20260303T030000Z",
    ] {
      #expect(throws: ICalendarError.self) { try derive(Sample.appointment(1, times)) }
    }
  }

  @Test("A series laid out in two halves is the series laid out at once")
  func halves() throws {
    let object = Sample.appointment(
      1, "DTSTART;TZID=Asia/Shanghai:20260302T100000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=40",
      "ATTENDEE:urn:daybook:person:zhao.lei")
    let middle = Sample.at(20, 9)
    let whole = try derive(object, within: Span(Sample.at(1, 0), Sample.at(80, 0)))
    let first = try derive(object, within: Span(Sample.at(1, 0), middle))
    let second = try derive(object, within: Span(middle, Sample.at(80, 0)))
    #expect(whole.spans.count == 120)
    #expect(first.spans + second.spans == whole.spans)
    #expect(whole.participants == ["C1", "li.wei", "zhao.lei"])
  }

  @Test("What recurs without measure is refused, not laid out")
  func endless() {
    let object = Sample.appointment(
      1, "DTSTART:20260302T100000Z", "DURATION:PT1S", "RRULE:FREQ=SECONDLY")
    #expect(throws: ICalendarError.self) {
      try derive(object, within: Span(Sample.at(1, 0), Sample.at(400, 0)))
    }
  }

  @Test("A policy takes nobody's time, a task is only due, an absence is no engagement")
  func kinds() throws {
    let policy = Sample.appointment(
      1, kind: .policy, letter: .policy, "DTSTART;VALUE=DATE:20260303", "TRANSP:TRANSPARENT")
    #expect(try derive(policy).spans.map(\.isBusy) == [false, false])
    let task = Sample.appointment(
      1, client: nil, kind: .task, letter: .task, component: "VTODO", "DUE:20260303T100000Z")
    let due = try derive(task).spans
    #expect(due.map(\.span.isEmpty) == [true])
    #expect(due.map(\.isBusy) == [false])
    let away = Sample.appointment(1, kind: .availability, "DTSTART:20260303T100000Z")
    #expect(try derive(away) == Derivation())
  }

  @Test("What was put off here rings by its reminder, what somebody else has set by itself")
  func snoozed() throws {
    func alarm(_ id: String) -> String {
      "BEGIN:VALARM\r\nUID:\(id)\r\nACTION:DISPLAY\r\nTRIGGER:-PT1H\r\nEND:VALARM"
    }
    let times = ["DTSTART:20260303T020000Z", "DTEND:20260303T030000Z"]
    let ids = [
      "remind-7200-A1-sample", "snooze-remind-7200-A1-sample", "0.A1-sample", "of-a-phone",
    ]
    let object = Sample.appointment(1, (times + ids.map(alarm)).joined(separator: "\r\n"))
    let rung = try derive(object).alarms.map(\.key)
    #expect(rung.contains("remind-7200-A1-sample") && rung.contains("of-a-phone"))
    #expect(!rung.contains { $0.hasPrefix("snooze-") })
  }
}
