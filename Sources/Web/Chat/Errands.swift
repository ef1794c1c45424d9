import Synchronization

/// Work that goes on after its request was answered, and is waited for before the program ends.
final class Errands: Sendable {
  private struct State {
    var last = 0
    var running: [Int: Task<Void, Never>] = [:]
  }

  private let state = Mutex(State())

  func run(_ work: @escaping @Sendable () async -> Void) {
    state.withLock { state in
      state.last += 1
      let number = state.last
      state.running[number] = Task {
        await work()
        self.state.withLock { $0.running[number] = nil }
      }
    }
  }

  /// Returns when nothing is under way.
  func finish() async {
    while let task = state.withLock({ $0.running.values.first }) { await task.value }
  }
}

extension Task where Failure == any Error {
  /// The result, or nil where it takes longer than so many milliseconds; the task goes on then.
  func value(within milliseconds: Int) async throws -> Success? {
    guard milliseconds > 0 else { return nil }
    let (results, first) = AsyncStream.makeStream(of: Result<Success, any Error>?.self)
    let waiting = Task<Void, Never> { first.yield(await self.result) }
    let timer = Task<Void, Never> {
      guard (try? await Task<Never, Never>.sleep(for: .milliseconds(milliseconds))) != nil else {
        return
      }
      first.yield(nil)
    }
    defer {
      timer.cancel()
      waiting.cancel()
      first.finish()
    }
    for await result in results { return try result?.get() }
    return nil
  }
}
