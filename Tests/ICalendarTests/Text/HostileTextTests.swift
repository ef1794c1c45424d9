import ICalendar
import Testing

@Suite("Hostile text")
struct HostileTextTests {
  @Test(
    "What is no calendar is refused with its line",
    arguments: [
      ("", 1, ICalendarError.Problem.notCalendar),
      ("<html>\n</html>", 1, .notCalendar),
      ("END:VEVENT\n", 1, .unexpectedEnd(found: "VEVENT", open: nil)),
      ("BEGIN:VEVENT\nUID:1\n", 1, .missingEnd("VEVENT")),
      ("BEGIN:A\nBEGIN:B\nEND:A\n", 3, .unexpectedEnd(found: "A", open: "B")),
      ("BEGIN:VEVENT\n\nSUMMARY\nEND:VEVENT\n", 3, .noColon),
      ("BEGIN:VEVENT\nA;B=\"c:d\nEND:VEVENT\n", 2, .unclosedQuote),
      ("BEGIN:VEVENT\nA B:c\nEND:VEVENT\n", 2, .badName("A B")),
      ("BEGIN:VEVENT\n:c\nEND:VEVENT\n", 2, .badName("")),
      ("BEGIN:VEVENT\nA:b\n \u{0}\nEND:VEVENT\n", 3, .controlCharacter(0)),
      ("BEGIN:VEVENT\nA:\u{7F}\nEND:VEVENT\n", 2, .controlCharacter(0x7F)),
    ])
  func refused(text: String, line: Int, problem: ICalendarError.Problem) {
    #expect(throws: ICalendarError(line: line, problem)) { try CalendarText(text) }
  }

  @Test(
    "Bytes that are not UTF-8 are refused with their line",
    arguments: [
      [0xFC], [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xE7, 0x8E], [0x80], [0xF0, 0x8F, 0xBF, 0xBF],
    ] as [[UInt8]])
  func notUTF8(bytes: [UInt8]) {
    let text = Array("BEGIN:VEVENT\r\nSUMMARY:".utf8) + bytes + Array("\r\nEND:VEVENT\r\n".utf8)
    #expect(throws: ICalendarError(line: 2, .invalidUTF8)) { try CalendarText(text) }
  }

  @Test("Every scalar that UTF-8 can write is read")
  func allScalars() throws {
    let scalars: [UInt32] = [0x80, 0x7FF, 0x800, 0xFFFF, 0x10000, 0x10FFFF, 0xD7FF, 0xE000]
    let text = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    #expect(try ReadingTests.property("SUMMARY:" + text).text == text)
  }

  @Test("A physical line over 64 KB is refused, a folded one is not")
  func longLines() throws {
    let long = String(repeating: "x", count: 64 << 10)
    #expect(throws: ICalendarError(line: 3, .lineTooLong(limit: 64 << 10))) {
      try ReadingTests.property("SUMMARY:" + long)
    }
    let folded = Array(repeating: String(repeating: "x", count: 70), count: 2_000)
    #expect(
      try ReadingTests.property("SUMMARY:" + folded.joined(separator: "\r\n ")).text.utf8.count
        == 140_000)
  }

  @Test("Nesting 10,000 deep is refused where it passes the limit")
  func nesting() {
    let text = String(repeating: "BEGIN:VEVENT\n", count: 10_000)
    #expect(throws: ICalendarError(line: 17, .tooDeep(limit: 16))) { try CalendarText(text) }
  }

  @Test("40,000 bad properties are refused at the first")
  func badProperties() {
    let text = "BEGIN:VEVENT\n" + String(repeating: "no property\n", count: 40_000)
    #expect(throws: ICalendarError(line: 2, .noColon)) { try CalendarText(text) }
  }

  @Test("40,000 properties or a megabyte are too much for one object, not for a stream")
  func largeObjects() throws {
    let many = "BEGIN:VEVENT\n" + String(repeating: "X-A;X=\"\":\n", count: 40_000) + "END:VEVENT\n"
    #expect(throws: ICalendarError(line: 1, .tooManyProperties(limit: 1_000))) {
      try CalendarText(many).objects()
    }
    #expect(throws: ICalendarError(line: 1, .tooManyProperties(limit: 1_000))) {
      try CalendarText(many).check()
    }
    let line = "X-A:" + String(repeating: "x", count: 60_000) + "\n"
    let wide = "BEGIN:VEVENT\n" + String(repeating: line, count: 20) + "END:VEVENT\n"
    #expect(throws: ICalendarError(line: 1, .objectTooLarge(limit: 1 << 20))) {
      try CalendarText(wide).objects()
    }
  }

  @Test("Millions of line breaks and folds, and 20,000 events are read in one pass")
  func millions() throws {
    for piece in ["\r", "\n", "\r\n ", "\r\r\n\r"] {
      let text =
        "BEGIN:VEVENT\n" + String(repeating: piece, count: 2_000_000 / piece.utf8.count)
        + "\nEND:VEVENT"
      // A text of folds only leaves BEGIN with what stands after it.
      _ = try? CalendarText(text)
    }
    let event = "BEGIN:VEVENT\r\nUID:NUMBER\r\nSUMMARY:a\r\nEND:VEVENT\r\n"
    var text = "BEGIN:VCALENDAR\r\n"
    for number in 0..<20_000 {
      text += "BEGIN:VEVENT\r\nUID:\(number)\r\nEND:VEVENT\r\n"
    }
    text += event + "END:VCALENDAR\r\n"
    #expect(try CalendarText(text).objects().count == 20_001)
  }

  @Test("More than 1,000 time zones are refused, as each is compared with many")
  func zones() {
    let zone = "BEGIN:VTIMEZONE\nTZID:1\nEND:VTIMEZONE\n"
    #expect(throws: ICalendarError(line: 3_001, .tooManyZones(limit: 1_000))) {
      try CalendarText(String(repeating: zone, count: 1_001))
    }
  }

  @Test("A stream beyond its limit is refused")
  func stream() {
    var limits = Limits.standard
    limits.stream = 10
    #expect(throws: ICalendarError(.textTooLarge(limit: 10))) {
      try CalendarText("BEGIN:VEVENT\nEND:VEVENT\n", limits: limits)
    }
  }

  @Test("An error names the line and says what to do")
  func words() {
    let error = ICalendarError(line: 12, .missingProperty("DTSTART", in: "VEVENT"))
    #expect(error.description == "line 12: VEVENT has no DTSTART; add it")
    #expect(error.at(line: 3).line == 12)
    #expect(ICalendarError(.noColon).at(line: 3).line == 3)
  }
}
