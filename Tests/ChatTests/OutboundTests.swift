import PlatformSender
import Testing
import Wire

@testable import Chat

@Suite("Outbound requests")
struct OutboundTests {
  static let now = Sender.now

  static func values(_ platform: Platform) -> [String: String] {
    switch platform {
    case .line: ["secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "url": "https://a.example/in"]
    case .slack: ["bot_token": "xoxb-1"]
    case .mattermost: ["url": "https://mm.example/", "bot_token": "bt"]
    case .telegram: ["bot_token": "12:ab-C_d"]
    case .dingtalk:
      [
        "url": "https://oapi.dingtalk.com/robot/send?access_token=x",
        "robot_secret": "this is secret",
      ]
    case .feishu: ["app_id": "cli_1", "app_secret": "s"]
    case .wecom: ["corp_id": "ww1", "secret": "s+/", "agent_id": "7"]
    case .discord: ["bot_token": "bt"]
    }
  }

  static func message(_ to: String = "room", key: String = "job-1") -> OutboundMessage {
    OutboundMessage(
      to: to, text: "Due <now>", buttons: [Button(label: "Done", value: "done 5")], key: key)
  }

  func request(
    _ platform: Platform, _ message: OutboundMessage = message(), _ more: [String: String] = [:]
  ) throws -> HTTPDraft {
    try Outbound.request(
      message, on: platform, with: secrets(platform, more),
      token: AccessToken(value: "tok", lifetime: 7200), at: Self.now)
  }

  func secrets(_ platform: Platform, _ more: [String: String] = [:]) -> Secrets {
    Secrets(Self.values(platform).merging(more) { $1 })
  }

  func body(_ draft: HTTPDraft) -> JSON? {
    JSONReader.value(of: String(decoding: draft.body, as: UTF8.self))
  }

  @Test(
    "Where each goes",
    arguments: [
      (Platform.line, "https://a.example/in"), (.slack, "https://slack.com/api/chat.postMessage"),
      (.mattermost, "https://mm.example/api/v4/posts"),
      (.telegram, "https://api.telegram.org/bot12:ab-C_d/sendMessage"),
      (.feishu, "https://open.feishu.cn/open-apis/im/v1/messages?receive_id_type=open_id"),
      (.wecom, "https://qyapi.weixin.qq.com/cgi-bin/message/send?access_token=tok"),
      (.discord, "https://discord.com/api/v10/channels/room/messages"),
    ])
  func addresses(platform: Platform, url: String) throws {
    let draft = try request(platform)
    #expect(draft.url == url)
    #expect(draft.method == "POST")
    #expect(draft.headers.first?.value == "application/json; charset=utf-8")
    #expect(try request(platform) == draft)
    #expect(body(draft) != nil)
  }

  @Test(
    "The API's place can be set", arguments: [Platform.slack, .telegram, .feishu, .wecom, .discord])
  func api(platform: Platform) throws {
    for api in ["http://localhost:9/x", "http://localhost:9/x/"] {
      #expect(
        try request(platform, Self.message(), ["api": api]).url.hasPrefix("http://localhost:9/x/"))
    }
  }

  @Test("What the line sends, the line accepts")
  func line() throws {
    let draft = try request(.line)
    let headers = draft.headers.map { InboundRequest.Header($0.name, $0.value) }
    let request = InboundRequest(method: "POST", headers: headers, body: draft.body)
    #expect(Sender(.line).read(request) == .success(.nothing))
    #expect(draft.headers.contains(.init(name: "webhook-id", value: "job-1")))
    #expect(body(draft)?["timestamp"] == "2026-09-21T14:13:20Z")
    #expect(throws: OutboundRefusal.self) { try self.request(.line, Self.message(key: "a\nb: c")) }
  }

  @Test("The key makes the second attempt recognisable")
  func keys() throws {
    let member: [Platform: String] = [
      .slack: "client_msg_id", .mattermost: "pending_post_id", .feishu: "uuid", .discord: "nonce",
    ]
    for (platform, name) in member {
      let first = body(try request(platform))?[name]?.string
      #expect(first != nil)
      #expect(first == body(try request(platform))?[name]?.string)
      #expect(first != body(try request(platform, Self.message(key: "job-2")))?[name]?.string)
    }
    #expect(Proof.uuid("job-1").utf8.count == 36)
    #expect(body(try request(.wecom))?["enable_duplicate_check"] == 1)
  }

  @Test("DingTalk's robot is signed, and calls a person")
  func dingtalk() throws {
    let draft = try request(.dingtalk, Self.message("staff1"))
    #expect(draft.url.contains("&timestamp=\(Self.now)000&sign="))
    let vector = try Outbound.request(
      Self.message(), on: .dingtalk, with: secrets(.dingtalk), at: 1_700_000_000)
    #expect(vector.url.hasSuffix("&sign=sSFWELbV2YwjdDQhWZwTcWlX5BWUx5J6TPpsZmuPii0%3D"))
    #expect(body(draft)?["at"]?["atUserIds"] == ["staff1"])
    #expect(body(try request(.dingtalk, Self.message("cid1")))?["at"] == nil)
    let bare = Secrets(["url": "https://oapi.dingtalk.com/robot/send?access_token=x"])
    let unsigned = try Outbound.request(Self.message(), on: .dingtalk, with: bare, at: 0)
    #expect(unsigned.url == bare["url"])
  }

  @Test("Feishu's card and its receivers")
  func feishu() throws {
    let draft = try request(.feishu, Self.message("oc_1"))
    #expect(draft.url.hasSuffix("receive_id_type=chat_id"))
    #expect(draft.headers.contains(.init(name: "authorization", value: "Bearer tok")))
    #expect(body(draft)?["msg_type"] == "interactive")
    let card = JSONReader.value(of: body(draft)?["content"]?.string ?? "")
    let button = card?["elements"]?.array?.last?["actions"]?.array?.first
    #expect(button?["value"] == ["value": "done 5"])
    #expect(throws: OutboundRefusal.self) {
      try Outbound.request(Self.message(), on: .feishu, with: secrets(.feishu), at: 0)
    }
  }

  @Test("Mattermost's incoming webhook")
  func hook() throws {
    let secrets = Secrets(["hook_url": "https://mm.example/hooks/1"])
    let draft = try Outbound.request(Self.message("@li"), on: .mattermost, with: secrets, at: 0)
    #expect(draft.url == "https://mm.example/hooks/1")
    #expect(body(draft)?["channel"] == "@li")
    #expect(body(draft)?["text"] == "Due <now>\n- Done: done 5")
  }

  @Test("Tokens")
  func tokens() throws {
    let feishu = try Outbound.tokenRequest(on: .feishu, with: secrets(.feishu))
    #expect(feishu?.body == Array(#"{"app_id":"cli_1","app_secret":"s"}"#.utf8))
    let wecom = try Outbound.tokenRequest(on: .wecom, with: secrets(.wecom))
    #expect(
      wecom?.url == "https://qyapi.weixin.qq.com/cgi-bin/gettoken?corpid=ww1&corpsecret=s%2B%2F")
    #expect(wecom?.method == "GET")
    #expect(try Outbound.tokenRequest(on: .slack, with: secrets(.slack)) == nil)
    func token(_ text: String) -> AccessToken? { Outbound.token(from: Array(text.utf8)) }
    #expect(
      token(#"{"code":0,"tenant_access_token":"t-1","expire":7200}"#)
        == AccessToken(value: "t-1", lifetime: 7200))
    #expect(
      token(#"{"errcode":0,"access_token":"a","expires_in":99999999}"#)
        == AccessToken(value: "a", lifetime: 86_400))
    #expect(token(#"{"errcode":40013,"errmsg":"invalid corpid"}"#) == nil)
    #expect(token(#"{"access_token":"a\r\nb","expires_in":1}"#) == nil)
    #expect(token("<html>") == nil)
  }

  @Test("Answers at the address that came with a line")
  func answers() throws {
    let slack = Sender(.slack)
    let line = try #require(slack.read(slack.request(saying: "x")).line)
    let draft = Outbound.answer(
      "late", isPrivate: true, to: line, on: .slack, with: slack.secrets)
    #expect(draft?.url == "https://hooks.slack.com/commands/1")
    #expect(
      draft.flatMap(body)
        == ["replace_original": false, "response_type": "ephemeral", "text": "late"])
    let discord = Sender(.discord)
    let other = try #require(discord.read(discord.request(saying: "x")).line)
    let followUp = Outbound.answer("late", to: other, on: .discord, with: discord.secrets)
    #expect(followUp?.url == "https://discord.com/api/v10/webhooks/a1/tok")
    let telegram = Sender(.telegram)
    let none = try #require(telegram.read(telegram.request(saying: "x")).line)
    #expect(Outbound.answer("x", to: none, on: .telegram, with: telegram.secrets) == nil)
  }

  @Test("Settings that lack or spoil something write nothing", arguments: Platform.allCases)
  func refused(platform: Platform) {
    #expect(throws: OutboundRefusal.self) {
      try Outbound.request(Self.message(), on: platform, with: Secrets([:]), at: 0)
    }
    for name in Self.values(platform).keys {
      #expect(throws: OutboundRefusal.self) {
        try self.request(platform, Self.message(), [name: "a\r\nx: y"])
      }
    }
  }
}
