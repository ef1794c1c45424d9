import Chat
import CivilTime
import Conversation
import Crypto
import Planner
import Reception
import Store
import Synchronization

extension ChatDesk {
  /// How long is waited before an answer that failed is sent again, seconds. All tries end within
  /// five minutes: a platform takes five of them within half an hour, and a signature is as old as
  /// its request.
  private static let delays = [2.0, 10, 45]
  /// The longest wait that a platform may ask for, seconds.
  private static let longestWait = 60.0
  /// How much of a wait is left to chance, either way.
  private static let jitter = 0.2

  /// Whether an answer can still be brought once the platform's request is answered.
  func canAnswerLate(_ line: ChatLine, of setup: Setup) -> Bool {
    guard carrier != nil else { return false }
    if case .url = line.lateAnswer { return true }
    return setup.platform.complaint(about: setup.secrets, for: [.sending]) == nil
  }

  /// Brings an answer to where late ones go, again a few times where that fails for a while; nothing
  /// is left to do where it cannot be.
  func send(_ answer: ChatAnswer, to line: ChatLine, of setup: Setup) async {
    guard let carrier, let reply = answer.reply, !reply.text.isEmpty else { return }
    var line = line
    // An answer at once goes where the platform wants it, which may be neither.
    if line.answer != .httpReply { line.lateAnswer = line.answer }
    let name = SHA256.hash(data: Array("\(setup.platform.rawValue)/\(line.deliveryID)".utf8))
    var route = ChatCarrier.Route(setup.platform, setup.secrets, at: setup.now)
    for delay in Self.delays + [0] {
      let trial = await carrier.carry(
        answer: reply.text, buttons: reply.buttons, key: "answer-\(Array(name).base64URL)",
        to: line, over: route)
      guard case .later(_, let wanted) = trial, delay > 0 else {
        return lateTally.note(trial == .handedOver ? .brought : .lost)
      }
      lateTally.note(.retried)
      let jittered = delay * (1 - Self.jitter + 2 * Self.jitter * min(max(chance(), 0), 1))
      let wait = max(jittered, min(Double(wanted ?? 0), Self.longestWait))
      await errands.wait(wait)
      route.now = route.now + Int(wait.rounded(.up))
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
