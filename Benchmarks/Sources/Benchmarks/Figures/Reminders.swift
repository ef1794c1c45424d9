import CivilTime
import Foundation
import Planner
import Reception
import SQLiteStore
import Store

/// What the clock costs with 1,000,000 alarms ahead: a look that finds nothing, and 10,000 that ring
/// in one minute, decided, kept, and put into the words that go out.
enum Reminders: Figure {
  static let name = "reminders"

  private static let series = 480
  private static let due = 10_000

  static func measure() async throws -> [Measure] {
    let office = try await BusyOffice(appointments: 1_000, isInMemory: true)
    try await fill(office)
    let reception = office.reception
    let start = BusyOffice.now
    let pending = try await office.store.read { book in
      try book.alarms(in: Span(start, seconds: 1 << 40)).count
    }
    try await reception.tick(at: start)
    // The first look reads what every later one remembers.
    _ = try await reception.tick(at: start + 1)
    var idle: [Double] = []
    for second in 2..<202 {
      idle.append(
        try await Timing.seconds { _ = try await reception.tick(at: start + second) })
    }
    // 14:45 on Tuesday 1 December: a quarter of an hour before 10,000 appointments.
    let minute = Instant(seconds: 1_796_107_500)
    try await office.store.write { try $0.setTick(minute - 30) }
    let before = resident()
    var said = 0
    let seconds = try await Timing.seconds {
      said = try await reception.tick(at: minute)
      while true {
        let parcels = try await reception.parcels(
          on: Channel.terminal, to: nil, by: "bench", until: minute + 60, at: minute, limit: 200)
        guard !parcels.isEmpty else { break }
        try await office.store.write { desk in
          for (parcel, push) in parcels {
            try desk.finish(parcel, push == nil ? .cancelled : .sent, at: minute)
          }
        }
      }
    }
    let grown = resident() - before
    let sample = Sample(idle)
    return [
      Measure(
        name: "reminders.fire", value: seconds, unit: "s",
        note: "\(said) of \(pending) alarms ahead"),
      Measure(
        name: "reminders.memory", value: max(0, grown), unit: "MB", note: "grown while firing"),
      Measure(
        name: "reminders.idle", value: sample.p99 * 1e3, unit: "ms",
        note: "median \((sample.median * 1e3).short) ms"),
    ]
  }

  /// Series that ring every day of the horizon, and appointments that begin at one moment.
  private static func fill(_ office: BusyOffice) async throws {
    for first in stride(from: 0, to: series, by: 40) {
      let changes = (first..<first + 40).map { number in
        Change(
          before: nil,
          after: .object(
            BusyOffice.meeting(
              900_000 + number, of: number % BusyOffice.people,
              at: WallTime(BusyOffice.day(1), ClockTime(seconds: 11 * 3_600)),
              "RRULE:FREQ=DAILY\r\n")))
      }
      _ = try await office.store.write {
        try $0.keep(changes, by: BusyOffice.id(0), line: "fill", at: BusyOffice.now, undoing: nil)
      }
    }
    for first in stride(from: 0, to: due, by: 1_000) {
      let changes = (first..<first + 1_000).map { number in
        Change(
          before: nil,
          after: .object(
            BusyOffice.meeting(
              800_000 + number, of: number % BusyOffice.people,
              at: WallTime(BusyOffice.day(8), ClockTime(seconds: 15 * 3_600)), "")))
      }
      _ = try await office.store.write {
        try $0.keep(changes, by: BusyOffice.id(0), line: "fill", at: BusyOffice.now, undoing: nil)
      }
    }
  }

  /// What the process holds in memory now, megabytes.
  private static func resident() -> Double {
    let status = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    let pages = status.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
    return pages * 4_096 / 1e6
  }
}
