import Crypto
import FoundationEssentials

/// How Feishu wraps a body and signs the wrapping.
package struct FeishuSeal {
  private let key: String
  private let cipher: CBC

  package init(key: String) {
    self.key = key
    cipher = CBC(key: Array(SHA256.hash(data: Array(key.utf8))), block: 16)
  }

  /// What the text of an `encrypt` member holds.
  package func open(_ sealed: String) -> [UInt8]? {
    guard let bytes = Base64.bytes(sealed), bytes.count >= 32 else { return nil }
    return cipher.decrypt(bytes.dropFirst(16), iv: bytes.prefix(16))
  }

  /// The text of an `encrypt` member, with an IV of 16 bytes that nobody can foretell.
  package func seal(_ body: [UInt8], iv: [UInt8]) -> String? {
    cipher.encrypt(body, iv: iv).map { Base64.text(iv + $0) }
  }

  /// The plain SHA-256 that Feishu calls a signature.
  package func signature(time: String, nonce: String, body: [UInt8]) -> String {
    Proof.digest(Array("\(time)\(nonce)\(key)".utf8) + body)
  }
}
