import Synchronization

/// Counts what became of answers that did not go back with their request, since the start.
final class LateTally: Sendable {
  enum Outcome: String, CaseIterable {
    case brought, retried, lost
  }

  private let kept = Mutex<[Outcome: Int]>([:])

  func note(_ outcome: Outcome) { kept.withLock { $0[outcome, default: 0] += 1 } }

  func count(_ outcome: Outcome) -> Int { kept.withLock { $0[outcome, default: 0] } }
}
