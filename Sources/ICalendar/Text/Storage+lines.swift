extension CalendarText.Storage {
  /// The unfolded bytes before the colon of a line.
  func head(of line: Line) -> [UInt8] {
    if !line.isFolded { return Array(bytes[Int(line.start)..<Int(line.start + line.colon)]) }
    let bytes = bytes
    return line.head(in: bytes.span)
  }

  /// The bytes of a line's name.
  func name(of line: Line) -> ArraySlice<UInt8> {
    line.isFolded
      ? head(of: line).prefix(Int(line.nameLength))
      : bytes[Int(line.start)..<Int(line.start + line.nameLength)]
  }

  /// The unfolded bytes after the colon of a line.
  func value(of line: Line) -> [UInt8] {
    if !line.isFolded {
      return Array(bytes[Int(line.start + line.colon + 1)..<Int(line.contentEnd)])
    }
    let bytes = bytes
    return line.value(in: bytes.span)
  }

  /// The whole content line without its folds.
  func unfolded(_ line: Line) -> [UInt8] {
    if !line.isFolded { return Array(bytes[Int(line.start)..<Int(line.contentEnd)]) }
    let bytes = bytes
    return line.unfolded(in: bytes.span)
  }

  /// Whether a line has that name, whatever the case.
  func isNamed(_ line: Line, _ name: String) -> Bool {
    let bytes = bytes
    if line.isFolded {
      let head = line.unfolded(in: bytes.span)
      return head.span.matches(name, from: 0, length: Int(line.nameLength))
    }
    return bytes.span.matches(name, from: Int(line.start), length: Int(line.nameLength))
  }

  /// Whether the value of a BEGIN line is that name.
  func opens(_ line: Line, _ name: String) -> Bool {
    let bytes = bytes
    if !line.isFolded {
      let start = Int(line.start + line.colon) + 1
      let length = Int(line.contentEnd) - start
      if length == name.utf8.count { return bytes.span.matches(name, from: start, length: length) }
      // Only space around the name makes it longer.
      guard length > name.utf8.count, bytes[start] <= 0x20 || bytes[start + length - 1] <= 0x20
      else { return false }
    }
    return String(name: line.value(in: bytes.span)) == name.uppercased()
  }

  /// The bytes of some lines as given.
  func bytes(ofLines lines: ClosedRange<Int>) -> [UInt8] {
    Array(bytes[Int(self.lines[lines.lowerBound].start)..<Int(self.lines[lines.upperBound].end)])
  }
}
