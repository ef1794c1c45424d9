import Chat
import HummingbirdTesting
import PlatformSender
import Synchronization
import Testing
import Web

@Suite("Answers that come late")
struct LateAnswerTests {
  /// Has somebody ask who they are on a platform that waits for nothing, and waits for the end.
  private func ask(
    _ platform: Platform = .slack, _ more: [String: String] = [:], post: Postbox,
    pause: @escaping @Sendable (Double) async throws -> Void = { _ in }
  ) async throws -> ChatOffice {
    let office = try await ChatOffice(
      platform, limits: ["deadline": "0"], post: post, pause: pause)
    let sender = Sender(platform)
    try await office.set(platform.rawValue, sender.settings.merging(more) { $1 })
    try await office.link(sender)
    try await office.application().test(.router) { client in
      _ = try await client.post(
        sender.request(saying: "whoami", "1", at: office.now), to: platform)
    }
    try await office.desk.close()
    return office
  }

  private static func busy(_ times: Int, wanting seconds: String? = nil) -> Postbox {
    let left = Mutex(times)
    return Postbox { _ in
      guard
        left.withLock({ left in
          defer { left -= 1 }
          return left > 0
        })
      else { return nil }
      return PostAnswer(
        status: 503, headers: seconds.map { [.init(name: "Retry-After", value: $0)] } ?? [])
    }
  }

  @Test("What fails for a while is sent again, each time later, and counted")
  func retried() async throws {
    let post = Self.busy(2)
    let waits = Mutex<[Double]>([])
    let office = try await ChatOffice(
      .slack, limits: ["deadline": "0"], post: post,
      pause: { seconds in waits.withLock { $0.append(seconds) } })
    let sender = Sender(.slack)
    try await office.link(sender)
    try await office.application().test(.router) { client in
      _ = try await client.post(sender.request(saying: "whoami", "1", at: office.now), to: .slack)
      while !(try await client.get("/metrics").text.contains(
        #"daybook_late_answers_total{outcome="brought"} 1"#))
      { await Task.yield() }
      #expect(
        try await client.get("/metrics").text.contains(
          #"daybook_late_answers_total{outcome="retried"} 2"#))
    }
    #expect(waits.withLock { $0 } == [2, 10])
    #expect(post.sent.count == 3 && Set(post.sent.map(\.text)).count == 1)
  }

  @Test("Tries end after a few, and at once where it will never do better")
  func given() async throws {
    let tired = Self.busy(100)
    _ = try await ask(post: tired)
    #expect(tired.sent.count == 4)
    let gone = Postbox { _ in PostAnswer(status: 404) }
    _ = try await ask(post: gone)
    #expect(gone.sent.count == 1)
    let refused = Postbox { _ throws(PostFailure) in throw .refused("a private net") }
    _ = try await ask(post: refused)
    #expect(refused.sent.count == 1)
  }

  @Test("A program that ends waits no more before the last tries")
  func ending() async throws {
    let post = Self.busy(100)
    _ = try await ask(post: post, pause: { _ in try await Task.sleep(for: .seconds(3_600)) })
    #expect(post.sent.count == 4)
  }

  @Test("Private nets are gone to where the office lets it", arguments: [true, false])
  func privateNets(isLet: Bool) async throws {
    let post = Postbox()
    _ = try await ask(.mattermost, isLet ? ["allow_private": "yes"] : [:], post: post)
    #expect(post.sent.map(\.anywhere) == [isLet])
  }
}
