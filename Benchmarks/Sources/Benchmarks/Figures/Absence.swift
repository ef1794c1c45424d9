import CivilTime
import Planner

/// How long it takes to lay out anew what a week's absence of one person touches, among 2,000 open
/// plans of 200 people.
enum Absence: Figure {
  static let name = "absence"

  private static let people = 200
  private static let plans = 2_000

  static func measure() async throws -> [Measure] {
    guard let zone = Zone(identifier: "Asia/Shanghai"),
      let morning = ClockSpan("09:00-12:00"), let afternoon = ClockSpan("13:00-18:00"),
      let first = Day("2026-01-01"), let last = Day("2027-12-31")
    else { throw Program.Failure(words: "no office") }
    let hours = Dictionary(
      uniqueKeysWithValues: Weekday.allCases.filter { !$0.isWeekend }
        .map { ($0, [morning, afternoon]) })
    let office = BusinessTime(calendar: WorkingCalendar(), hours: hours, zone: zone)
    let clock = WorkClock(office, from: first, through: last)
    var numbers = Numbers()
    let networks = try (0..<plans).map { try network($0, &numbers) }
    var capacity = Capacity((0..<people).map { given($0, until: clock.end, away: nil) }, on: clock)
    let levelling = Levelling(on: clock, from: 0)
    let schedules = levelling.schedule(networks, taking: &capacity)
    var times: [Double] = []
    var most = 0
    for person in stride(from: 0, to: people, by: 5) {
      var taken = capacity
      let away = given(person, until: clock.end, away: 20..<25)
      var affected = 0
      times.append(
        Timing.seconds {
          taken.replace(person, with: away)
          affected =
            levelling.reschedule(networks, schedules, after: [person], taking: &taken).affected
            .count
        })
      most = max(most, affected)
    }
    let sample = Sample(times)
    return [
      Measure(
        name: "absence.p99", value: sample.p99 * 1e3, unit: "ms",
        note: "median \((sample.median * 1e3).short) ms; at most \(most) plans move")
    ]
  }

  /// Nine steps in a row with some that overlap, of three people.
  private static func network(_ number: Int, _ numbers: inout Numbers) throws -> Network {
    let base = numbers.next(below: 60) * 480
    var steps: [Network.Step] = []
    var links: [Dependency] = []
    for step in 0..<9 {
      steps.append(
        Network.Step(
          id: step, work: (1 + numbers.next(below: 6)) * 30,
          duration: step % 3 == 2 ? .days(1 + numbers.next(below: 5)) : .none,
          owner: (number * 7 + numbers.next(below: 3) * 31) % people,
          notBefore: step == 0 ? base : nil))
      if step > 0 {
        links.append(
          Dependency(
            step - 1, step, step == 4 ? .startToStart : .finishToStart,
            lag: step == 6 ? .days(1) : .none))
      }
      if step > 3 { links.append(Dependency(step - 3, step, .finishToFinish)) }
    }
    return try Network(
      steps: steps, dependencies: links, goal: number % 3 == 0 ? base + 60 * 480 : nil)
  }

  /// The minutes in which a person can work: eight hours less an hour on two days of five.
  private static func given(_ person: Int, until end: Int, away: Range<Int>?) -> [Range<Int>] {
    (0..<end / 480).flatMap { day -> [Range<Int>] in
      if let away, away.contains(day) { return [] }
      let start = day * 480
      return (day + person) % 5 < 2
        ? [start..<start + 60, start + 120..<start + 480] : [start..<start + 480]
    }
  }
}

/// Numbers that are the same in every run.
struct Numbers {
  private var state: UInt64 = 99

  mutating func next(below bound: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % bound
  }
}
