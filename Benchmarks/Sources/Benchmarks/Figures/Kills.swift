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

  static func measure() async throws -> [Measure] {
    guard let daybook = Program.daybook else {
      return [.skipped("kills.lost", "no release build of daybook")]
    }
    let place = try Place(isInMemory: false)
    let receiver = try Receiver(log: place.path + "/received")
    defer { receiver.stop() }
    // All ring at once, at the next full minute.
    let moment = Instant(seconds: RingingOffice.now.seconds / 60 * 60 + 60)
    let office = try await RingingOffice(
      in: place.path + "/data", people: reminders, to: receiver, by: daybook
    ) { _ in moment }
    while RingingOffice.now < moment { try await Task.sleep(for: .milliseconds(200)) }
    let begun = ContinuousClock.now
    var cancelled: Set<Int> = []
    for kill in 0..<kills {
      let server = try office.serve(daybook)
      try await Task.sleep(for: .milliseconds(Int.random(in: 250...600)))
      Foundation.kill(server.processIdentifier, SIGKILL)
      server.waitUntilExit()
      if kill == 2 { cancelled = try await cancelSome(in: office, but: receiver.numbers) }
    }
    let server = try office.serve(daybook)
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

  /// Cancels two hundred of the appointments that nobody has been reminded of yet; gives them.
  private static func cancelSome(in office: RingingOffice, but told: [Int]) async throws -> Set<Int>
  {
    let store = try office.open()
    let known = Set(told)
    let chosen = (1...reminders).reversed().filter { !known.contains($0) }.prefix(200)
    try await store.write { desk in
      for number in chosen {
        guard let person = try desk.people[BusyOffice.id(number - 1)] else { continue }
        let decision = try decide(
          .cancel(.ref(Ref(.appointment, number)), reason: nil), by: person, seeing: desk,
          at: RingingOffice.now)
        try desk.keep(decision, by: person.id, line: "cancel", at: RingingOffice.now)
      }
    }
    try store.close()
    return Set(chosen)
  }
}
