import CivilTime
import ICalendar
import Planner
import Testing

@Suite("What belongs to a feed")
struct FeedMembershipTests {
  let now = "2026-03-06T18:00:00+08:00"

  func uids(_ name: FeedName, of ledger: Ledger) throws -> [String] {
    try components("VEVENT", of: ledger.feed(name, at: now)).compactMap { $0.first("UID")?.text }
  }

  @Test("Appointments are found by owner, room, team, client and office")
  func appointments() throws {
    var ledger = try Ledger.example()
    _ = try ledger.run(
      Ledger.booking("C1", "2026-03-10T15:00", place: "room-1"), by: "li.wei", at: now)
    _ = try ledger.run(Ledger.booking("C2", "2026-03-10T15:00"), by: "zhao.lei", at: now)
    _ = try ledger.run(Ledger.booking("C4", "2026-03-10T15:00"), by: "dana.cole", at: now)
    let all = ["A1-test@daybook", "A2-test@daybook", "A3-test@daybook"]
    #expect(try uids(.person("li.wei"), of: ledger) == [all[0]])
    #expect(try uids(.person("room-1"), of: ledger) == [all[0]])
    #expect(try uids(.team("east"), of: ledger) == [all[0], all[1]])
    #expect(try uids(.client(Ref(.client, 4)), of: ledger) == [all[2]])
    #expect(try uids(.office, of: ledger) == all)
    #expect(try uids(.renewals, of: ledger).isEmpty)
    #expect(try components("VALARM", of: ledger.feed(.person("room-1"), at: now)).isEmpty)
    #expect(try components("VALARM", of: ledger.feed(.office, at: now)).isEmpty)
  }

  @Test("A room's feed tells of meetings that were cancelled too, as long as all feeds do")
  func roomGivenUp() throws {
    var ledger = try Ledger.booked(place: "room-1")
    let before = try ledger.feed(.person("room-1"), at: now)
    #expect(!before.contains("CANCELLED"))
    _ = try ledger.run(
      .cancel(.ref(Ref(.appointment, 1)), reason: nil), by: "li.wei", at: now)
    let feed = try ledger.feed(.person("room-1"), at: now)
    #expect(
      try components("VEVENT", of: feed).map { $0.first("STATUS")?.rawValue } == ["CANCELLED"])
    let later = try ledger.feed(.person("room-1"), at: "2026-04-08T09:00:00+08:00")
    #expect(try components("VEVENT", of: later).isEmpty)
  }

  @Test("Policies are all-day on the day they expire and take no time")
  func renewals() throws {
    var ledger = try Ledger.example()
    let policy = Policy(
      ref: Ref(.policy, 8), number: "QY-2026-010137", client: Ref(.client, 1), insurer: "青鸢财险",
      classOfBusiness: "motor", premium: 398_000, currency: "CNY",
      effective: try Ledger.day("2025-12-21"), expiry: try Ledger.day("2026-12-20"),
      broker: "li.wei")
    ledger.objects.append(
      try policy.object(clientName: "Wang Fang", office: "test", at: #require(Instant(now))))
    let feed = try ledger.feed(.renewals, at: now)
    #expect(feed.contains("DTSTART;VALUE=DATE:20261220\r\n"))
    #expect(feed.contains("DTEND;VALUE=DATE:20261221\r\n"))
    #expect(feed.contains("TRANSP:TRANSPARENT\r\n"))
    #expect(feed.contains("SUMMARY:Wang Fang · motor · 青鸢财险\r\n"))
    #expect(feed.contains("DESCRIPTION:Y8 · C1 · QY-2026-010137\r\n"))
    let initials = try ledger.feed(.renewals, .initials, at: now)
    #expect(initials.contains("SUMMARY:W.F. · motor\r\n"))
    #expect(!initials.contains("010137") && !initials.contains("398000"))
    #expect(try uids(.client(Ref(.client, 1)), of: ledger) == ["Y8-test@daybook"])
  }

  @Test("A plan's feed is valid before the plan exists, and finds its tasks by RELATED-TO")
  func plan() throws {
    var ledger = try Ledger.example()
    let empty = try ledger.feed(.plan(Ref(.plan, 3)), at: now)
    #expect(try CalendarText(empty).calendar?.components.isEmpty == true)
    for (kind, number, related) in [
      (Ref.Kind.plan, 3, ""), (.task, 1, "RELATED-TO:P3-test@daybook\r\n"),
      (.task, 2, "RELATED-TO;RELTYPE=PARENT:other\r\n"),
    ] {
      let ref = Ref(kind, number)
      let text =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VTODO\r\nUID:\(ref)-test@daybook\r\n"
        + "DTSTAMP:20260101T000000Z\r\nSUMMARY:step\r\n\(related)END:VTODO\r\nEND:VCALENDAR\r\n"
      ledger.objects.append(
        StoredObject(
          calendar: "li.wei/tasks", name: "\(ref).ics", uid: "\(ref)-test@daybook", kind: .task,
          ref: ref, owner: "li.wei", client: nil, sequence: 0, text: Array(text.utf8)))
    }
    let todos = try components("VTODO", of: ledger.feed(.plan(Ref(.plan, 3)), at: now))
    #expect(todos.compactMap { $0.first("UID")?.text } == ["P3-test@daybook", "T1-test@daybook"])
    #expect(try components("VTODO", of: ledger.feed(.plan(Ref(.plan, 3)), .busy, at: now)).isEmpty)
  }

  @Test("One UID that lies in two calendars is shown once, as it was changed last")
  func copies() throws {
    var ledger = try Ledger.example()
    for (owner, sequence) in [("li.wei", 0), ("zhao.lei", 2)] {
      ledger.keepForeign(
        "BEGIN:VEVENT\nUID:shared\nDTSTAMP:20260301T000000Z\nSEQUENCE:\(sequence)\n"
          + "DTSTART:20260310T080000Z\nEND:VEVENT", uid: "shared", owner: PersonID(owner))
      ledger.objects[ledger.objects.count - 1].sequence = sequence
    }
    let events = try components("VEVENT", of: ledger.feed(.team("east"), at: now))
    #expect(events.map { $0.first("SEQUENCE")?.rawValue } == ["2"])
  }

  @Test("Its few words are in the language of its reader, or of most of its readers")
  func languages() throws {
    var ledger = try Ledger.booked()
    ledger.people["li.wei"]?.language = .chinese
    ledger.people["li.wei"]?.chineseName = "李伟"
    let own = try ledger.feed(.person("li.wei"), at: now)
    #expect(own.contains("NAME:李伟\r\n") && own.contains("SUMMARY:王芳 · renewal review · Guomao\r\n"))
    #expect(try ledger.feed(.person("li.wei"), .busy, at: now).contains("SUMMARY:忙\r\n"))
    #expect(try ledger.feed(.team("east"), .busy, at: now).contains("SUMMARY:Busy\r\n"))
    ledger.people["zhao.lei"]?.language = .chinese
    #expect(try ledger.feed(.team("east"), .busy, at: now).contains("NAME:east 团队\r\n"))
    #expect(try ledger.feed(.renewals, at: now).contains("NAME:Renewals\r\n"))
  }
}
