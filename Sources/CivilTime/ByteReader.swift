/// Takes a text apart from its start, byte by byte.
struct ByteReader {
  private var rest: Substring.UTF8View

  init(_ text: some StringProtocol) {
    rest = Substring(text).utf8
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// A number of exactly that many digits; on failure nothing useful is left to read.
  mutating func digits(_ count: Int) -> Int? {
    var number = 0
    for _ in 0..<count {
      guard let byte = rest.popFirst(), (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  /// Whether the next byte is one of those; it is then taken.
  mutating func take(_ choices: UInt8...) -> Bool {
    guard let byte = rest.first, choices.contains(byte) else { return false }
    rest.removeFirst()
    return true
  }

  /// Takes every digit that comes next and says how many there were.
  mutating func skipDigits() -> Int {
    var count = 0
    while let byte = rest.first, (0x30...0x39).contains(byte) {
      rest.removeFirst()
      count += 1
    }
    return count
  }
}

extension [UInt8] {
  /// Adds a number with leading zeros up to a width.
  mutating func append(_ number: Int, width: Int) {
    let digits = Array(String(number.magnitude).utf8)
    if number < 0 { append(UInt8(ascii: "-")) }
    append(contentsOf: repeatElement(UInt8(ascii: "0"), count: Swift.max(0, width - digits.count)))
    append(contentsOf: digits)
  }
}
