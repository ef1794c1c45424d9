import Crypto
import FoundationEssentials
import PlatformSender
import Testing
import Wire

@testable import Chat

@Suite("Published vectors")
struct VectorTests {
  @Test("Standard Webhooks")
  func standardWebhooks() {
    let key = StandardSignature(secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    let body = Array(#"{"test": 2432232314}"#.utf8)
    let (id, time) = ("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330")
    let signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    #expect(key?.sign(id: id, time: time, body: body) == signature)
    let list = "v1a,AAAA v1,AAAA v2,\(signature.dropFirst(3)) \(signature)"
    #expect(key?.accepts(list, id: id, time: time, body: body) == true)
    let code = signature.dropFirst(3)
    for other in ["v1a,AAAA v1,AAAA", "v2,\(code)", "v1a,\(code)", "\(code)", "v1,\(code)=", "v1"] {
      #expect(key?.accepts(other, id: id, time: time, body: body) == false)
    }
  }

  @Test("Slack's slash command is read at its own time")
  func slack() {
    let body =
      "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
      + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
      + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands"
      + "%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015."
      + "47445629121.803a0bc887a14d10d2c447fce8b6703c"
    let signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"
    let request = InboundRequest(
      method: "POST",
      headers: [
        .init("content-type", "application/x-www-form-urlencoded"),
        .init("x-slack-request-timestamp", "1531420618"), .init("X-SLACK-SIGNATURE", signature),
      ], body: Array(body.utf8))
    let line = Sender(.slack).read(request, at: 1_531_420_618).line
    #expect(line?.user == "U2CERLKJA")
    #expect(line?.room == "G8PSS9T3V")
    let place = "https://hooks.slack.com/commands/T1DC2JH3J/397700885554/96rGlfmibIGlgcZRskXaIFfN"
    #expect(line?.lateAnswer == .url(place))
  }

  @Test("DingTalk's time is signed")
  func dingtalk() {
    let body = Sender(.dingtalk).request(saying: "hi").body
    let request = InboundRequest(
      method: "POST",
      headers: [
        .init("content-type", "application/json"), .init("timestamp", "1700000000000"),
        .init("sign", "sSFWELbV2YwjdDQhWZwTcWlX5BWUx5J6TPpsZmuPii0="),
      ], body: body)
    #expect(Sender(.dingtalk).read(request, at: 1_700_000_000).line?.text == "hi")
  }

  @Test("Feishu's sealed text")
  func feishu() {
    let opened = FeishuSeal(key: "test key").open("P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk=")
    #expect(opened == Array("hello world".utf8))
  }

  @Test("WeCom's address check")
  func wecomCheck() {
    let request = InboundRequest(
      method: "GET",
      query: "msg_signature=5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3&timestamp=1409659589"
        + "&nonce=263014780&echostr=P9nAzCzyDtyTWESHep1vC5X9xho%2FqYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdt"
        + "p%2B4RPcs8TgAE7OaBO%2BFZXvnaqQ%3D%3D")
    #expect(
      Sender(.wecom).read(request, at: 1_409_659_589)
        == .success(.handshake(Array("1616140317555161061".utf8))))
    var bare = request
    bare.query = String(request.query.split(separator: "%2B").joined(separator: "+"))
    #expect(Sender(.wecom).read(bare, at: 1_409_659_589).status == 200)
  }

  @Test("WeCom's message")
  func wecomMessage() {
    let sealed =
      "RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3QczcdC"
      + "Upj911L3vg3W/sYYvuJTs3TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLjvd4"
      + "Xgpue06DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gsijff0ekUNXZiqATP7PF5mZxZ3Izoun1s4zG4LUMnvw2r+"
      + "KqCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrXJB3LAVGUcallcrw8V2t9EL4EhzJWrQUax5wLVMNS0+rUPA3k22Ncx4X"
      + "XZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIGH"
      + "BZZIs2pDBS8R07+qN+E7Q=="
    let request = InboundRequest(
      method: "POST",
      query: "msg_signature=477715d11cdb4164915debcba66cb864d751f3e6&timestamp=1409659813"
        + "&nonce=1372623149",
      body: Array(
        ("<xml><ToUserName><![CDATA[wx5823bf96d3bd56c7]]></ToUserName><Encrypt><![CDATA[\(sealed)"
          + "]]></Encrypt><AgentID><![CDATA[218]]></AgentID></xml>").utf8))
    let line = Sender(.wecom).read(request, at: 1_409_659_813).line
    #expect(line?.user == "mycreate")
    #expect(line?.text == "hello")
    #expect(line?.deliveryID == "4561255354251345929")
  }

  @Test("Discord's ping, signed with the first key of RFC 8032")
  func discord() throws {
    let body = Array(#"{"type":1}"#.utf8)
    let key = try Curve25519.Signing.PrivateKey(
      rawRepresentation: Hex.bytes(Sender.edKey) ?? [])
    let signature = Hex.text(try key.signature(for: Array("1700000000".utf8) + body))
    #expect(signature.hasPrefix("1695961a47c91a1e"))
    let request = InboundRequest(
      method: "POST",
      headers: [
        .init("content-type", "application/json"), .init("x-signature-timestamp", "1700000000"),
        .init("x-signature-ed25519", signature),
      ], body: body)
    #expect(Sender(.discord).read(request, at: 1_700_000_000) == .success(.handshake(["type": 1])))
  }
}
