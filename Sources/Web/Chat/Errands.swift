import Synchronization

/// Work that goes on after its request was answered, and is waited for before the program ends.
final class Errands: Sendable {
  private struct State {
    var last = 0
    var running: [Int: Task<Void, Never>] = [:]
    var pauses: [Int: Task<Void, Never>] = [:]
    var isEnding = false
  }

  private let state = Mutex(State())
  private let pause: @Sendable (Double) async throws -> Void

  /// Errands whose waits, in seconds, are `pause`.
  init(pause: @escaping @Sendable (Double) async throws -> Void) {
    self.pause = pause
  }

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

  /// Waits for so many seconds; not at all once the program is ending.
  func wait(_ seconds: Double) async {
    let (number, task) = state.withLock { state -> (Int, Task<Void, Never>?) in
      guard !state.isEnding else { return (0, nil) }
      state.last += 1
      let task = Task { [pause] in _ = try? await pause(seconds) }
      state.pauses[state.last] = task
      return (state.last, task)
    }
    await task?.value
    state.withLock { $0.pauses[number] = nil }
  }

  /// Returns when nothing is under way; nobody waits any more before the last try.
  func finish() async {
    state.withLock { state in
      state.isEnding = true
      for task in state.pauses.values { task.cancel() }
    }
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
