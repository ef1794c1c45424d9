import Crypto
import FoundationEssentials

@testable import Chat

/// A platform that sends: it signs whatever it is given as the platform would.
struct Sender {
  let platform: Platform
  var secrets: Secrets
  static let now = 1_790_000_000
  static let edKey = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
  static let room = String(repeating: "r", count: 26)

  init(_ platform: Platform, _ changes: [String: String] = [:]) {
    self.platform = platform
    secrets = Secrets(Sender.values(platform).merging(changes) { $1 })
  }

  static func values(_ platform: Platform) -> [String: String] {
    switch platform {
    case .line: ["secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"]
    case .slack: ["signing_secret": "8f742231b10e8888abcd99yyyzzz85a5"]
    case .mattermost: ["token": "tokenone tokentwo"]
    case .telegram: ["secret_token": "tele_Secret-1"]
    case .dingtalk: ["app_secret": "this is secret"]
    case .feishu: ["encrypt_key": "test key", "verification_token": "verify-me"]
    case .wecom:
      [
        "token": "QDG6eK", "aes_key": "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C",
        "corp_id": "wx5823bf96d3bd56c7",
      ]
    case .discord:
      ["public_key": "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"]
    }
  }

  /// The headers without which nothing passes.
  var proofs: [String] {
    switch platform {
    case .line: ["webhook-id", "webhook-timestamp", "webhook-signature"]
    case .slack: ["X-Slack-Request-Timestamp", "X-Slack-Signature"]
    case .telegram: ["X-Telegram-Bot-Api-Secret-Token"]
    case .dingtalk: ["timestamp", "sign"]
    case .feishu: ["X-Lark-Request-Timestamp", "X-Lark-Request-Nonce", "X-Lark-Signature"]
    case .discord: ["X-Signature-Timestamp", "X-Signature-Ed25519"]
    case .mattermost, .wecom: []
    }
  }

  /// Whether the signature covers the body.
  var coversBody: Bool { ![.mattermost, .telegram, .dingtalk].contains(platform) }

  /// Whether a time is signed.
  var hasTime: Bool { ![.mattermost, .telegram].contains(platform) }

  /// A body in which a person says something.
  func body(saying text: String) -> String {
    let said = JSON.string(text).text
    let form = Form.encoded(text)
    return switch platform {
    case .line: #"{"type":"chat.line","data":{"user":"broker-1","text":\#(said)}}"#
    case .slack:
      "command=%2Fdaybook&text=\(form)&user_id=U1&channel_id=C1&trigger_id=t.1"
        + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2F1"
    case .mattermost:
      "token=tokentwo&command=%2Fdaybook&text=\(form)&user_id=u1&channel_id=\(Sender.room)"
        + "&channel_name=town-square&trigger_id=abc"
    case .telegram:
      #"{"update_id":7,"message":{"from":{"id":42,"is_bot":false},"#
        + #""chat":{"id":-9,"type":"group"},"text":\#(said)}}"#
    case .dingtalk:
      #"{"msgtype":"text","msgId":"m1","senderId":"s1","senderStaffId":"staff","#
        + #""conversationId":"cid1","conversationType":"2","text":{"content":\#(said)}}"#
    case .feishu:
      #"{"schema":"2.0","header":{"event_id":"e1","token":"verify-me","#
        + #""event_type":"im.message.receive_v1","create_time":"\#(Sender.now)000"},"#
        + #""event":{"sender":{"sender_id":{"open_id":"ou_1"},"sender_type":"user"},"#
        + #""message":{"message_id":"om_1","chat_id":"oc_1","chat_type":"group","#
        + #""message_type":"text","content":\#(JSON.string("{\"text\":\(said)}").text)}}}"#
    case .wecom:
      "<xml><ToUserName><![CDATA[wx]]></ToUserName><FromUserName><![CDATA[li]]></FromUserName>"
        + "<CreateTime>1</CreateTime><MsgType><![CDATA[text]]></MsgType>"
        + "<Content>\(FlatXML.section(text))</Content><MsgId>99</MsgId></xml>"
    case .discord:
      #"{"type":2,"id":"i1","application_id":"a1","token":"tok","channel_id":"c1","#
        + #""guild_id":"g1","member":{"user":{"id":"d1"}},"data":{"name":"daybook","options":"#
        + #"[{"name":"line","type":3,"value":\#(said)}]}}"#
    }
  }

  func request(saying text: String, at time: Int = now) -> InboundRequest {
    request(body: Array(body(saying: text).utf8), at: time)
  }

  /// A request of any bytes, wrapped and signed.
  func request(body: [UInt8], type: String? = nil, at time: Int = now) -> InboundRequest {
    let isForm = [.slack, .mattermost].contains(platform)
    let type = type ?? (isForm ? "application/x-www-form-urlencoded" : "application/json")
    var request = InboundRequest(
      method: "POST", headers: [.init("Content-Type", type)], body: body)
    switch platform {
    case .line:
      request.add("webhook-id", "msg_1")
      request.add("webhook-timestamp", "\(time)")
      let key = Base64.bytes("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw") ?? []
      request.add("webhook-signature", "v1," + Base64.text(mac("msg_1.\(time).", body, key)))
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
      let seal = FeishuSeal(key: key)
      let sealed = seal.seal(body, iv: Array(1...16)) ?? ""
      request.body = Array(#"{"encrypt":"\#(sealed)"}"#.utf8)
      request.add("X-Lark-Request-Timestamp", "\(time)")
      request.add("X-Lark-Request-Nonce", "n1")
      let content = Array("\(time)n1\(key)".utf8) + request.body
      request.add("X-Lark-Signature", Hex.text(SHA256.hash(data: content)))
    case .wecom: wrap(&request, at: time)
    case .discord:
      request.add("X-Signature-Timestamp", "\(time)")
      let key = try? Curve25519.Signing.PrivateKey(
        rawRepresentation: Hex.bytes(Sender.edKey) ?? [])
      let signature = try? key?.signature(for: Array("\(time)".utf8) + body)
      request.add("X-Signature-Ed25519", Hex.text(signature ?? Data()))
    }
    return request
  }

  private func wrap(_ request: inout InboundRequest, at time: Int) {
    let seal = WeComSeal(
      token: secrets["token"] ?? "", aesKey: secrets["aes_key"] ?? "",
      company: secrets["corp_id"] ?? "")
    let sealed = seal?.seal(request.body, random: Array(1...16)) ?? ""
    let signature = seal?.signature(time: "\(time)", nonce: "n1", sealed: sealed) ?? ""
    request.query = "msg_signature=\(signature)&timestamp=\(time)&nonce=n1"
    request.body = Array("<xml><Encrypt><![CDATA[\(sealed)]]></Encrypt></xml>".utf8)
  }

  private func mac(_ head: String, _ body: [UInt8], _ key: [UInt8]) -> [UInt8] {
    Array(
      HMAC<SHA256>.authenticationCode(
        for: Array(head.utf8) + body, using: SymmetricKey(data: key)))
  }

  /// What becomes of a request: what it was read as, or the refusal.
  func read(_ request: InboundRequest, at now: Int = now) -> Result<Inbound, InboundRefusal> {
    do throws(InboundRefusal) {
      return .success(try Inbound.read(request, of: platform, with: secrets, at: now))
    } catch {
      return .failure(error)
    }
  }

  func lines(_ body: String, type: String? = nil) -> [ChatLine] {
    guard case .success(.lines(let lines)) = read(request(body: Array(body.utf8), type: type))
    else { return [] }
    return lines
  }
}

extension InboundRequest {
  mutating func add(_ name: String, _ value: String) { headers.append(.init(name, value)) }
}

extension Result where Success == Inbound, Failure == InboundRefusal {
  var status: Int {
    switch self {
    case .success: 200
    case .failure(let refusal): refusal.status
    }
  }

  var line: ChatLine? {
    guard case .success(.lines(let lines)) = self, lines.count == 1 else { return nil }
    return lines.first
  }
}
