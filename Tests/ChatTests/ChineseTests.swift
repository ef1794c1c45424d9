import PlatformSender
import Testing
import Wire

@testable import Chat

@Suite("What DingTalk, Feishu and WeCom send")
struct ChineseTests {
  @Test("DingTalk: the robot's own words, and the session's address")
  func dingtalk() {
    let sender = Sender(.dingtalk)
    let head = #"{"msgtype":"text","senderId":"s1","conversationId":"c","conversationType":"1","#
    let own = head + #""chatbotUserId":"s1","text":{"content":"x"}}"#
    #expect(sender.read(sender.request(body: Array(own.utf8))) == .success(.nothing))
    let address = "https://oapi.dingtalk.com/robot/sendBySession?session=1"
    let line = sender.lines(
      head + #""sessionWebhook":"\#(address)","text":{"content":" 约 下午3点 "}}"#
    ).first
    #expect(line?.text == "约 下午3点")
    #expect(line?.isGroup == false)
    #expect(line?.user == "s1")
    #expect(line?.lateAnswer == .url(address))
    let picture = head.replacing("text", with: "picture") + #""content":{}}"#
    #expect(sender.read(sender.request(body: Array(picture.utf8))) == .success(.nothing))
    let empty = head + #""content":{}}"#
    #expect(sender.read(sender.request(body: Array(empty.utf8))) == .failure(.unexpected))
  }

  static let challenge = #"{"type":"url_verification","token":"verify-me","challenge":"abc"}"#

  @Test("Feishu's challenge needs no signature, but the right token")
  func feishuChallenge() {
    let sender = Sender(.feishu)
    var request = sender.request(body: Array(Self.challenge.utf8))
    #expect(sender.read(request) == .success(.handshake(["challenge": "abc"])))
    request.headers.removeLast(3)
    #expect(sender.read(request) == .success(.handshake(["challenge": "abc"])))
    let wrong = Self.challenge.replacing("verify-me", with: "verify-you")
    var other = sender.request(body: Array(wrong.utf8))
    other.headers.removeLast(3)
    #expect(sender.read(other) == .failure(.unsigned))
    var message = sender.request(saying: "book")
    message.headers.removeLast(3)
    #expect(sender.read(message) == .failure(.unsigned))
  }

  @Test("With Feishu's encrypt key a plain body is refused, signed or not")
  func feishuPlain() {
    let sender = Sender(.feishu)
    var request = sender.request(saying: "book")
    request.body = Array(sender.body(saying: "book").utf8)
    let signature = FeishuSeal(key: "test key")
      .signature(time: "\(Sender.now)", nonce: "n1", body: request.body)
    request.headers.removeLast()
    request.add("X-Lark-Signature", signature)
    #expect(sender.read(request) == .failure(.notEncrypted))
    request.headers.removeLast(3)
    #expect(sender.read(request) == .failure(.notEncrypted))
    request.body = Array(Self.challenge.utf8)
    #expect(sender.read(request) == .failure(.notEncrypted))
  }

  @Test("Without an encrypt key Feishu's token and time have to be right")
  func feishuToken() {
    let sender = Sender(.feishu, ["encrypt_key": ""])
    let request = sender.request(saying: "book")
    #expect(sender.read(request).line?.text == "book")
    #expect(sender.read(request, at: Sender.now + 301) == .failure(.stale))
    let other = Sender(.feishu, ["encrypt_key": "", "verification_token": "other"])
    #expect(other.read(request) == .failure(.forged))
    let challenge = sender.request(body: Array(Self.challenge.utf8))
    #expect(sender.read(challenge) == .success(.handshake(["challenge": "abc"])))
  }

  @Test("Feishu's mentions")
  func feishuMentions() {
    let sender = Sender(.feishu)
    let mentions =
      #""mentions":[{"key":"@_user_1","name":"Bot"},{"key":"@_user_2","name":"Li"},"#
      + #"{"key":"@_user_20","name":"Wang"}],"message_type""#
    let body = sender.body(saying: "@_user_1 ask @_user_2 or @_user_20")
      .replacing(#""message_type""#, with: mentions)
    #expect(sender.lines(body).first?.text == "ask @Li or @Wang")
  }

  @Test("A press on Feishu's card says its value")
  func feishuPress() {
    let line = Sender(.feishu).lines(
      #"{"header":{"event_id":"e","event_type":"card.action.trigger","token":"verify-me"},"event":"#
        + #"{"operator":{"open_id":"ou_1"},"context":{"open_chat_id":"oc_1"},"#
        + #""action":{"value":{"value":"yes"}}}}"#
    ).first
    #expect(line?.text == "yes")
    #expect(line?.answer == .recipient("oc_1"))
  }

  @Test("What is meant for another application of Feishu's is refused")
  func feishuOther() {
    let sender = Sender(.feishu, ["app_id": "cli_1"])
    let body = sender.body(saying: "x").replacing("cli_1", with: "cli_2")
    #expect(sender.read(sender.request(body: Array(body.utf8))) == .failure(.notOurs))
  }

  @Test("What is sealed for another company of WeCom's is refused")
  func wecomOther() {
    let request = Sender(.wecom, ["corp_id": "other"]).request(saying: "x")
    #expect(Sender(.wecom).read(request) == .failure(.notOurs))
  }

  @Test("A click in WeCom's menu says its key; other events say nothing")
  func wecomEvents() {
    let sender = Sender(.wecom)
    func body(_ event: String) -> String {
      "<xml><FromUserName><![CDATA[li]]></FromUserName><MsgType><![CDATA[event]]></MsgType>"
        + "<Event><![CDATA[\(event)]]></Event><EventKey>today &amp; now</EventKey></xml>"
    }
    #expect(sender.lines(body("click")).first?.text == "today & now")
    let other = sender.request(body: Array(body("subscribe").utf8))
    #expect(sender.read(other) == .success(.nothing))
  }

  @Test(
    "XML that is more than flat is refused",
    arguments: [
      "<!DOCTYPE x [<!ENTITY a \"b\">]><xml><a>&a;</a></xml>", "<xml><a>&a;</a></xml>",
      "<?xml version=\"1.0\"?><xml></xml>", "<xml><a b=\"c\">d</a></xml>", "<xml><a/></xml>",
      "<xml><a><b>c</b></a></xml>", "<xml><a>1</a><a>2</a></xml>", "<xml><a>1</b></xml>",
      "<xml><a>1</a></xml><xml></xml>", "<xml><!-- --></xml>", "<xml>text</xml>", "<xml><a>",
      "<xml><a><![CDATA[x</a></xml>", "<xml><a>&#65;</a></xml>", "", "<", "<xml>", "<xml></xml",
    ])
  func xml(text: String) {
    #expect(FlatXML(text) == nil)
  }

  @Test(
    "Any text survives XML", arguments: ["", "a]]>b", "]]>", "]]]]>>", "<xml>&amp;", "约\n\t🙂"])
  func section(text: String) {
    #expect(FlatXML(" <xml>\n<a>\(FlatXML.section(text))</a>\n</xml>\n")?["a"] == text)
  }
}
