public import CivilTime
import FoundationEssentials
internal import GRDB
public import Planner
public import Store

extension SQLiteStore {
  /// The file that holds everything, sealed.
  public static func databaseFile(in directory: String) -> String {
    "\(directory)/daybook.sqlite"
  }

  /// The file that holds the key, which is in no backup.
  public static func keyFile(in directory: String) -> String {
    "\(directory)/daybook.key"
  }

  /// Makes a day-book in a directory, which is made too; its office is still to be founded.
  ///
  /// A key that lies there already is used.
  public static func create(
    in directory: String, at now: Instant,
    handbook: @escaping @Sendable () throws -> Handbook = { .none },
    holidays: @escaping @Sendable () throws -> WorkingCalendar
  ) throws(StoreError) -> SQLiteStore {
    let path = databaseFile(in: directory)
    if FileManager.default.fileExists(atPath: path) {
      throw StoreError(.present, "\(path): a day-book lies there already; nothing was changed")
    }
    do {
      try FileManager.default.createDirectory(
        atPath: directory, withIntermediateDirectories: true)
    } catch {
      throw StoreError(.readOnly, "\(directory): can't be made: check the rights and the path")
    }
    let master = try KeyFile(path: keyFile(in: directory)).create()
    let shelf = Shelf(path: path, master: master, handbook: handbook, holidays: holidays)
    do {
      let pool = try pool(at: path)
      let today = now.seconds.flooredQuotient(by: 86_400) * 86_400
      try pool.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          try Schema.migrate(db)
          let desk = SQLiteDesk(db, shelf: shelf)
          _ = try desk.addKey(for: nil)
          try desk.setMark("roster", to: 1)
          try desk.setMark("horizon.start", to: today - yearBehind)
          try desk.setMark("horizon.end", to: today + yearsAhead)
          return .commit
        }
      }
      return SQLiteStore(pool: pool, shelf: shelf)
    } catch {
      throw StoreError(error, at: path)
    }
  }

  /// Opens the day-book in a directory.
  public static func open(
    in directory: String, handbook: @escaping @Sendable () throws -> Handbook = { .none },
    holidays: @escaping @Sendable () throws -> WorkingCalendar
  ) throws(StoreError) -> SQLiteStore {
    let path = databaseFile(in: directory)
    guard FileManager.default.fileExists(atPath: path) else {
      throw StoreError(.absent, "\(directory): there is no day-book: make one with daybook init")
    }
    guard FileManager.default.isWritableFile(atPath: directory),
      FileManager.default.isWritableFile(atPath: path)
    else {
      throw StoreError(
        .readOnly, "\(path): can't be written: check the rights of file and directory")
    }
    let master = try KeyFile(path: keyFile(in: directory)).read()
    let shelf = Shelf(path: path, master: master, handbook: handbook, holidays: holidays)
    do {
      let pool = try pool(at: path)
      try pool.writeWithoutTransaction { db in try migrate(db, shelf: shelf) }
      return SQLiteStore(pool: pool, shelf: shelf)
    } catch {
      throw StoreError(error, at: path)
    }
  }

  /// Brings an older database up to now, refuses a newer one and one of another key.
  static func migrate(_ db: Database, shelf: Shelf) throws {
    let taken = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    guard application == Schema.application, taken > 0 else {
      throw StoreError(.corrupt, "\(shelf.path): is no day-book")
    }
    guard taken <= Schema.version else {
      throw StoreError(
        .newer,
        "\(shelf.path): a newer daybook wrote it (format \(taken), this one reads up to "
          + "\(Schema.version)): install that version")
    }
    if taken < Schema.version {
      try db.inTransaction(.immediate) {
        try Schema.migrate(db)
        // What a new step asks to be derived follows from the objects that are there.
        let desk = SQLiteDesk(db, shelf: shelf)
        try desk.refresh()
        try desk.deriveAll()
        try desk.keepRemindersAnew()
        return .commit
      }
    }
    do {
      _ = try SQLiteDesk(db, shelf: shelf).key(SQLiteDesk.officeKey)
    } catch {
      guard case .damaged = error else { throw error }
      throw StoreError(
        .keyWrong, "\(shelf.path): daybook.key is not its key: put your copy of the right one back")
    }
  }

  /// The database of a file, every commit of which is on the disk when it returns.
  static func pool(at path: String) throws -> DatabasePool {
    let pool = try DatabasePool(path: path, configuration: configuration)
    // In opening, the pool has set its writer to NORMAL, which syncs no commit.
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    return pool
  }

  /// How far occurrences are laid out behind and ahead of the day a day-book is made, seconds.
  static let yearBehind = 366 * 86_400
  static let yearsAhead = 731 * 86_400

  static var configuration: Configuration {
    var configuration = Configuration()
    // Short of two seconds, after which nobody should be left without an answer.
    configuration.busyMode = .timeout(1.8)
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA secure_delete = FAST;
          PRAGMA cache_size = -16000;
          PRAGMA temp_store = MEMORY;
          PRAGMA wal_autocheckpoint = 16000;
          PRAGMA journal_size_limit = 33554432;
          """)
    }
    return configuration
  }
}
