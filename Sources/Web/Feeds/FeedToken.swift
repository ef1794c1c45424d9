import Crypto

/// The secret in a feed's path: 256 random bits, of which only the SHA-256 is kept.
public struct FeedToken: Hashable, Sendable, CustomStringConvertible {
  /// As it stands in the path: 43 letters, digits, hyphens and underscores.
  public let description: String

  /// A new token, from the system's source of randomness.
  public init() {
    var source = SystemRandomNumberGenerator()
    let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &source) }
    description = bytes.base64URL
  }

  /// Whatever somebody gave as a token.
  public init(_ text: some StringProtocol) {
    description = String(text)
  }

  /// What is kept of it.
  public var hash: [UInt8] {
    Array(SHA256.hash(data: Array(description.utf8)))
  }
}

extension [UInt8] {
  /// The bytes in base64url without padding (RFC 4648, section 5).
  var base64URL: String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    var text: [UInt8] = []
    var (bits, count) = (0, 0)
    for byte in self {
      bits = bits << 8 | Int(byte)
      count += 8
      while count >= 6 {
        count -= 6
        text.append(letters[bits >> count & 63])
      }
      bits &= 63
    }
    if count > 0 { text.append(letters[bits << (6 - count) & 63]) }
    return String(decoding: text, as: UTF8.self)
  }
}
