import Foundation

/// A text file of unknown origin as text, and the encoding that it turned out to have.
public struct DecodedText: Hashable, Sendable {
  /// What office programs write.
  public enum Encoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case gb18030 = "GB18030"
  }

  /// The text, without a byte order mark.
  public let text: String
  /// The encoding of the bytes.
  public let encoding: Encoding

  /// Reads UTF-8 and, where a byte order mark says so, UTF-16; bytes that are neither are read as
  /// GB18030 (so GBK and GB 2312 too), and nil is what is none of these.
  ///
  /// Other legacy encodings may pass for GB18030, so show the reader which one was taken.
  public init?(decoding bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      guard let text = String(bytes: bytes, encoding: .utf16) else { return nil }
      self.init(text: text, encoding: .utf16)
    } else if let text = String(validating: bytes, as: UTF8.self) {
      self.init(text: text.first == "\u{FEFF}" ? String(text.dropFirst()) : text, encoding: .utf8)
    } else if let text = String(bytes: bytes, encoding: Self.gb18030) {
      self.init(text: text, encoding: .gb18030)
    } else {
      return nil
    }
  }

  private init(text: String, encoding: Encoding) {
    self.text = text
    self.encoding = encoding
  }

  /// Foundation's number for GB_18030_2000, which its Swift interface does not name.
  private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)
}
