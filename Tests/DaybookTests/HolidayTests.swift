import Foundation
import Testing

@Suite("A new holiday notice")
struct HolidayTests {
  @Test("Days that fall into a new holiday move at the next start, once, and their owner is told")
  func moves() throws {
    let example = try Example()
    defer { example.remove() }
    let planned = try example.bot("plan new motor for Wang Fang by 31 Mar")
    #expect(planned.output.contains("P1"))
    let resources = example.folder.path + "/resources"
    for name in ["bot", "calendars"] {
      try FileManager.default.createDirectory(
        atPath: resources, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: Program.checkout + "/" + name, toPath: resources + "/" + name)
    }
    let notice = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//notice//EN",
      "X-DAYBOOK-YEAR:2026", "BEGIN:VEVENT",
      "UID:flood@example", "DTSTAMP:20260301T000000Z", "DTSTART;VALUE=DATE:20260309",
      "DTEND;VALUE=DATE:20260312", "SUMMARY:Flood", "CATEGORIES:HOLIDAY", "END:VEVENT",
      "END:VCALENDAR", "",
    ].joined(separator: "\r\n")
    try notice.write(
      toFile: resources + "/calendars/holidays/cn-2026-flood.ics", atomically: true,
      encoding: .utf8)
    func start() throws -> Program.Run {
      try Program.run(
        example.bot(as: "li.wei") + ["--resources", resources], saying: "notices\n")
    }
    let first = try start()
    #expect(first.complaints.hasPrefix("daybook: holidays or rules have changed."))
    #expect(first.complaints.contains("  T2 "), "\(first.complaints)")
    #expect(first.output.contains("holidays or rules have changed"), "\(first.output)")
    let second = try start()
    #expect(second.complaints.isEmpty)
    #expect(second.output == first.output)
  }
}
