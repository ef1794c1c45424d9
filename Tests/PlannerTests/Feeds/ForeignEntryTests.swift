import CivilTime
import ICalendar
import Planner
import Testing

@Suite("What other programs wrote, in feeds")
struct ForeignEntryTests {
  let now = "2026-03-06T18:00:00+08:00"
  let plain = """
    BEGIN:VEVENT
    UID:x
    DTSTAMP:20260301T000000Z
    LAST-MODIFIED:20260301T000000Z
    DTSTART:20260310T080000Z
    X-ODD;X-P="a;b":1\\,2
    SUMMARY;LANGUAGE=en:Lun
     ch
    BEGIN:X-INNER
    X-DEEP:y
    END:X-INNER
    END:VEVENT
    """

  @Test("It keeps its bytes, properties nobody knows included")
  func bytes() throws {
    var ledger = try Ledger.example()
    ledger.keepForeign(plain, uid: "x")
    let feed = try ledger.feed(.person("li.wei"), at: now)
    #expect(feed.contains(plain.split(separator: "\n").joined(separator: "\r\n") + "\r\n"))
  }

  @Test("LAST-MODIFIED and DTSTAMP are added where they are missing; no other line changes")
  func added() throws {
    var ledger = try Ledger.example()
    let bare = plain.split(separator: "\n").filter {
      !$0.hasPrefix("LAST-MODIFIED") && !$0.hasPrefix("DTSTAMP")
    }
    ledger.keepForeign(bare.joined(separator: "\n"), uid: "x")
    let feed = try ledger.feed(.person("li.wei"), at: now)
    let event = try #require(try components("VEVENT", of: feed).first)
    #expect(event.first("LAST-MODIFIED") != nil && event.first("DTSTAMP") != nil)
    let kept = String(decoding: event.bytes, as: UTF8.self).split(separator: "\r\n").filter {
      !$0.hasPrefix("LAST-MODIFIED") && !$0.hasPrefix("DTSTAMP")
    }
    #expect(kept == bare)
  }

  @Test("The master's LAST-MODIFIED advances when only an occurrence was changed")
  func master() throws {
    var ledger = try Ledger.example()
    ledger.keepForeign(
      """
      BEGIN:VEVENT
      UID:r
      DTSTAMP:20260301T000000Z
      LAST-MODIFIED:20260301T000000Z
      DTSTART;TZID=Europe/Berlin:20260310T090000
      RRULE:FREQ=WEEKLY
      END:VEVENT
      BEGIN:VEVENT
      UID:r
      RECURRENCE-ID;TZID=Europe/Berlin:20260317T090000
      DTSTAMP:20260302T000000Z
      LAST-MODIFIED:20260305T120000Z
      DTSTART;TZID=Europe/Berlin:20260317T110000
      END:VEVENT
      """, uid: "r")
    for privacy in Privacy.allCases {
      let feed = try ledger.feed(.person("li.wei"), privacy, at: now)
      let events = try components("VEVENT", of: feed)
      #expect(
        events.map { $0.first("LAST-MODIFIED")?.rawValue } == [
          "20260305T120000Z", "20260305T120000Z",
        ])
      #expect(events.last?.first("RECURRENCE-ID")?.rawValue == "20260317T090000")
      let zone = try #require(try components("VTIMEZONE", of: feed).first)
      #expect(zone.first("TZID")?.text == "Europe/Berlin" && zone.components.count == 2)
    }
  }

  @Test("A zone's odd name keeps its meaning, and two meanings of one name are kept apart")
  func zones() throws {
    var ledger = try Ledger.example()
    for (uid, zone) in [("a", "Europe/Berlin"), ("b", "Asia/Tokyo")] {
      ledger.keepForeign(
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:x
        BEGIN:VTIMEZONE
        TZID:Office time
        X-LIC-LOCATION:\(zone)
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:\(uid)
        DTSTAMP:20260301T000000Z
        LAST-MODIFIED:20260301T000000Z
        DTSTART;TZID=Office time:20260310T090000
        EXDATE;TZID=Office time:20260311T090000
        END:VEVENT
        END:VCALENDAR

        """, uid: uid)
    }
    for privacy in [Privacy.full, .busy] {
      let feed = try CalendarText(ledger.feed(.person("li.wei"), privacy, at: now))
      let starts = try feed.components(named: "VEVENT").map { event in
        try #require(try event.first("DTSTART")?.time(in: feed.zones)).instant(in: .utc)
      }
      #expect(
        Set(starts.map(\.description)) == ["2026-03-10T08:00:00Z", "2026-03-10T00:00:00Z"])
      #expect(feed.components(named: "VTIMEZONE").count == 2)
    }
  }

  @Test("Times that floated in a calendar with a zone of its own stay in that zone")
  func floating() throws {
    var ledger = try Ledger.example()
    ledger.keepForeign(
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:x
      X-WR-TIMEZONE:Europe/Berlin
      BEGIN:VEVENT
      UID:f
      DTSTAMP:20260301T000000Z
      DTSTART:20260310T090000
      DTEND:20260310T100000
      END:VEVENT
      END:VCALENDAR

      """, uid: "f")
    let feed = try ledger.feed(.person("li.wei"), at: now)
    #expect(feed.contains("DTSTART;TZID=Europe/Berlin:20260310T090000\r\n"))
    #expect(feed.contains("DTEND;TZID=Europe/Berlin:20260310T100000\r\n"))
    #expect(feed.contains("TZID:Europe/Berlin\r\n"))
  }

  @Test(
    "Lines that end oddly or are folded inside of a character are written anew, saying the same")
  func lines() throws {
    var ledger = try Ledger.example()
    ledger.keepForeign(plain, uid: "x")
    var bytes = Array("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:x\n".utf8)
    bytes += Array("DTSTAMP:20260301T000000Z\nDTSTART:20260310T080000Z\nSUMMARY:".utf8)
    bytes += Array("午".utf8).prefix(2) + Array("\n ".utf8) + Array("午".utf8).suffix(1)
    bytes += Array("饭\nEND:VEVENT\nEND:VCALENDAR\n".utf8)
    ledger.objects[0].text = bytes
    let feed = try ledger.feed(.person("li.wei"), at: now)
    #expect(feed.contains("SUMMARY:午饭\r\n"))
    #expect(!feed.replacing("\r\n", with: "").contains("\n"))
  }
}
