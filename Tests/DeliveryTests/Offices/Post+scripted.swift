import Chat
import Delivery
import Synchronization

/// A post that answers as a test says, and keeps what was sent.
final class ScriptedPost: Post {
  typealias Script = @Sendable (HTTPDraft, Int) async throws(PostFailure) -> PostAnswer

  private let script: Script
  private let kept = Mutex<[HTTPDraft]>([])

  /// The script is told the draft and how many came before it.
  init(_ script: @escaping Script = { _, _ in PostAnswer(status: 200) }) {
    self.script = script
  }

  /// One that gives these answers in turn, the last again and again.
  convenience init(_ answers: [PostAnswer]) {
    self.init { _, place in answers[min(place, answers.count - 1)] }
  }

  var sent: [HTTPDraft] { kept.withLock { $0 } }

  func send(_ draft: HTTPDraft, anywhere: Bool) async throws(PostFailure) -> PostAnswer {
    let place = kept.withLock { kept in
      kept.append(draft)
      return kept.count - 1
    }
    return try await script(draft, place)
  }
}

extension HTTPDraft {
  subscript(name: String) -> String? { headers.first { $0.name == name }?.value }

  var text: String { String(decoding: body, as: UTF8.self) }
}

/// A mailer that keeps what it is given.
final class ScriptedMailer: Mailer {
  private let kept = Mutex<[(letter: String, command: [String])]>([])

  var sent: [(letter: String, command: [String])] { kept.withLock { $0 } }

  func send(_ letter: [UInt8], by command: [String]) async throws(PostFailure) {
    kept.withLock { $0.append((String(decoding: letter, as: UTF8.self), command)) }
  }
}

/// Something that many wait for.
actor Gate {
  private var isOpen = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func pass() async {
    if isOpen { return }
    await withCheckedContinuation { waiting.append($0) }
  }

  func open() {
    isOpen = true
    for one in waiting { one.resume() }
    waiting = []
  }
}
