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
  /// GB18030 (so GBK and GB 2312 too).
  ///
  /// Other legacy encodings may pass for GB18030, so show the reader which one was taken. A file
  /// most of whose lines are UTF-8 is a damaged one, and not taken for GB18030.
  ///
  /// - Throws: `UnreadableText` naming the first line that none of these can read.
  public init(decoding bytes: [UInt8]) throws(UnreadableText) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      guard let text = String(bytes: bytes, encoding: .utf16) else {
        throw UnreadableText(line: 1)
      }
      self.init(text: text, encoding: .utf16)
    } else if let text = String(validating: bytes, as: UTF8.self) {
      self.init(text: text.first == "\u{FEFF}" ? String(text.dropFirst()) : text, encoding: .utf8)
    } else if let line = Self.damagedLine(of: bytes) {
      throw UnreadableText(line: line)
    } else if let text = String(bytes: bytes, encoding: Self.gb18030) {
      self.init(text: text, encoding: .gb18030)
    } else {
      let line = Self.lines(of: bytes).firstIndex {
        String(bytes: $0, encoding: Self.gb18030) == nil
      }
      throw UnreadableText(line: (line ?? 0) + 1)
    }
  }

  private init(text: String, encoding: Encoding) {
    self.text = text
    self.encoding = encoding
  }

  /// The first line that is not UTF-8, where the file says that it is or most of what goes beyond
  /// ASCII is.
  private static func damagedLine(of bytes: [UInt8]) -> Int? {
    let isValid = lines(of: bytes).map { line in
      line.allSatisfy { $0 < 0x80 } ? nil : String(validating: line, as: UTF8.self) != nil
    }
    let good = isValid.count { $0 == true }
    let bad = isValid.count { $0 == false }
    guard good > bad || bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return nil }
    return isValid.firstIndex(of: false).map { $0 + 1 }
  }

  /// No byte of a GB18030 character is a line feed.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  /// Foundation's number for GB_18030_2000, which its Swift interface does not name.
  private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)
}

/// Bytes are text in no encoding that is known here.
public struct UnreadableText: Error, Hashable, Sendable {
  /// The first line that cannot be read, from 1.
  public var line: Int

  /// Bytes that cannot be read from a line on.
  public init(line: Int) {
    self.line = line
  }
}
