import Conversation
import Planner
import Reception

/// How long a plan of nine steps takes from the line to the reply: made, laid out, assigned, kept.
enum Plans: Figure {
  static let name = "plans"

  static func measure() async throws -> [Measure] {
    let office = try await Offices.shared.office(of: 1_000)
    var times: [Double] = []
    for person in 100..<200 {
      let line = "plan new motor for C\(person + 1) by 18 Dec"
      let start = ContinuousClock.now
      let reply = try await office.reception.turn(
        line, by: BusyOffice.id(person), on: "bench", at: BusyOffice.now)
      times.append((ContinuousClock.now - start).seconds)
      guard reply.text.contains("9 steps") else {
        throw Program.Failure(words: "\"\(line)\" was answered: \(reply.text)")
      }
    }
    let sample = Sample(times)
    return [
      Measure(
        name: "plans.made.p99", value: sample.p99 * 1e3, unit: "ms",
        note: "median \((sample.median * 1e3).short) ms")
    ]
  }
}
