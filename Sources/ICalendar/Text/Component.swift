/// A component of a text, BEGIN to END: a view, cheap to pass on.
public struct Component: Sendable {
  let storage: CalendarText.Storage
  let index: Int

  private var branch: Branch { storage.outline.branches[index] }
  var beginLine: Int { Int(branch.begin) }
  var endLine: Int { Int(branch.end) }

  /// Its name in capitals, for example `VEVENT`.
  public var name: String {
    String(name: storage.value(of: storage.lines[beginLine]))
  }

  /// Whether it has that name, whatever the case.
  public func isNamed(_ name: String) -> Bool {
    storage.opens(storage.lines[beginLine], name)
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
      if line.kind == .property, storage.isNamed(line, name) {
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
      if line.kind == .property, storage.isNamed(line, name) {
        found.append(Property(storage: storage, index: index))
      }
      return true
    }
    return found
  }

  /// Its bytes as given, from BEGIN to the end of the END line.
  public var bytes: [UInt8] {
    storage.bytes(ofLines: beginLine...endLine)
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
