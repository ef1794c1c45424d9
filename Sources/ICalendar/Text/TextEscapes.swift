extension ArraySlice<UInt8> {
  /// TEXT without its escapes (RFC 5545, section 3.3.11); a backslash before any other character
  /// than those it escapes stays.
  var unescaped: [UInt8] {
    guard contains(UInt8(ascii: "\\")) else { return Array(self) }
    var text: [UInt8] = []
    text.reserveCapacity(count)
    var position = startIndex
    while position < endIndex {
      let byte = self[position]
      position += 1
      guard byte == UInt8(ascii: "\\"), position < endIndex else {
        text.append(byte)
        continue
      }
      switch self[position] {
      case UInt8(ascii: "n"), UInt8(ascii: "N"): text.append(0x0A)
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\\"): text.append(self[position])
      case let other: text += [byte, other]
      }
      position += 1
    }
    return text
  }

  /// The parts between separators that no backslash escapes; one empty part where it is empty.
  func cut(at separator: UInt8) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var (start, position) = (startIndex, startIndex)
    while position < endIndex {
      if self[position] == UInt8(ascii: "\\"), position + 1 < endIndex {
        position += 2
        continue
      }
      if self[position] == separator {
        parts.append(self[start..<position])
        start = position + 1
      }
      position += 1
    }
    parts.append(self[start..<endIndex])
    return parts
  }
}

extension String {
  /// The text with the escapes of TEXT; every line break becomes `\n`.
  var escaped: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var isAfterReturn = false
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ","), UInt8(ascii: ";"):
        bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A where isAfterReturn: break
      case 0x0A, 0x0D: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      default: bytes.append(byte)
      }
      isAfterReturn = byte == 0x0D
    }
    return bytes
  }

  /// A name as read: in capitals, without space around it.
  init(name bytes: some Collection<UInt8>) {
    var capitals: [UInt8] = []
    capitals.reserveCapacity(bytes.count)
    for byte in bytes where !capitals.isEmpty || byte != 0x20 && byte != 0x09 {
      capitals.append(byte.uppercased)
    }
    while let last = capitals.last, last == 0x20 || last == 0x09 { capitals.removeLast() }
    self.init(decoding: capitals, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Whether both are the same name, whatever the case and the space around it.
  func matchesName(_ other: [UInt8]) -> Bool {
    if count == other.count {
      var isSame = true
      for index in indices where self[index].uppercased != other[index].uppercased {
        isSame = false
        break
      }
      if isSame { return true }
    }
    return String(name: self) == String(name: other)
  }
}
