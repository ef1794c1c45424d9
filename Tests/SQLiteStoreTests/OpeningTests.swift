import CivilTime
import Foundation
import GRDB
import Planner
import Store
import StoreConformance
import Testing

@testable import SQLiteStore

@Suite("Opening a day-book that is not as it should be")
struct OpeningTests {
  let directory: TemporaryDirectory
  var key: String { directory.path + "/daybook.key" }
  var database: String { directory.path + "/daybook.sqlite" }

  init() async throws {
    directory = try TemporaryDirectory()
    try await directory.found().close()
  }

  private func refusal() -> StoreError? {
    #expect(throws: StoreError.self) { try directory.open() }
  }

  private func expect(_ kind: StoreError.Kind, naming file: String) throws {
    let error = try #require(refusal())
    #expect(error.kind == kind)
    #expect(error.description.contains(file))
    #expect(!error.description.contains("\n"))
  }

  @Test("The writer syncs every commit, as promise 2 needs")
  func syncs() async throws {
    let store = try directory.open()
    let level = try await store.pool.writeWithoutTransaction { db in
      try Int.fetchOne(db, sql: "PRAGMA synchronous")
    }
    // 2 is FULL.
    #expect(level == 2)
    try store.close()
  }

  @Test("The key is readable by its owner only and says what it is")
  func keyFile() throws {
    let attributes = try FileManager.default.attributesOfItem(atPath: key)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try String(contentsOfFile: key, encoding: .utf8).contains("daybook-key-1 "))
  }

  @Test("A missing key is named")
  func missing() throws {
    try FileManager.default.removeItem(atPath: key)
    try expect(.keyMissing, naming: key)
  }

  @Test("A damaged key is named", arguments: ["", "daybook-key-1 00 00000000", "\u{0}\u{1}"])
  func damaged(text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: key))
    try expect(.keyWrong, naming: key)
  }

  @Test("The key of another day-book is refused")
  func other() async throws {
    let other = try TemporaryDirectory()
    try await other.found().close()
    try Data(contentsOf: URL(filePath: other.path + "/daybook.key")).write(
      to: URL(filePath: key))
    try expect(.keyWrong, naming: "daybook.key")
  }

  @Test("A key that others may read is refused", arguments: [0o640, 0o604, 0o620])
  func exposed(mode: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: key)
    try expect(.keyExposed, naming: "chmod 600 \(key)")
  }

  @Test("A database of a newer program is refused and left alone")
  func newer() throws {
    try directory.tamper("PRAGMA user_version = 99")
    try expect(.newer, naming: database)
    try expect(.newer, naming: "99")
  }

  @Test("Opening an older format files reminders of notices by what they are about")
  func older() async throws {
    let reminder = Reminder(
      ref: Ref(.reminder, 1), to: Sample.liWei.id, owner: Sample.liWei.id, kind: .notice,
      uid: "notice-1", about: Ref(.task, 1), key: "", due: Sample.now, isUrgent: false)
    let store = try directory.open()
    try await store.write { desk in
      _ = try desk.keep(
        [Change(before: nil, after: .reminder(reminder))], by: .program, line: "clock",
        at: Sample.now, undoing: nil)
    }
    try store.close()
    try directory.tamper(
      """
      DROP INDEX reminder_notice;
      ALTER TABLE reminder DROP COLUMN notice;
      PRAGMA user_version = 5;
      """)
    let opened = try directory.open()
    let found = try await opened.read { try $0.reminders(.notices(about: Ref(.task, 1))) }
    #expect(found == [reminder])
    try opened.close()
  }

  @Test("What is no database is refused", arguments: ["no database at all", ""])
  func noDatabase(text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: database))
    try expect(.corrupt, naming: database)
  }

  @Test("A database of something else is refused")
  func foreign() throws {
    try FileManager.default.removeItem(atPath: database)
    try directory.tamper("CREATE TABLE a (b)")
    try expect(.corrupt, naming: database)
  }

  @Test("An empty directory has no day-book, and one is not made twice")
  func absent() throws {
    let empty = try TemporaryDirectory()
    #expect(throws: StoreError.self) { try empty.open() }
    let error = #expect(throws: StoreError.self) { try directory.create() }
    #expect(error?.kind == .present)
  }

  @Test("A half-made day-book is finished with the key that is there")
  func halfMade() async throws {
    let before = try Data(contentsOf: URL(filePath: key))
    try FileManager.default.removeItem(atPath: database)
    let store = try directory.create()
    #expect(try Data(contentsOf: URL(filePath: key)) == before)
    try store.close()
  }

  @Test("A key file that was begun and never written is written anew")
  func begun() throws {
    try FileManager.default.removeItem(atPath: database)
    try Data().write(to: URL(filePath: key))
    try directory.create().close()
    try directory.open().close()
    #expect(try Data(contentsOf: URL(filePath: key)).count > 64)
  }

  @Test("A locked database is said to be locked, within two seconds, and nothing is lost")
  func locked() async throws {
    let store = try directory.open()
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: database, configuration: configuration)
    try await other.writeWithoutTransaction { db in try db.execute(sql: "BEGIN IMMEDIATE") }
    let fault = await #expect(throws: Fault.self) {
      try await store.write { try $0.setSetting("a", to: [1]) }
    }
    guard case .storage(let words)? = fault else { return }
    #expect(words.contains("locked"))
    try await other.writeWithoutTransaction { db in try db.execute(sql: "ROLLBACK") }
    try await store.write { try $0.setSetting("a", to: [2]) }
    #expect(try await store.read { try $0.setting("a") } == [2])
    try store.close()
  }
}
