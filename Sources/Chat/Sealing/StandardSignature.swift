/// The symmetric signature of Standard Webhooks 1.0.0.
struct StandardSignature {
  private let key: [UInt8]
  private static let marker = "whsec_"
  private static let most = 16

  /// Reads a secret in Base64, of 24 to 64 bytes, with or without `whsec_` before it.
  init?(secret: String) {
    let text = secret.hasPrefix(Self.marker) ? String(secret.dropFirst(6)) : secret
    guard let key = Base64.bytes(text), (24...64).contains(key.count) else { return nil }
    self.key = key
  }

  /// `v1,` and the signature of a message in Base64.
  func sign(id: String, time: String, body: [UInt8]) -> String {
    "v1," + Base64.text(Proof.code(of: Self.content(id, time, body), key: key))
  }

  /// Whether any of the signatures in a header is this key's; those of other versions are passed
  /// over.
  func accepts(_ header: String, id: String, time: String, body: [UInt8]) -> Bool {
    let content = Self.content(id, time, body)
    return header.split(separator: " ").prefix(Self.most).contains { signature in
      guard signature.hasPrefix("v1,"), let code = Base64.bytes(String(signature.dropFirst(3)))
      else { return false }
      return Proof.isCode(code, of: content, key: key)
    }
  }

  private static func content(_ id: String, _ time: String, _ body: [UInt8]) -> [UInt8] {
    Array("\(id).\(time).".utf8) + body
  }
}
