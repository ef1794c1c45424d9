import CivilTime
import Foundation
import Planner
import SQLiteStore
import Store

/// 5,000 reminders that fire to a receiver while the program is killed 50 times: what is lost, what
/// comes under two keys, and what comes though it was cancelled before it went out.
enum Kills: Figure {
  static let name = "kills"

  private static let reminders = 5_000
  private static let kills = 50
  /// When all appointments begin: a quarter of an hour and a little more from now.
  private static let start = Instant(seconds: Int(Date().timeIntervalSince1970) / 60 * 60 + 16 * 60)
  private static var now: Instant { Instant(seconds: Int(Date().timeIntervalSince1970)) }

  static func measure() async throws -> [Measure] {
    guard let daybook = Program.daybook else {
      return [.skipped("kills.lost", "no release build of daybook")]
    }
    let place = try Place(isInMemory: false)
    let data = place.path + "/data"
    let log = place.path + "/received"
    let receiver = try Receiver(log: log)
    defer { receiver.stop() }
    try await office(in: data)
    let setup = [
      "webhook", "set", "line",
      "secret=whsec_" + Data(repeating: 7, count: 32).base64EncodedString(),
      "url=http://127.0.0.1:\(receiver.port)/", "allow_private=yes", "--data", data,
    ]
    guard Program.output(daybook, setup) != nil else {
      throw Program.Failure(words: "daybook webhook set failed")
    }
    // They ring within the minute after next.
    while now < start - 900 { try await Task.sleep(for: .milliseconds(200)) }
    let begun = ContinuousClock.now
    var cancelled: Set<Int> = []
    for kill in 0..<kills {
      let server = try serve(daybook, data)
      try await Task.sleep(for: .milliseconds(Int.random(in: 250...600)))
      Foundation.kill(server.processIdentifier, SIGKILL)
      server.waitUntilExit()
      if kill == 2 { cancelled = try await cancelSome(in: data, but: receiver.numbers) }
    }
    let server = try serve(daybook, data)
    let wanted = reminders - cancelled.count
    // What was leased by the dead is free again after a minute.
    for _ in 0..<200 where Set(receiver.numbers).count < wanted {
      try await Task.sleep(for: .milliseconds(500))
    }
    server.terminate()
    server.waitUntilExit()
    let seconds = (ContinuousClock.now - begun).seconds
    let received = receiver.lines
    let numbers = Set(received.map(\.number))
    let keys = Dictionary(grouping: Set(received.map { "\($0.number) \($0.key)" })) {
      String($0.prefix { $0 != " " })
    }
    let lost = (1...reminders).filter { !numbers.contains($0) && !cancelled.contains($0) }.count
    return [
      Measure(
        name: "kills.lost", value: Double(lost), unit: "reminders",
        note: "\(reminders) in \(seconds.short) s, \(received.count) deliveries, \(kills) kills"),
      Measure(
        name: "kills.keys", value: Double(keys.values.map(\.count).max() ?? 0),
        unit: "keys for one reminder"),
      Measure(
        name: "kills.cancelled", value: Double(numbers.intersection(cancelled).count),
        unit: "reminders", note: "\(cancelled.count) were cancelled before they went out"),
    ]
  }

  private static func serve(_ daybook: String, _ data: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: daybook)
    process.arguments = ["serve", "--data", data, "--port", "0"]
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// An office in which everybody has one appointment at 15:00 and reads their messages elsewhere.
  private static func office(in data: String) async throws {
    let store = try open(data, isNew: true)
    let hours = try Resources.bytes("calendars/hours/office.ics")
    try await store.write { desk in
      try desk.setOffice(id: "bench", zone: "Asia/Shanghai", hours: hours)
      try desk.keep(
        (0..<reminders).map { Change(before: nil, after: .person(person($0))) }, by: "daybook",
        line: "init", at: now, undoing: nil)
      for number in 0..<reminders {
        try desk.keep(
          Account(
            platform: "line", user: "user-\(number)", person: BusyOffice.id(number),
            since: now))
      }
      try desk.setTick(now)
    }
    let zone = try zone()
    let begins = zone.wallTime(at: start)
    for first in stride(from: 0, to: reminders, by: 1_000) {
      _ = try await store.write { desk in
        try desk.keep(
          (first..<first + 1_000).map { number in
            Change(
              before: nil,
              after: .object(
                BusyOffice.meeting(number + 1, of: number, at: begins, "")))
          }, by: "daybook", line: "fill", at: now, undoing: nil)
      }
    }
    try store.close()
  }

  /// Cancels two hundred of the appointments that nobody has been reminded of yet; gives them.
  private static func cancelSome(in data: String, but told: [Int]) async throws -> Set<Int> {
    let store = try open(data, isNew: false)
    let known = Set(told)
    let chosen = (1...reminders).reversed().filter { !known.contains($0) }.prefix(200)
    try await store.write { desk in
      for number in chosen {
        guard let person = try desk.people[BusyOffice.id(number - 1)] else { continue }
        let decision = try decide(
          .cancel(.ref(Ref(.appointment, number)), reason: nil), by: person, seeing: desk,
          at: now)
        try desk.keep(decision, by: person.id, line: "cancel", at: now)
      }
    }
    try store.close()
    return Set(chosen)
  }

  private static func open(_ data: String, isNew: Bool) throws -> SQLiteStore {
    isNew
      ? try SQLiteStore.create(
        in: data, at: now, handbook: Resources.handbook, holidays: Resources.holidays)
      : try SQLiteStore.open(in: data, handbook: Resources.handbook, holidays: Resources.holidays)
  }

  private static func zone() throws -> Zone {
    guard let zone = Zone(identifier: "Asia/Shanghai") else {
      throw Program.Failure(words: "there is no zone Asia/Shanghai here")
    }
    return zone
  }

  private static func person(_ number: Int) -> Person {
    Person(id: BusyOffice.id(number), name: "Person \(number)", roles: [.broker])
  }
}

/// A receiver of webhooks on a port of its own.
private final class Receiver {
  let port: Int
  private let process = Process()
  private let log: String

  init(log: String) throws {
    self.log = log
    _ = FileManager.default.createFile(atPath: log, contents: nil)
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [Program.python, Checkout.benchmarks + "/Peers/receiver.py", log]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard let port = Int(said.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      process.terminate()
      throw Program.Failure(words: "the receiver did not start: \(said)")
    }
    self.port = port
  }

  /// What came: the key and the number of the appointment that it names.
  var lines: [(key: String, number: Int)] {
    let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ", maxSplits: 2)
      guard words.count > 1, words[1].first == "A", let number = Int(words[1].dropFirst()) else {
        return nil
      }
      return (String(words[0]), number)
    }
  }

  var numbers: [Int] { lines.map(\.number) }

  /// A child of ours may have been started with SIGTERM held back, so nothing milder will do.
  func stop() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
