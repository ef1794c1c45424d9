import FoundationEssentials

/// Bytes as Base64 (RFC 4648, section 4), padded.
package enum Base64 {
  package static func text(_ bytes: some Sequence<UInt8>) -> String {
    Data(bytes).base64EncodedString()
  }

  /// The bytes of a text of whole groups of four; nil for anything else, and for the stray padding
  /// that the library would pass over.
  package static func bytes(_ text: String) -> [UInt8]? {
    let padding = text.utf8.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    guard text.utf8.count.isMultiple(of: 4), padding <= 2,
      text.utf8.dropLast(padding).allSatisfy(isDigit), let data = Data(base64Encoded: text)
    else { return nil }
    return Array(data)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
