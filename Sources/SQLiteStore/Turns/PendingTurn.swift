import Store
import Synchronization

/// A turn that waits to be committed.
protocol Turn: Sendable {
  /// Does the work and keeps its result for later.
  func attempt(at desk: SQLiteDesk) throws
  /// Tells the one who waits: the result, or what went wrong.
  func settle(_ error: (any Error)?)
}

final class PendingTurn<Result: Sendable>: Turn {
  private let work: @Sendable (any Desk) throws -> Result
  private let waiting: CheckedContinuation<Result, any Error>
  private let result = Mutex<Result?>(nil)

  init(
    _ work: @escaping @Sendable (any Desk) throws -> Result,
    waiting: CheckedContinuation<Result, any Error>
  ) {
    self.work = work
    self.waiting = waiting
  }

  func attempt(at desk: SQLiteDesk) throws {
    let value = try work(desk)
    result.withLock { $0 = value }
  }

  func settle(_ error: (any Error)?) {
    if let error {
      waiting.resume(throwing: error)
    } else if let value = result.withLock({ $0 }) {
      waiting.resume(returning: value)
    } else {
      waiting.resume(throwing: StoreError(.failed, "a turn was settled before it was run"))
    }
  }
}
