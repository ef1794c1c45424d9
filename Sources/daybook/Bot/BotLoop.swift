import CivilTime
import Conversation
import Delivery
import Planner
import Reception
import ServiceLifecycle
import Store
import Terminal

/// Answers one person's lines, one after the other, until they end.
struct BotLoop: Service {
  let reception: Reception
  let person: PersonID
  let clock: Clock
  let keyboard: Keyboard
  let voice: Voice
  /// What has to be there before the first line is answered.
  var ready: @Sendable () async -> Void = {}
  /// Whether it turns the office's clock where no other process does.
  var turnsClock = true
  /// Waits from one look at the clock to the next.
  var pause: @Sendable () async throws -> Void = { try await Task.sleep(for: .seconds(1)) }
  /// A name that no other process bears.
  let holder: String
  /// Says what is due, where no other process does.
  let keeper: Timekeeper

  /// Every terminal of a person goes on with the same conversation.
  static let channel = "terminal"

  /// Answers until the end of the input, or until the program is asked to end; then throws what
  /// kept a line from being answered, if anything did.
  func run() async throws {
    let failure = try await withGracefulShutdownHandler {
      await ready()
      await open()
      // It ends with this block.
      async let _ = keepCompany()
      return try await answerAll()
    } onGracefulShutdown: {
      keyboard.stop()
    }
    if let failure { throw failure }
    try await reception.close()
  }

  private func answerAll() async throws -> Failure? {
    var number = 0
    var last: Failure?
    while let line = await keyboard.next(prompt: voice.prompt(for: person)) {
      number += 1
      let message = Message(line, isJSON: voice.speaksJSON)
      if message.isEmpty && voice.isTerminal { continue }
      let reply: Reply
      do {
        reply = try await answer(message)
      } catch {
        let failure = Failure(error) ?? Failure(.broken, "\(error)")
        last = failure
        reply = Reply(
          .error, failure.message,
          error: Reply.Failure(code: .unavailable, message: failure.message))
        if failure.endsEverything {
          voice.say(reply, to: message, number: number)
          break
        }
      }
      guard voice.say(reply, to: message, number: number) else { break }
    }
    return last
  }

  private func answer(_ message: Message) async throws -> Reply {
    let now = message.at ?? clock.now
    if let at = message.at { try await passTime(until: at) }
    switch message.content {
    case .words(let text):
      let reply = try await reception.turn(text, by: person, on: Self.channel, at: now)
      try await keepFiles(of: reply, at: now)
      return reply
    case .noise(let complaint):
      return try await reception.complain(complaint, to: person, on: Self.channel, at: now)
    }
  }
}
