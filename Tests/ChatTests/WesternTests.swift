import PlatformSender
import Testing

@testable import Chat

@Suite("What the line, Mattermost, Telegram and Discord send")
struct WesternTests {
  @Test("While a secret is changed, both are good")
  func rotation() {
    let request = Sender(.line).request(saying: "book")
    let other = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    let old = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    #expect(Sender(.line, ["secret": other, "old_secret": old]).read(request).line != nil)
    #expect(Sender(.line, ["secret": other]).read(request) == .failure(.forged))
  }

  @Test("A line may name a room")
  func room() {
    let line = Sender(.line).lines(
      #"{"type":"chat.line","data":{"user":"a","room":"motor-team","text":" hi\u0000 "}}"#
    ).first
    #expect(line?.isGroup == true)
    #expect(line?.lateAnswer == .recipient("motor-team"))
    #expect(line?.text == "hi")
    #expect(line?.deliveryID == "msg_1")
  }

  @Test("Other events of the line are nothing to do")
  func otherEvent() {
    let sender = Sender(.line)
    let request = sender.request(body: Array(#"{"type":"ping"}"#.utf8))
    #expect(sender.read(request) == .success(.nothing))
    let empty = sender.request(body: Array(#"{"type":"chat.line","data":{"user":"a"}}"#.utf8))
    #expect(sender.read(empty) == .failure(.unexpected))
  }

  @Test("Mattermost's token may stand in a header, and all that are given have to be good")
  func mattermostToken() {
    let sender = Sender(.mattermost)
    let body = "command=%2Fx&text=book&user_id=u1&channel_id=c1"
    var request = sender.request(body: Array(body.utf8))
    #expect(sender.read(request) == .failure(.unsigned))
    request.add("authorization", "Token tokenone")
    #expect(sender.read(request).line?.text == "book")
    request.body += Array("&token=wrong".utf8)
    #expect(sender.read(request) == .failure(.forged))
  }

  @Test("Mattermost's outgoing webhook loses its trigger word")
  func trigger() {
    let line = Sender(.mattermost).lines(
      #"{"token":"tokenone","trigger_word":"bot","text":"bot book 3pm","user_id":"u","#
        + #""channel_id":"c","channel_name":"town","post_id":"p1"}"#, type: "application/json"
    ).first
    #expect(line?.text == "book 3pm")
    #expect(line?.deliveryID == "p1")
    #expect(line?.isGroup == true)
  }

  @Test("A direct channel of Mattermost's is no group")
  func mattermostDirect() {
    let name = "\(Sender.room)__\(Sender.room)"
    let line = Sender(.mattermost).lines(
      "token=tokenone&command=%2Fx&text=a&user_id=u&channel_id=c&channel_name=\(name)"
    ).first
    #expect(line?.isGroup == false)
  }

  @Test("A press in Mattermost proves itself by the button's seal")
  func mattermostPress() {
    let sender = Sender(.mattermost)
    func press(_ value: String, _ seal: String) -> Result<Inbound, InboundRefusal> {
      let body =
        #"{"user_id":"u","channel_id":"c","trigger_id":"t","#
        + #""context":{"value":"\#(value)","seal":"\#(seal)"}}"#
      return sender.read(sender.request(body: Array(body.utf8), type: "application/json"))
    }
    let seal = Utterance.mattermostSeal(of: "yes", token: "tokentwo")
    #expect(press("yes", seal).line?.text == "yes")
    #expect(press("yes", seal).line?.isPress == true)
    #expect(press("no", seal) == .failure(.forged))
    #expect(press("yes", "") == .failure(.forged))
  }

  @Test(
    "Telegram's ways to call the bot",
    arguments: [
      ("/book@DaybookBot 3pm", "/book 3pm"), ("@daybookbot book", "book"),
      ("/book 3pm", "/book 3pm"),
      ("mail a@b.de", "mail a@b.de"), ("/book@otherbot 3pm", nil), ("@li book", "@li book"),
      ("/agenda@daybookbot", "/agenda"), ("@daybookbot", ""), ("a\u{7}b", "ab"),
    ])
  func telegramNames(said: String, text: String?) {
    let sender = Sender(.telegram, ["bot_name": "daybookbot"])
    #expect(sender.read(sender.request(saying: said)).line?.text == text)
  }

  @Test("A press in Telegram says its data")
  func telegramPress() {
    let line = Sender(.telegram).lines(
      #"{"update_id":8,"callback_query":{"id":"1","from":{"id":42},"data":"yes","#
        + #""message":{"chat":{"id":42,"type":"private"}}}}"#
    ).first
    #expect(line?.text == "yes")
    #expect(line?.isPress == true)
    #expect(line?.isGroup == false)
    #expect(line?.deliveryID == "8")
  }

  @Test(
    "Nothing to do in Telegram",
    arguments: [
      #"{"update_id":1,"message":{"from":{"id":1,"is_bot":true},"chat":{"id":2},"text":"x"}}"#,
      #"{"update_id":1,"edited_message":{"from":{"id":1},"chat":{"id":2},"text":"x"}}"#,
      #"{"update_id":1,"message":{"from":{"id":1},"chat":{"id":2},"photo":[]}}"#,
      #"{"update_id":1,"channel_post":{"text":"x"}}"#,
    ])
  func telegramNothing(body: String) {
    let sender = Sender(.telegram)
    #expect(sender.read(sender.request(body: Array(body.utf8))) == .success(.nothing))
  }

  @Test("Discord's subcommands and options are the words")
  func discordWords() {
    let line = Sender(.discord).lines(
      #"{"type":2,"id":"i","channel_id":"c","user":{"id":"u"},"channel":{"type":1},"#
        + #""data":{"name":"d","#
        + #""options":[{"type":1,"name":"move","options":[{"type":4,"value":5},"#
        + #"{"type":3,"value":"3pm"},{"type":5,"value":true}]}]}}"#
    ).first
    #expect(line?.text == "move 5 3pm true")
    #expect(line?.isGroup == false)
  }

  @Test("A component of Discord's says its id, and late answers go to its webhook")
  func discordPress() {
    let line = Sender(.discord).lines(
      #"{"type":3,"id":"i","application_id":"77","token":"t/k","channel_id":"c","guild_id":"g","#
        + #""member":{"user":{"id":"u"}},"data":{"custom_id":"yes"}}"#
    ).first
    #expect(line?.text == "yes")
    #expect(line?.isPress == true)
    #expect(line?.lateAnswer == .url("https://discord.com/api/v10/webhooks/77/t%2Fk"))
  }
}
