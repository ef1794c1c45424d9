import Crypto

/// The key of an office: it wraps the data keys, and lies in a file of its own.
public struct MasterKey: Sendable {
  let key: SymmetricKey
  private let bytes: [UInt8]

  /// A fresh key of 256 random bits.
  public init() {
    self.init(bytes: .random(count: 32))
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    key = SymmetricKey(data: bytes)
  }

  /// Reads the text form; nil where it is none or was damaged.
  public init?(text: String) {
    let lines = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
    let words = lines.joined(separator: " ").split(separator: " ")
    guard words.count == 3, words[0] == "daybook-key-1", let bytes = [UInt8](hex: words[1]),
      bytes.count == 32, Self.check(of: bytes) == words[2]
    else { return nil }
    self.init(bytes: bytes)
  }

  /// The text form: what it is, 64 hexadecimal digits, and a check of 8 more.
  public var text: String {
    """
    # The key of this day-book. Keep a copy in another place: without it nothing can be read.
    # Whoever has it can read everything. It is in no backup.
    daybook-key-1 \(bytes.hex) \(Self.check(of: bytes))

    """
  }

  private static func check(of bytes: [UInt8]) -> String {
    String(Array(SHA256.hash(data: bytes)).hex.prefix(8))
  }
}

extension [UInt8] {
  /// So many bytes from the machine's source of randomness.
  public static func random(count: Int) -> [UInt8] {
    var source = SystemRandomNumberGenerator()
    return (0..<count).map { _ in source.next() }
  }

  /// Two hexadecimal digits a byte, lower case.
  public var hex: String {
    let digits = Array<UInt8>("0123456789abcdef".utf8)
    return String(
      decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The bytes that hexadecimal digits spell; nil for anything else.
  public init?(hex: some StringProtocol) {
    let digits = hex.utf8.map { digit -> UInt8? in
      switch digit {
      case 0x30...0x39: digit - 0x30
      case 0x41...0x46: digit - 0x37
      case 0x61...0x66: digit - 0x57
      default: nil
      }
    }
    guard digits.count % 2 == 0, !digits.contains(nil) else { return nil }
    self = stride(from: 0, to: digits.count, by: 2).map {
      (digits[$0] ?? 0) << 4 | (digits[$0 + 1] ?? 0)
    }
  }
}
