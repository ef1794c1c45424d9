import CivilTime
import Foundation
import Planner
import SQLiteStore
import Store
import StoreConformance
import Testing

@Suite("What lies on the disk")
struct SealingTests {
  @Test("No word of a client, a line or a conversation can be read without the key (promise 11)")
  func sealed() async throws {
    let directory = try TemporaryDirectory()
    let store = try await directory.found()
    try await store.write { desk in
      _ = try desk.keep(
        [
          Change(
            before: nil, after: .object(Sample.meeting(1, day: 3, hour: 10, "SUMMARY:secretum")))
        ],
        by: "li.wei", line: "book Wang Fang secretum", at: Sample.now, undoing: nil)
      try desk.setSession("li.wei/x", to: Array("secretum".utf8))
      try desk.setSetting("note", to: Array("secretum".utf8))
      try desk.keep(
        AnsweredCall(
          id: "e1", at: Sample.now, status: 200, contentType: "text/plain",
          body: Array("Booked A1: Wang Fang, secretum".utf8)), on: "slack")
    }
    let copy = directory.path + "/copy"
    try store.backup(to: copy)
    for file in try FileManager.default.contentsOfDirectory(atPath: directory.path) {
      let bytes = try Data(contentsOf: URL(filePath: directory.path + "/" + file))
      for word in ["Wang", "王", "secretum", "555-0101", "example.com", "BEGIN:"] {
        #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) in \(file)")
      }
    }
    try store.close()
  }

  @Test(
    "What is changed behind the program's back is found, with its place",
    arguments: [
      ("UPDATE object SET sealed = zeroblob(length(sealed))", Finding.Kind.unreadable, "A1-sample"),
      (
        "UPDATE object SET sealed = (SELECT sealed FROM object WHERE number = 2) WHERE number = 1",
        .unreadable, "A1-sample"
      ),
      ("UPDATE journal SET by = 'zhao.lei' WHERE seq = 5", .chain, "journal 5"),
      ("UPDATE journal SET line = after WHERE seq = 6", .chain, "journal 6"),
      ("DELETE FROM journal WHERE seq = 5", .chain, "journal 6"),
      ("UPDATE journal SET seq = seq + 1 WHERE seq = 6", .chain, "journal 7"),
      ("DELETE FROM span WHERE participant = 'C1'", .derived, "A1-sample"),
      ("UPDATE span SET busy = 0", .derived, "A1-sample"),
      ("INSERT INTO span VALUES ('li.wei', 0, 0, 1, '', 3600, 1)", .derived, "A1-sample"),
      ("INSERT INTO alarm VALUES (0, 2, 'x')", .derived, "A2-sample"),
      ("INSERT INTO span VALUES ('li.wei', 0, 0, 99, '', 3600, 1)", .orphan, "span"),
      ("UPDATE ref SET object = 2 WHERE object = 1", .orphan, "A1-sample"),
      ("UPDATE client SET sealed = x'00'", .unreadable, "clients"),
    ])
  func tampering(sql: String, kind: Finding.Kind, place: String) async throws {
    let directory = try TemporaryDirectory()
    let store = try await directory.found()
    for number in 1...2 {
      try await store.write { desk in
        _ = try desk.keep(
          [Change(before: nil, after: .object(Sample.meeting(number, day: 3, hour: 10)))],
          by: "li.wei", line: "book", at: Sample.now, undoing: nil)
      }
    }
    #expect(try await store.check() == [])
    try store.close()
    try directory.tamper(sql)
    let again = try directory.open()
    let findings = try await again.check()
    #expect(findings.contains { $0.kind == kind && $0.place.contains(place) }, "\(findings)")
    try again.close()
  }

  @Test("A destroyed key leaves the chain whole and the client unreadable for ever")
  func erased() async throws {
    let directory = try TemporaryDirectory()
    let store = try await directory.found()
    let wrapped = try await directory.wrappedKey(of: 1)
    try await store.write { desk in
      try desk.erase(Ref(.client, 1), by: "he.ping", line: "erase C1", at: Sample.now)
    }
    #expect(try await store.check() == [])
    for file in try FileManager.default.contentsOfDirectory(atPath: directory.path) {
      let bytes = try Data(contentsOf: URL(filePath: directory.path + "/" + file))
      #expect(bytes.range(of: wrapped) == nil, "the wrapped key is still in \(file)")
    }
    let entries = try await store.read { try $0.journal(of: Ref(.client, 1), by: nil, limit: 9) }
    #expect(entries.map(\.line) == ["erase C1", ""])
    // A client who comes back under the same reference gets a key of their own.
    try await store.write { desk in
      _ = try desk.keep(
        [Change(before: nil, after: .client(Sample.wangFang))], by: "li.wei", line: "again",
        at: Sample.now, undoing: nil)
    }
    #expect(try await store.read { try $0.clients.clients } == [Sample.wangFang])
    #expect(try await store.check() == [])
    try store.close()
  }
}
