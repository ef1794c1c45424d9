internal import GRDB
internal import Planner
public import Store

/// A day-book in one directory of one machine; any number of processes may have it open.
public final class SQLiteStore: Store {
  let pool: DatabasePool
  let shelf: Shelf
  private let turns: TurnQueue
  private let log: LogKeeper

  init(pool: DatabasePool, shelf: Shelf) {
    self.pool = pool
    self.shelf = shelf
    log = LogKeeper(path: shelf.path)
    turns = TurnQueue(pool: pool, shelf: shelf, log: log)
  }

  /// Looks at one consistent state.
  public func read<Result: Sendable>(
    _ look: @escaping @Sendable (any Book) throws -> Result
  ) async throws -> Result {
    let shelf = shelf
    do {
      return try await pool.read { db in
        let desk = SQLiteDesk(db, shelf: shelf)
        try desk.refresh()
        let result = try look(desk)
        shelf.remember(desk.memory)
        return result
      }
    } catch let error as DatabaseError {
      throw Fault(error, at: shelf.path)
    }
  }

  /// Runs one turn; it is on the disk when this returns.
  public func write<Result: Sendable>(
    _ turn: @escaping @Sendable (any Desk) throws -> Result
  ) async throws -> Result {
    try await withCheckedThrowingContinuation { waiting in
      turns.add(PendingTurn(turn, waiting: waiting))
    }
  }

  /// Writes the log into the database and closes it; turns that still wait are done first.
  public func close() throws(StoreError) {
    log.close()
    do {
      // The connection that closes last only reads, and would leave the log as it is. Where another
      // process is at work, the log is its own to write back.
      try pool.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA busy_timeout = 0")
        _ = try? db.checkpoint(.truncate)
      }
      try pool.close()
    } catch {
      throw StoreError(error, at: shelf.path)
    }
  }
}
