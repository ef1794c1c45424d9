/// An iCalendar text and its components: the bytes as they were given, beside an index over them.
///
/// Blank lines, any line break, folds at any byte, a byte order mark and what lies outside of the
/// components are kept; components, properties and parameters are views that decode when asked.
public struct CalendarText: Sendable {
  let storage: Storage

  /// Reads a text; throws the first fault that leaves its structure in doubt.
  public init(_ bytes: [UInt8], limits: Limits = .standard) throws(ICalendarError) {
    storage = try Storage(bytes, limits: limits)
  }

  /// Reads a text.
  public init(_ text: String, limits: Limits = .standard) throws(ICalendarError) {
    try self.init(Array(text.utf8), limits: limits)
  }

  /// The bytes as they were given.
  public var bytes: [UInt8] { storage.bytes }

  /// The outermost components, in order; at least one.
  public var roots: [Component] {
    storage.outline.roots.map { Component(storage: storage, index: $0) }
  }

  /// The first VCALENDAR.
  public var calendar: Component? {
    roots.first { $0.isNamed("VCALENDAR") }
  }

  /// Every component of that name, at any depth, in order.
  public func components(named name: String) -> [Component] {
    storage.outline.branches.indices.lazy
      .map { Component(storage: storage, index: $0) }
      .filter { $0.isNamed(name) }
  }

  /// The bytes and the index over them, shared by all views.
  final class Storage: Sendable {
    let bytes: [UInt8]
    let lines: [Line]
    let outline: Outline

    init(_ bytes: [UInt8], limits: Limits) throws(ICalendarError) {
      if bytes.count > limits.stream {
        throw ICalendarError(.textTooLarge(limit: limits.stream))
      }
      var scanner = LineScanner(limits: limits)
      try scanner.scan(bytes.span)
      var lines = scanner.lines
      outline = try Outline(&lines, of: bytes.span, limits: limits)
      self.lines = lines
      self.bytes = bytes
      try checkZones(limits)
    }

    /// Telling which zone a definition describes costs more than reading it.
    private func checkZones(_ limits: Limits) throws(ICalendarError) {
      var count = 0
      for branch in outline.branches where opens(lines[Int(branch.begin)], "VTIMEZONE") {
        count += 1
        if count > limits.zones {
          throw ICalendarError(
            line: Int(lines[Int(branch.begin)].number), .tooManyZones(limit: limits.zones))
        }
      }
    }
  }
}
