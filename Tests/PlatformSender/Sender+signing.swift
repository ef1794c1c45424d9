public import Chat
import Crypto
import FoundationEssentials
import Wire

extension Sender {
  /// The request that brings a line; the same id is the same delivery.
  public func request(
    saying text: String, _ id: String = "msg_1", at time: Int = now
  ) -> InboundRequest {
    request(body: Array(body(saying: text, id, at: time).utf8), id, at: time)
  }

  /// A request of any bytes, wrapped and signed.
  public func request(
    body: [UInt8], _ id: String = "msg_1", type: String? = nil, at time: Int = now
  ) -> InboundRequest {
    let isForm = [.slack, .mattermost].contains(platform)
    let type = type ?? (isForm ? "application/x-www-form-urlencoded" : "application/json")
    var request = InboundRequest(
      method: "POST", headers: [.init("Content-Type", type)], body: body)
    switch platform {
    case .line:
      request.add("webhook-id", id)
      request.add("webhook-timestamp", "\(time)")
      let key = Base64.bytes(Self.lineKey) ?? []
      request.add("webhook-signature", "v1," + Base64.text(mac("\(id).\(time).", body, key)))
    case .slack:
      request.add("X-Slack-Request-Timestamp", "\(time)")
      let key = Array((secrets["signing_secret"] ?? "").utf8)
      request.add("X-Slack-Signature", "v0=" + Hex.text(mac("v0:\(time):", body, key)))
    case .mattermost: break
    case .telegram:
      request.add("X-Telegram-Bot-Api-Secret-Token", secrets["secret_token"] ?? "")
    case .dingtalk:
      let key = secrets["app_secret"] ?? ""
      request.add("timestamp", "\(time)000")
      request.add("sign", Base64.text(mac("\(time)000\n\(key)", [], Array(key.utf8))))
    case .feishu:
      guard let key = secrets["encrypt_key"] else { break }
      let sealed = FeishuSeal(key: key).seal(body, iv: Array(1...16)) ?? ""
      request.body = Array(#"{"encrypt":"\#(sealed)"}"#.utf8)
      request.add("X-Lark-Request-Timestamp", "\(time)")
      request.add("X-Lark-Request-Nonce", "n1")
      let content = Array("\(time)n1\(key)".utf8) + request.body
      request.add("X-Lark-Signature", Hex.text(SHA256.hash(data: content)))
    case .wecom:
      let sealed = seal?.seal(request.body, random: Array(1...16)) ?? ""
      let signature = seal?.signature(time: "\(time)", nonce: "n1", sealed: sealed) ?? ""
      request.query = "msg_signature=\(signature)&timestamp=\(time)&nonce=n1"
      request.body = Array("<xml><Encrypt><![CDATA[\(sealed)]]></Encrypt></xml>".utf8)
    case .discord:
      request.add("X-Signature-Timestamp", "\(time)")
      let key = try? Curve25519.Signing.PrivateKey(
        rawRepresentation: Hex.bytes(Self.edKey) ?? [])
      let signature = try? key?.signature(for: Array("\(time)".utf8) + body)
      request.add("X-Signature-Ed25519", Hex.text(signature ?? Data()))
    }
    return request
  }

  var seal: WeComSeal? {
    WeComSeal(
      token: secrets["token"] ?? "", aesKey: secrets["aes_key"] ?? "",
      company: secrets["corp_id"] ?? "")
  }

  private func mac(_ head: String, _ body: [UInt8], _ key: [UInt8]) -> [UInt8] {
    Array(
      HMAC<SHA256>.authenticationCode(
        for: Array(head.utf8) + body, using: SymmetricKey(data: key)))
  }
}

extension InboundRequest {
  /// Adds a header.
  public mutating func add(_ name: String, _ value: String) { headers.append(.init(name, value)) }
}
