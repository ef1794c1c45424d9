/// Values laid one after the other in bytes: numbers in as few as they need, texts by length.
public struct Packing: Sendable {
  /// What was laid down so far.
  public private(set) var bytes: [UInt8] = []

  /// Nothing yet.
  public init() {}

  /// Adds a number; small ones, negative or not, take one byte.
  public mutating func add(_ number: Int) {
    var rest = UInt(bitPattern: number << 1) ^ UInt(bitPattern: number >> (Int.bitWidth - 1))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Adds bytes behind their number.
  public mutating func add(_ more: [UInt8]) {
    add(more.count)
    bytes += more
  }

  /// Adds a text behind the number of its UTF-8 bytes.
  public mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes += text.utf8
  }

  /// Adds a text that may be missing.
  public mutating func add(_ text: String?) {
    add(text == nil ? 0 : 1)
    if let text { add(text) }
  }
}

/// Takes values out of bytes in the order in which they were laid down.
public struct Unpacking: ~Copyable {
  private let bytes: [UInt8]
  private var position = 0

  /// Starts at the first byte.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether everything was taken out.
  public var isAtEnd: Bool { position >= bytes.count }

  /// The next number.
  public mutating func number() throws(Broken) -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1) }
      shift += 7
    }
    throw Broken()
  }

  /// The next bytes.
  public mutating func run() throws(Broken) -> [UInt8] {
    let count = try number()
    guard count >= 0, count <= bytes.count - position else { throw Broken() }
    position += count
    return Array(bytes[(position - count)..<position])
  }

  /// The next text.
  public mutating func text() throws(Broken) -> String {
    String(decoding: try run(), as: UTF8.self)
  }

  /// The next text that may be missing.
  public mutating func optionalText() throws(Broken) -> String? {
    try number() == 0 ? nil : try text()
  }

  /// The bytes are not what was laid down.
  public struct Broken: Error {
    /// Broken bytes.
    public init() {}
  }
}
