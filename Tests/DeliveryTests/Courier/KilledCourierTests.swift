import CivilTime
import Delivery
import Foundation
import NIOHTTP1
import Planner
import SQLiteStore
import Store
import StoreConformance
import Synchronization
import Testing

/// Promise 3: each reminder arrives, and none for what was cancelled before it was sent.
@Suite("A server that is killed while it delivers")
struct KilledCourierTests {
  private static let people = (1...10).map { PersonID("broker-\($0)") }
  private static let environment = ProcessInfo.processInfo.environment
  /// How often it is killed, and how many reminders fire; more where somebody has the time.
  private static let kills = environment["DAYBOOK_KILLS"].flatMap(Int.init) ?? 10
  private static let reminders = environment["DAYBOOK_REMINDERS"].flatMap(Int.init) ?? 500
  private static let cancelled = 50

  @Test("Every reminder arrives, under one key with one content", .timeLimit(.minutes(20)))
  func killed() async throws {
    let directory = FileManager.default.temporaryDirectory
      .appending(path: "daybook-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let receiver = LoopbackReceiver()
    let (counts, more) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .bufferingNewest(1))
    let count = Mutex(0)
    try await receiver.open { _ in
      more.yield(
        count.withLock { count in
          count += 1
          return count
        })
      return (.noContent, "")
    }
    try await Self.prepare(directory, port: receiver.port)

    var arrivals = counts.makeAsyncIterator()
    for round in 0..<Self.kills {
      // At most half of what comes due in this round, so that no round waits for what is not there.
      let most = max(1, Self.reminders / (Self.kills + 1) / 2)
      let enough = count.withLock { $0 } + Int.random(in: 1...most)
      let process = try Self.serve(directory, round: round)
      while let arrived = await arrivals.next(), arrived < enough {}
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    let last = try Self.serve(directory, round: Self.kills)
    while Set(receiver.received.compactMap(\.key)).count < Self.reminders,
      await arrivals.next() != nil
    {}
    last.terminate()
    last.waitUntilExit()
    #expect(last.terminationReason == .exit && last.terminationStatus == 0)
    try await receiver.close()

    let received = receiver.received
    let keys = Set(received.compactMap(\.key))
    #expect(keys.count == Self.reminders)
    #expect(!received.contains { $0.body.contains("A2") })
    let effects = Set(received.compactMap { one in one.key.map { "\($0) \(one.words)" } })
    #expect(effects.count == Self.reminders)
    print("killed \(Self.kills) times: \(received.count) requests for \(keys.count) keys")

    let store = try SQLiteStore.open(in: directory) { WorkingCalendar() }
    let now = Self.now(Self.kills + 1)
    let left = try await store.read { book in
      (try book.isWaiting("line", for: nil, at: now), try book.parcels(.dead).count)
    }
    #expect(left == (false, 0))
    #expect(try await store.check() == [])
    try store.close()
  }

  /// The time of a round, which is past every lease of the one before.
  private static func now(_ round: Int) -> Instant { Sample.now + round * 120 }

  /// Starts the program that is built beside the tests.
  private static func serve(_ directory: String, round: Int) throws -> Process {
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let folders = sequence(first: URL(filePath: own)) { $0.deletingLastPathComponent() }
    let program = folders.prefix { $0.path != "/" }.map { $0.appending(path: "daybook") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    let process = Process()
    process.executableURL = program
    process.arguments = [
      "serve", "--data", directory, "--port", "0", "--at", "\(now(round))",
      "--resources", DeliveryOffice.checkout.path,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// An office in which many reminders have come due, some of them of a meeting that was cancelled.
  private static func prepare(_ directory: String, port: Int) async throws {
    let store = try SQLiteStore.create(in: directory, at: Sample.now) { WorkingCalendar() }
    try await Sample.found(store)
    let hookup = Hookup([
      "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "url": "http://127.0.0.1:\(port)/",
      "allow_private": "yes",
    ])
    try await store.write { desk in
      try hookup.keep(for: "line", at: desk)
      let meetings = [Sample.meeting(1, day: 31, hour: 10), Sample.meeting(2, day: 30, hour: 10)]
      try desk.keep(
        people.map { id in
          Change(
            before: nil,
            after: .person(Person(id: id, name: id.description, roles: [.broker], team: "east")))
        } + meetings.map { Change(before: nil, after: .object($0)) }, by: "qian.bo", line: "init",
        at: Sample.now, undoing: nil)
      for person in people {
        try desk.keep(
          Account(platform: "line", user: person.description, person: person, since: Sample.now))
      }
      // Each round has some of its own; what was said waits in the outbox.
      try desk.keep(
        (0..<reminders).map { reminder($0, of: 1, day: 31, said: nil) }
          + (0..<cancelled).map { reminder(reminders + $0, of: 2, day: 30, said: Sample.now) },
        by: .program, line: "clock", at: Sample.now, undoing: nil)
      let gone = Sample.meeting(2, day: 30, hour: 10, "STATUS:CANCELLED")
      try desk.keep(
        [Change(before: .object(meetings[1]), after: .object(gone))], by: "li.wei", line: "cancel",
        at: Sample.now, undoing: nil)
      try desk.setTick(Sample.now - 1)
    }
    try store.close()
  }

  private static func reminder(
    _ place: Int, of meeting: Int, day: Int, said: Instant?
  ) -> Change {
    let due = Sample.at(day, 10) - 86_400 - place
    var reminder = Reminder(
      ref: Ref(.reminder, place + 1), to: people[place % people.count], owner: "li.wei",
      kind: .appointment, uid: "A\(meeting)-sample@daybook", about: Ref(.appointment, meeting),
      key: "~before-\(86_400 + place)", due: due, isUrgent: true)
    reminder.said = said
    reminder.again = said == nil ? now(place % (kills + 1)) : nil
    return Change(before: nil, after: .reminder(reminder))
  }
}

extension LoopbackReceiver.Received {
  fileprivate var key: String? { headers["webhook-id"].first }

  /// What it says, without the time at which it was said.
  fileprivate var words: String {
    body.firstRange(of: "\"data\"").map { String(body[$0.lowerBound...]) } ?? body
  }
}
