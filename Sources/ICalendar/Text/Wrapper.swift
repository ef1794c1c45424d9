/// What an object needs of the VCALENDAR it came in.
struct Wrapper {
  /// Whether the stream brought it.
  let isOwn: Bool
  private let head: [Part]
  private let tail: [UInt8]
  private var zones: [[UInt8]: Part] = [:]

  /// Some lines and where they stand in the stream.
  fileprivate struct Part {
    var bytes: [UInt8]
    var line: Int
    /// How many physical lines they are.
    var lines: Int
  }

  /// A VCALENDAR of our own, for components that came without.
  init() {
    isOwn = false
    let text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Daybook//EN\r\n"
    head = [Part(bytes: Array(text.utf8), line: 1, lines: 3)]
    tail = Array("END:VCALENDAR\r\n".utf8)
  }

  init(_ calendar: Component) {
    let storage = calendar.storage
    isOwn = true
    var lines = [calendar.beginLine]
    for name in ["VERSION", "PRODID", "CALSCALE", "X-WR-TIMEZONE"] {
      if let property = calendar.first(name) { lines.append(property.index) }
    }
    head = lines.map { Part(lines: $0...$0, of: storage) }
    tail = storage.bytes(ofLines: calendar.endLine...calendar.endLine)
    for zone in calendar.components(named: "VTIMEZONE") {
      guard let name = zone.first("TZID")?.valueBytes, zones[name] == nil else { continue }
      zones[name] = Part(zone)
    }
  }

  /// Puts the wrapper, the zones named and the components into an object.
  func put(_ components: [Component], into object: inout ObjectText) {
    object.bytes = []
    var line = 1
    func put(_ part: Part) {
      object.places.append(.init(line: line, lineInStream: part.line))
      object.bytes += part.bytes
      line += part.lines
    }
    head.forEach(put)
    if !zones.isEmpty {
      var named: Set<[UInt8]> = []
      for component in components {
        for name in component.zoneNames where named.insert(name).inserted {
          if let zone = zones[name] { put(zone) }
        }
      }
    }
    for component in components {
      put(Part(component))
      if let last = object.bytes.last, last != 0x0A, last != 0x0D { object.bytes += [0x0D, 0x0A] }
    }
    object.bytes += tail
  }
}

extension Wrapper.Part {
  fileprivate init(_ component: Component) {
    self.init(lines: component.beginLine...component.endLine, of: component.storage)
  }

  fileprivate init(lines: ClosedRange<Int>, of storage: CalendarText.Storage) {
    bytes = storage.bytes(ofLines: lines)
    line = Int(storage.lines[lines.lowerBound].number)
    let next = lines.upperBound + 1
    // Nothing follows the last line of the text that a line would have to be counted for.
    self.lines = next < storage.lines.count ? Int(storage.lines[next].number) - line : 0
  }
}
