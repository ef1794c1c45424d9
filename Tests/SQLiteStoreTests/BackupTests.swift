import CivilTime
import Foundation
import Planner
import SQLiteStore
import Store
import StoreConformance
import Testing

@Suite("Backup and restore")
struct BackupTests {
  let directory: TemporaryDirectory
  var copy: String { directory.path + "/copy.backup" }

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func book(_ number: Int, in store: SQLiteStore) async throws {
    try await store.write { desk in
      _ = try desk.keep(
        [Change(before: nil, after: .object(Sample.meeting(number, day: 3, hour: number)))],
        by: "li.wei", line: "book", at: Sample.now, undoing: nil)
    }
  }

  private func restore() throws {
    try SQLiteStore.restore(from: copy, to: directory.path) { WorkingCalendar() }
  }

  private func numbers(_ store: SQLiteStore) async throws -> [Int?] {
    try await store.read { book in
      try book.objects(.appointment, owner: nil, client: nil, limit: 99).map(\.ref?.number)
    }
  }

  @Test("A copy made while others write is whole, and brings back what it held")
  func roundTrip() async throws {
    let store = try await directory.found()
    try await book(1, in: store)
    async let other: Void = book(2, in: store)
    try store.backup(to: copy)
    try await other
    try await book(3, in: store)
    #expect(!FileManager.default.fileExists(atPath: copy + "-wal"))
    // A program that has it open goes on with what was brought back.
    try restore()
    let found = try await numbers(store)
    #expect(found == [1] || found == [2, 1])
    #expect(try await store.check() == [])
    try await book(7, in: store)
    try store.close()
    let again = try directory.open()
    #expect(try await numbers(again).first == 7)
    #expect(try await again.check() == [])
    try again.close()
  }

  @Test("It comes back after the database was lost or ruined", arguments: [nil, "ruined"])
  func lost(text: String?) async throws {
    let store = try await directory.found()
    try await book(1, in: store)
    try store.backup(to: copy)
    try store.close()
    let file = SQLiteStore.databaseFile(in: directory.path)
    try FileManager.default.removeItem(atPath: file)
    if let text { try Data(text.utf8).write(to: URL(filePath: file)) }
    try restore()
    let again = try directory.open()
    #expect(try await numbers(again) == [1])
    try again.close()
  }

  @Test("A backup that is damaged, missing or of another key changes nothing")
  func refused() async throws {
    let store = try await directory.found()
    try await book(1, in: store)
    #expect(throws: StoreError.self) { try restore() }
    let other = try TemporaryDirectory()
    let foreign = try await other.found()
    try foreign.backup(to: copy)
    try foreign.close()
    #expect(throws: StoreError.self) { try restore() }
    try Data("rubbish".utf8).write(to: URL(filePath: copy))
    let error = #expect(throws: StoreError.self) { try restore() }
    #expect(error?.description.contains(copy) == true)
    #expect(try await numbers(store) == [1])
    #expect(try await store.check() == [])
    try store.close()
    let files = try FileManager.default.contentsOfDirectory(atPath: directory.path)
    #expect(!files.contains { $0.contains("restoring") })
  }

  @Test("A backup whose chain is broken is refused")
  func broken() async throws {
    let store = try await directory.found()
    try store.close()
    try directory.tamper("UPDATE journal SET at = 1 WHERE seq = 2")
    let again = try directory.open()
    try again.backup(to: copy)
    let error = #expect(throws: StoreError.self) { try restore() }
    #expect(error?.kind == .corrupt)
    #expect(throws: StoreError.self) { try again.backup(to: copy) }
    try again.close()
  }
}
