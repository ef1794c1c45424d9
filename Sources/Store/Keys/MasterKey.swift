import Crypto
import Wire

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
    guard words.count == 3, words[0] == "daybook-key-1", let bytes = Hex.bytes(words[1]),
      bytes.count == 32, Self.check(of: bytes) == words[2]
    else { return nil }
    self.init(bytes: bytes)
  }

  /// The text form: what it is, 64 hexadecimal digits, and a check of 8 more.
  public var text: String {
    """
    # The key of this day-book. Keep a copy in another place: without it nothing can be read.
    # Whoever has it can read everything. It is in no backup.
    daybook-key-1 \(Hex.text(bytes)) \(Self.check(of: bytes))

    """
  }

  private static func check(of bytes: [UInt8]) -> String {
    String(Hex.text(SHA256.hash(data: bytes)).prefix(8))
  }
}

extension [UInt8] {
  /// So many bytes from the machine's source of randomness.
  public static func random(count: Int) -> [UInt8] {
    var source = SystemRandomNumberGenerator()
    return (0..<count).map { _ in source.next() }
  }
}
