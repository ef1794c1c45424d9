import ICalendar
import Testing

@Suite("Editing")
struct EditingTests {
  static let odd = """
    BEGIN:VCALENDAR\r
    X-FOO;bar="a;b":1\n\
    BEGIN:VEVENT\r
    UID:1\r
    summary:Old\r
     er\r
    CATEGORIES:a,b\n\
    \r
    BEGIN:VALARM\r
    SUMMARY:kept\r
    END:VALARM\r
    X-LAST:1\r
    END:VEVENT\r
    END:VCALENDAR
    """

  private func edited(
    _ change: (inout CalendarEdit, Component) throws(ICalendarError) -> Void
  ) throws -> String {
    let text = try CalendarText(Self.odd)
    let event = try #require(text.components(named: "VEVENT").first)
    let result = try text.edited { edit throws(ICalendarError) in try change(&edit, event) }
    return String(decoding: result.bytes, as: UTF8.self)
  }

  @Test("Setting a property changes its lines only")
  func set() throws {
    let result = try edited { edit, event throws(ICalendarError) in
      try edit.set(PropertyDraft("SUMMARY", text: "New"), in: event)
    }
    #expect(result == Self.odd.replacing("summary:Old\r\n er\r\n", with: "SUMMARY:New\r\n"))
  }

  @Test("A property that was not there follows the last one before the components inside")
  func insert() throws {
    let result = try edited { edit, event throws(ICalendarError) in
      try edit.set(PropertyDraft("SEQUENCE", integer: 1), in: event)
      try edit.set(PropertyDraft("SEQUENCE", integer: 2), in: event)
    }
    #expect(result == Self.odd.replacing("a,b\n", with: "a,b\nSEQUENCE:2\r\n"))
  }

  @Test("A property that is there twice is there once after it was set")
  func once() throws {
    let text = try CalendarText("BEGIN:A\nX:1\nY:2\nX:3\nEND:A\n")
    let root = try #require(text.roots.first)
    let result = try text.edited { edit throws(ICalendarError) in
      try edit.set(PropertyDraft("x", raw: "4"), in: root)
    }
    #expect(String(decoding: result.bytes, as: UTF8.self) == "BEGIN:A\nX:4\nY:2\nEND:A\n")
  }

  @Test("Properties and components come out without a trace")
  func remove() throws {
    let result = try edited { edit, event throws(ICalendarError) in
      edit.removeAll("Categories", in: event)
      for alarm in event.components {
        try edit.set(PropertyDraft("SUMMARY", text: "lost with the alarm"), in: alarm)
        edit.remove(alarm)
      }
    }
    let alarm = "BEGIN:VALARM\r\nSUMMARY:kept\r\nEND:VALARM\r\n"
    #expect(
      result == Self.odd.replacing("CATEGORIES:a,b\n", with: "").replacing(alarm, with: ""))
  }

  @Test("A component is put before the END of another")
  func component() throws {
    let result = try edited { edit, event throws(ICalendarError) in
      try edit.insert(ComponentDraft("VALARM", [PropertyDraft("ACTION", raw: "AUDIO")]), in: event)
      for alarm in event.components { edit.insert(alarm, in: event) }
    }
    let added =
      "BEGIN:VALARM\r\nACTION:AUDIO\r\nEND:VALARM\r\n"
      + "BEGIN:VALARM\r\nSUMMARY:kept\r\nEND:VALARM\r\n"
    #expect(result == Self.odd.replacing("END:VEVENT", with: added + "END:VEVENT"))
  }

  @Test("A value that would break its line is refused and changes nothing")
  func injection() throws {
    #expect(throws: ICalendarError.self) {
      try edited { edit, event throws(ICalendarError) in
        try edit.set(PropertyDraft("ORGANIZER", raw: "mailto:a\r\nX-EVIL:1"), in: event)
      }
    }
  }

  @Test("Whatever is edited, all other lines keep their bytes", arguments: 0..<200)
  func otherLines(seed: UInt64) throws {
    var random = Dice(seed: seed)
    let draft = ComponentDraft(
      "VCALENDAR", [random.property()], (0..<3).map { _ in random.component(depth: 2) })
    let text = try CalendarText(try draft.bytes())
    let components = ["V0", "V1", "V2"].flatMap { text.components(named: $0) }
    let target = try #require(components.randomElement(using: &random))
    let property = random.property()
    let isRemoval = Bool.random(using: &random)
    let result = try text.edited { edit throws(ICalendarError) in
      if isRemoval {
        edit.removeAll(property.name, in: target)
      } else {
        try edit.set(property, in: target)
      }
    }
    var expected = Self.lines(of: text)
    let own = Set(target.all(property.name).map(\.lineNumber))
    let kept = expected.filter { !own.contains($0.line) }.map(\.bytes)
    let changed = result.components(named: target.name).flatMap { $0.all(property.name) }
    let put = Set(
      changed.filter { PropertyDraft($0) == property }.map(\.lineNumber))
    expected = Self.lines(of: result)
    let left = expected.map(\.bytes)
    #expect(left.count == kept.count + (isRemoval ? 0 : 1))
    if isRemoval {
      #expect(left == kept)
    } else {
      #expect(
        expected.indices.contains { index in
          put.contains(expected[index].line)
            && Array(left[..<index] + left[(index + 1)...]) == kept
        })
    }
  }

  /// The properties of a text with their lines, and what stands between them left out.
  static func lines(of text: CalendarText) -> [(line: Int, bytes: [UInt8])] {
    var open = text.roots
    var lines: [(Int, [UInt8])] = []
    while let component = open.popLast() {
      lines += component.properties.map { ($0.lineNumber, $0.bytes) }
      open += component.components
    }
    return lines.sorted { $0.0 < $1.0 }
  }
}
