/// Writes content lines: folded at 75 octets and never inside of a character, parameters quoted
/// and encoded (RFC 5545, section 3.1; RFC 6868).
struct LineWriter {
  var bytes: [UInt8] = []
  var lineBreak: [UInt8] = [0x0D, 0x0A]

  mutating func put(_ property: PropertyDraft) throws(ICalendarError) {
    put(try property.unfolded())
  }

  /// Writes one line, folded where it is long.
  mutating func put(_ line: [UInt8]) {
    var start = 0
    var room = 75
    while line.count - start > room {
      var cut = start + room
      while cut > start + 1, line[cut] & 0xC0 == 0x80 { cut -= 1 }
      bytes += line[start..<cut]
      bytes += lineBreak
      bytes.append(0x20)
      start = cut
      room = 74
    }
    bytes += line[start...]
    bytes += lineBreak
  }

  /// The bytes of a name of letters, digits and hyphens.
  static func checked(name: String) throws(ICalendarError) -> [UInt8] {
    let bytes = Array(name.utf8)
    guard !bytes.isEmpty, bytes.allSatisfy(\.isNameByte) else {
      throw ICalendarError(.badName(String(name.prefix(40))))
    }
    return bytes
  }
}

extension PropertyDraft {
  /// The content line without folds or line break.
  func unfolded() throws(ICalendarError) -> [UInt8] {
    var line = try LineWriter.checked(name: name)
    if name == "BEGIN" || name == "END" { throw ICalendarError(.badName(name)) }
    for parameter in parameters {
      line.append(UInt8(ascii: ";"))
      line += try LineWriter.checked(name: parameter.name)
      var separator = UInt8(ascii: "=")
      for value in parameter.values {
        line.append(separator)
        line += try value.parameterValue()
        separator = UInt8(ascii: ",")
      }
    }
    line.append(UInt8(ascii: ":"))
    for byte in rawValue.utf8 {
      if byte.isControl { throw ICalendarError(.controlCharacter(byte)) }
      line.append(byte)
    }
    return line
  }
}

extension String {
  /// The text as a parameter's value: `^`, quotes and line breaks encoded, in quotes where it
  /// holds a colon, semicolon or comma.
  fileprivate func parameterValue() throws(ICalendarError) -> [UInt8] {
    var value: [UInt8] = []
    var isQuoted = false
    var isAfterReturn = false
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "^"): value += Array("^^".utf8)
      case UInt8(ascii: "\""): value += Array("^'".utf8)
      case 0x0A where isAfterReturn: break
      case 0x0A, 0x0D: value += Array("^n".utf8)
      case let byte where byte.isControl: throw ICalendarError(.controlCharacter(byte))
      case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ","):
        isQuoted = true
        value.append(byte)
      default: value.append(byte)
      }
      isAfterReturn = byte == 0x0D
    }
    guard isQuoted else { return value }
    return [UInt8(ascii: "\"")] + value + [UInt8(ascii: "\"")]
  }
}

extension UInt8 {
  /// Whether it may stand nowhere in a text: any control but the tab.
  var isControl: Bool { self < 0x20 && self != 0x09 || self == 0x7F }
}
