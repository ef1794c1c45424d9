import Crypto
import FoundationEssentials
import Wire

/// How WeCom wraps a text and signs the wrapping.
package struct WeComSeal {
  private let token: String
  private let key: [UInt8]
  private let company: String

  /// Nil where the key is not 43 characters of Base64.
  package init?(token: String, aesKey: String, company: String) {
    guard aesKey.utf8.count == 43, let key = Base64.bytes(aesKey + "="), key.count == 32 else {
      return nil
    }
    self.token = token
    self.key = key
    self.company = company
  }

  package func signature(time: String, nonce: String, sealed: String) -> String {
    // By bytes, which is not how Swift orders texts.
    let parts = [token, time, nonce, sealed].map { Array($0.utf8) }
      .sorted { $0.lexicographicallyPrecedes($1) }
    return Hex.text(Insecure.SHA1.hash(data: Array(parts.joined())))
  }

  /// What a sealed text holds, and for whom it was sealed.
  package func open(_ sealed: String) -> (content: [UInt8], isOurs: Bool)? {
    guard let bytes = Base64.bytes(sealed),
      let plain = CBC(key: key, block: 32).decrypt(bytes, iv: key.prefix(16)), plain.count >= 20
    else { return nil }
    let length = plain[16..<20].reduce(0) { $0 << 8 | Int($1) }
    guard length <= plain.count - 20 else { return nil }
    let receiver = String(validating: plain[(20 + length)...], as: UTF8.self)
    return (Array(plain[20..<20 + length]), receiver.map { Proof.isSame($0, company) } ?? false)
  }

  /// A content that opens with the random bytes, which are 16 that nobody can foretell.
  package func seal(_ content: [UInt8], random: [UInt8]) -> String? {
    guard random.count == 16, let count = UInt32(exactly: content.count) else { return nil }
    let length = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) }
    let plain = random + length + content + Array(company.utf8)
    return CBC(key: key, block: 32).encrypt(plain, iv: key.prefix(16)).map(Base64.text)
  }
}
