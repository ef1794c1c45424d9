import Synchronization

/// Writes each feed once, however many ask for it at the same time.
final class FeedPress: Sendable {
  private struct Run {
    var state: Rendition.State
    var task: Task<Rendition, any Error>
  }

  private let runs = Mutex<[FeedShelf.Key: Run]>([:])

  /// The rendition of a state: that of a run under way, else of a new one.
  func rendition(
    for key: FeedShelf.Key, of state: Rendition.State,
    write: @escaping @Sendable () async throws -> Rendition
  ) async throws -> Rendition {
    let task = runs.withLock { runs in
      if let run = runs[key], run.state == state { return run.task }
      let task = Task { try await write() }
      runs[key] = Run(state: state, task: task)
      return task
    }
    defer {
      runs.withLock { runs in
        if runs[key]?.task == task { runs[key] = nil }
      }
    }
    return try await task.value
  }
}
