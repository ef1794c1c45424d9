/// Puts characters together from bytes as they are typed; what is no UTF-8 is passed over.
struct CharacterDecoder {
  private var pending: [UInt8] = []

  /// The character that a byte completes; nil where more has to come, or nothing can.
  mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
    pending.append(byte)
    while !pending.isEmpty {
      var rest = pending.makeIterator()
      var decoder = UTF8()
      if case .scalarValue(let scalar) = decoder.decode(&rest) {
        pending = []
        return scalar
      }
      if isBegun { return nil }
      // A byte that continues nothing may still begin something.
      pending.removeFirst()
    }
    return nil
  }

  /// Whether more bytes can make a character of those that are there.
  private var isBegun: Bool {
    guard let first = pending.first, pending.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else {
      return false
    }
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    return pending.count < length
  }
}
