import CivilTime
import Testing

@testable import Planner

@Suite("Sharing out time among random plans")
struct LevellingModelTests {
  /// Plans of steps of all kinds, some begun and some done.
  static func networks(_ dice: inout PlanDice, persons: Int, now: Int) throws -> [Network] {
    try (0..<dice.number(1...4)).map { _ in
      let count = dice.number(1...9)
      let steps = (0..<count).map { id in
        var step = Network.Step(
          id: id, work: dice.number(0...12) * 60, duration: dice.length(0...3, days: true),
          owner: dice.once(in: 5) ? nil : dice.number(0...persons - 1),
          notBefore: dice.once(in: 4) ? now + dice.number(0...3_000) : nil,
          latest: dice.once(in: 4) ? now + dice.number(0...6_000) : nil,
          urgency: dice.number(0...3))
        if dice.once(in: 6) { step.fixedStart = dice.number(0...now) }
        if dice.once(in: 8) { step.fixedFinish = dice.number((step.fixedStart ?? 0)...now) }
        return step
      }
      return try Network(
        steps: steps, dependencies: dice.dependencies(among: count, days: true),
        goal: dice.once(in: 2) ? now + dice.number(2_000...8_000) : nil)
    }
  }

  static func minutes(_ dice: inout PlanDice, _ clock: WorkClock, persons: Int) -> [[Int]] {
    (0..<persons).map { _ in
      clock.workDays.days.map { day in
        dice.once(in: 4) ? 0 : min(clock.minutes(on: day), dice.number(1...8) * 60)
      }
    }
  }

  static func capacity(_ minutes: [[Int]], _ clock: WorkClock) -> Capacity {
    let index = Dictionary(
      uniqueKeysWithValues: clock.workDays.days.enumerated().map { ($0.element, $0.offset) })
    return Capacity(persons: minutes.count, on: clock) { person, day in
      index[day].map { minutes[person][$0] } ?? 0
    }
  }

  @Test(
    "No dependency is broken, nobody is over capacity on any day, and all work has its minutes",
    arguments: [Levelling.Mode.forward, .backward])
  func sound(mode: Levelling.Mode) throws {
    var dice = PlanDice(31)
    let clock = try Axis.spring(isShort: true)
    for _ in 0..<150 {
      let now = dice.number(0...2_000)
      let minutes = Self.minutes(&dice, clock, persons: 3)
      let networks = try Self.networks(&dice, persons: 3, now: now)
      var capacity = Self.capacity(minutes, clock)
      let schedules = Levelling(on: clock, from: now).schedule(networks, taking: &capacity, mode)
      for (network, schedule) in zip(networks, schedules) {
        Self.check(network, schedule, clock, now: now, mode)
      }
      Self.check(networks, schedules, minutes, clock)
    }
  }

  private static func check(
    _ network: Network, _ schedule: Schedule, _ clock: WorkClock, now: Int, _ mode: Levelling.Mode
  ) {
    let (steps, places) = (network.steps, schedule.placements)
    #expect(places.map(\.id) == steps.map(\.id))
    for arrow in network.arrows where network.holds(arrow) {
      let (from, to) = (places[arrow.from], places[arrow.to])
      // Back from the goal what has been begun is a fact that no open step can keep.
      if mode == .backward, steps[arrow.to].isStarted { continue }
      let bound = clock.minute(arrow.lag, after: arrow.kind.isFromStart ? from.start : from.finish)
      let isKept = (arrow.kind.isToStart ? to.start : to.finish) >= bound
      // What is a fact may end too late to plan back to it, which is told.
      #expect(isKept || mode == .backward && steps[arrow.from].isStarted && to.isLate)
    }
    let path = CriticalPath(network, on: clock, from: now)
    for (index, step) in steps.enumerated() {
      let placed = places[index]
      if let begun = step.fixedStart { #expect(placed.start == begun) }
      if let end = step.fixedFinish { #expect(placed.finish == end && placed.pieces.isEmpty) }
      if step.isDone { continue }
      #expect(placed.finish >= clock.minute(step.duration, after: placed.start))
      if step.owner != nil { #expect(placed.pieces.reduce(0) { $0 + $1.count } == step.work) }
      #expect(placed.pieces.allSatisfy { placed.start <= $0.lowerBound })
      #expect(placed.pieces.allSatisfy { $0.upperBound <= placed.finish })
      switch mode {
      case .forward:
        #expect(step.isStarted || placed.start >= path.times[index].earliestStart)
        #expect(placed.finish >= path.times[index].earliestFinish)
        let limit = min(step.latest ?? .max, network.goal ?? .max)
        #expect(placed.isLate == (placed.finish > limit))
      case .backward where !step.isStarted:
        #expect(placed.finish <= min(step.latest ?? .max, path.goal))
        let isTooEarly = placed.start < max(step.notBefore ?? now, now)
        let followsFact = network.incoming(index).contains { steps[$0.from].isStarted }
        #expect(placed.isLate == isTooEarly || placed.isLate && followsFact)
      case .backward: break
      }
    }
  }

  /// No minute is taken twice, and no day is asked for more than it was given.
  private static func check(
    _ networks: [Network], _ schedules: [Schedule], _ minutes: [[Int]], _ clock: WorkClock
  ) {
    var pieces: [[Range<Int>]] = Array(repeating: [], count: minutes.count)
    var used = minutes.map { [Int](repeating: 0, count: $0.count) }
    for (network, schedule) in zip(networks, schedules) {
      for (step, placed) in zip(network.steps, schedule.placements) {
        guard let owner = step.owner else { continue }
        pieces[owner] += placed.pieces
        for (day, count) in placed.minutesByDay(on: clock) {
          // Before the axis and behind it everybody is free.
          guard clock.days.contains(day), let index = clock.workDays.days.firstIndex(of: day)
          else { continue }
          used[owner][index] += count
        }
      }
    }
    for person in minutes.indices {
      #expect(zip(used[person], minutes[person]).allSatisfy { $0 <= $1 })
      let ordered = pieces[person].sorted { $0.lowerBound < $1.lowerBound }
      #expect(zip(ordered, ordered.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    }
  }

  /// Steps of one owner that overlap compete, and then less absence may well end later (Graham's
  /// anomaly); so either each step ends before the next begins, or each has an owner of its own.
  @Test(
    "A chain never ends later when an absence is taken away",
    arguments: [1, 2, 6])
  func absences(persons: Int) throws {
    var dice = PlanDice(32)
    let clock = try Axis.spring(isShort: true)
    for _ in 0..<200 {
      let count = dice.number(1...6)
      let steps = (0..<count).map {
        Network.Step(
          id: $0, work: dice.number(0...12) * 60, duration: dice.length(0...3, days: true),
          owner: $0 % persons)
      }
      let dependencies = (1..<max(1, count)).map {
        persons == 6
          ? Dependency(
            $0 - 1, $0, Dependency.Kind.allCases[dice.number(0...3)],
            lag: dice.length(-1...2, days: true))
          : Dependency($0 - 1, $0, lag: dice.length(0...2, days: true))
      }
      let network = try Network(steps: steps, dependencies: dependencies)
      var minutes = Self.minutes(&dice, clock, persons: persons)
      var kept = Self.capacity(minutes, clock)
      let (first, person) = (dice.number(0...20), dice.number(0...persons - 1))
      for index in first..<first + 5 {
        minutes[person][index] = clock.minutes(on: clock.workDays.days[index])
      }
      var removed = Self.capacity(minutes, clock)
      let levelling = Levelling(on: clock, from: 0)
      let with = try #require(levelling.schedule(network, taking: &kept).finish)
      let without = try #require(levelling.schedule(network, taking: &removed).finish)
      #expect(without <= with)
    }
  }

  @Test("With everybody free nothing is later than the critical path says")
  func unlimited() throws {
    var dice = PlanDice(33)
    let clock = try Axis.spring(isShort: true)
    for _ in 0..<150 {
      let now = dice.number(0...2_000)
      for network in try Self.networks(&dice, persons: 3, now: now) {
        var capacity = Capacity([], on: clock)
        let levelling = Levelling(on: clock, from: now)
        let schedule = levelling.schedule(network, taking: &capacity)
        let path = CriticalPath(network, on: clock, from: now)
        #expect(schedule.placements.map(\.start) == path.times.map(\.earliestStart))
        #expect(schedule.placements.map(\.finish) == path.times.map(\.earliestFinish))
        #expect(schedule.placements.allSatisfy { $0.delayedBy == nil })
      }
    }
  }
}
