/// One line that somebody sent, or why it cannot be read.
public enum InputLine: Hashable, Sendable {
  /// The line without its end.
  case text(String)
  /// It is longer than a line may be; it was read to its end and forgotten.
  case tooLarge(limit: Int)
  /// It is no text: what is wrong, and at which byte of the line, from 1.
  case bad(Flaw, byte: Int)

  /// What keeps bytes from being a line of text.
  public enum Flaw: Hashable, Sendable {
    case notUTF8
    case nul
    /// A control character other than a tab.
    case control(UInt8)
  }

  /// Reads the bytes of a line, its end cut off.
  public init(_ bytes: some RandomAccessCollection<UInt8>, limit: Int) {
    guard bytes.count <= limit else {
      self = .tooLarge(limit: limit)
      return
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      self = .bad(.notUTF8, byte: Self.firstInvalid(in: bytes))
      return
    }
    if let (offset, byte) = bytes.enumerated().first(where: { Self.isControl($0.element) }) {
      self = .bad(byte == 0 ? .nul : .control(byte), byte: offset + 1)
      return
    }
    self = .text(text)
  }

  /// The line, or nothing where it is no text.
  public var words: String {
    if case .text(let text) = self { text } else { "" }
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != UInt8(ascii: "\t") || byte == 0x7F
  }

  /// The place, from 1, of the first byte that begins no UTF-8 character.
  private static func firstInvalid(in bytes: some RandomAccessCollection<UInt8>) -> Int {
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    var valid = 0
    while case .scalarValue(let scalar) = decoder.decode(&rest) {
      valid += UTF8.width(scalar)
    }
    return valid + 1
  }
}
