/// Reviews a text line by line through libical, and its components by libical's restrictions.
///
/// VTIMEZONEs are kept from it, so that nothing expands them, and so is what it does not know:
/// unknown components and properties are no fault (RFC 5545, section 8.2.6).
struct LibicalReview {
  private let root: Component
  private let withRestrictions: Bool

  init(_ root: Component, withRestrictions: Bool) {
    self.root = root
    self.withRestrictions = withRestrictions
  }

  /// Lines longer than this are not for libical: only texts and attachments are that long.
  private static let longest = 16_384

  func review(into findings: inout Findings) {
    guard var parser = LibicalParser() else { return }
    var lines: [(name: String, line: Int)] = []
    feed(&parser, lines: &lines, into: &findings)
    guard withRestrictions else { return }
    for (place, texts) in parser.restrictionFindings().enumerated() where place < lines.count {
      let component = lines[place]
      for text in texts {
        guard let problem = Self.problem(of: text, in: component.name) else { continue }
        findings.warnings.append(ICalendarError(line: component.line, problem))
      }
    }
  }

  /// What a restriction's text means; nil for what is no finding.
  private static func problem(of text: String, in component: String) -> ICalendarError.Problem? {
    guard text.hasPrefix(restriction), !text.hasSuffix(misjudged) else { return nil }
    let words = text.dropFirst(restriction.count).split(separator: " ")
    guard let name = words.first.map(String.init) else { return nil }
    if words.last == "0" { return .missingProperty(name, in: component) }
    if words.suffix(9).first == "Expected", words.suffix(8).first == "0" {
      return .invalid("\(name) has no place in \(component) here; remove it")
    }
    return .repeatedProperty(name, in: component)
  }

  /// Said of every DTEND where an exception follows; TimeReview looks at that itself.
  private static let misjudged = "must not have both DURATION and DTEND"
  private static let restriction = "Failed iTIP restrictions for "

  /// Gives libical what it knows; `lines` tells where each component it was given begins.
  private func feed(
    _ parser: inout LibicalParser, lines: inout [(name: String, line: Int)],
    into findings: inout Findings
  ) {
    let storage = root.storage
    var index = root.beginLine
    while index <= root.endLine {
      let line = storage.lines[index]
      index += 1
      switch line.kind {
      case .begin:
        let name = String(name: storage.value(of: line))
        if name == "VTIMEZONE" || !LibicalParser.knowsComponent(name) {
          index = Int(storage.outline.branches[Int(line.component)].end) + 1
        } else {
          lines.append((name, Int(line.number)))
          _ = parser.add(Array("BEGIN:\(name)".utf8))
        }
      case .end:
        _ = parser.add(Array("END:\(String(name: storage.value(of: line)))".utf8))
      case .property:
        let property = Property(storage: storage, index: index - 1)
        if isForLibical(property), !parser.add(storage.unfolded(line)) {
          findings.warnings.append(
            ICalendarError(
              line: Int(line.number),
              .badValue(
                type: "value of \(property.name)", value: String(property.rawValue.prefix(60)))))
        }
      default: break
      }
    }
  }

  /// Whether libical is to read a property: it knows the name, and there is a value of some length.
  private func isForLibical(_ property: Property) -> Bool {
    if property.isEmpty || property.line.end - property.line.start > Self.longest { return false }
    let name = property.name
    if !withRestrictions, Self.beyondFault.contains(name) || name.hasPrefix("X-") { return false }
    // With a METHOD the restrictions would be those of a message, not of an object that is kept.
    return name != "METHOD" && LibicalParser.knowsProperty(name)
  }

  /// The properties that libical has to see for its restrictions only: their value is any text or
  /// address, or TimeReview reads it.
  private static let beyondFault: Set<String> = [
    "ATTENDEE", "CALSCALE", "CATEGORIES", "COMMENT", "CONTACT", "DESCRIPTION", "DTEND", "DTSTART",
    "DUE", "DURATION", "EXDATE", "FREEBUSY", "LOCATION", "ORGANIZER", "PRODID", "RDATE",
    "RECURRENCE-ID", "RELATED-TO", "RESOURCES", "RRULE", "SUMMARY", "UID", "URL", "VERSION",
  ]
}
