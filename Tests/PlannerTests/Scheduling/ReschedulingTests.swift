import Testing

@testable import Planner

@Suite("Rescheduling after a change")
struct ReschedulingTests {
  struct Office {
    let clock: WorkClock
    let networks: [Network]
    let minutes: [[Int]]
    let schedules: [Schedule]
    let capacity: Capacity

    init(_ dice: inout PlanDice, plans: Int, persons: Int) throws {
      clock = try Axis.spring(isShort: true)
      networks = try (0..<plans).map { _ in
        let steps = (0..<9).map { id in
          Network.Step(
            id: id, work: dice.number(1...8) * 30, duration: dice.length(0...2, days: true),
            owner: dice.once(in: 6) ? nil : dice.number(0...persons - 1),
            fixedFinish: id == 0 && dice.once(in: 2) ? 100 : nil)
        }
        return try Network(steps: steps, dependencies: (1..<9).map { Dependency($0 - 1, $0) })
      }
      minutes = LevellingModelTests.minutes(&dice, clock, persons: persons)
      var capacity = LevellingModelTests.capacity(minutes, clock)
      schedules = Levelling(on: clock, from: 200).schedule(networks, taking: &capacity)
      self.capacity = capacity
    }

    /// The office once a person is away on five days.
    func away(_ person: Int, from first: Int) -> (capacity: Capacity, result: Levelling.Rescheduled)
    {
      var minutes = minutes
      for index in first..<first + 5 { minutes[person][index] = 0 }
      var capacity = capacity
      capacity.replace(
        person, with: LevellingModelTests.capacity(minutes, clock).given[person])
      let result = Levelling(on: clock, from: 200)
        .reschedule(networks, schedules, after: [person], taking: &capacity)
      return (capacity, result)
    }
  }

  @Test("Only the plans in which the person still has something to do are touched")
  func affected() throws {
    var dice = PlanDice(41)
    let office = try Office(&dice, plans: 40, persons: 25)
    let (_, result) = office.away(3, from: 1)
    let expected = office.networks.indices.filter { plan in
      office.networks[plan].steps.contains { $0.owner == 3 && !$0.isDone }
    }
    #expect(result.affected == expected)
    #expect(!expected.isEmpty && expected.count < 40)
    #expect(office.schedules != result.schedules)
    for plan in office.networks.indices where !expected.contains(plan) {
      #expect(result.schedules[plan] == office.schedules[plan])
    }
  }

  @Test("Nothing moves where nothing has changed, and the same change gives the same plan")
  func still() throws {
    var dice = PlanDice(42)
    for _ in 0..<10 {
      let office = try Office(&dice, plans: 20, persons: 6)
      var capacity = office.capacity
      let result = Levelling(on: office.clock, from: 200)
        .reschedule(office.networks, office.schedules, after: [2, 4], taking: &capacity)
      #expect(!result.affected.isEmpty)
      #expect(result.schedules == office.schedules)
      #expect(capacity == office.capacity)
      #expect(office.away(1, from: 2).result.schedules == office.away(1, from: 2).result.schedules)
    }
  }

  @Test("Afterwards nobody does two things at once, and the absent do none")
  func exclusive() throws {
    var dice = PlanDice(43)
    for _ in 0..<10 {
      let office = try Office(&dice, plans: 20, persons: 6)
      let first = dice.number(0...10)
      let (capacity, result) = office.away(5, from: first)
      var pieces = [[Range<Int>]](repeating: [], count: 6)
      for (network, schedule) in zip(office.networks, result.schedules) {
        for (step, placed) in zip(network.steps, schedule.placements) {
          if let owner = step.owner { pieces[owner] += placed.pieces }
        }
      }
      let days = office.clock.workDays
      let absence = days.opening(first)..<days.opening(first + 5)
      #expect(pieces[5].allSatisfy { !$0.overlaps(absence) })
      for person in 0..<6 {
        let taken = pieces[person].sorted { $0.lowerBound < $1.lowerBound }
        #expect(zip(taken, taken.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
        let all = 0..<office.clock.end + 10_000
        let left = capacity.givenMinutes(of: person, in: all) - taken.minutes(in: all)
        #expect(capacity.freeMinutes(of: person, in: all) == left)
      }
    }
  }

  @Test("A plan that has no schedule of its steps is placed as well")
  func fresh() throws {
    var dice = PlanDice(44)
    let office = try Office(&dice, plans: 6, persons: 4)
    var capacity = office.capacity
    let added = office.networks + [office.networks[0]]
    let result = Levelling(on: office.clock, from: 200)
      .reschedule(added, office.schedules, after: [], taking: &capacity)
    #expect(result.affected == [6])
    #expect(result.schedules.count == 7)
    #expect(result.schedules[6].placements.count == 9)
    #expect(Array(result.schedules[..<6]) == office.schedules)
    let fewer = try Network(steps: Array(office.networks[2].steps.dropLast()), dependencies: [])
    let edited = office.networks[..<2] + [fewer] + office.networks[3...]
    var again = office.capacity
    let second = Levelling(on: office.clock, from: 200)
      .reschedule(Array(edited), office.schedules, after: [], taking: &again)
    #expect(second.affected == [2])
    #expect(second.schedules[2].placements.count == 8)
  }
}
