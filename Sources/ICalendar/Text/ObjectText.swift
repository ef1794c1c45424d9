/// One iCalendar object cut out of a stream: all components of one kind that share a UID, the
/// VTIMEZONEs they name, and a VCALENDAR around them.
public struct ObjectText: Hashable, Sendable {
  /// The UID; nil where the component has none, which makes it an object of its own.
  public var uid: String?
  /// The name of its components, for example `VEVENT`.
  public var kind: String
  /// The physical line of the stream at which its first component begins.
  public var line: Int
  /// The text: the components byte for byte as the stream has them; the whole stream where it
  /// holds this object only.
  public var bytes: [UInt8]
}

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
      ObjectText(
        uid: group.uid, kind: group.kind, line: group.components[0].lineNumber,
        bytes: isWhole
          ? whole : wrappers[group.root, default: Wrapper()].bytes(around: group.components))
    }
  }
}

/// What an object needs of the VCALENDAR it came in.
private struct Wrapper {
  /// Whether the stream brought it.
  let isOwn: Bool
  private let head: [UInt8]
  private let tail: [UInt8]
  private var zones: [[UInt8]: [UInt8]] = [:]

  /// A VCALENDAR of our own, for components that came without.
  init() {
    isOwn = false
    head = Array("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Daybook//EN\r\n".utf8)
    tail = Array("END:VCALENDAR\r\n".utf8)
  }

  init(_ calendar: Component) {
    let storage = calendar.storage
    isOwn = true
    var head = storage.bytes(ofLines: calendar.beginLine...calendar.beginLine)
    for name in ["VERSION", "PRODID", "CALSCALE", "X-WR-TIMEZONE"] {
      if let property = calendar.first(name) { head += property.bytes }
    }
    self.head = head
    tail = storage.bytes(ofLines: calendar.endLine...calendar.endLine)
    for zone in calendar.components(named: "VTIMEZONE") {
      guard let name = zone.first("TZID")?.valueBytes, zones[name] == nil else { continue }
      zones[name] = zone.bytes
    }
  }

  func bytes(around components: [Component]) -> [UInt8] {
    var bytes = head
    if !zones.isEmpty {
      var named: Set<[UInt8]> = []
      for component in components {
        for name in component.zoneNames where named.insert(name).inserted {
          bytes += zones[name] ?? []
        }
      }
    }
    for component in components {
      bytes += component.bytes
      if let last = bytes.last, last != 0x0A, last != 0x0D { bytes += [0x0D, 0x0A] }
    }
    return bytes + tail
  }
}
