import Crypto
import CryptoExtras
import FoundationEssentials

/// AES-256-CBC with a padding whose every byte is the padding's length (PKCS #7).
struct CBC {
  private let key: SymmetricKey
  private let block: Int

  /// - Parameters:
  ///   - key: 32 bytes.
  ///   - block: What the padding fills up to: 16, or 32 where a platform wants it so.
  init(key: [UInt8], block: Int) {
    self.key = SymmetricKey(data: key)
    self.block = block
  }

  /// Nil for what was not encrypted by the same key, as far as the padding shows it.
  func decrypt(_ bytes: some Sequence<UInt8>, iv: some Sequence<UInt8>) -> [UInt8]? {
    guard let iv = try? AES._CBC.IV(ivBytes: Array(iv)),
      let padded = try? AES._CBC.decrypt(Array(bytes), using: key, iv: iv, noPadding: true),
      let last = padded.last, (1...block).contains(Int(last)), padded.count >= Int(last),
      padded.suffix(Int(last)).allSatisfy({ $0 == last })
    else { return nil }
    return Array(padded.dropLast(Int(last)))
  }

  func encrypt(_ bytes: [UInt8], iv: some Sequence<UInt8>) -> [UInt8]? {
    let length = block - bytes.count % block
    let padded = bytes + Array(repeating: UInt8(length), count: length)
    guard let iv = try? AES._CBC.IV(ivBytes: Array(iv)),
      let sealed = try? AES._CBC.encrypt(padded, using: key, iv: iv, noPadding: true)
    else { return nil }
    return Array(sealed)
  }
}
