import PlatformSender
import Testing

@testable import Chat

@Suite("What Slack sends")
struct SlackTests {
  let sender = Sender(.slack)

  func event(_ event: String, rest: String = "") -> [ChatLine] {
    sender.lines(
      #"{"type":"event_callback","event_id":"Ev1","event":\#(event)\#(rest)}"#,
      type: "application/json; charset=utf-8")
  }

  @Test("The address check gives the challenge back")
  func challenge() {
    let body = Array(#"{"type":"url_verification","token":"x","challenge":"3eZbrw"}"#.utf8)
    let result = sender.read(sender.request(body: body, type: "application/json"))
    #expect(result == .success(.handshake(Array("3eZbrw".utf8))))
  }

  @Test("A direct message is heard")
  func direct() {
    let line = event(
      #"{"type":"message","channel_type":"im","user":"U1","channel":"D1","#
        + #""text":"a &lt;b&gt; &amp;amp;"}"#
    ).first
    #expect(line?.text == "a <b> &amp;")
    #expect(line?.isGroup == false)
    #expect(line?.deliveryID == "Ev1")
    #expect(line?.answer == .recipient("D1"))
  }

  @Test("A mention is heard without the mention")
  func mention() {
    let said = #"{"type":"app_mention","user":"U1","channel":"C1","text":"#
    let rest = #","authorizations":[{"user_id":"UBOT"}]"#
    #expect(event(said + #""<@UBOT> book 3pm"}"#, rest: rest).first?.text == "book 3pm")
    #expect(event(said + #""<@UBOT>: book"}"#, rest: rest).first?.text == "book")
    #expect(event(said + #""<@UBOT> book"}"#).first?.text == "book")
    #expect(event(said + #""<@UBOT>"}"#).first?.text == "")
    let line = event(
      said + #""<@UBOT> mail <mailto:a@b.de|a@b.de> <http://x.y> <@U2> <!here> <#C2|sales> <"}"#,
      rest: rest
    ).first
    #expect(line?.text == "mail a@b.de http://x.y @U2 @here #sales")
    #expect(line?.isGroup == true)
  }

  @Test(
    "Nothing to do",
    arguments: [
      #"{"type":"message","channel_type":"im","bot_id":"B1","channel":"D1","text":"x"}"#,
      #"{"type":"message","channel_type":"im","subtype":"message_changed","channel":"D1"}"#,
      #"{"type":"message","channel_type":"im","user":"U1","edited":{},"channel":"D1","text":"x"}"#,
      #"{"type":"message","channel_type":"channel","user":"U1","channel":"C1","text":"x"}"#,
      #"{"type":"reaction_added","user":"U1"}"#,
    ])
  func nothing(event: String) {
    let body = #"{"type":"event_callback","event_id":"Ev1","event":\#(event)}"#
    var request = sender.request(body: Array(body.utf8), type: "application/json")
    request.add("X-Slack-Retry-Num", "1")
    #expect(sender.read(request) == .success(.nothing))
  }

  @Test("A pressed button says its value")
  func press() {
    let payload =
      #"{"type":"block_actions","trigger_id":"t","user":{"id":"U1"},"channel":{"id":"C1"},"#
      + #""response_url":"https://hooks.slack.com/actions/1","actions":[{"value":"confirm 5"}]}"#
    let line = sender.lines("payload=" + Form.encoded(payload)).first
    #expect(line?.text == "confirm 5")
    #expect(line?.isPress == true)
    #expect(line?.answer == .url("https://hooks.slack.com/actions/1"))
  }

  @Test(
    "An answer goes to Slack only",
    arguments: [
      "http://hooks.slack.com/1", "https://evil.example/slack.com", "https://slack.com.evil/x",
      "https://hooks.slack.com@evil.example/", "https://evilslack.com/", "https://a.slack.com:99/",
      "https://", "file:///etc", "https://hooks.slack.com\\@evil.example/", "",
    ])
  func foreign(address: String) {
    let line = sender.lines(
      "command=%2Fx&text=a&user_id=U1&channel_id=C1&response_url=\(Form.encoded(address))"
    ).first
    #expect(line?.lateAnswer == .recipient("C1"))
  }

  @Test("A certificate check is no line")
  func certificate() {
    let request = sender.request(body: Array("ssl_check=1&token=x".utf8))
    #expect(sender.read(request) == .success(.nothing))
  }
}
