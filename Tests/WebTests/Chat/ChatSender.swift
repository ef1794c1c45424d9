import Crypto
import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore

@testable import Chat

/// A platform that sends what somebody types, signed as it signs.
struct ChatSender {
  let platform: Platform
  var user = "u1"
  var isGroup = false
  static let edKey = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
  private static let base = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

  /// The office's settings; addresses lead to this machine.
  var values: [String: String] {
    switch platform {
    case .line: ["secret": "whsec_\(Self.base)", "url": "http://127.0.0.1:1/line"]
    case .slack:
      ["signing_secret": "8f742231b10e8888abcd99yyyzzz85a5", "bot_token": "xoxb-1"]
    case .mattermost:
      [
        "token": "tokenone tokentwo", "press_url": "http://127.0.0.1:1/webhooks/mattermost",
        "hook_url": "http://127.0.0.1:1/hook",
      ]
    case .telegram: ["secret_token": "tele_Secret-1", "bot_token": "1:abc"]
    case .dingtalk: ["app_secret": "this is secret", "url": "http://127.0.0.1:1/robot"]
    case .feishu:
      [
        "encrypt_key": "test key", "verification_token": "verify-me", "app_id": "cli_1",
        "app_secret": "feishu-secret",
      ]
    case .wecom:
      [
        "token": "QDG6eK", "aes_key": "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C",
        "corp_id": "wx5823bf96d3bd56c7", "secret": "wecom-secret", "agent_id": "1",
      ]
    case .discord:
      [
        "public_key": "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "bot_token": "b",
      ]
    }
  }

  /// Whether words come back with the request; elsewhere they go out on their own.
  var answersAtOnce: Bool { platform != .feishu }

  /// The request that brings a line; the same id is the same delivery.
  func request(_ text: String, _ id: String, at time: Int) -> InboundRequest {
    request(body: Array(body(text, id, at: time).utf8), id, at: time)
  }

  /// The body that brings a line.
  func body(_ text: String, _ id: String, at time: Int) -> String {
    let said = JSON.string(text).text
    let form = Form.encoded(text)
    return switch platform {
    case .line:
      #"{"type":"chat.line","timestamp":"2026-03-06T08:00:00Z","data":{"user":"\#(user)","#
        + #""room":"\#(isGroup ? "all" : user)","text":\#(said)}}"#
    case .slack:
      "command=%2Fdaybook&text=\(form)&user_id=\(user)&channel_id=\(isGroup ? "C" : "D")1"
        + "&trigger_id=\(id)&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2F1"
    case .mattermost:
      "token=tokentwo&command=%2Fdaybook&text=\(form)&user_id=\(user)&channel_id=c1"
        + "&channel_name=\(isGroup ? "town-square" : Self.direct)&trigger_id=\(id)"
    case .telegram:
      #"{"update_id":"\#(id)","message":{"from":{"id":"\#(user)","is_bot":false},"chat":{"id":"#
        + (isGroup ? #"-9,"type":"group"}"# : #""\#(user)","type":"private"}"#)
        + #","text":\#(said)}}"#
    case .dingtalk:
      #"{"msgtype":"text","msgId":"\#(id)","senderId":"s","senderStaffId":"\#(user)","#
        + #""conversationId":"cid1","conversationType":"\#(isGroup ? 2 : 1)","#
        + #""text":{"content":\#(said)}}"#
    case .feishu:
      #"{"schema":"2.0","header":{"event_id":"\#(id)","token":"verify-me","app_id":"cli_1","#
        + #""event_type":"im.message.receive_v1","create_time":"\#(time)000"},"#
        + #""event":{"sender":{"sender_id":{"open_id":"\#(user)"},"sender_type":"user"},"#
        + #""message":{"message_id":"om_1","chat_id":"oc_1","message_type":"text","#
        + #""chat_type":"\#(isGroup ? "group" : "p2p")","#
        + #""content":\#(JSON.string("{\"text\":\(said)}").text)}}}"#
    case .wecom:
      "<xml><ToUserName><![CDATA[wx]]></ToUserName>"
        + "<FromUserName><![CDATA[\(user)]]></FromUserName><CreateTime>1</CreateTime>"
        + "<MsgType><![CDATA[text]]></MsgType><Content>\(FlatXML.section(text))</Content>"
        + "<MsgId>\(id)</MsgId></xml>"
    case .discord:
      #"{"type":2,"id":"\#(id)","application_id":"a1","token":"tok","channel_id":"c1","#
        + (isGroup ? #""guild_id":"g1","# : #""channel":{"id":"c1","type":1},"#)
        + #""user":{"id":"\#(user)"},"data":{"name":"daybook","options":"#
        + #"[{"name":"line","type":3,"value":\#(said)}]}}"#
    }
  }

  private static let direct =
    String(repeating: "a", count: 26) + "__" + String(repeating: "b", count: 26)

  /// A request of any bytes, wrapped and signed.
  func request(body: [UInt8], _ id: String, type: String? = nil, at time: Int) -> InboundRequest {
    let isForm = [.slack, .mattermost].contains(platform)
    let type = type ?? (isForm ? "application/x-www-form-urlencoded" : "application/json")
    var request = InboundRequest(
      method: "POST", headers: [.init("Content-Type", type)], body: body)
    switch platform {
    case .line:
      request.add("webhook-id", id)
      request.add("webhook-timestamp", "\(time)")
      let key = Base64.bytes(Self.base) ?? []
      request.add("webhook-signature", "v1," + Base64.text(mac("\(id).\(time).", body, key)))
    case .slack:
      request.add("X-Slack-Request-Timestamp", "\(time)")
      let key = Array((values["signing_secret"] ?? "").utf8)
      request.add("X-Slack-Signature", "v0=" + Hex.text(mac("v0:\(time):", body, key)))
    case .mattermost: break
    case .telegram:
      request.add("X-Telegram-Bot-Api-Secret-Token", values["secret_token"] ?? "")
    case .dingtalk:
      let key = values["app_secret"] ?? ""
      request.add("timestamp", "\(time)000")
      request.add("sign", Base64.text(mac("\(time)000\n\(key)", [], Array(key.utf8))))
    case .feishu:
      let key = values["encrypt_key"] ?? ""
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

  /// What WeCom's answer says, opened; any other as it is.
  func words(_ response: TestResponse) -> String {
    guard platform == .wecom else { return response.text }
    guard let start = response.text.firstRange(of: "<Encrypt><![CDATA[")?.upperBound,
      let end = response.text.firstRange(of: "]]></Encrypt>")?.lowerBound,
      let opened = seal?.open(String(response.text[start..<end]))
    else { return "" }
    return String(decoding: opened.content, as: UTF8.self)
  }

  private var seal: WeComSeal? {
    WeComSeal(
      token: values["token"] ?? "", aesKey: values["aes_key"] ?? "",
      company: values["corp_id"] ?? "")
  }

  private func mac(_ head: String, _ body: [UInt8], _ key: [UInt8]) -> [UInt8] {
    Array(
      HMAC<SHA256>.authenticationCode(
        for: Array(head.utf8) + body, using: SymmetricKey(data: key)))
  }
}

extension InboundRequest {
  mutating func add(_ name: String, _ value: String) { headers.append(.init(name, value)) }
}

extension TestClientProtocol {
  /// Sends a platform's request.
  func post(_ request: InboundRequest, to platform: Platform) async throws -> TestResponse {
    var headers = HTTPFields()
    for header in request.headers {
      guard let name = HTTPField.Name(header.name) else { continue }
      headers.append(HTTPField(name: name, value: String(decoding: header.value, as: UTF8.self)))
    }
    let query = request.query.isEmpty ? "" : "?\(request.query)"
    return try await execute(
      uri: "/webhooks/\(platform.rawValue)\(query)",
      method: HTTPRequest.Method(request.method) ?? .post, headers: headers,
      body: ByteBuffer(bytes: request.body))
  }
}
