import Foundation
import Testing

@Suite("Import and export")
struct ImportTests {
  static let calendar = """
    BEGIN:VCALENDAR\r
    VERSION:2.0\r
    PRODID:-//Elsewhere//EN\r
    BEGIN:VEVENT\r
    UID:one@elsewhere\r
    DTSTAMP:20260301T000000Z\r
    DTSTART;TZID=Asia/Shanghai:20260306T100000\r
    DTEND;TZID=Asia/Shanghai:20260306T110000\r
    SUMMARY:First\r
    X-ELSE:kept; as, it is\r
    END:VEVENT\r
    BEGIN:VEVENT\r
    UID:two@elsewhere\r
    DTSTAMP:20260301T000000Z\r
    DTSTART;TZID=Asia/Shanghai:20260306T103000\r
    DTEND;TZID=Asia/Shanghai:20260306T113000\r
    SUMMARY:Second\r
    END:VEVENT\r
    END:VCALENDAR\r

    """

  func take(_ example: Example, _ words: String...) throws -> Program.Run {
    try Program.run(
      ["import"] + words + ["--data", example.data, "--at", "2026-03-05T16:00:00+08:00"])
  }

  @Test("Events come in once, their overlap is listed, and they take time")
  func events() throws {
    let example = try Example()
    defer { example.remove() }
    let file = try example.folder.file("else.ics", Self.calendar)
    let rehearsal = try take(example, file, "--as", "li.wei", "--dry-run")
    #expect(rehearsal.status == 0 && rehearsal.output.contains("would be 2 new"))
    let first = try take(example, file, "--as", "li.wei")
    #expect(first.status == 0, "\(first.complaints)")
    #expect(first.output.contains("2 new") && first.output.contains("1 overlap"))
    let second = try take(example, file, "--as", "li.wei")
    #expect(second.output.contains("0 new, 0 changed, 2 as before"))
    let refused = try example.bot("book C1 tomorrow 10:30 30m talk")
    #expect(!refused.output.contains("Booked"))
    let export = try Program.run([
      "export", "person/li.wei", "--data", example.data, "--at", "2026-03-05T16:00:00+08:00",
    ])
    #expect(export.status == 0)
    #expect(export.output.contains("X-ELSE:kept; as, it is\r\n"))
  }

  @Test("Nothing of a table is kept unless all of it is, or --skip-bad is given")
  func tables() throws {
    let example = try Example()
    defer { example.remove() }
    let file = try example.folder.file(
      "clients.csv",
      """
      姓名,电话,邮箱,生日
      周舟,+86 100 5550 0999,zhou@example.com,1990-02-03
      吴双,,wu@example.com,1990-13-40
      """)
    let strict = try take(example, file, "--as", "li.wei")
    #expect(strict.status == 1)
    #expect(strict.complaints.contains("\(file):3: "), "\(strict.complaints)")
    #expect(strict.output.contains("nothing taken"))
    #expect(!(try example.bot("clients 周舟").output.contains("C41")))
    let lenient = try take(example, file, "--as", "li.wei", "--skip-bad")
    #expect(lenient.status == 0)
    #expect(lenient.output.contains("1 new") && lenient.output.contains("1 left out"))
    #expect(try example.bot("clients 周舟").output.contains("C41"))
  }

  @Test("An export goes to a file, whole or not at all")
  func export() throws {
    let example = try Example()
    defer { example.remove() }
    _ = try example.bot("book C1 tomorrow 3pm 45m talk")
    let file = example.folder.path + "/office.ics"
    let run = try Program.run(["export", "office", "--data", example.data, "-o", file])
    #expect(run.status == 0 && run.output.isEmpty)
    #expect(try example.folder.text("office.ics").contains("UID:A1-"))
    let lost = try Program.run([
      "export", "office", "--data", example.data, "-o", example.folder.path + "/no/such/x.ics",
    ])
    #expect(lost.status == 1 && lost.complainedOnce)
  }
}
