import Chat
import NIOHTTP1
import Synchronization
import Testing

@testable import Delivery

@Suite("Requests over HTTP")
struct PostOfficeTests {
  /// A request to the office's own programs.
  private func draft(_ url: String) throws -> HTTPDraft {
    try Outbound.request(
      OutboundMessage(to: "broker-1", text: "hello", key: "R1-1-1-line"), on: .line,
      with: Secrets(["secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "url": url]),
      at: 1_614_265_330)
  }

  private func with<Result>(
    _ post: PostOffice, _ work: (PostOffice, LoopbackReceiver) async throws -> Result,
    answers: @escaping LoopbackReceiver.Answers = { _ in (.ok, "") }
  ) async throws -> Result {
    let receiver = LoopbackReceiver()
    try await receiver.open(answers)
    do {
      let result = try await work(post, receiver)
      await post.close()
      try await receiver.close()
      return result
    } catch {
      await post.close()
      try await receiver.close()
      throw error
    }
  }

  @Test("It arrives as it was written, where the office's own net is allowed")
  func arrives() async throws {
    try await with(PostOffice()) { post, receiver in
      let draft = try self.draft("http://127.0.0.1:\(receiver.port)/in?x=1")
      let answer = try await post.send(draft, anywhere: true)
      #expect(answer.status == 200)
      let received = try #require(receiver.received.first)
      #expect(received.uri == "/in?x=1" && received.body == draft.text)
      #expect(received.headers["webhook-id"] == ["R1-1-1-line"])
      #expect(received.headers["webhook-signature"].first == draft["webhook-signature"])
    }
  }

  @Test(
    "A name or number that leads into the office's own net is refused before anything is sent",
    arguments: ["localhost", "127.0.0.1", "2130706433", "0x7f.1", "0.0.0.0", "[::1]"])
  func refused(host: String) async throws {
    try await with(PostOffice()) { post, receiver in
      let draft = try self.draft("http://\(host):\(receiver.port)/")
      await #expect {
        try await post.send(draft, anywhere: false)
      } throws: { error in
        guard case .refused? = error as? PostFailure else { return false }
        return true
      }
      #expect(receiver.received.isEmpty)
    }
  }

  @Test("The address that was looked at is the one that is gone to, and is asked for once")
  func pinned() async throws {
    let asked = Mutex(0)
    let post = PostOffice { host, _ in
      #expect(host == "hooks.example.com")
      asked.withLock { $0 += 1 }
      return "127.0.0.1"
    }
    try await with(post) { post, receiver in
      let draft = try self.draft("http://hooks.example.com:\(receiver.port)/")
      await #expect(throws: PostFailure.self) { try await post.send(draft, anywhere: false) }
      #expect(receiver.received.isEmpty)
      _ = try await post.send(draft, anywhere: true)
      #expect(
        receiver.received.first?.headers["host"] == ["hooks.example.com:\(receiver.port)"])
      #expect(asked.withLock { $0 } == 2)
    }
  }

  @Test("No redirect is followed, and a long answer is not read")
  func bounds() async throws {
    try await with(PostOffice()) { post, receiver in
      let draft = try self.draft("http://127.0.0.1:\(receiver.port)/")
      let answer = try await post.send(draft, anywhere: true)
      #expect(answer.status == 302 && receiver.received.count == 1)
      let long = try self.draft("http://127.0.0.1:\(receiver.port)/long")
      let other = try await post.send(long, anywhere: true)
      #expect(other.status == 200 && other.body.isEmpty)
    } answers: { received in
      received.uri == "/long" ? (.ok, String(repeating: "x", count: 70_000)) : (.found, "")
    }
  }

  @Test("Nobody there, or no such name, may be better later")
  func nobody() async throws {
    let post = PostOffice { host, _ in host == "nowhere.example" ? nil : "127.0.0.1" }
    for url in ["http://127.0.0.1:1/", "http://nowhere.example/"] {
      let draft = try self.draft(url)
      await #expect {
        try await post.send(draft, anywhere: true)
      } throws: { error in
        guard case .passing? = error as? PostFailure else { return false }
        return true
      }
    }
    await post.close()
  }
}
