import CivilTime
import Testing

@testable import Planner

@Suite("Slips and their causes")
struct SlipTests {
  /// Three steps of two persons in a chain, and one beside it.
  static func schedule(_ clock: WorkClock, away: Set<Day>) throws -> Schedule {
    var capacity = Capacity(persons: 2, on: clock) { person, day in
      person == 0 && away.contains(day) ? 0 : clock.minutes(on: day)
    }
    let network = try Network(
      steps: [
        Network.Step(id: 1, work: 240, owner: 0), Network.Step(id: 2, work: 480, owner: 1),
        Network.Step(id: 3, work: 60, owner: 1), Network.Step(id: 4, work: 30, owner: 1),
      ], dependencies: [Dependency(1, 2), Dependency(2, 3)])
    return Levelling(on: clock, from: 0).schedule(network, taking: &capacity)
  }

  @Test("A slip is followed to the absence that began it")
  func chain() throws {
    let clock = try Axis.plain()
    let monday = try Axis.day("2026-03-02")
    let slips = try Self.schedule(clock, away: [monday])
      .slips(since: try Self.schedule(clock, away: []))
    #expect(slips.map(\.id) == [1, 2, 3])
    #expect(slips.map(\.minutes) == [480, 480, 480])
    #expect(slips[0].chain == [.ownerAway(monday)])
    #expect(slips[2].chain == [.predecessor(2), .predecessor(1), .ownerAway(monday)])
    #expect(slips[2].root == .ownerAway(monday))
    #expect(slips[0].was == 0..<240)
    #expect(slips[0].becomes == 480..<720)
  }

  @Test("A baseline of times alone is enough, and steps that came or went are told")
  func baseline() throws {
    let clock = try Axis.plain()
    let now = try Self.schedule(clock, away: [])
    #expect(now.slips(since: now).isEmpty)
    let slips = now.slips(since: [(1, 0..<240), (2, 0..<480), (4, 0..<30), (9, 0..<60)])
    #expect(slips.map(\.id) == [2, 3, 9])
    #expect(slips[0].chain == [.predecessor(1)])
    #expect(slips[0].minutes == 240)
    #expect(slips[1].was == nil)
    #expect(slips[2].becomes == nil)
  }

  @Test("A chain ends at a predecessor that has not moved, whatever that one waits for")
  func still() throws {
    let clock = try Axis.plain()
    let monday = try Axis.day("2026-03-02")
    let now = try Self.schedule(clock, away: [monday])
    let slips = now.slips(since: [(1, 480..<720), (2, 500..<980), (3, 1_200..<1_260), (4, 0..<30)])
    #expect(slips.map(\.id) == [2])
    #expect(slips.first?.chain == [.predecessor(1)])
  }

  @Test("Of a late predecessor and a busy owner the one that cost more is named")
  func greater() throws {
    let clock = try Axis.plain()
    func schedule(work: Int, busy: Int) throws -> Schedule {
      var capacity = Capacity([[busy..<clock.end], [0..<clock.end]], on: clock)
      let network = try Network(
        steps: [
          Network.Step(id: 1, work: work, owner: 1), Network.Step(id: 2, work: 60, owner: 0),
        ],
        dependencies: [Dependency(1, 2)])
      return Levelling(on: clock, from: 0).schedule(network, taking: &capacity)
    }
    let old = try schedule(work: 60, busy: 0)
    let away = Cause.ownerAway(try Axis.day("2026-03-02"))
    #expect(try schedule(work: 90, busy: 300).slips(since: old).last?.chain == [away])
    #expect(
      try schedule(work: 270, busy: 300).slips(since: old).last?.chain == [.predecessor(1)])
  }

  @Test("Every chain ends, and at something that is not a moved predecessor")
  func ends() throws {
    var dice = PlanDice(51)
    let clock = try Axis.spring(isShort: true)
    var told = 0
    for _ in 0..<100 {
      let networks = try LevellingModelTests.networks(&dice, persons: 3, now: 500)
      var before = LevellingModelTests.capacity(
        LevellingModelTests.minutes(&dice, clock, persons: 3), clock)
      var after = LevellingModelTests.capacity(
        LevellingModelTests.minutes(&dice, clock, persons: 3), clock)
      let levelling = Levelling(on: clock, from: 500)
      let old = levelling.schedule(networks, taking: &before)
      let new = levelling.schedule(networks, taking: &after)
      for plan in networks.indices {
        let slips = new[plan].slips(since: old[plan])
        let moved = Set(slips.map(\.id))
        for slip in slips {
          told += slip.chain.count > 1 ? 1 : 0
          if case .predecessor(let id) = slip.root {
            let isMoved = moved.contains(id)
            #expect(!isMoved || new[plan][id]?.cause == nil)
          }
        }
      }
    }
    #expect(told > 20)
  }
}
