import GRDB
import Planner
import Store

/// The day-book within one transaction.
final class SQLiteDesk {
  let db: Database
  let shelf: Shelf
  var memory: Memory
  /// Whether a key was destroyed, whose copies in the log have to go too.
  var hasErased = false

  init(_ db: Database, shelf: Shelf) {
    self.db = db
    self.shelf = shelf
    memory = shelf.remembered
  }

  /// Drops what is remembered when the roster has changed since.
  func refresh() throws(Fault) {
    let roster = try mark("roster") ?? 0
    if memory.roster != roster {
      let handbook = memory.handbook
      memory = Memory(roster: roster)
      memory.handbook = handbook
    }
    memory.tail = nil
  }

  /// Runs a statement that answers nothing.
  func run(_ sql: String, _ values: StatementArguments = []) throws(Fault) {
    try attempt {
      let statement = try db.cachedStatement(sql: sql)
      statement.setUncheckedArguments(values)
      try statement.execute()
    }
  }

  /// The rows that a query answers, each turned into a value at once.
  func rows<Result>(
    _ sql: String, _ values: StatementArguments = [], read: (Row) throws -> Result
  ) throws(Fault) -> [Result] {
    try attempt {
      let statement = try db.cachedStatement(sql: sql)
      statement.setUncheckedArguments(values)
      let cursor = try Row.fetchCursor(statement)
      var found: [Result] = []
      while let row = try cursor.next() { found.append(try read(row)) }
      return found
    }
  }

  /// The first row that a query answers.
  func row<Result>(
    _ sql: String, _ values: StatementArguments = [], read: (Row) throws -> Result
  ) throws(Fault) -> Result? {
    try attempt {
      let statement = try db.cachedStatement(sql: sql)
      statement.setUncheckedArguments(values)
      // A row is empty once its cursor is gone.
      let cursor = try Row.fetchCursor(statement)
      return try withExtendedLifetime(cursor) { try cursor.next().map(read) }
    }
  }

  /// The number that a query answers; nil for none and for NULL.
  func number(_ sql: String, _ values: StatementArguments = []) throws(Fault) -> Int? {
    try attempt {
      let statement = try db.cachedStatement(sql: sql)
      statement.setUncheckedArguments(values)
      return try Int.fetchOne(statement)
    }
  }

  func mark(_ name: String) throws(Fault) -> Int? {
    try number("SELECT value FROM mark WHERE name = ?", [name])
  }

  func setMark(_ name: String, to value: Int) throws(Fault) {
    try run(
      "INSERT INTO mark VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
      [name, value])
  }

  func attempt<Result>(_ work: () throws -> Result) throws(Fault) -> Result {
    do { return try work() } catch { throw Fault(error, at: shelf.path) }
  }
}
