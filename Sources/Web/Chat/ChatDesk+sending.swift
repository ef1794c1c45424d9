import Chat
import CivilTime
import Conversation
import Crypto
import Planner
import Reception
import Store
import Synchronization

extension ChatDesk {
  /// Whether an answer can still be brought once the platform's request is answered.
  func canAnswerLate(_ line: ChatLine, of setup: Setup) -> Bool {
    if case .url = line.lateAnswer { return true }
    return setup.platform.complaint(about: setup.secrets, for: [.sending]) == nil
  }

  /// Brings an answer to where late ones go; nothing is left to do where that cannot be.
  func send(_ answer: ChatAnswer, to line: ChatLine, of setup: Setup) async {
    guard let reply = answer.reply, !reply.text.isEmpty else { return }
    let (platform, secrets) = (setup.platform, setup.secrets)
    var line = line
    // An answer at once goes where the platform wants it, which may be neither.
    if line.answer != .httpReply { line.lateAnswer = line.answer }
    if let draft = Outbound.answer(
      reply.text, buttons: reply.buttons, isPrivate: true, to: line, on: platform,
      with: secrets)
    {
      _ = try? await late.send(draft)
      return
    }
    guard case .recipient(let recipient) = line.lateAnswer else { return }
    let name = SHA256.hash(data: Array("\(platform.rawValue)/\(line.deliveryID)".utf8))
    let message = OutboundMessage(
      to: recipient, text: reply.text, buttons: reply.buttons,
      key: "answer-\(Array(name).base64URL)")
    do {
      var token: AccessToken?
      if let request = try Outbound.tokenRequest(on: platform, with: secrets) {
        token = Outbound.token(from: try await late.send(request).body)
      }
      let draft = try Outbound.request(
        message, on: platform, with: secrets, token: token, at: setup.now.seconds)
      _ = try await late.send(draft)
    } catch {
      // What is missing is said where the platform is set up; nobody waits here.
    }
  }

  /// Forgets requests of more than a day ago, once an hour.
  func sweepCalls(at now: Instant) async {
    guard sweep.isDue(at: now.seconds) else { return }
    try? await reception.store.write { try $0.forgetCalls(before: now - 86_400) }
  }
}

/// When calls were last swept away.
final class Sweep: Sendable {
  private let last = Mutex(Int.min)

  func isDue(at now: Int) -> Bool {
    last.withLock { last in
      guard last == .min || now - last >= 3_600 || now < last else { return false }
      last = now
      return true
    }
  }
}
