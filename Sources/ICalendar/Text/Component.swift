/// A component of a text, BEGIN to END: a view, cheap to pass on.
public struct Component: Sendable {
  let storage: CalendarText.Storage
  let index: Int

  private var branch: Branch { storage.outline.branches[index] }
  var beginLine: Int { Int(branch.begin) }
  var endLine: Int { Int(branch.end) }

  /// Its name in capitals, for example `VEVENT`.
  public var name: String {
    String(name: storage.lines[beginLine].value(in: storage.bytes.span))
  }

  /// Whether it has that name, whatever the case.
  public func isNamed(_ name: String) -> Bool {
    let line = storage.lines[beginLine]
    if line.isFolded { return self.name == name.uppercased() }
    let start = Int(line.start + line.colon) + 1
    if storage.bytes.span.matches(name, from: start, length: Int(line.contentEnd) - start) {
      return true
    }
    // A trailing space is not part of the name.
    return self.name == name.uppercased()
  }

  /// The physical line of its BEGIN, from 1.
  public var lineNumber: Int { Int(storage.lines[beginLine].number) }

  /// Its own properties, in order.
  public var properties: [Property] {
    var found: [Property] = []
    forEachLine { index, line in
      if line.kind == .property { found.append(Property(storage: storage, index: index)) }
      return true
    }
    return found
  }

  /// The components directly inside, in order.
  public var components: [Component] {
    var found: [Component] = []
    forEachLine { _, line in
      if line.kind == .begin {
        found.append(Component(storage: storage, index: Int(line.component)))
      }
      return true
    }
    return found
  }

  /// The components directly inside that have a name.
  public func components(named name: String) -> [Component] {
    components.filter { $0.isNamed(name) }
  }

  /// The component it lies in, or nil for a root.
  public var parent: Component? {
    branch.parent < 0 ? nil : Component(storage: storage, index: Int(branch.parent))
  }

  /// The first of its own properties of that name, whatever the case.
  public func first(_ name: String) -> Property? {
    var found: Property?
    forEachLine { index, line in
      if line.kind == .property, line.isNamed(name, in: storage.bytes.span) {
        found = Property(storage: storage, index: index)
      }
      return found == nil
    }
    return found
  }

  /// Its own properties of that name, in order, whatever the case.
  public func all(_ name: String) -> [Property] {
    var found: [Property] = []
    forEachLine { index, line in
      if line.kind == .property, line.isNamed(name, in: storage.bytes.span) {
        found.append(Property(storage: storage, index: index))
      }
      return true
    }
    return found
  }

  /// Its bytes as given, from BEGIN to the end of the END line.
  public var bytes: [UInt8] {
    storage.bytes.span.array(
      from: Int(storage.lines[beginLine].start), to: Int(storage.lines[endLine].end))
  }

  /// Visits its own lines and the BEGIN of each child until told to stop.
  func forEachLine(_ visit: (Int, Line) -> Bool) {
    var line = beginLine + 1
    let end = endLine
    while line < end {
      let here = storage.lines[line]
      if !visit(line, here) { return }
      line =
        here.kind == .begin
        ? Int(storage.outline.branches[Int(here.component)].end) + 1 : line + 1
    }
  }
}

extension Line {
  /// Whether its name is that one, whatever the case.
  func isNamed(_ name: String, in bytes: Span<UInt8>) -> Bool {
    if isFolded {
      let head = unfolded(in: bytes)
      return head.span.matches(name, from: 0, length: Int(nameLength))
    }
    return bytes.matches(name, from: Int(start), length: Int(nameLength))
  }
}
