extension Component {
  /// Its bytes and its properties, those of the components inside included.
  var extent: (bytes: Int, properties: Int) {
    let lines = storage.lines[beginLine...endLine]
    var properties = 0
    for line in lines where line.kind == .property { properties += 1 }
    return (
      Int(storage.lines[endLine].end - storage.lines[beginLine].start), properties
    )
  }

  /// The TZIDs that its properties and those inside name as they are written, in order.
  var zoneNames: [[UInt8]] {
    var names: [[UInt8]] = []
    for index in beginLine...endLine {
      let line = storage.lines[index]
      guard line.kind == .property, line.colon > line.nameLength else { continue }
      let property = Property(storage: storage, index: index)
      guard property.mayNameZone, let name = property.parameter("TZID") else { continue }
      let bytes = Array(name.utf8)
      if !names.contains(bytes) { names.append(bytes) }
    }
    return names
  }
}

extension Property {
  /// Whether `TZID` follows a semicolon before the colon; never wrong where it says no.
  fileprivate var mayNameZone: Bool {
    let line = line
    if line.isFolded { return true }
    let bytes = storage.bytes
    let span = bytes.span
    var position = Int(line.start + line.nameLength)
    let end = Int(line.start + line.colon)
    while position + 5 < end {
      if span[position] == UInt8(ascii: ";"),
        span.matches("TZID", from: position + 1, length: 4)
      {
        return true
      }
      position += 1
    }
    return false
  }
}
