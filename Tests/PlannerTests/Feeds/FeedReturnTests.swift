import CivilTime
import ICalendar
import Planner
import Testing

@Suite("Feeds that come back")
struct FeedReturnTests {
  let now = "2026-03-06T18:00:00+08:00"

  /// An office with what can happen to an appointment.
  func office() throws -> Ledger {
    var ledger = try Ledger.booked()
    _ = try ledger.run(
      Ledger.booking("C3", "2026-03-11T15:00", place: "room-1"), by: "li.wei", at: now)
    _ = try ledger.run(Ledger.booking("王芬", "2026-03-12T15:00"), by: "li.wei", at: now)
    _ = try ledger.run(Ledger.booking("C2", "2026-03-12T15:00"), by: "zhao.lei", at: now)
    _ = try ledger.run(.confirm(.ref(Ref(.appointment, 1))), by: "li.wei", at: now)
    _ = try ledger.run(.cancel(.ref(Ref(.appointment, 2)), reason: "ill"), by: "li.wei", at: now)
    _ = try ledger.run(
      .noShow(.ref(Ref(.appointment, 3))), by: "li.wei", at: "2026-03-12T19:00:00+08:00")
    return ledger
  }

  @Test(
    "What was exported changes nothing when it is imported, whoever does it",
    arguments: ["person/li.wei", "team/east", "office", "client/C1"],
    [Language.english, .chinese])
  func unchanged(feed: String, language: Language) throws {
    var ledger = try office()
    for id in ledger.people.keys { ledger.people[id]?.language = language }
    let name = try #require(FeedName(feed))
    let instant = try #require(Instant("2026-03-12T20:00:00+08:00"))
    let text = try Feed(name, .full, seeing: ledger, at: instant, whole: true).text().bytes
    let result = try importing(
      CalendarText(text), into: "li.wei/appointments", of: #require(ledger.people["li.wei"]),
      seeing: ledger, at: instant)
    #expect(result.issues.isEmpty && result.changes.isEmpty && result.unchanged > 0)
  }

  @Test("Nobody changes another's appointment by importing it")
  func others() throws {
    let ledger = try office()
    let text = try ledger.feed(.person("li.wei"), at: now)
      .replacing("SUMMARY:Wang Fang · renewal review", with: "SUMMARY:Wang Fang · new review")
    let result = try importing(
      CalendarText(text), into: "zhao.lei/appointments", of: #require(ledger.people["zhao.lei"]),
      seeing: ledger, at: #require(Instant(now)))
    #expect(result.changes.isEmpty && result.unchanged == 2)
    #expect(result.issues.map(\.reason).count == 1)
    #expect(result.issues.first?.reason.hasSuffix("import it as li.wei") == true)
  }

  @Test("What another program changed in it is taken, and feeds show it once")
  func edited() throws {
    var ledger = try office()
    let text = try ledger.feed(.person("li.wei"), at: now)
      .replacing("DTSTART;TZID=Asia/Shanghai:20260310T150000", with: "DTSTART:20260310T060000Z")
      .replacing("SUMMARY:Wang Fang · renewal review", with: "SUMMARY:Wang Fang · new review")
    let instant = try #require(Instant(now))
    let result = try importing(
      CalendarText(text), into: "li.wei/appointments", of: #require(ledger.people["li.wei"]),
      seeing: ledger, at: instant)
    #expect(result.changes.count == 1 && result.updated == 1)
    ledger.keep(Decision(.undone([], line: ""), changes: result.changes), by: "li.wei", at: instant)
    let feed = try ledger.feed(.person("li.wei"), at: now)
    #expect(feed.contains("SUMMARY:Wang Fang · new review · Guomao\r\n"))
    #expect(feed.contains("DESCRIPTION:A1 · C1\r\n"))
    let other = try importing(
      CalendarText(text), into: "zhao.lei/appointments", of: #require(ledger.people["zhao.lei"]),
      seeing: ledger, at: instant)
    #expect(other.changes.isEmpty && other.issues.isEmpty)
    let event = try #require(try components("VEVENT", of: feed).first)
    #expect(event.first("DTSTART")?.rawValue == "20260310T060000Z")
    #expect(event.components.count == 1)
  }
}
