extension CalendarText {
  /// The objects of the stream, in the order in which they begin (RFC 4791, section 4.1); throws
  /// where one is larger than the limits.
  public func objects(limits: Limits = .standard) throws(ICalendarError) -> [ObjectText] {
    var splitter = Splitter(limits: limits)
    for root in roots { try splitter.add(root) }
    return splitter.objects(whole: bytes, isOneRoot: roots.count == 1)
  }
}

/// Gathers the components of a stream by kind and UID.
private struct Splitter {
  private struct Key: Hashable {
    var root: Int
    var kind: String
    var uid: String
  }

  private struct Group {
    var uid: String?
    var kind: String
    var root: Int
    var components: [Component]
    var size: Int
    var properties: Int
  }

  private let limits: Limits
  private var groups: [Group] = []
  private var places: [Key: Int] = [:]
  private var wrappers: [Int: Wrapper] = [:]

  init(limits: Limits) {
    self.limits = limits
  }

  mutating func add(_ root: Component) throws(ICalendarError) {
    guard root.isNamed("VCALENDAR") else {
      if root.isNamed("VTIMEZONE") { return }
      wrappers[root.index] = Wrapper()
      return try add(root, of: root.index)
    }
    wrappers[root.index] = Wrapper(root)
    for component in root.components where !component.isNamed("VTIMEZONE") {
      try add(component, of: root.index)
    }
  }

  private mutating func add(_ component: Component, of root: Int) throws(ICalendarError) {
    let kind = component.name
    let uid = component.first("UID")?.text
    let (size, properties) = component.extent
    var place = groups.count
    if let uid {
      let key = Key(root: root, kind: kind, uid: uid)
      if let known = places[key] { place = known } else { places[key] = place }
    }
    if place == groups.count {
      groups.append(
        Group(uid: uid, kind: kind, root: root, components: [], size: 0, properties: 0))
    }
    groups[place].components.append(component)
    groups[place].size += size
    groups[place].properties += properties
    let line = groups[place].components[0].lineNumber
    if groups[place].size > limits.object {
      throw ICalendarError(line: line, .objectTooLarge(limit: limits.object))
    }
    if groups[place].properties > limits.properties {
      throw ICalendarError(line: line, .tooManyProperties(limit: limits.properties))
    }
  }

  func objects(whole: [UInt8], isOneRoot: Bool) -> [ObjectText] {
    let isWhole = isOneRoot && groups.count == 1 && wrappers[groups[0].root]?.isOwn == true
    return groups.map { group in
      var object = ObjectText(
        uid: group.uid, kind: group.kind, line: group.components[0].lineNumber, bytes: whole)
      if !isWhole {
        wrappers[group.root, default: Wrapper()].put(group.components, into: &object)
      }
      return object
    }
  }
}
