import CivilTime
import ICalendar
import Planner
import Testing

@Suite("Importing calendars")
struct CalendarImportTests {
  let stream = """
    BEGIN:VCALENDAR\r
    VERSION:2.0\r
    PRODID:-//Other//EN\r
    BEGIN:VEVENT\r
    UID:one\r
    DTSTAMP:20260301T000000Z\r
    DTSTART;TZID=Asia/Shanghai:20260310T100000\r
    DTEND;TZID=Asia/Shanghai:20260310T110000\r
    SUMMARY:Stand-up\r
    X-OTHER;FOO="a,b":kept\r
    RRULE:FREQ=DAILY;COUNT=3\r
    END:VEVENT\r
    BEGIN:VEVENT\r
    UID:two\r
    DTSTAMP:20260301T000000Z\r
    DTSTART;TZID=Asia/Shanghai:20260311T103000\r
    DTEND;TZID=Asia/Shanghai:20260311T113000\r
    SUMMARY:Dentist\r
    END:VEVENT\r
    END:VCALENDAR\r

    """

  func take(_ text: String, into ledger: Ledger) throws -> ImportResult {
    let owner = try #require(ledger.people["li.wei"])
    let now = try #require(Instant("2026-03-06T16:00:00+08:00"))
    return try importing(
      CalendarText(text), into: "li.wei/appointments", of: owner, seeing: ledger, at: now)
  }

  func kept(_ result: ImportResult, in ledger: Ledger) -> Ledger {
    var ledger = ledger
    let decision = Decision(.people([]), changes: result.changes)
    ledger.keep(decision, by: "li.wei", at: Instant(seconds: 0))
    return ledger
  }

  @Test("Every object keeps its lines; overlaps are kept and listed")
  func takes() throws {
    let ledger = try Ledger.example()
    let result = try take(stream, into: ledger)
    #expect(result.added == 2 && result.issues.isEmpty)
    #expect(result.overlaps.count == 1)
    let one = try #require(kept(result, in: ledger).objects.first)
    #expect(String(decoding: one.text, as: UTF8.self).contains("X-OTHER;FOO=\"a,b\":kept\r\n"))
  }

  @Test("The same file twice changes nothing")
  func twice() throws {
    let ledger = try Ledger.example()
    let again = try take(stream, into: kept(take(stream, into: ledger), in: ledger))
    #expect(again.changes.isEmpty && again.unchanged == 2)
  }

  @Test("What an import brings takes time like any booking")
  func takesTime() throws {
    let ledger = try Ledger.example()
    var after = kept(try take(stream, into: ledger), in: ledger)
    let decision = try after.run(
      Ledger.booking("C1", "2026-03-12T10:30"), by: "li.wei", at: "2026-03-06T16:00:00+08:00")
    #expect(decision.refusal?.code == .conflict)
  }

  @Test(
    "What cannot be placed is named with its line",
    arguments: [
      ("UID:two", "X-NO:1", 13, "no UID"),
      (
        "DTEND;TZID=Asia/Shanghai:20260311T113000", "DTEND;TZID=Asia/Shanghai:20260311T093000", 17,
        "before DTSTART"
      ),
      (
        "DTSTART;TZID=Asia/Shanghai:20260311T103000", "DTSTART;TZID=Moon/Sea:20260311T103000", 16,
        "Moon/Sea"
      ),
    ])
  func names(line: String, instead: String, number: Int, words: String) throws {
    var parts = stream.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    let place = try #require(parts.lastIndex(of: line))
    parts[place] = instead
    let result = try take(parts.joined(separator: "\r\n"), into: try Ledger.example())
    let issue = try #require(result.issues.first)
    #expect(result.added == 1)
    #expect(issue.reason.contains(words))
    #expect(issue.line == number, "\(issue)")
  }

  @Test("A floating time is the office's, and an invited colleague's time counts when it moves")
  func floatingAndInvited() throws {
    var ledger = try Ledger.example()
    ledger.people["zhao.lei"]?.email = "zhao.lei@example.com"
    let text =
      stream
      .replacing("DTSTART;TZID=Asia/Shanghai:20260311T103000", with: "DTSTART:20260311T103000")
      .replacing(
        "DTEND;TZID=Asia/Shanghai:20260311T113000",
        with: "DTEND:20260311T113000\r\nATTENDEE:mailto:zhao.lei@example.com")
    ledger = kept(try take(text, into: ledger), in: ledger)
    let now = "2026-03-06T16:00:00+08:00"
    _ = try ledger.run(Ledger.booking("C2", "2026-03-11T15:00"), by: "zhao.lei", at: now)
    let dentist = try #require(ledger.objects.first { $0.uid == "two" }?.ref)
    let clash = When(clock: ClockTime(hour: 15, minute: 0))
    let refused = try ledger.run(.move(.ref(dentist), to: clash), by: "li.wei", at: now)
    #expect(refused.refusal?.code == .conflict)
    let free = When(clock: ClockTime(hour: 16, minute: 0))
    let moved = try ledger.run(.move(.ref(dentist), to: free), by: "li.wei", at: now)
    #expect(moved.meeting?.appointment.start == (try Ledger.time("2026-03-11T16:00")))
  }

  @Test("Hours that cannot be read are refused, so that nobody is shut out by an import")
  func hours() throws {
    let text = """
      BEGIN:VCALENDAR\r
      VERSION:2.0\r
      PRODID:-//Other//EN\r
      BEGIN:VAVAILABILITY\r
      UID:hours\r
      DTSTAMP:20260301T000000Z\r
      BEGIN:AVAILABLE\r
      UID:part\r
      DTSTAMP:20260301T000000Z\r
      DTSTART;TZID=Asia/Shanghai:20260310T100000\r
      DTEND;TZID=Asia/Shanghai:20260310T110000\r
      RRULE:FREQ=MONTHLY\r
      END:AVAILABLE\r
      END:VAVAILABILITY\r
      END:VCALENDAR\r

      """
    let result = try take(text, into: try Ledger.example())
    #expect(result.changes.isEmpty && result.issues.map(\.line) == [12])
  }
}
