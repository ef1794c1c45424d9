import CivilTime
import Foundation

/// How late reminders arrive at a receiver while a server sends 1,000 of them a minute.
enum Lateness: Figure {
  static let name = "lateness"

  private static let perMinute = 1_000
  private static let minutes = 2
  /// How long the server may take to start before the first is due, seconds.
  private static let lead = 15

  static func measure() async throws -> [Measure] {
    guard let daybook = Program.daybook else {
      return [.skipped("reminders.lateness", "no release build of daybook")]
    }
    let place = try Place(isInMemory: false)
    let receiver = try Receiver(log: place.path + "/received")
    defer { receiver.stop() }
    let count = perMinute * minutes
    // Founding the office takes a few seconds more.
    let first = RingingOffice.now + 2 * lead
    let due = { (number: Int) in first + number * 60 / perMinute }
    let office = try await RingingOffice(
      in: place.path + "/data", people: count, to: receiver, by: daybook, ringing: due)
    let left = first - RingingOffice.now
    guard left >= lead / 2 else {
      return [.skipped("reminders.lateness", "this machine took too long to found an office")]
    }
    let server = try office.serve(daybook)
    try await Task.sleep(for: .seconds(left + minutes * 60))
    for _ in 0..<60 where Set(receiver.numbers).count < count {
      try await Task.sleep(for: .milliseconds(500))
    }
    server.terminate()
    server.waitUntilExit()
    let lines = receiver.lines
    let came = Set(lines.map(\.number)).count
    guard came == count else {
      throw Program.Failure(words: "\(came) of \(count) reminders arrived")
    }
    let sample = Sample(lines.map { $0.time - Double(due($0.number - 1).seconds) })
    return [
      Measure(
        name: "reminders.lateness", value: sample.p99, unit: "s",
        note: "\(perMinute) a minute, \(lines.count) sent, median \(sample.median.short) s, "
          + "latest \((sample.times.last ?? .nan).short) s")
    ]
  }
}
