import Crypto
import FoundationEssentials

/// A secret of 256 random bits that opens something; only its SHA-256 is kept.
struct Token {
  /// The secret as it is handed over: base64 for URLs, without padding.
  let text: String

  /// What is kept of it.
  var digest: [UInt8] { Array(SHA256.hash(data: Data(text.utf8))) }

  /// A new one.
  init() {
    let bytes = (0..<32).map { _ in UInt8.random(in: 0...255) }
    text = Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
  }
}
