import CivilTime
import Foundation
import Planner
import SQLiteStore
import Store

/// An office on the disk in which everybody has one appointment and reads their messages elsewhere.
struct RingingOffice {
  /// How long before an appointment its reminder rings, seconds.
  static let ahead = 900

  let data: String

  static var now: Instant { Instant(seconds: Int(Date().timeIntervalSince1970)) }

  /// An office of so many people; the reminder of each rings at a time, and goes to a receiver.
  init(
    in data: String, people: Int, to receiver: Receiver, by daybook: String,
    ringing rings: (Int) -> Instant
  ) async throws {
    self.data = data
    let store = try SQLiteStore.create(
      in: data, at: Self.now, handbook: Resources.handbook, holidays: Resources.holidays)
    let hours = try Resources.bytes("calendars/hours/office.ics")
    let now = Self.now
    try await store.write { desk in
      try desk.setOffice(id: "bench", zone: "Asia/Shanghai", hours: hours)
      try desk.keep(
        (0..<people).map { Change(before: nil, after: .person(Self.person($0))) }, by: "daybook",
        line: "init", at: now, undoing: nil)
      for number in 0..<people {
        try desk.keep(
          Account(
            platform: "line", user: "user-\(number)", person: BusyOffice.id(number), since: now))
      }
      try desk.setTick(now)
    }
    guard let zone = Zone(identifier: "Asia/Shanghai") else {
      throw Program.Failure(words: "there is no zone Asia/Shanghai here")
    }
    for first in stride(from: 0, to: people, by: 1_000) {
      let changes = (first..<min(first + 1_000, people)).map { number in
        let begins = zone.wallTime(at: rings(number) + Self.ahead)
        return Change(
          before: nil, after: .object(BusyOffice.meeting(number + 1, of: number, at: begins, "")))
      }
      _ = try await store.write { desk in
        try desk.keep(changes, by: "daybook", line: "fill", at: now, undoing: nil)
      }
    }
    try store.close()
    let setup = [
      "webhook", "set", "line",
      "secret=whsec_" + Data(repeating: 7, count: 32).base64EncodedString(),
      "url=http://127.0.0.1:\(receiver.port)/", "allow_private=yes", "--data", data,
    ]
    guard Program.output(daybook, setup) != nil else {
      throw Program.Failure(words: "daybook webhook set failed")
    }
  }

  /// `daybook serve` over it, on any port.
  func serve(_ daybook: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: daybook)
    process.arguments = ["serve", "--data", data, "--port", "0"]
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  func open() throws -> SQLiteStore {
    try SQLiteStore.open(in: data, handbook: Resources.handbook, holidays: Resources.holidays)
  }

  private static func person(_ number: Int) -> Person {
    Person(id: BusyOffice.id(number), name: "Person \(number)", roles: [.broker])
  }
}
