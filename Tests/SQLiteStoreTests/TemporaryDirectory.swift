import CivilTime
import Foundation
import GRDB
import SQLiteStore
import Store
import StoreConformance
import Testing

/// A fresh directory that is gone when nobody needs it any more.
final class TemporaryDirectory: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "daybook-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func create() throws -> SQLiteStore {
    try SQLiteStore.create(in: path, at: Sample.now) { WorkingCalendar() }
  }

  func open() throws -> SQLiteStore {
    try SQLiteStore.open(in: path) { WorkingCalendar() }
  }

  /// A store with the sample office.
  func found() async throws -> SQLiteStore {
    let store = try create()
    try await Sample.found(store)
    return store
  }

  /// The wrapped data key of a client, as it lies on the disk.
  func wrappedKey(of client: Int) async throws -> Data {
    let database = try DatabaseQueue(path: path + "/daybook.sqlite")
    let key = try await database.read { db in
      try Data.fetchOne(
        db, sql: "SELECT wrapped FROM datakey WHERE client = ?", arguments: [client])
    }
    try database.close()
    return try #require(key)
  }

  /// Changes the database behind the program's back.
  func tamper(_ sql: String) throws {
    let database = try DatabaseQueue(path: path + "/daybook.sqlite")
    try database.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.execute(sql: sql)
      try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    try database.close()
  }
}
