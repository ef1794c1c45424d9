import CivilTime
import Conversation
import GRDB
import Planner
import Reception

/// Bookings a second by 64 bookers who each wait for their reply, every one on the disk, beside
/// one row for each transaction on the same disk.
enum Bookings: Figure {
  static let name = "bookings"

  private static let bookers = 64
  private static let days = ["2026-12-01", "2026-12-02", "2026-12-03", "2026-12-08", "2026-12-09"]
  private static let clocks = [
    "13:30", "14:00", "14:30", "15:00", "15:30", "16:00", "16:30", "17:00", "17:30",
  ]

  static func measure() async throws -> [Measure] {
    let office = try await BusyOffice(appointments: 1_000, isInMemory: false)
    let single = try insertsPerSecond(in: office.place, count: 1_500)
    let rate = try await bookingsPerSecond(in: office)
    let again = try insertsPerSecond(in: office.place, count: 1_500)
    let peer = max(single, again)
    return [
      Measure(
        name: "bookings.ratio", value: rate / peer, unit: "times",
        note: "\(rate.short) bookings/s, one row a transaction \(peer.short)/s"),
      Measure(name: "bookings.rate", value: rate, unit: "/s"),
    ]
  }

  private static func bookingsPerSecond(in office: BusyOffice) async throws -> Double {
    _ = try await office.reception.turn(
      "today", by: BusyOffice.id(499), on: "bench", at: BusyOffice.now)
    let seconds = try await Timing.seconds {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for booker in 0..<bookers {
          group.addTask {
            for day in days {
              for clock in clocks {
                let reply = try await office.reception.turn(
                  "book C\(booker + 1_001) \(day) \(clock) 30m renewal review at Guomao",
                  by: BusyOffice.id(booker), on: "bench", at: BusyOffice.now)
                guard reply.kind == .booked else {
                  throw Program.Failure(words: "not booked: \(reply.text)")
                }
              }
            }
          }
        }
        try await group.waitForAll()
      }
    }
    return Double(bookers * days.count * clocks.count) / seconds
  }

  private static func insertsPerSecond(in place: Place, count: Int) throws -> Double {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
    }
    let queue = try DatabaseQueue(
      path: place.path + "/peer.sqlite", configuration: configuration)
    let text = [UInt8](repeating: 7, count: 700).withUnsafeBytes {
      $0.reduce(into: "") { $0 += "\($1)" }
    }
    let seconds = try queue.writeWithoutTransaction { db in
      try db.execute(sql: "CREATE TABLE IF NOT EXISTS row (id INTEGER PRIMARY KEY, text TEXT)")
      let insert = try db.makeStatement(sql: "INSERT INTO row (text) VALUES (?)")
      return try Timing.seconds { for _ in 0..<count { try insert.execute(arguments: [text]) } }
    }
    return Double(count) / seconds
  }
}
