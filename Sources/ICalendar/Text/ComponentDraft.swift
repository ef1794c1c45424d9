/// A component to be written.
public struct ComponentDraft: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// Its properties, in the order in which they are written.
  public var properties: [PropertyDraft]
  /// The components inside, written after the properties.
  public var components: [ComponentDraft]

  /// A component with the given content.
  public init(
    _ name: String, _ properties: [PropertyDraft] = [], _ components: [ComponentDraft] = []
  ) {
    self.name = name.uppercased()
    self.properties = properties
    self.components = components
  }

  /// The same component as one that was read, without its folds.
  public init(_ component: Component) {
    self.init(
      component.name, component.properties.map(PropertyDraft.init),
      component.components.map(ComponentDraft.init))
  }

  /// Sets a property: the first of its name is replaced and the others are removed.
  public mutating func set(_ property: PropertyDraft) {
    guard let first = properties.firstIndex(where: { $0.name == property.name }) else {
      properties.append(property)
      return
    }
    properties[first] = property
    properties[(first + 1)...].removeAll { $0.name == property.name }
  }

  /// The component as text with CRLF and folded lines; components that are text already are put
  /// unchanged before its END.
  public func bytes(enclosing bodies: [[UInt8]] = []) throws(ICalendarError) -> [UInt8] {
    var writer = LineWriter()
    try write(to: &writer, enclosing: bodies)
    return writer.bytes
  }

  func write(to writer: inout LineWriter, enclosing bodies: [[UInt8]] = []) throws(ICalendarError) {
    let name = try LineWriter.checked(name: name)
    writer.put(Array("BEGIN:".utf8) + name)
    for property in properties { try writer.put(property) }
    for component in components { try component.write(to: &writer) }
    for body in bodies {
      writer.bytes += body
      if let last = body.last, last != 0x0A, last != 0x0D { writer.bytes += writer.lineBreak }
    }
    writer.put(Array("END:".utf8) + name)
  }
}
