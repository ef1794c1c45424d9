import CivilTime
import Foundation
import Planner
import SQLiteStore
import Store
import StoreConformance
import Testing

@Suite("A disk that is full or can't be written")
struct DiskTests {
  @Test("A full disk refuses the turn in one line and loses nothing that was acknowledged")
  func full() async throws {
    let disk = try SmallDisk(kilobytes: 2048)
    guard let disk else { return }
    defer { disk.remove() }
    let store = try SQLiteStore.create(in: disk.path, at: Sample.now) { WorkingCalendar() }
    try await Sample.found(store)
    var kept = 0
    var fault: Fault?
    while fault == nil, kept < 5000 {
      let number = kept + 1
      do {
        try await store.write { desk in
          _ = try desk.keep(
            [Change(before: nil, after: .object(Sample.meeting(number, day: 3, hour: 10)))],
            by: "li.wei", line: "book", at: Sample.now, undoing: nil)
        }
        kept = number
      } catch let error as Fault {
        fault = error
      }
    }
    guard case .storage(let words)? = fault else {
      Issue.record("the disk never filled")
      return
    }
    #expect(words.contains("full"))
    #expect(!words.contains("\n"))
    // Reading goes on, and what was acknowledged is there.
    #expect(try await store.read { try $0.nextNumber(of: .appointment) } == kept + 1)
    #expect(try await store.check() == [])
    try? store.close()
  }
}

/// A file system of a few hundred kilobytes, where the machine lets a test make one.
struct SmallDisk {
  let path: String

  init?(kilobytes: Int) throws {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "daybook-disk-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard Self.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "daybook-test", path) else {
      try FileManager.default.removeItem(atPath: path)
      return nil
    }
  }

  func remove() {
    _ = Self.run("umount", "-l", path)
    try? FileManager.default.removeItem(atPath: path)
  }

  private static func run(_ command: String, _ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [command] + arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
