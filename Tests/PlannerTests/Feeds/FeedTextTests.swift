import CivilTime
import ICalendar
import Planner
import Testing

@Suite("Feeds as text")
struct FeedTextTests {
  let later = "2026-03-06T18:00:00+08:00"

  @Test("A person's own feed says whom, what and where, starts with the reference and rings")
  func own() throws {
    let feed = try Ledger.booked().feed(.person("li.wei"), at: later)
    #expect(feed.contains("SUMMARY:Wang Fang · renewal review · Guomao\r\n"))
    #expect(feed.contains("DESCRIPTION:A1 · C1\r\n"))
    #expect(feed.contains("LOCATION:Guomao\r\n"))
    #expect(feed.contains("DTSTART;TZID=Asia/Shanghai:20260310T150000\r\n"))
    #expect(feed.contains("UID:A1-test@daybook\r\n"))
    #expect(feed.contains("LAST-MODIFIED:20260306T080000Z\r\n"))
    #expect(feed.contains("DTSTAMP:20260306T080000Z\r\n"))
    let alarm = try #require(try components("VALARM", of: feed).first)
    #expect(alarm.first("TRIGGER")?.rawValue == "-PT15M")
    #expect(alarm.parent?.isNamed("VEVENT") == true)
    let zone = try #require(try components("VTIMEZONE", of: feed).first)
    #expect(zone.first("TZID")?.text == "Asia/Shanghai" && zone.components.count == 1)
  }

  @Test("The header is that of RFC 7986, without METHOD and without a UID of the calendar")
  func header() throws {
    let feed = try Ledger.booked().feed(
      .person("li.wei"), at: later, source: "https://book.example/feeds/x.ics")
    let calendar = try #require(try CalendarText(feed).calendar)
    #expect(calendar.first("NAME")?.text == "Li Wei")
    #expect(calendar.first("X-WR-CALNAME")?.text == "Li Wei")
    #expect(calendar.first("REFRESH-INTERVAL")?.parameter("VALUE") == "DURATION")
    #expect(calendar.first("REFRESH-INTERVAL")?.rawValue == "PT15M")
    #expect(calendar.first("X-PUBLISHED-TTL")?.rawValue == "PT15M")
    #expect(calendar.first("SOURCE")?.rawValue == "https://book.example/feeds/x.ics")
    #expect(calendar.first("SOURCE")?.parameter("VALUE") == "URI")
    #expect(calendar.first("COLOR") != nil && calendar.first("VERSION")?.rawValue == "2.0")
    for name in ["METHOD", "UID"] { #expect(calendar.first(name) == nil) }
    #expect(try !Ledger.booked().feed(.office, at: later).contains("SOURCE"))
  }

  @Test("The same objects give the same bytes, on that day and the next")
  func stable() throws {
    let ledger = try Ledger.booked()
    let feed = try ledger.feed(.person("li.wei"), at: later)
    #expect(try ledger.feed(.person("li.wei"), at: "2026-03-06T18:00:01+08:00") == feed)
    #expect(try ledger.feed(.person("li.wei"), at: "2026-03-07T09:00:00+08:00") == feed)
    var turned = ledger
    turned.objects.reverse()
    turned.list.reverse()
    #expect(try turned.feed(.person("li.wei"), at: later) == feed)
  }

  @Test("One UID for life, SEQUENCE rising, and both dates advancing with each change")
  func moved() throws {
    var ledger = try Ledger.booked()
    _ = try ledger.run(
      .move(.ref(Ref(.appointment, 1)), to: When(clock: ClockTime("16:00"))), by: "li.wei",
      at: later)
    let feed = try ledger.feed(.person("li.wei"), at: later)
    let event = try #require(try components("VEVENT", of: feed).first)
    #expect(try components("VEVENT", of: feed).count == 1)
    #expect(event.first("UID")?.text == "A1-test@daybook")
    #expect(event.first("SEQUENCE")?.rawValue == "1")
    #expect(event.first("LAST-MODIFIED")?.rawValue == "20260306T100000Z")
    #expect(event.first("DTSTART")?.rawValue == "20260310T160000")
  }

  @Test("What was cancelled stays as cancelled for 30 days, without an alarm, and is gone then")
  func tombstones() throws {
    var ledger = try Ledger.booked()
    _ = try ledger.run(
      .cancel(.ref(Ref(.appointment, 1)), reason: nil), by: "li.wei", at: later)
    for privacy in Privacy.allCases {
      let feed = try ledger.feed(.person("li.wei"), privacy, at: "2026-04-05T09:00:00+08:00")
      let event = try #require(try components("VEVENT", of: feed).first)
      #expect(event.first("STATUS")?.rawValue == "CANCELLED")
      #expect(event.first("UID")?.text == "A1-test@daybook")
      #expect(event.components.isEmpty)
    }
    let after = try ledger.feed(.person("li.wei"), at: "2026-04-07T09:00:00+08:00")
    #expect(try components("VEVENT", of: after).isEmpty)
    #expect(try components("VTIMEZONE", of: after).isEmpty)
  }

  @Test("A booking that was taken back is told to calendars that have seen it")
  func undone() throws {
    var ledger = try Ledger.booked()
    _ = try ledger.run(.undo, by: "li.wei", at: later)
    let event = try #require(
      try components("VEVENT", of: ledger.feed(.person("li.wei"), at: later)).first)
    #expect(event.first("STATUS")?.rawValue == "CANCELLED")
    #expect(event.first("SEQUENCE")?.rawValue == "1")
  }

  @Test("What is over is shown for a year, and a series for as long as it lasts")
  func past() throws {
    var ledger = try Ledger.booked()
    ledger.keepForeign(
      "BEGIN:VEVENT\nUID:s\nDTSTAMP:20200101T000000Z\nDTSTART:20200101T080000Z\n"
        + "RRULE:FREQ=DAILY\nEND:VEVENT", uid: "s")
    let year = try ledger.feed(.person("li.wei"), at: "2027-03-10T09:00:00+08:00")
    #expect(try components("VEVENT", of: year).count == 2)
    let more = try ledger.feed(.person("li.wei"), at: "2027-03-13T09:00:00+08:00")
    #expect(try components("VEVENT", of: more).compactMap { $0.first("UID")?.text } == ["s"])
  }

  @Test("Taken whole, a feed leaves nothing out")
  func whole() throws {
    var ledger = try Ledger.booked()
    _ = try ledger.run(
      .cancel(.ref(Ref(.appointment, 1)), reason: nil), by: "li.wei", at: later)
    ledger.keepForeign(
      "BEGIN:VEVENT\nUID:p\nDTSTAMP:20200101T000000Z\nDTSTART:20200101T080000Z\n"
        + "CLASS:PRIVATE\nSUMMARY:Dentist\nEND:VEVENT", uid: "p")
    let now = try #require(Instant("2028-01-01T00:00:00Z"))
    let text = try Feed(.office, .full, seeing: ledger, at: now, whole: true).text()
    let events = try CalendarText(text.bytes).components(named: "VEVENT")
    #expect(events.compactMap { $0.first("UID")?.text } == ["A1-test@daybook", "p"])
    #expect(events.last?.first("SUMMARY")?.text == "Dentist")
    #expect(try components("VEVENT", of: ledger.feed(.office, at: "2028-01-01T00:00:00Z")).isEmpty)
  }

  @Test("No line is longer than 75 octets or cut inside of a character", arguments: 0..<40)
  func folding(seed: Int) throws {
    var ledger = try Ledger.example()
    ledger.people["li.wei"]?.language = .chinese
    let purpose =
      String(repeating: "体检资料说明，续保；a", count: 3 + seed)
      + String(repeating: "x", count: seed)
    var booking = try Ledger.booking("王芳", "2026-03-10T15:00", place: "国贸大厦\(seed)层")
    if case .book(var wanted) = booking {
      wanted.purpose = purpose
      booking = .book(wanted)
    }
    _ = try ledger.run(booking, by: "li.wei", at: Ledger.bookedAt)
    let feed = try Feed(
      .person("li.wei"), .full, seeing: ledger, at: #require(Instant(later))
    ).text().bytes
    for line in feed.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      #expect(line.last == 0x0D && line.count - 1 <= 75)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    let event = try #require(try CalendarText(feed).components(named: "VEVENT").first)
    #expect(event.first("SUMMARY")?.text == "王芳 · \(purpose) · 国贸大厦\(seed)层")
  }

  @Test("An object that can't be read is named and left out, and the others are shown")
  func unreadable() throws {
    var ledger = try Ledger.booked()
    ledger.keepForeign(
      "BEGIN:VEVENT\nUID:z\nDTSTART;TZID=Nowhere:20260310T150000\nEND:VEVENT", uid: "z")
    let text = try Feed(
      .person("li.wei"), .full, seeing: ledger, at: #require(Instant(later))
    ).text()
    #expect(text.unreadable == ["li.wei/appointments/1.ics"])
    #expect(try CalendarText(text.bytes).components(named: "VEVENT").count == 1)
  }
}
