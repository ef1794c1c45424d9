public import Chat
import CivilTime
import Conversation
import Crypto
import Planner
public import Reception
import Store
import Wire

/// Answers what people type at chat platforms.
public final class ChatDesk: Sendable {
  /// What the office has set, as a request finds it.
  struct Setup: Sendable {
    var platform: Platform
    var secrets: Secrets
    var limits: ChatLimits
    var now: Instant
  }

  /// What a platform gets as the answer to its request; the type is nil where there is no body.
  struct HTTPReply: Hashable, Sendable {
    var status = 200
    var contentType: String?
    var body: [UInt8] = []
  }

  let reception: Reception
  /// What carries answers that cannot go back with the request; without it platforms are kept
  /// waiting.
  let carrier: ChatCarrier?
  let gate = FloodGate()
  let wrongCodes = WrongCodes()
  let errands: Errands
  let chance: @Sendable () -> Double
  let lateTally = LateTally()
  private let recent = RecentCalls()
  let sweep = Sweep()

  /// A desk that answers by a reception; what is late or cannot go back with the request goes out by
  /// `late`. `pause` waits for seconds before what failed is sent again, and `chance` gives numbers
  /// from 0 to 1.
  public init(
    reception: Reception, late post: (any Post)? = nil,
    pause: @escaping @Sendable (Double) async throws -> Void = {
      try await Task.sleep(for: .seconds($0))
    },
    chance: @escaping @Sendable () -> Double = { Double.random(in: 0...1) }
  ) {
    self.reception = reception
    carrier = post.map(ChatCarrier.init)
    errands = Errands(pause: pause)
    self.chance = chance
  }

  /// What is set of a platform; nil where it is none, or nothing is set.
  func setup(of name: String, at now: Instant) async throws -> Setup? {
    guard let platform = Platform(rawValue: name) else { return nil }
    return try await reception.store.read { book in
      guard let secrets = try WebhookSettings.secrets(of: platform, in: book) else { return nil }
      return Setup(
        platform: platform, secrets: secrets, limits: try WebhookSettings.limits(in: book),
        now: now)
    }
  }

  /// Answers a request, once its sender is proved.
  func answer(_ request: InboundRequest, of setup: Setup) async throws -> HTTPReply {
    let inbound: Inbound
    do {
      inbound = try Inbound.read(
        request, of: setup.platform, with: setup.secrets, at: setup.now.seconds,
        limits: setup.limits.inbound)
    } catch {
      return HTTPReply(
        status: error.status, contentType: "text/plain; charset=utf-8",
        body: Array("\(error.reason)\n".utf8))
    }
    switch inbound {
    case .handshake(let status, let contentType, let body):
      return HTTPReply(status: status, contentType: contentType, body: body)
    case .nothing: return setup.nothing()
    case .lines(let lines):
      var reply: HTTPReply?
      for line in lines {
        let own = try await answer(line, of: setup)
        reply = reply ?? own
      }
      await sweepCalls(at: setup.now)
      return reply ?? setup.nothing()
    }
  }

  /// Waits for what is under way, and keeps what conversations remember.
  public func close() async throws {
    await errands.finish()
    try await reception.close()
  }

  private func answer(_ line: ChatLine, of setup: Setup) async throws -> HTTPReply {
    let key = "\(setup.platform.rawValue)/\(line.deliveryID)"
    let (task, isNew) = recent.task(key) { try await self.carryOut(line, of: setup) }
    let isPatient = line.answer == .httpReply && !canAnswerLate(line, of: setup)
    let answer =
      isPatient
      ? try await task.value : try await task.value(within: setup.limits.deadline)
    if let answer, line.answer == .httpReply {
      return HTTPReply(
        status: answer.call.status, contentType: answer.call.contentType, body: answer.call.body)
    }
    if isNew {
      errands.run { [self] in
        if let answer = try? await task.value { await send(answer, to: line, of: setup) }
      }
    }
    return setup.nothing()
  }
}

extension ChatDesk.Setup {
  /// The answer that says nothing.
  func nothing() -> ChatDesk.HTTPReply {
    guard let answer = platform.deferral(isPrivate: true) else { return ChatDesk.HTTPReply() }
    return ChatDesk.HTTPReply(contentType: answer.contentType, body: answer.body)
  }

  /// A reply as the answer to the platform's own request, and as it is kept.
  ///
  /// Only the person sees it, where the platform can do that: a slash command may be given in a
  /// talk with somebody else.
  func form(_ reply: Reply, to line: ChatLine) -> AnsweredCall {
    var answer = ChatDesk.HTTPReply()
    if platform == .line {
      answer.contentType = "application/json; charset=utf-8"
      answer.body = reply.json(number: 1, id: line.deliveryID).bytes
    } else if reply.text.isEmpty {
      answer = nothing()
    } else if let own = platform.reply(
      reply.text, buttons: reply.buttons, isPrivate: true, to: line, with: secrets,
      at: now.seconds, random: (0..<32).map { _ in UInt8.random(in: 0...255) })
    {
      answer.contentType = own.contentType
      answer.body = own.body
    } else {
      answer = nothing()
    }
    return AnsweredCall(
      id: line.deliveryID, at: now, status: answer.status, contentType: answer.contentType ?? "",
      body: answer.body)
  }
}
