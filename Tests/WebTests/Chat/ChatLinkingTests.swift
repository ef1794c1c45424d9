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

@Suite("Links of platforms' users")
struct ChatLinkingTests {
  @Test(
    "Somebody who is not known is told how to become so, in both languages, and nothing else",
    arguments: Platform.allCases)
  func strangers(platform: Platform) async throws {
    let office = try await ChatOffice(platform)
    let sender = Sender(platform)
    try await office.application().test(.router) { client in
      for (index, line) in ["today", "find Wang Fang", "help", "", "link"].enumerated() {
        let answer = try await client.post(
          sender.request(saying: line, "s\(index)", at: office.now), to: platform)
        #expect(answer.status == .ok)
        guard sender.answersAtOnce else { continue }
        let words = sender.words(answer)
        #expect(words.contains("link") && words.contains("绑定"), "\(words)")
        #expect(!words.contains("Wang"))
      }
    }
    try await office.desk.close()
    if !sender.answersAtOnce { #expect(office.post.sent.count == 5) }
    #expect(try await office.account(sender) == nil)
  }

  @Test("A code said at the terminal links a user once, in either language")
  func linking() async throws {
    let office = try await ChatOffice(.slack, .telegram)
    let sender = Sender(.telegram, user: "42")
    let terminal = office.terminal
    let reply = try await terminal.turn(
      "link telegram", by: "li.wei", on: Channel.terminal, at: office.office.now)
    #expect(reply.text.contains("Telegram") && reply.text.contains("482913"))
    let setting = try await office.office.store.read { try $0.setting("link-codes") } ?? []
    #expect(!String(decoding: setting, as: UTF8.self).contains("482913"))
    try await office.application().test(.router) { client in
      let now = office.now
      let elsewhere = Sender(.slack)
      let wrong = try await client.say("link 482913", "1", elsewhere, at: now)
      #expect(wrong.contains("not good"))
      #expect(
        try await client.say("/link ４８２９１３", "2", sender, at: now).contains("Welcome, Li Wei"))
      // The same delivery once more, and somebody else who has read along.
      #expect(
        try await client.say("/link ４８２９１３", "2", sender, at: now).contains("Welcome, Li Wei"))
      let other = Sender(.telegram, user: "43")
      #expect(try await client.say("绑定 482913", "3", other, at: now).contains("验证码不正确"))
      #expect(try await client.say("links", "4", sender, at: now).contains("Telegram"))
      #expect(try await client.say("unlink telegram", "5", sender, at: now).contains("42"))
      #expect(try await client.say("today", "6", sender, at: now).contains("do not know you"))
    }
  }

  @Test("A code is good for ten minutes")
  func expiry() async throws {
    let office = try await ChatOffice(.line)
    let sender = Sender(.line)
    let terminal = office.terminal
    _ = try await terminal.turn("绑定", by: "li.wei", on: Channel.terminal, at: office.office.now)
    try await office.application().test(.router) { client in
      office.office.wait(600)
      let late = try await client.post(
        sender.request(saying: "link 482913", "1", at: office.now), to: .line)
      #expect(late.text.contains("bad_input"))
      _ = try await terminal.turn("link", by: "li.wei", on: Channel.terminal, at: office.office.now)
      office.office.wait(599)
      let good = try await client.post(
        sender.request(saying: "绑定482913", "2", at: office.now), to: .line)
      #expect(good.text.contains(#""kind":"done""#))
    }
  }

  @Test("Whoever says five codes that are not good is not heard for ten minutes")
  func guessing() async throws {
    let office = try await ChatOffice(.line)
    let sender = Sender(.line)
    _ = try await office.terminal.turn(
      "link", by: "li.wei", on: Channel.terminal, at: office.office.now)
    try await office.application().test(.router) { client in
      for number in 1...5 {
        let answer = try await client.post(
          sender.request(saying: "link 00000\(number)", "\(number)", at: office.now), to: .line)
        #expect(answer.text.contains(number == 5 ? "too_many" : "bad_input"), "\(answer.text)")
      }
      let right = try await client.post(
        sender.request(saying: "link 482913", "6", at: office.now), to: .line)
      #expect(right.text.contains(#""text":"""#) && right.text.contains("too_many"))
      #expect(try await office.account(sender) == nil)
      office.office.wait(600)
      _ = try await office.terminal.turn(
        "link", by: "li.wei", on: Channel.terminal, at: office.office.now)
      _ = try await client.post(
        sender.request(saying: "link 482913", "7", at: office.now), to: .line)
      #expect(try await office.account(sender)?.person == "li.wei")
    }
  }
}

extension TestClientProtocol {
  /// What a platform gets to a line.
  fileprivate func say(
    _ text: String, _ id: String, _ sender: Sender, at time: Int
  ) async throws -> String {
    try await post(sender.request(saying: text, id, at: time), to: sender.platform).text
  }
}
