extension Line {
  /// Quotation marks come in pairs.
  struct QuotationMark {
    var opening: [UInt8]
    var closing: [UInt8]
  }

  static let quotationMarks: [QuotationMark] = [
    QuotationMark(opening: [.quote], closing: [.quote]),
    QuotationMark(opening: Array("“".utf8), closing: Array("”".utf8)),
    QuotationMark(opening: Array("「".utf8), closing: Array("」".utf8)),
    QuotationMark(opening: Array("『".utf8), closing: Array("』".utf8)),
  ]

  /// The pair, among some, whose opening mark stands at a position.
  static func quotationMark(
    in bytes: [UInt8], at index: Int, among marks: [QuotationMark] = quotationMarks
  ) -> QuotationMark? {
    let byte = bytes[index]
    guard byte == .quote || byte == 0xE2 || byte == 0xE3 else { return nil }
    return marks.first { bytes.holds($0.opening, at: index) }
  }

  /// Marks at the end of a line that say nothing.
  static let endMarks: [UInt8] = [.space] + Array(".?!".utf8)

  /// A text in lower case and half-width, and for each byte, and the end, where it stood.
  static func fold(_ original: [UInt8]) -> (bytes: [UInt8], offsets: [Int]) {
    var bytes: [UInt8] = []
    var offsets: [Int] = []
    bytes.reserveCapacity(original.count)
    offsets.reserveCapacity(original.count + 1)
    var index = 0
    while index < original.count {
      offsets.append(index)
      if original[index] >= 0x80, let (folded, length) = fold(original, at: index) {
        bytes.append(folded)
        index += length
      } else {
        bytes.append(original[index] == 0x09 ? .space : original[index].lowercased)
        index += 1
      }
    }
    offsets.append(original.count)
    return (bytes, offsets)
  }

  /// The ASCII form of a full-width letter, digit or mark, or of a dash, and its length in bytes.
  static func fold(_ bytes: [UInt8], at index: Int) -> (UInt8, Int)? {
    guard index + 2 < bytes.count else { return nil }
    let (first, second, third) = (bytes[index], bytes[index + 1], bytes[index + 2])
    switch (first, second) {
    case (0xEF, 0xBC) where (0x81...0xBF).contains(third):
      return ((third - 0x60).lowercased, 3)
    case (0xEF, 0xBD) where (0x80...0x9E).contains(third):
      return ((third - 0x20).lowercased, 3)
    case (0xE3, 0x80) where third == 0x80: return (.space, 3)
    case (0xE3, 0x80) where third == 0x82: return (UInt8(ascii: "."), 3)
    case (0xE3, 0x80) where third == 0x81: return (.comma, 3)
    // En dash, em dash, minus.
    case (0xE2, 0x80) where third == 0x93 || third == 0x94: return (UInt8(ascii: "-"), 3)
    case (0xE2, 0x88) where third == 0x92: return (UInt8(ascii: "-"), 3)
    case (0xE2, 0x80) where third == 0x99: return (UInt8(ascii: "'"), 3)
    default: return nil
    }
  }
}

extension UInt8 {
  static let space = UInt8(ascii: " ")
  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "\"")

  /// An ASCII letter.
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  /// An ASCII digit.
  var isDigit: Bool { (0x30...0x39).contains(self) }
  /// The second or a later byte of a character in UTF-8.
  var isContinuation: Bool { self & 0xC0 == 0x80 }
  /// What words of ASCII and names like `li.wei` are made of.
  var isWordPart: Bool {
    isLetter || isDigit || self == UInt8(ascii: ".") || self == UInt8(ascii: "-")
      || self == UInt8(ascii: "_") || self == UInt8(ascii: "'") || self == UInt8(ascii: "@")
      || self == UInt8(ascii: "+")
  }
  /// An ASCII letter in lower case, anything else unchanged.
  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension [UInt8] {
  /// Whether the given bytes stand at a position.
  func holds(_ part: [UInt8], at index: Int) -> Bool {
    guard index + part.count <= count else { return false }
    for offset in part.indices where self[index + offset] != part[offset] { return false }
    return true
  }

  /// Where the given bytes stand first, from a position on.
  func firstIndex(of part: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + part.count <= count {
      if holds(part, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// A key of the character at a position: its first three bytes, or its only one.
  func key(at index: Int) -> UInt32 {
    let first = self[index]
    guard first >= 0x80, index + 2 < count else { return UInt32(first) }
    return UInt32(first) << 16 | UInt32(self[index + 1]) << 8 | UInt32(self[index + 2])
  }
}
