import CivilTime
import Foundation
import Planner
import SQLiteStore
import Store
import StoreConformance
import Testing

/// Promise 2: nothing acknowledged is lost, and never half of a turn is kept.
@Suite("Killed programs and many programs")
struct CrashTests {
  let directory: TemporaryDirectory

  init() async throws {
    directory = try TemporaryDirectory()
    try await directory.found().close()
  }

  /// The writer that is built beside the tests.
  private func writer(_ person: PersonID, count: Int) throws -> (Process, FileHandle) {
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let process = Process()
    process.executableURL = URL(filePath: own).deletingLastPathComponent()
      .appending(path: "BookingWriter")
    process.arguments = [directory.path, person.description, "\(count)"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    return (process, pipe.fileHandleForReading)
  }

  /// Reads acknowledged references, whole lines only, until `enough` is reached or the end.
  private func read(
    _ pipe: FileHandle, into text: inout Data, until enough: (Int) -> Bool
  ) -> [Ref] {
    while !enough(text.count(where: { $0 == 0x0A })) {
      let more = pipe.availableData
      if more.isEmpty { break }
      text += more
    }
    let whole = text.lastIndex(of: 0x0A).map { text[...$0] } ?? Data()
    return String(decoding: whole, as: UTF8.self).split(separator: "\n").compactMap { Ref($0) }
  }

  @Test("Every acknowledged booking is there after kill -9", arguments: 1...20)
  func killed(round: Int) async throws {
    let (process, pipe) = try writer("li.wei", count: 100_000)
    let enough = Int.random(in: 1...400)
    var text = Data()
    _ = read(pipe, into: &text) { $0 >= enough }
    kill(process.processIdentifier, SIGKILL)
    let acknowledged = read(pipe, into: &text) { _ in false }
    process.waitUntilExit()
    #expect(acknowledged.count >= enough)

    let store = try directory.open()
    let (missing, session, next) = try await store.read { book in
      (
        try acknowledged.filter { try book.object($0) == nil },
        try book.session("li.wei/test"), try book.nextNumber(of: .appointment)
      )
    }
    #expect(missing.isEmpty)
    // Both halves of the last turn are there.
    #expect(session == Array("\(next - 1)".utf8))
    #expect(try await store.check() == [])
    try store.close()
  }

  @Test("Two programs that write at once lose nothing and keep one chain")
  func together() async throws {
    let store = try directory.open()
    let (process, pipe) = try writer("zhao.lei", count: 300)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<40 {
            try await store.write { desk in
              let number = try desk.nextNumber(of: .appointment)
              let object = Sample.meeting(number, day: 3, hour: 10)
              try desk.keep(
                [Change(before: nil, after: .object(object))], by: "li.wei", line: "book",
                at: Sample.now, undoing: nil)
            }
          }
        }
      }
      try await group.waitForAll()
    }
    var text = Data()
    let theirs = read(pipe, into: &text) { _ in false }
    process.waitUntilExit()
    #expect(theirs.count == 300)
    let counts = try await store.read { book in
      [
        try book.objects(.appointment, owner: "li.wei", client: nil, limit: .max).count,
        try book.objects(.appointment, owner: "zhao.lei", client: nil, limit: .max).count,
        try book.nextNumber(of: .appointment),
      ]
    }
    #expect(counts == [320, 300, 621])
    #expect(try await store.check() == [])
    try store.close()
  }

  @Test("What another program changes is known to the next turn")
  func noticed() async throws {
    let (one, two) = (try directory.open(), try directory.open())
    _ = try await one.read { try $0.clients.clients.count + $0.people.count }
    try await two.write { desk in
      _ = try desk.keep(
        [Change(before: nil, after: .client(Client(ref: Ref(.client, 2), name: "Zhang Wei")))],
        by: "li.wei", line: "client", at: Sample.now, undoing: nil)
      try desk.erase(Ref(.client, 1), by: "he.ping", line: "erase", at: Sample.now)
    }
    #expect(try await one.read { try $0.clients.clients.map(\.name) } == ["Zhang Wei"])
    let names = try await one.write { desk in try desk.clients.clients.map(\.name) }
    #expect(names == ["Zhang Wei"])
    try one.close()
    try two.close()
  }
}
