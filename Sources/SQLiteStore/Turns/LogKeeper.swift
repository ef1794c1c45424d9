import FoundationEssentials
import GRDB
import Synchronization

/// Writes the log back into the database beside the turns, so that none of them waits for it.
final class LogKeeper: Sendable {
  /// The size at which a log is written back, bytes.
  private static let limit = 16_000_000

  private struct State {
    var database: DatabaseQueue?
    var isAtWork = false
    var isClosed = false
  }

  private let path: String
  private let state = Mutex(State())

  init(path: String) {
    self.path = path
  }

  /// To be called after commits: begins to write a long log back, unless that is going on.
  func look() {
    guard size > Self.limit else { return }
    let database = state.withLock { state -> DatabaseQueue? in
      guard !state.isAtWork, !state.isClosed else { return nil }
      let database = state.database ?? (try? DatabaseQueue(path: path))
      state.database = database
      state.isAtWork = database != nil
      return database
    }
    database?.asyncWriteWithoutTransaction { db in
      // What readers still need stays; the next look takes it.
      try? db.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)")
      self.state.withLock { $0.isAtWork = false }
    }
  }

  /// Ends its work, the piece that is going on done first.
  func close() {
    let database = state.withLock { state in
      state.isClosed = true
      defer { state.database = nil }
      return state.database
    }
    try? database?.close()
  }

  private var size: Int {
    let facts = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
    return (facts?[.size] as? Int) ?? Int(facts?[.size] as? UInt64 ?? 0)
  }
}
