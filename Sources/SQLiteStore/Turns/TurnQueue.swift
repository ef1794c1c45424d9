import GRDB
import Planner
import Store
import Synchronization

/// Turns that wait for the one writer, who commits all that wait in one transaction.
final class TurnQueue: Sendable {
  private struct State {
    var waiting: [any Turn] = []
    var isDrained = true
  }

  private let pool: DatabasePool
  private let shelf: Shelf
  private let state = Mutex(State())
  private let log: LogKeeper

  init(pool: DatabasePool, shelf: Shelf, log: LogKeeper) {
    self.pool = pool
    self.shelf = shelf
    self.log = log
  }

  func add(_ turn: any Turn) {
    let wakes = state.withLock { state in
      state.waiting.append(turn)
      defer { state.isDrained = false }
      return state.isDrained
    }
    guard wakes else { return }
    pool.asyncWriteWithoutTransaction { db in
      while let batch = self.next() { self.commit(batch, db) }
    }
  }

  /// All that wait; nil, and asleep, where none does.
  private func next() -> [any Turn]? {
    state.withLock { state in
      state.isDrained = state.waiting.isEmpty
      if state.isDrained { return nil }
      defer { state.waiting = [] }
      return state.waiting
    }
  }

  private func commit(_ batch: [any Turn], _ db: Database) {
    let desk = SQLiteDesk(db, shelf: shelf)
    var refused: [(any Turn, any Error)] = []
    var kept: [any Turn] = []
    do {
      try desk.begin()
      for turn in batch {
        if let error = try desk.attempt(turn, isAlone: batch.count == 1) {
          refused.append((turn, error))
        } else {
          kept.append(turn)
        }
      }
      if db.isInsideTransaction { try desk.run("COMMIT") }
      shelf.remember(desk.memory)
      // While others read, old pages stay in the log; the next checkpoint takes them.
      if desk.hasErased { try? desk.run("PRAGMA wal_checkpoint(TRUNCATE)") }
    } catch {
      // The first error is the one to tell; what the rollback says adds nothing.
      if db.isInsideTransaction { try? db.rollback() }
      shelf.forget()
      let fault = Fault(error, at: shelf.path)
      let known = Set(refused.map { ObjectIdentifier($0.0 as AnyObject) })
      refused += batch.filter { !known.contains(ObjectIdentifier($0 as AnyObject)) }
        .map { ($0, fault) }
      kept = []
    }
    for turn in kept { turn.settle(nil) }
    for (turn, error) in refused { turn.settle(error) }
    log.look()
  }
}

extension SQLiteDesk {
  /// Opens the transaction, waiting for other processes, and drops what they made untrue.
  func begin() throws {
    try run("BEGIN IMMEDIATE")
    try refresh()
  }

  /// Runs one turn; returns why it failed, throws where the whole transaction is lost.
  func attempt(_ turn: any Turn, isAlone: Bool) throws -> (any Error)? {
    let (roster, tail) = (memory.roster, memory.tail)
    memory.isChanged = false
    if !isAlone { try run("SAVEPOINT turn") }
    do {
      try turn.attempt(at: self)
    } catch {
      if memory.isChanged { memory = Memory(roster: roster) }
      memory.tail = tail
      // A full disk takes the transaction back on its own, and with it the other turns.
      guard db.isInsideTransaction else { throw error }
      try run(isAlone ? "ROLLBACK" : "ROLLBACK TO turn")
      if !isAlone { try run("RELEASE turn") }
      return error
    }
    if !isAlone { try run("RELEASE turn") }
    return nil
  }
}
