extension Span<UInt8> {
  var startsWithByteOrderMark: Bool {
    count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF
  }

  /// The position after the line break that starts at a position: a run of CR with or without LF,
  /// or LF alone.
  func endOfBreak(at start: Int) -> Int {
    var position = start
    while position < count, self[position] == 0x0D { position += 1 }
    if position < count, self[position] == 0x0A { position += 1 }
    return position
  }

  /// Appends the bytes between two positions without their folds: line breaks and one space or tab.
  func unfold(from start: Int, to end: Int, into line: inout [UInt8]) {
    line.reserveCapacity(line.count + end - start)
    var position = start
    while position < end {
      let byte = self[position]
      position += 1
      guard byte == 0x0A || byte == 0x0D else {
        line.append(byte)
        continue
      }
      while position < end, self[position] == 0x0A || self[position] == 0x0D { position += 1 }
      position += 1
    }
  }

  /// Whether the bytes at a position are that ASCII name, whatever their case.
  func matches(_ name: String, from start: Int, length: Int) -> Bool {
    let other = name.utf8.span
    guard other.count == length else { return false }
    for index in 0..<length where self[start + index].uppercased != other[index].uppercased {
      return false
    }
    return true
  }

  /// Whether the bytes are well-formed UTF-8: no overlong forms, surrogates or cut characters.
  func isUTF8(from start: Int, to end: Int) -> Bool {
    var position = start
    while position < end {
      let lead = self[position]
      position += 1
      if lead < 0x80 { continue }
      let more: Int
      var (low, high): (UInt8, UInt8) = (0x80, 0xBF)
      switch lead {
      case 0xC2...0xDF: more = 1
      case 0xE0...0xEF:
        more = 2
        if lead == 0xE0 { low = 0xA0 }
        if lead == 0xED { high = 0x9F }
      case 0xF0...0xF4:
        more = 3
        if lead == 0xF0 { low = 0x90 }
        if lead == 0xF4 { high = 0x8F }
      default: return false
      }
      guard position + more <= end else { return false }
      for _ in 0..<more {
        guard (low...high).contains(self[position]) else { return false }
        (low, high) = (0x80, 0xBF)
        position += 1
      }
    }
    return true
  }
}

extension UInt8 {
  /// The capital of an ASCII letter, else itself.
  @inline(__always)
  var uppercased: UInt8 {
    self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") ? self & 0xDF : self
  }

  /// Whether it may stand in a name; underscore, dot and slash are seen in the wild.
  @inline(__always)
  var isNameByte: Bool {
    let capital = uppercased
    return capital >= UInt8(ascii: "A") && capital <= UInt8(ascii: "Z")
      || capital >= UInt8(ascii: "-") && capital <= UInt8(ascii: "9")
      || capital == UInt8(ascii: "_")
  }
}
