import CivilTime
import Conversation
import Hummingbird
import HummingbirdTesting
import Planner
import PlatformSender
import Reception
import SQLiteStore
import Store
import Testing
import Web

@testable import Chat

@Suite("Talk on platforms")
struct ChatTalkTests {
  @Test("A booking with its questions, answered by buttons, is made once")
  func booking() async throws {
    let office = try await ChatOffice(.slack)
    let sender = Sender(.slack)
    try await office.link(sender)
    try await office.application().test(.router) { client in
      let line = "book Wang Fang tuesday 3pm 45m renewal review at Guomao"
      let request = sender.request(saying: line, "b1", at: office.now)
      let booked = try await client.post(request, to: .slack)
      #expect(booked.text.contains("Booked A1") && booked.text.contains(#""type":"button""#))
      #expect(booked.text.contains(#""response_type":"ephemeral""#))
      let number = try await office.lastNumber
      #expect(try await client.post(request, to: .slack).text == booked.text)
      #expect(try await office.lastNumber == number)
      let value = try #require(booked.text.value(after: #""value":""#))
      let press = Self.press(value, "p1", at: office.now)
      let answer = try await client.post(press, to: .slack)
      #expect(answer.status == .ok && answer.text.isEmpty)
      #expect(try await office.lastNumber > number)
      let answered = try await office.lastNumber
      _ = try await client.post(press, to: .slack)
      #expect(try await office.lastNumber == answered)
      // The second question waits now, and the button of the first does not answer it.
      _ = try await client.post(Self.press(value, "p2", at: office.now), to: .slack)
      #expect(try await office.lastNumber == answered)
    }
    try await office.desk.close()
    #expect(office.post.sent.allSatisfy { $0.url == "https://hooks.slack.com/actions/1" })
    let texts = office.post.sent.map(\.text)
    #expect(texts.count == 2 && texts.contains { $0.contains("2 of") })
    #expect(texts.contains { $0.contains("an earlier question") }, "\(texts)")
  }

  private static func press(_ value: String, _ id: String, at time: Int) -> InboundRequest {
    let payload =
      #"{"type":"block_actions","user":{"id":"u1"},"channel":{"id":"D1"},"trigger_id":"\#(id)","#
      + #""response_url":"https://hooks.slack.com/actions/1","actions":"#
      + #"[{"action_id":"press-0","value":"\#(value)"}]}"#
    return Sender(.slack).request(
      body: Array("payload=\(Form.encoded(payload))".utf8), id, at: time)
  }

  @Test("Each room is a conversation of its own, in the person's language")
  func rooms() async throws {
    let office = try await ChatOffice(.line, .telegram)
    let one = Sender(.line)
    let other = Sender(.telegram, user: "9")
    try await office.link(one)
    try await office.link(other)
    try await office.application().test(.router) { client in
      _ = try await client.post(one.request(saying: "lang zh", "1", at: office.now), to: .line)
      let chinese = try await client.post(
        one.request(saying: "today", "2", at: office.now), to: .line)
      #expect(chinese.text.contains("没有预约"))
      let english = try await client.post(
        other.request(saying: "today", "3", at: office.now), to: .telegram)
      #expect(english.text.contains("No appointments"))
      #expect(english.text.contains(#""method":"sendMessage""#))
    }
  }

  @Test("In a room with others no client is shown, whatever is said", arguments: Platform.allCases)
  func groups(platform: Platform) async throws {
    guard platform != .wecom else { return }
    let office = try await ChatOffice(platform, limits: ["lines": "100"])
    let sender = Sender(platform, isGroup: true)
    try await office.link(sender)
    try await office.office.book()
    let lines = [
      "today", "agenda next week", "find Wang Fang", "find 王芳", "A1", "clients", "ask A1", "why A1",
      "history A1", "book Wang Fang tuesday 5pm 45m renewal review", "1", "y", "cancel A1",
      "free tuesday 45m with Wang Fang", "repeat", "more", "undo", "tasks", "bok Wang Fang",
      "report", "notices", "reminders", "links", "link", "今天", "客户", "查 王芳",
    ]
    try await office.application().test(.router) { client in
      let number = try await office.lastNumber
      for (index, line) in lines.enumerated() {
        let answer = try await client.post(
          sender.request(saying: line, "g\(index)", at: office.now), to: platform)
        #expect(answer.status == .ok)
        for name in ["Wang", "王芳", "renewal", "482913"] where line != "bok Wang Fang" {
          #expect(!answer.text.contains(name), "\(line): \(answer.text)")
        }
        if sender.answersAtOnce, line != "more" {
          #expect(answer.text.contains("between the two of us"), "\(line): \(answer.text)")
        }
      }
      #expect(try await office.lastNumber == number)
      for line in ["help", "whoami", "lang en", "free tuesday 45m", "ok", "snooze"] {
        let answer = try await client.post(
          sender.request(saying: line, line, at: office.now), to: platform)
        #expect(!answer.text.contains("between the two"), "\(line): \(answer.text)")
        // Its examples are the same in every office.
        guard line != "help" else { continue }
        #expect(!answer.text.contains("renewal review"), "\(line): \(answer.text)")
      }
    }
    try await office.desk.close()
    for text in office.post.sent.map(\.text).prefix(lines.count) {
      #expect(!text.contains("王芳") && !text.contains("482913"))
    }
  }

  @Test("Twelve lines a minute are answered, then one notice, then nothing until a minute later")
  func flood() async throws {
    let office = try await ChatOffice(.line)
    let sender = Sender(.line)
    let calm = Sender(.line, user: "u2")
    try await office.link(sender)
    try await office.link(calm)
    try await office.application().test(.router) { client in
      for number in 1...15 {
        let answer = try await client.post(
          sender.request(saying: "whoami", "\(number)", at: office.now), to: .line)
        #expect(answer.status == .ok)
        #expect(answer.text.contains("too_many") == (number > 12), "\(number)")
        #expect(answer.text.contains("60 seconds") == (number == 13), "\(number)")
      }
      let other = try await client.post(
        calm.request(saying: "whoami", "c", at: office.now), to: .line)
      #expect(other.text.contains("li.wei"))
      office.office.wait(60)
      let later = try await client.post(
        sender.request(saying: "whoami", "16", at: office.now), to: .line)
      #expect(later.text.contains("You are li.wei"))
    }
  }

  @Test("Five lines that are not understood count twice, and the limits are settings")
  func nonsense() async throws {
    let office = try await ChatOffice(.line)
    let sender = Sender(.line)
    try await office.link(sender)
    try await office.application().test(.router) { client in
      for number in 1...9 {
        let answer = try await client.post(
          sender.request(saying: "xyzzy\(number)", "\(number)", at: office.now), to: .line)
        #expect(answer.text.contains("too_many") == (number > 6), "\(number): \(answer.text)")
      }
      office.office.wait(60)
      try await office.set("limits", ["lines": "2"])
      for number in 11...13 {
        let answer = try await client.post(
          sender.request(saying: "whoami", "\(number)", at: office.now), to: .line)
        #expect(answer.text.contains("too_many") == (number == 13))
      }
    }
  }

  @Test(
    "What takes longer than a platform waits is put off and comes later",
    arguments: Platform.allCases)
  func late(platform: Platform) async throws {
    let office = try await ChatOffice(platform, limits: ["deadline": "0"])
    let sender = Sender(platform)
    try await office.link(sender)
    try await office.application().test(.router) { client in
      let request = sender.request(saying: "whoami", "1", at: office.now)
      let answer = try await client.post(request, to: platform)
      #expect(answer.status == .ok && !sender.words(answer).contains("li.wei"))
      if platform == .discord { #expect(answer.text.contains(#""type":5"#)) }
      _ = try await client.post(request, to: platform)
    }
    try await office.desk.close()
    #expect(office.post.sent.count == 1, "\(office.post.sent)")
    #expect(office.post.sent.first?.text.contains("You are li.wei") == true)
  }

  @Test("Without a way out an answer goes back with the request, however long it takes")
  func patience() async throws {
    let office = try await ChatOffice(.line, limits: ["deadline": "0"])
    try await office.set("line", ["secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"])
    let sender = Sender(.line)
    try await office.link(sender)
    try await office.application().test(.router) { client in
      let answer = try await client.post(
        sender.request(saying: "whoami", "m-1", at: office.now), to: .line)
      #expect(answer.text.contains(#""id":"m-1""#) && answer.text.contains("You are li.wei"))
    }
  }

  @Test(
    "A message of several lines is one line, a slash is passed over, and what is too long is said")
  func lines() async throws {
    let office = try await ChatOffice(.telegram)
    let sender = Sender(.telegram)
    try await office.link(sender)
    try await office.application().test(.router) { client in
      for (index, (line, answer)) in [
        ("/whoami", "You are li.wei"), ("who\nam i", "You are li.wei"),
        ("/start", "What you can say"),
        ("/start 123456", "known here as li.wei"), ("", "help"),
        (String(repeating: "a", count: 64 << 10 + 1), "64"),
      ].enumerated() {
        let reply = try await client.post(
          sender.request(saying: line, "\(index)", at: office.now), to: .telegram)
        #expect(reply.status == .ok && reply.text.contains(answer), "\(line): \(reply.text)")
      }
    }
  }

  @Test("The words for platforms name every platform there is")
  func names() throws {
    let known = try ChatOffice.phrasebook.get().knownPlatforms
    #expect(known == Set(Platform.allCases.map(\.rawValue)))
  }
}

extension String {
  fileprivate func value(after text: String) -> String? {
    firstRange(of: text).map { range in String(self[range.upperBound...].prefix { $0 != "\"" }) }
  }
}
