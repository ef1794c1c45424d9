import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Planner
import PlatformSender
import SQLiteStore
import Store
import Testing
import Web
import Wire

@testable import Chat

@Suite("Requests of platforms")
struct WebhookRequestTests {
  @Test(
    "What is signed well is answered, what is forged or stale is not", arguments: Platform.allCases)
  func signatures(platform: Platform) async throws {
    let office = try await ChatOffice(platform)
    let sender = Sender(platform)
    try await office.link(sender)
    try await office.application().test(.router) { client in
      let good = try await client.post(
        sender.request(saying: "whoami", "1", at: office.now), to: platform)
      #expect(good.status == .ok, "\(good.text)")
      if sender.answersAtOnce {
        #expect(sender.words(good).contains("li.wei"), "\(sender.words(good))")
      }
      var forged = sender.request(saying: "whoami", "2", at: office.now)
      forged.spoil()
      let refused = try await client.post(forged, to: platform)
      #expect([401, 403].contains(refused.status.code), "\(refused.text)")
      for (name, value) in sender.settings where name != "url" {
        #expect(!refused.text.contains(value))
      }
      guard ![.mattermost, .telegram].contains(platform) else { return }
      for age in [-3_700, 3_700] {
        let stale = try await client.post(
          sender.request(saying: "whoami", "3", at: office.now + age), to: platform)
        #expect(stale.status == .unauthorized, "\(age): \(stale.text)")
      }
    }
  }

  @Test(
    "The same request is answered from the record, by another process too",
    arguments: Platform.allCases)
  func replays(platform: Platform) async throws {
    let office = try await ChatOffice(platform)
    let sender = Sender(platform)
    try await office.link(sender)
    let line = "new client Ada Byron ada@example.com"
    let request = sender.request(saying: line, "7", at: office.now)
    let (first, number) = try await office.application().test(.router) { client in
      let first = try await client.post(request, to: platform)
      let number = try await office.lastNumber
      let again = try await client.post(request, to: platform)
      #expect(first.status == .ok && again.status == .ok)
      #expect(sender.words(first) == sender.words(again))
      #expect(try await office.lastNumber == number && number > 3)
      return (sender.words(first), number)
    }
    let other = ChatDesk(reception: try ChatOffice.reception(office.office.store))
    try await office.application(other).test(.router) { client in
      let again = try await client.post(request, to: platform)
      #expect(sender.words(again) == first)
      #expect(try await office.lastNumber == number)
      let next = try await client.post(
        sender.request(saying: "new client Grace Hopper", "8", at: office.now), to: platform)
      #expect(next.status == .ok)
      #expect(try await office.lastNumber > number)
    }
  }

  @Test("When a client is erased no answer keeps the name, and no request is carried out again")
  func erasing() async throws {
    let office = try await ChatOffice(.telegram)
    let sender = Sender(.telegram)
    try await office.link(sender)
    let request = sender.request(saying: "new client Ada Byron", "7", at: office.now)
    let now = office.office.now
    try await office.application().test(.router) { client in
      _ = try await client.post(request, to: .telegram)
    }
    let number = try await office.office.store.write { desk in
      try desk.erase(Ref(.client, 2), by: "li.wei", line: "erase C2", at: now)
      return try desk.lastNumber
    }
    let kept = try await office.office.store.read { try $0.answered("7", on: "telegram") }
    #expect(kept?.body.isEmpty == true)
    let other = ChatDesk(reception: try ChatOffice.reception(office.office.store))
    try await office.application(other).test(.router) { client in
      let again = try await client.post(request, to: .telegram)
      #expect(again.status == .ok && again.text.isEmpty)
    }
    #expect(try await office.lastNumber == number)
  }

  @Test("What was answered is forgotten after a day")
  func forgetting() async throws {
    let office = try await ChatOffice(.telegram)
    let sender = Sender(.telegram)
    try await office.link(sender)
    try await office.application().test(.router) { client in
      let line = "new client Ada Byron"
      _ = try await client.post(sender.request(saying: line, "7", at: office.now), to: .telegram)
      let kept = try await office.office.store.read { try $0.answered("7", on: "telegram") }
      #expect(kept != nil)
      office.office.wait(86_401)
      _ = try await client.post(
        sender.request(saying: "whoami", "8", at: office.now), to: .telegram)
      let gone = try await office.office.store.read { try $0.answered("7", on: "telegram") }
      #expect(gone == nil)
    }
  }

  @Test("A body has a limit, while it is read as well", arguments: Platform.allCases)
  func oversized(platform: Platform) async throws {
    let office = try await ChatOffice(platform)
    let sender = Sender(platform)
    let body = Array(repeating: UInt8(ascii: "a"), count: 256 << 10 + 1)
    let request = sender.request(body: body, "1", at: office.now)
    try await office.application().test(.live) { client in
      let large = try await client.post(request, to: platform)
      #expect(large.status == .contentTooLarge)
      #expect(!large.text.contains("aaa"))
    }
  }

  @Test("Bytes that are no text, no JSON or no form are refused", arguments: Platform.allCases)
  func garbage(platform: Platform) async throws {
    let office = try await ChatOffice(platform)
    let sender = Sender(platform)
    try await office.application().test(.router) { client in
      let bodies: [[UInt8]] = [
        [0xFF, 0xFE, 0x80], [], Array("{".utf8), Array("null".utf8), Array("[1]".utf8),
        Array("token=tokentwo&text=%FF".utf8), [0], Array("<xml>".utf8),
      ]
      for (index, body) in bodies.enumerated() {
        let request = sender.request(body: body, "g\(index)", at: office.now)
        let answer = try await client.post(request, to: platform)
        #expect((400..<500).contains(answer.status.code), "\(index): \(answer.status)")
      }
    }
  }

  @Test("Hostile headers get a 4xx, and nothing is carried out", arguments: Platform.allCases)
  func headers(platform: Platform) async throws {
    let office = try await ChatOffice(platform)
    let sender = Sender(platform)
    try await office.link(sender)
    let good = sender.request(saying: "new client Ada Byron", "1", at: office.now)
    let number = try await office.lastNumber
    let values = [
      "", " ", "ü", "v1,", "v0=", "9999999999999999999999", "-1", "1e9", "0x1", "null", ",,,,",
      String(repeating: "9", count: 5_000), String(repeating: "v1,a ", count: 900),
    ]
    try await office.application().test(.router) { client in
      for (index, header) in good.headers.enumerated() where header.name != "Content-Type" {
        for value in values {
          var bad = good
          bad.headers[index] = .init(header.name, value)
          let answer = try await client.post(bad, to: platform)
          #expect((400..<500).contains(answer.status.code), "\(header.name): \(value.prefix(9))")
        }
        var twice = good
        twice.headers.append(header)
        let answer = try await client.post(twice, to: platform)
        #expect((400..<500).contains(answer.status.code), "\(header.name) twice")
        var without = good
        without.headers.remove(at: index)
        let unsigned = try await client.post(without, to: platform)
        #expect((400..<500).contains(unsigned.status.code), "without \(header.name)")
      }
      var other = good
      other.headers[0] = .init("Content-Type", "text/plain; charset=\"\u{1}")
      if platform != .wecom {
        #expect((400..<500).contains(try await client.post(other, to: platform).status.code))
      }
      for query in ["", "msg_signature=&timestamp=&nonce=", "%", "timestamp=a&nonce=%00&x=%ZZ"]
      where platform == .wecom {
        var bad = good
        bad.query = query
        #expect((400..<500).contains(try await client.post(bad, to: platform).status.code))
      }
    }
    #expect(try await office.lastNumber == number)
  }

  @Test("What is no platform, or not set up, is not found; other methods are not allowed")
  func missing() async throws {
    let office = try await ChatOffice(.slack, .wecom)
    try await office.application().test(.router) { client in
      for name in ["telegram", "matrix", "", "slack/", "slack/x", "SLACK", "limits"] {
        let answer = try await client.execute(uri: "/webhooks/\(name)", method: .post)
        #expect(answer.status == .notFound, "\(name)")
      }
      for method in [HTTPRequest.Method.get, .head, .put, .delete] {
        let answer = try await client.execute(uri: "/webhooks/slack", method: method)
        #expect(answer.status == .methodNotAllowed && answer.headers[.allow] == "POST")
      }
      let put = try await client.execute(uri: "/webhooks/wecom", method: .put)
      #expect(put.headers[.allow] == "GET, POST")
      let metrics = try await client.get("/metrics").text
      #expect(
        metrics.contains("daybook_http_answers_total{route=\"webhook_slack\",status=\"405\"}"))
    }
  }

  @Test("Each platform's handshake is answered")
  func handshakes() async throws {
    let office = try await ChatOffice(.slack, .feishu, .discord, .wecom)
    try await office.application().test(.router) { client in
      let slack = Sender(.slack).request(
        body: Array(#"{"type":"url_verification","challenge":"abc"}"#.utf8), "1",
        type: "application/json", at: office.now)
      #expect(try await client.post(slack, to: .slack).text == "abc")
      let feishu = Sender(.feishu).request(
        body: Array(
          #"{"type":"url_verification","challenge":"abc","token":"verify-me"}"#.utf8), "1",
        at: office.now)
      #expect(try await client.post(feishu, to: .feishu).text.contains("\"abc\""))
      let discord = Sender(.discord).request(
        body: Array(#"{"type":1}"#.utf8), "1", at: office.now)
      #expect(try await client.post(discord, to: .discord).text == #"{"type":1}"#)
      let seal = try #require(
        WeComSeal(
          token: "QDG6eK", aesKey: "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C",
          company: "wx5823bf96d3bd56c7"))
      let sealed = try #require(seal.seal(Array("1616140317555161061".utf8), random: Array(1...16)))
      let signature = seal.signature(time: "\(office.now)", nonce: "n", sealed: sealed)
      let wecom = InboundRequest(
        method: "GET",
        query: "msg_signature=\(signature)&timestamp=\(office.now)&nonce=n"
          + "&echostr=\(Form.encoded(sealed))")
      #expect(try await client.post(wecom, to: .wecom).text == "1616140317555161061")
      var forged = wecom
      forged.query += "x"
      #expect(try await client.post(forged, to: .wecom).status.code / 100 == 4)
    }
  }
}

extension InboundRequest {
  /// Changes what proves the sender.
  fileprivate mutating func spoil() {
    guard let index = headers.lastIndex(where: { $0.name != "Content-Type" }) else {
      if query.isEmpty {
        body = Array(String(decoding: body, as: UTF8.self).replacing("tokentwo", with: "x").utf8)
      } else {
        query = query.replacing("msg_signature=", with: "msg_signature=0")
      }
      return
    }
    let letter = headers[index].value[5]
    headers[index].value[5] = letter == UInt8(ascii: "a") ? UInt8(ascii: "b") : UInt8(ascii: "a")
  }
}
