import Synchronization

/// Requests under way and those answered lately: the same request waits for the same answer.
///
/// What a turn has kept is in the store too; this holds what left nothing behind, such as a look at
/// the day, and brings together repetitions that come before the first is answered.
final class RecentCalls: Sendable {
  private struct State {
    var tasks: [String: Task<ChatAnswer, any Error>] = [:]
    var order: [String] = []
    var first = 0
  }

  private static let most = 4_096
  private let state = Mutex(State())

  /// The work on a request, and whether it was begun by this call.
  func task(
    _ key: String, work: @escaping @Sendable () async throws -> ChatAnswer
  ) -> (task: Task<ChatAnswer, any Error>, isNew: Bool) {
    state.withLock { state in
      if let task = state.tasks[key] { return (task, false) }
      let task = Task {
        do {
          return try await work()
        } catch {
          // It may be tried again.
          forget(key)
          throw error
        }
      }
      state.tasks[key] = task
      state.order.append(key)
      if state.order.count - state.first > Self.most {
        state.tasks[state.order[state.first]] = nil
        state.first += 1
        if state.first > Self.most {
          state.order.removeFirst(state.first)
          state.first = 0
        }
      }
      return (task, true)
    }
  }

  private func forget(_ key: String) {
    state.withLock { $0.tasks[key] = nil }
  }
}
