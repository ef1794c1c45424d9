/// Changes to a text that touch no other line than those of what is changed.
///
/// The views handed in are of the text as it was; all changes are made at once by `result()`.
public struct CalendarEdit {
  private let text: CalendarText
  private var changes: [Change] = []

  private struct Change {
    /// The bytes of the text that go; empty for what is put in.
    var range: Range<Int>
    var bytes: [UInt8]
    /// What was put in for a property that was not there.
    var added: Added?
  }

  private struct Added: Equatable {
    var component: Int
    var name: String
  }

  /// An edit of a text, without changes yet.
  public init(_ text: CalendarText) {
    self.text = text
  }

  /// Sets a property: the first of its name is replaced and the others are removed; where there is
  /// none, it follows the last property.
  public mutating func set(
    _ draft: PropertyDraft, in component: Component
  ) throws(ICalendarError) {
    let present = component.all(draft.name)
    if let first = present.first {
      for other in present.dropFirst() { remove(other) }
      return try replace(first, with: draft)
    }
    let added = Added(component: component.index, name: draft.name)
    changes.removeAll { $0.added == added }
    try insert(draft, in: component)
    changes[changes.count - 1].added = added
  }

  /// Puts a property after the last one of a component.
  public mutating func insert(
    _ draft: PropertyDraft, in component: Component
  ) throws(ICalendarError) {
    let position = text.storage.endOfProperties(of: component)
    put(try lines(component) { writer throws(ICalendarError) in try writer.put(draft) }, position)
  }

  /// Puts another property where one was.
  public mutating func replace(
    _ property: Property, with draft: PropertyDraft
  ) throws(ICalendarError) {
    let line = property.line
    var writer = LineWriter()
    writer.lineBreak = text.storage.lineBreak(of: line)
    try writer.put(draft)
    put(writer.bytes, instead: Int(line.start)..<Int(line.end))
  }

  /// Takes a property out.
  public mutating func remove(_ property: Property) {
    put([], instead: Int(property.line.start)..<Int(property.line.end))
  }

  /// Takes every property of a name out of a component.
  public mutating func removeAll(_ name: String, in component: Component) {
    for property in component.all(name) { remove(property) }
    let added = Added(component: component.index, name: name.uppercased())
    changes.removeAll { $0.added == added }
  }

  /// Puts a component before the END of another.
  public mutating func insert(
    _ draft: ComponentDraft, in component: Component
  ) throws(ICalendarError) {
    let position = Int(text.storage.lines[component.endLine].start)
    put(
      try lines(component) { writer throws(ICalendarError) in try draft.write(to: &writer) },
      position)
  }

  /// Puts a component of any text, unchanged, before the END of another.
  public mutating func insert(_ other: Component, in component: Component) {
    var bytes = other.bytes
    if let last = bytes.last, last != 0x0A, last != 0x0D {
      bytes += text.storage.lineBreak(of: text.storage.lines[component.beginLine])
    }
    put(bytes, Int(text.storage.lines[component.endLine].start))
  }

  /// Takes a component out, and with it every change inside.
  public mutating func remove(_ component: Component) {
    let lines = text.storage.lines
    put([], instead: Int(lines[component.beginLine].start)..<Int(lines[component.endLine].end))
  }

  /// The text with the changes made.
  public func result() throws(ICalendarError) -> CalendarText {
    // What is put in at a position comes before what replaces the bytes from there.
    let ordered = changes.enumerated().sorted { one, other in
      let (left, right) = (one.element.range, other.element.range)
      if left.lowerBound != right.lowerBound { return left.lowerBound < right.lowerBound }
      if left.isEmpty != right.isEmpty { return left.isEmpty }
      if left.upperBound != right.upperBound { return left.upperBound > right.upperBound }
      return one.offset < other.offset
    }
    let old = text.bytes
    var new: [UInt8] = []
    new.reserveCapacity(old.count + 256)
    var position = 0
    for (_, change) in ordered where change.range.lowerBound >= position {
      new += old[position..<change.range.lowerBound]
      new += change.bytes
      position = change.range.upperBound
    }
    new += old[position...]
    return try CalendarText(new)
  }

  private mutating func put(_ bytes: [UInt8], _ position: Int) {
    changes.append(Change(range: position..<position, bytes: bytes))
  }

  private mutating func put(_ bytes: [UInt8], instead range: Range<Int>) {
    changes.removeAll { $0.range == range }
    changes.append(Change(range: range, bytes: bytes))
  }

  private func lines(
    _ component: Component, _ write: (inout LineWriter) throws(ICalendarError) -> Void
  ) throws(ICalendarError) -> [UInt8] {
    var writer = LineWriter()
    writer.lineBreak = text.storage.lineBreak(of: text.storage.lines[component.beginLine])
    try write(&writer)
    return writer.bytes
  }
}

extension CalendarText {
  /// The text after some changes to it.
  public func edited(
    _ change: (inout CalendarEdit) throws(ICalendarError) -> Void
  ) throws(ICalendarError) -> CalendarText {
    var edit = CalendarEdit(self)
    try change(&edit)
    return try edit.result()
  }
}

extension CalendarText.Storage {
  /// The bytes that end a line; CRLF where the text ends instead.
  fileprivate func lineBreak(of line: Line) -> [UInt8] {
    line.end > line.contentEnd ? Array(bytes[Int(line.contentEnd)..<Int(line.end)]) : [0x0D, 0x0A]
  }

  /// Where the last of a component's own properties before its children ends.
  fileprivate func endOfProperties(of component: Component) -> Int {
    var last = component.beginLine
    component.forEachLine { index, line in
      if line.kind == .property { last = index }
      return line.kind != .begin
    }
    return Int(lines[last].end)
  }
}
