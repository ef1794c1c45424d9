public import CivilTime
import FoundationEssentials
internal import GRDB
public import Planner
public import Store

extension SQLiteStore {
  /// Copies one consistent state to a new file while turns go on.
  ///
  /// Everything in the copy stays sealed; the key is not in it and has to be kept elsewhere.
  public func backup(to file: String) throws(StoreError) {
    let part = file + ".part"
    guard !FileManager.default.fileExists(atPath: file) else {
      throw StoreError(.present, "\(file): is there already; choose another name")
    }
    do {
      try? FileManager.default.removeItem(atPath: part)
      let copy = try DatabaseQueue(path: part)
      try pool.backup(to: copy)
      // One file, without a log beside it.
      try copy.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
      try FileManager.default.moveItem(atPath: part, toPath: file)
    } catch {
      try? FileManager.default.removeItem(atPath: part)
      throw StoreError(error, at: file)
    }
  }

  /// Puts a backup in the place of the day-book of a directory, all of it or nothing.
  ///
  /// The backup is checked first, and has to have been sealed with the directory's key. Programs
  /// that have the day-book open go on with what was brought back.
  public static func restore(
    from file: String, to directory: String,
    handbook: @escaping @Sendable () throws -> Handbook = { .none },
    holidays: @escaping @Sendable () throws -> WorkingCalendar
  ) throws(StoreError) {
    guard FileManager.default.fileExists(atPath: file) else {
      throw StoreError(.absent, "\(file): there is no such backup")
    }
    let path = databaseFile(in: directory)
    let master = try KeyFile(path: keyFile(in: directory)).read()
    let draft = path + ".restoring"
    defer { remove(draft) }
    do {
      remove(draft)
      try FileManager.default.copyItem(atPath: file, toPath: draft)
      var configuration = configuration
      configuration.journalMode = .default
      let copy = try DatabaseQueue(path: draft, configuration: configuration)
      let shelf = Shelf(path: file, master: master, handbook: handbook, holidays: holidays)
      try copy.writeWithoutTransaction { db in
        try migrate(db, shelf: shelf)
        try verify(SQLiteDesk(db, shelf: shelf), file)
      }
      try replace(path, with: copy, draft: draft)
    } catch {
      throw StoreError(error, at: file)
    }
  }

  private static func verify(_ desk: SQLiteDesk, _ file: String) throws {
    try desk.refresh()
    var findings = try desk.inspect()
    if !findings.isEmpty, findings.allSatisfy({ $0.kind == .derived }) {
      // It was saved under other rules; what follows from the objects is worked out anew.
      try desk.deriveAll()
      findings = try desk.inspect()
    }
    if let finding = findings.first {
      throw StoreError(.corrupt, "\(file): is not whole (\(finding)); nothing was changed")
    }
  }

  private static func replace(_ path: String, with copy: DatabaseQueue, draft: String) throws {
    guard FileManager.default.fileExists(atPath: path),
      let pool = try? pool(at: path),
      let roster = try? pool.read({ db in
        try Int.fetchOne(db, sql: "SELECT value FROM mark WHERE name = 'roster'")
      })
    else {
      // There is nothing that can be written into.
      try copy.close()
      for file in [path, path + "-wal", path + "-shm"] {
        try? FileManager.default.removeItem(atPath: file)
      }
      return try FileManager.default.moveItem(atPath: draft, toPath: path)
    }
    try copy.writeWithoutTransaction { db in
      // Nothing that a running program remembers holds any more.
      try db.execute(
        sql: "UPDATE mark SET value = max(value, ?) + 1 WHERE name = 'roster'",
        arguments: [roster])
    }
    try copy.backup(to: pool)
    try copy.close()
    try pool.close()
  }

  private static func remove(_ file: String) {
    for end in ["", "-wal", "-shm", "-journal"] {
      try? FileManager.default.removeItem(atPath: file + end)
    }
  }
}
