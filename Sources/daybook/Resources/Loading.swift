import Synchronization

/// Something that takes a while to load: it is loaded once, by whoever needs it first or ahead of
/// that, beside other work.
final class Loading<Value: Sendable>: Sendable {
  private let load: @Sendable () throws -> Value
  private let loaded = Mutex<Result<Value, any Error>?>(nil)

  init(_ load: @escaping @Sendable () throws -> Value) {
    self.load = load
  }

  /// The thing, or why it cannot be loaded; waits where somebody else is loading it.
  var value: Value {
    get throws {
      try loaded.withLock { loaded in
        let result = loaded ?? Result { try load() }
        loaded = result
        return result
      }.get()
    }
  }

  /// Begins to load it.
  func begin() {
    Task.detached { _ = try? self.value }
  }
}
