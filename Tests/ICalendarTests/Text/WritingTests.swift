import CivilTime
import ICalendar
import Testing

@Suite("Writing")
struct WritingTests {
  static func lines(_ property: PropertyDraft) throws -> [String] {
    let bytes = try ComponentDraft("VEVENT", [property]).bytes()
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: false)
    return lines.dropFirst().dropLast(2).map(String.init)
  }

  @Test("RFC 5545, 3.1: lines are folded at 75 octets, never inside of a character")
  func folding() throws {
    for filler in 0..<5 {
      let text = String(repeating: "x", count: filler) + String(repeating: "王芳é😀", count: 40)
      let lines = try Self.lines(PropertyDraft("SUMMARY", text: text))
      #expect(lines.count > 5)
      #expect(lines.allSatisfy { $0.utf8.count <= 75 })
      #expect(lines.dropLast().allSatisfy { $0.utf8.count >= 72 })
      #expect(lines.dropFirst().allSatisfy { $0.first == " " })
      #expect(try ReadingTests.property(lines.joined(separator: "\r\n")).text == text)
    }
    #expect(try Self.lines(PropertyDraft("X", raw: String(repeating: "a", count: 73))).count == 1)
    #expect(try Self.lines(PropertyDraft("X", raw: String(repeating: "a", count: 74))).count == 2)
  }

  @Test("RFC 5545, 3.3.11: TEXT is escaped, every line break as one")
  func escapes() throws {
    let lines = try Self.lines(PropertyDraft("SUMMARY", text: "a,b;c\\d\ne\r\nf\rg:h\"i"))
    #expect(lines == ["SUMMARY:a\\,b\\;c\\\\d\\ne\\nf\\ng:h\"i"])
    #expect(
      try Self.lines(PropertyDraft("CATEGORIES", list: ["a,b", "c"])) == ["CATEGORIES:a\\,b,c"])
  }

  @Test("RFC 6868 and 5545, 3.2: parameters are encoded, and quoted only where they must be")
  func parameters() throws {
    let draft = PropertyDraft(
      "ATTENDEE", mail: "w@example.com",
      [Parameter("CN", "Wang \"Bo^ss\"\nFang"), Parameter("MEMBER", ["mailto:a", "b"])])
    #expect(
      try Self.lines(draft).map { $0.drop { $0 == " " } }.joined()
        == "ATTENDEE;CN=Wang ^'Bo^^ss^'^nFang;MEMBER=\"mailto:a\",b:mailto:w@example.com")
    let zone = try #require(Zone(identifier: "America/New_York"))
    #expect(
      try Self.lines(
        PropertyDraft("DTSTART", time: .zoned(WallTime(Day(unchecked: 2026, 11, 26)), zone)))
        == ["DTSTART;TZID=America/New_York:20261126T000000"])
  }

  @Test(
    "CR, LF and control characters do not get into a line",
    arguments: [
      PropertyDraft("ORGANIZER", raw: "mailto:a@b\r\nX-EVIL:1"),
      PropertyDraft("ORGANIZER", mail: "a@b\nX-EVIL:1"),
      PropertyDraft("URL", raw: "http://a/\u{0}"),
      PropertyDraft("SUMMARY", text: "bell \u{7}"),
      PropertyDraft("A", raw: "", [Parameter("CN", "\u{1B}[2J")]),
      PropertyDraft("A", raw: "", [Parameter("CN\r\nX", "1")]),
      PropertyDraft("A:b\r\nX", raw: ""),
      PropertyDraft("", raw: ""),
      PropertyDraft("BEGIN", raw: "VALARM"),
      PropertyDraft("END", raw: "VEVENT"),
    ])
  func injection(draft: PropertyDraft) {
    #expect(throws: ICalendarError.self) { try ComponentDraft("VEVENT", [draft]).bytes() }
  }

  @Test("A component named badly is refused", arguments: ["", "A\r\nB", "A:B"])
  func badName(name: String) {
    #expect(throws: ICalendarError.self) { try ComponentDraft(name).bytes() }
  }

  @Test("What was written is read the same, and read is written the same")
  func roundTrip() throws {
    var random = Dice(seed: 7)
    for _ in 0..<300 {
      let draft = random.component(depth: 3)
      let text = try CalendarText(try draft.bytes())
      let root = try #require(text.roots.first)
      #expect(ComponentDraft(root) == draft)
      #expect(try ComponentDraft(root).bytes() == text.bytes)
    }
  }

  @Test("A component encloses texts unchanged")
  func enclosing() throws {
    let body = Array("BEGIN:VEVENT\nUID:1\n  x\nEND:VEVENT".utf8)
    let bytes = try ComponentDraft("VCALENDAR", [PropertyDraft("VERSION", raw: "2.0")])
      .bytes(enclosing: [body, body])
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
        + String(repeating: String(decoding: body, as: UTF8.self) + "\r\n", count: 2)
        + "END:VCALENDAR\r\n")
  }
}
