import BotFiles
import CivilTime
import Conversation
import Planner
import Procedure

/// How long the procedure, its plans, the phrasebook and the holidays take to load, and how many
/// ends of rules are worked out in a second.
enum Procedures: Figure {
  static let name = "procedure"

  static func measure() async throws -> [Measure] {
    var loading = Double.infinity
    for _ in 0..<7 {
      // As the program does it: the handbook beside the others.
      let start = ContinuousClock.now
      async let handbook = Resources.handbook()
      _ = try Resources.phrasebook()
      _ = try Resources.holidays()
      _ = try await handbook
      loading = min(loading, (ContinuousClock.now - start) / .seconds(1))
    }
    let handbook = try Timing.best(of: 5) { _ = try Resources.handbook() }
    let words = try Timing.best(of: 5) { _ = try Resources.phrasebook() }
    let rules = try Resources.handbook().procedure.rules.filter(\.hasEnd)
    guard let zone = Zone(identifier: "Asia/Shanghai"),
      let morning = ClockSpan("09:00-12:00"), let afternoon = ClockSpan("13:00-18:00")
    else { throw Program.Failure(words: "no office") }
    let office = BusinessTime(
      calendar: try Resources.holidays(),
      hours: Dictionary(
        uniqueKeysWithValues: Weekday.allCases.filter { !$0.isWeekend }
          .map { ($0, [morning, afternoon]) }), zone: zone)
    var ends = 0
    let rounds = 2_000
    let seconds = Timing.best(of: 3) {
      ends = 0
      for round in 0..<rounds {
        let event = BusyOffice.now + round * 60
        for rule in rules { ends += rule.ends(from: event, in: office).count }
      }
    }
    return [
      Measure(
        name: "procedure.loading", value: loading * 1e3, unit: "ms",
        note: "alone the handbook \((handbook * 1e3).short) ms, the words \((words * 1e3).short) ms"
      ),
      Measure(
        name: "procedure.rules", value: Double(rounds * rules.count) / seconds, unit: "a second",
        note: "\(rules.count) rules, \(ends) ends in all"),
    ]
  }
}
