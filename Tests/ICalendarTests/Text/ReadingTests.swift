import ICalendar
import Testing

@Suite("Reading")
struct ReadingTests {
  /// A calendar of one event around the given lines, joined by CRLF.
  static func event(_ lines: String...) throws -> CalendarText {
    let all = ["BEGIN:VCALENDAR", "BEGIN:VEVENT"] + lines + ["END:VEVENT", "END:VCALENDAR", ""]
    return try CalendarText(all.joined(separator: "\r\n"))
  }

  static func property(_ line: String) throws -> Property {
    try #require(try event(line).components(named: "VEVENT").first?.properties.first)
  }

  @Test("RFC 5545, 3.1: a folded line is one line, wherever it is folded")
  func folding() throws {
    let property = try Self.property(
      "DESCRIPTION:This is a lo\r\n ng description\r\n  that exists on a long line.")
    #expect(property.rawValue == "This is a long description that exists on a long line.")
    #expect(property.lineNumber == 3)
  }

  @Test(
    "A fold may stand in a name, a parameter or a character",
    arguments: [
      [
        "SUMM\r\n ARY;LANGUAGE=zh:王芳", "SUMMARY;LANG\r\n\tUAGE=zh:王芳",
        "SUMMARY;LANGUAGE=zh\r\n :王芳",
      ],
      ["SUMMARY;LANGUAGE=zh:王芳\r\n ", "SUMMARY\n ;LANGUAGE=zh:\n 王芳"],
      ["SUMMARY;LANGUAGE=zh\r\n\r\n :王芳", "SUMMARY;LANGUAGE=zh\r\r\n :王芳"],
    ])
  func foldsAnywhere(lines: [String]) throws {
    for line in lines {
      let property = try Self.property(line)
      #expect(property.name == "SUMMARY")
      #expect(property.isNamed("summary"))
      #expect(property.parameter("Language") == "zh")
      #expect(property.text == "王芳")
      #expect(try Self.event(line).components(named: "VEVENT").first?.first("Summary") != nil)
    }
  }

  @Test("A character cut by folds is whole when read and cut when written back")
  func cutCharacters() throws {
    let character = Array("芳".utf8)
    var bytes = Array("BEGIN:VEVENT\r\nSUMMARY:".utf8)
    for byte in character { bytes += [byte, 0x0D, 0x0A, 0x20] }
    bytes += Array("!\r\nEND:VEVENT\r\n".utf8)
    let text = try CalendarText(bytes)
    #expect(text.roots.first?.first("SUMMARY")?.text == "芳!")
    #expect(text.bytes == bytes)
  }

  @Test(
    "Any line break ends a line and is kept",
    arguments: ["\r\n", "\n", "\r", "\r\r\n", "\r\n\r\n"])
  func lineBreaks(lineBreak: String) throws {
    let lines = ["\u{FEFF}BEGIN:VEVENT", "UID:1", "SUMMARY:a", "END:VEVENT", "some junk", ""]
    let given = lines.joined(separator: lineBreak)
    let text = try CalendarText(given)
    #expect(text.bytes == Array(given.utf8))
    #expect(text.roots.map(\.name) == ["VEVENT"])
    #expect(text.roots.first?.properties.map(\.name) == ["UID", "SUMMARY"])
  }

  @Test("RFC 5545, 3.3.11: escapes of TEXT are resolved, others stay")
  func escapes() throws {
    let text = #"Project XYZ Final Review\nConference Room - 3B\, \;\\ \x \N."#
    #expect(
      try Self.property("DESCRIPTION:" + text).text
        == "Project XYZ Final Review\nConference Room - 3B, ;\\ \\x \n.")
  }

  @Test("A list is cut at its bare commas only")
  func lists() throws {
    #expect(
      try Self.property(#"CATEGORIES:a\,b,c,,d\\,e"#).list == ["a,b", "c", "", "d\\", "e"])
    #expect(
      try Self.property("REQUEST-STATUS:2.8;Success\\; mostly;RRULE").fields
        == ["2.8", "Success; mostly", "RRULE"])
  }

  @Test("RFC 5545, 3.2 and RFC 6868, 3: parameters are split, unquoted and decoded")
  func parameters() throws {
    let line =
      "ATTENDEE;cn=\"Wang, Fang: ^'Bo^^ss^'^n\""
      + ";MEMBER=\"mailto:a@b\",\"mailto:c;d\";X-Q;RSVP=TRUE:mailto:w"
    let property = try Self.property(line)
    #expect(
      property.parameters == [
        Parameter("CN", "Wang, Fang: \"Bo^ss\"\n"),
        Parameter("MEMBER", ["mailto:a@b", "mailto:c;d"]),
        Parameter("X-Q", []),
        Parameter("RSVP", "TRUE"),
      ])
    #expect(property.rawValue == "mailto:w")
    #expect(property.mailAddress == "w")
    #expect(property.parameter("RSVP") == "TRUE")
    #expect(property.parameter("ROLE") == nil)
  }

  @Test("Components nest, and their views know their place")
  func tree() throws {
    let text = try CalendarText(
      """
      BEGIN:vcalendar
      VERSION:2.0
      BEGIN:VEVENT
      UID:1
      BEGIN:VALARM
      UID:2
      END:VALARM
      SUMMARY:after the alarm
      END:vevent
      end:VCALENDAR
      """)
    let event = try #require(text.calendar?.components.first)
    #expect(event.name == "VEVENT")
    #expect(event.lineNumber == 3)
    #expect(event.parent?.name == "VCALENDAR")
    #expect(event.all("UID").map(\.rawValue) == ["1"])
    #expect(event.first("SUMMARY")?.lineNumber == 8)
    #expect(event.components(named: "valarm").first?.first("UID")?.rawValue == "2")
    #expect(
      event.components.first.map { String(decoding: $0.bytes, as: UTF8.self) }
        == "BEGIN:VALARM\nUID:2\nEND:VALARM\n")
  }
}
