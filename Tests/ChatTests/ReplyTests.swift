import PlatformSender
import Testing
import Wire

@testable import Chat

@Suite("Replies")
struct ReplyTests {
  static let buttons = [
    Button(label: "Yes", value: "yes"), Button(label: "Once more", value: "yes"),
    Button(label: "Long", value: String(repeating: "x", count: 3_000)),
  ]

  func reply(
    _ platform: Platform, _ text: String = "a <b> & 约", _ buttons: [Button] = buttons,
    changes: [String: String] = [:], isPress: Bool = false, isPrivate: Bool = false
  ) -> JSON? {
    let sender = Sender(platform, isGroup: true, changes)
    guard var line = sender.read(sender.request(saying: "x")).line else { return nil }
    line.isPress = isPress
    let answer = platform.reply(
      text, buttons: buttons, isPrivate: isPrivate, to: line, with: sender.secrets,
      at: Sender.now, random: Array(1...32))
    return answer.flatMap { JSONReader.value(of: String(decoding: $0.body, as: UTF8.self)) }
  }

  @Test("Slack")
  func slack() {
    let body = reply(.slack, isPrivate: true)
    #expect(body?["response_type"] == "ephemeral")
    #expect(body?["text"]?.string?.hasPrefix("a &lt;b&gt; &amp; 约\n- Long: xx") == true)
    let blocks = body?["blocks"]?.array
    #expect(blocks?.last?["elements"]?.array?.count == 1)
    #expect(blocks?.last?["elements"]?.array?.first?["value"] == "yes")
    #expect(reply(.slack, "hi", [])?.text == #"{"response_type":"in_channel","text":"hi"}"#)
  }

  @Test("Mattermost has buttons where presses have somewhere to go")
  func mattermost() {
    #expect(reply(.mattermost)?["attachments"] == nil)
    #expect(reply(.mattermost)?["text"]?.string?.contains("- Yes: yes") == true)
    let press = ["press_url": "https://bot.example/webhooks/mattermost"]
    let context = reply(.mattermost, changes: press)?["attachments"]?.array?.first?["actions"]?
      .array?.first?["integration"]?["context"]
    let seal = Utterance.mattermostSeal(of: "yes", token: "tokenone")
    #expect(context == ["value": "yes", "seal": .string(seal)])
    #expect(reply(.mattermost, "ok", [], isPress: true)?["update"]?["message"] == "ok")
    let note = reply(.mattermost, "ok", [], isPress: true, isPrivate: true)
    #expect(note == ["ephemeral_text": "ok"])
  }

  @Test("A button's mark comes back beside its words, and is shown to nobody")
  func marks() throws {
    let buttons = [Button(label: "Yes", value: "yes", mark: "k3f9z1a")]
    let keys = reply(.telegram, "Sure?", buttons)?["reply_markup"]?["inline_keyboard"]
    #expect(keys?.array?.first?.array?.first?["callback_data"] == "yes ~q0k3f9z1a")
    let spelled = reply(.mattermost, "Sure?", buttons)?["text"]?.string
    #expect(spelled == "Sure?\n- Yes: yes")
    func line(_ text: String) -> ChatLine {
      ChatLine(
        user: "u", room: "u", isGroup: false, text: text, deliveryID: "1", answer: .httpReply,
        lateAnswer: .httpReply)
    }
    let pressed = line("yes ~q0k3f9z1a")
    #expect(pressed.text == "yes" && pressed.mark == "k3f9z1a")
    for text in [
      "yes", "touch Y8 shopping ~150000", "book Wang Fang ~monday", "yes ~q0K3F9Z1A",
      "~q0k3f9z1a", "yes ~q0k3f9z1a now",
    ] {
      #expect(line(text).text == text && line(text).mark == nil)
    }
  }

  @Test("Telegram")
  func telegram() {
    let body = reply(.telegram)
    #expect(body?["method"] == "sendMessage")
    #expect(body?["chat_id"] == -9)
    let keys = body?["reply_markup"]?["inline_keyboard"]?.array?.first?.array?.first
    #expect(keys == ["text": "Yes", "callback_data": "yes"])
  }

  @Test("DingTalk")
  func dingtalk() {
    #expect(
      reply(.dingtalk, "hi", []) == ["msgtype": "text", "text": ["content": "hi"]])
    let text = reply(.dingtalk, "a\nb", [Button(label: "[好]", value: "确认 5")])?["markdown"]?["text"]
    let link = "dtmd://dingtalkclient/sendMessage?content=%E7%A1%AE%E8%AE%A4%205"
    #expect(text == .string("a  \nb\n\n[好](\(link))"))
  }

  @Test("Discord, now and later")
  func discord() {
    let data = reply(.discord, isPrivate: true)?["data"]
    #expect(data?["flags"] == 64)
    #expect(data?["allowed_mentions"] == ["parse": []])
    #expect(data?["components"]?.array?.first?["components"]?.array?.count == 1)
    #expect(data?["content"]?.string?.unicodeScalars.count == 2_000)
    let deferral = Platform.discord.deferral(isPrivate: true)
    #expect(deferral?.body == Array(#"{"type":5,"data":{"flags":64}}"#.utf8))
    #expect(Platform.slack.deferral() == nil)
  }

  @Test("The line and Feishu")
  func lineAndFeishu() {
    let yes = Button(label: "Yes", value: "yes")
    #expect(
      reply(.line, "hi", [yes])
        == ["text": "hi", "buttons": [["label": "Yes", "value": "yes"]]])
    #expect(reply(.feishu) == nil)
  }

  @Test("WeCom's reply is sealed so that WeCom can open it")
  func wecom() throws {
    let sender = Sender(.wecom, user: "li")
    let line = try #require(sender.read(sender.request(saying: "x")).line)
    let answer = Platform.wecom.reply(
      "好 ]]> & <", buttons: [Button(label: "确认", value: "确认 5")], to: line, with: sender.secrets,
      at: Sender.now, random: Array(1...24))
    let outer = try #require(FlatXML(String(decoding: answer?.body ?? [], as: UTF8.self)))
    let seal = WeComSeal(
      token: "QDG6eK", aesKey: sender.secrets["aes_key"] ?? "", company: "wx5823bf96d3bd56c7")
    let sealed = try #require(outer["Encrypt"])
    #expect(outer["TimeStamp"] == "\(Sender.now)")
    let nonce = outer["Nonce"] ?? ""
    #expect(
      outer["MsgSignature"]
        == seal?.signature(time: "\(Sender.now)", nonce: nonce, sealed: sealed))
    let opened = try #require(seal?.open(sealed))
    #expect(opened.isOurs)
    let inner = FlatXML(String(decoding: opened.content, as: UTF8.self))
    #expect(inner?["Content"] == "好 ]]> & <\n- 确认: 确认 5")
    #expect(inner?["ToUserName"] == "li")
    let poor = Platform.wecom.reply(
      "x", to: line, with: sender.secrets, at: 0, random: Array(1...23))
    #expect(poor == nil)
  }

  @Test("A line that is answered elsewhere has no reply")
  func elsewhere() throws {
    let sender = Sender(.feishu)
    let line = try #require(sender.read(sender.request(saying: "x")).line)
    #expect(
      Platform.slack.reply("x", to: line, with: sender.secrets, at: 0, random: []) == nil)
  }

  @Test("Texts are cut between characters")
  func clip() {
    #expect(Clip.scalars(3).cut("abc") == "abc")
    #expect(Clip.scalars(3).cut("abcd") == "ab…")
    #expect(Clip.bytes(10).cut("约约约约") == "约约…")
    #expect(Clip.utf16(4).cut("🙂🙂🙂") == "🙂…")
    #expect(Clip.scalars(8).cut("abcdefgh", before: "-yz") == "abcd…-yz")
    #expect(Clip.scalars(4).cut("ab", before: "-yz") == "ab-…")
    #expect(Clip.bytes(1).cut("abc") == "…")
  }
}
