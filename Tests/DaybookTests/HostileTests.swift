import Foundation
import Testing

@Suite("Hostile calendars")
struct HostileTests {
  /// What a file holds between the lines of its calendar, and what is said about it.
  enum Case: String, CaseIterable, Sendable {
    case tooManyProperties, tooDeep, tooLong, neverMatches, untilBeforeStart, unknownZone
    case endBeforeStart, minutelyZone, twiceTheSame, injection, noEnd, notText

    var body: String {
      switch self {
      case .tooManyProperties:
        Self.event(String(repeating: "X-BAD;;=:1\r\n", count: 40_000))
      case .tooDeep:
        String(repeating: "BEGIN:VEVENT\r\n", count: 10_000)
          + String(repeating: "END:VEVENT\r\n", count: 10_000)
      case .tooLong: Self.event("DESCRIPTION:\(String(repeating: "x", count: 10 << 20))\r\n")
      case .neverMatches: Self.event("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n")
      case .untilBeforeStart: Self.event("RRULE:FREQ=DAILY;UNTIL=20200101T000000Z\r\n")
      case .unknownZone: Self.event("", start: "DTSTART;TZID=Nowhere/City:20260306T100000")
      case .endBeforeStart: Self.event("DTEND:20260305T100000Z\r\n")
      case .minutelyZone:
        """
        BEGIN:VTIMEZONE\r
        TZID:Evil\r
        BEGIN:STANDARD\r
        DTSTART:16010101T000000\r
        RRULE:FREQ=MINUTELY\r
        TZOFFSETFROM:+0800\r
        TZOFFSETTO:+0730\r
        END:STANDARD\r
        END:VTIMEZONE\r

        """ + Self.event("", start: "DTSTART;TZID=Evil:20260306T100000")
      case .twiceTheSame: Self.event("") + Self.event("SUMMARY:other\r\n")
      case .injection: Self.event("ORGANIZER:mailto:a@b\rX-EVIL:1\r\n")
      case .noEnd: "BEGIN:VEVENT\r\nUID:x\r\n"
      case .notText: Self.event("SUMMARY:\u{0}\r\n")
      }
    }

    /// Whether such a file is refused by `import`; what is not is harmless as it stands.
    var isRefused: Bool { ![.neverMatches, .twiceTheSame, .injection].contains(self) }

    static func event(
      _ lines: String, start: String = "DTSTART:20260306T100000Z"
    ) -> String {
      "BEGIN:VEVENT\r\nUID:x@y\r\nDTSTAMP:20260301T000000Z\r\n\(start)\r\n\(lines)END:VEVENT\r\n"
    }
  }

  @Test("Each is answered in time, by one line that names the file", arguments: Case.allCases)
  func importing(_ hostile: Case) throws {
    let example = try Example()
    defer { example.remove() }
    let file = try example.folder.file(
      "hostile.ics",
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n\(hostile.body)END:VCALENDAR\r\n")
    let started = ContinuousClock.now
    let run = try Program.run([
      "import", file, "--as", "li.wei", "--data", example.data, "--at",
      "2026-03-05T16:00:00+08:00",
    ])
    let occurrences = try Program.run(["occurrences", file, "--limit", "5"])
    #expect(ContinuousClock.now - started < .seconds(20))
    #expect([0, 1].contains(run.status) && [0, 1].contains(occurrences.status))
    if hostile.isRefused {
      #expect(run.status == 1, "\(run.output)")
      #expect(run.complaints.contains("\(file):"), "\(run.complaints.prefix(300))")
    }
    #expect(run.complaints.utf8.count < 2_000, "\(run.complaints.prefix(300))")
    #expect(try Program.run(["check", "--data", example.data]).status == 0)
  }
}
