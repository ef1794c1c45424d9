/// Reads the fixed forms of values from bytes, left to right.
struct ValueReader {
  private let bytes: [UInt8]
  private(set) var position: Int
  private let end: Int

  /// A reader of the bytes, without blanks at either end.
  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
    var (start, end) = (0, self.bytes.count)
    while start < end, self.bytes[start] == 0x20 || self.bytes[start] == 0x09 { start += 1 }
    while end > start, self.bytes[end - 1] == 0x20 || self.bytes[end - 1] == 0x09 { end -= 1 }
    position = start
    self.end = end
  }

  var isAtEnd: Bool { position == end }
  var rest: Int { end - position }

  /// The next byte as a capital, without taking it.
  var next: UInt8? { position < end ? bytes[position].uppercased : nil }

  /// Takes the next byte if it is that character, whatever its case.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Takes exactly so many digits as a number.
  mutating func digits(_ count: Int) -> Int? {
    guard rest >= count else { return nil }
    var number = 0
    for offset in 0..<count {
      let digit = Int(bytes[position + offset]) - 0x30
      guard (0...9).contains(digit) else { return nil }
      number = number * 10 + digit
    }
    position += count
    return number
  }

  /// Takes one digit or more as a number of at most 2 147 483 647.
  mutating func number() -> Int? {
    let start = position
    var number = 0
    while position < end, case let digit = Int(bytes[position]) - 0x30, (0...9).contains(digit) {
      number = number * 10 + digit
      if number > Int(Int32.max) { return nil }
      position += 1
    }
    return position > start ? number : nil
  }

  /// Takes a sign: 1 for plus or none, -1 for minus.
  mutating func sign() -> Int {
    if take("-") { return -1 }
    _ = take("+")
    return 1
  }
}
