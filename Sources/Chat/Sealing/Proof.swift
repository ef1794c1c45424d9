import Crypto
import FoundationEssentials
import Wire

/// Comparisons that take as long for a near miss as for a far one.
enum Proof {
  /// Whether two texts are the same; not even their lengths show.
  static func isSame(_ one: some StringProtocol, _ other: some StringProtocol) -> Bool {
    SHA256.hash(data: Array(one.utf8)) == SHA256.hash(data: Array(other.utf8))
  }

  /// Whether the code is the HMAC-SHA256 of a content.
  static func isCode(_ code: [UInt8], of content: [UInt8], key: some Sequence<UInt8>) -> Bool {
    HMAC<SHA256>.isValidAuthenticationCode(
      code, authenticating: content, using: SymmetricKey(data: Array(key)))
  }

  static func code(of content: [UInt8], key: some Sequence<UInt8>) -> [UInt8] {
    Array(
      HMAC<SHA256>.authenticationCode(for: content, using: SymmetricKey(data: Array(key))))
  }

  /// Whether an Ed25519 signature of a content is good; it is not where it or the key is none.
  static func isSigned(_ content: [UInt8], signature: [UInt8], key: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key) else { return false }
    return key.isValidSignature(signature, for: content)
  }

  /// The SHA-256 of a content in hexadecimal digits.
  static func digest(_ content: some Sequence<UInt8>) -> String {
    Hex.text(SHA256.hash(data: Array(content)))
  }

  /// A UUID (version 8) that is always the same for the same text.
  static func uuid(_ text: String) -> String {
    var bytes = Array(SHA256.hash(data: Array(text.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array(Hex.text(bytes))
    return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
      .joined(separator: "-")
  }
}
