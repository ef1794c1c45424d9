import CivilTime
import Testing

@testable import Planner

@Suite("Plans made backwards")
struct BackwardTests {
  @Test("Steps lie as late as the goal and their owners allow")
  func latest() throws {
    let clock = try Axis.plain()
    let friday = try Axis.day("2026-03-06")
    var capacity = Capacity(persons: 1, on: clock) { _, day in
      day == friday - 1 ? 0 : clock.minutes(on: day)
    }
    let network = try Network(
      steps: [
        Network.Step(id: 1, work: 480, owner: 0), Network.Step(id: 2, duration: .days(1)),
        Network.Step(id: 3, work: 120, owner: 0),
      ], dependencies: [Dependency(1, 2), Dependency(2, 3)], goal: 5 * 480)
    let schedule = Levelling(on: clock, from: 0).schedule(network, taking: &capacity, .backward)
    #expect(schedule[3]?.pieces == [4 * 480 + 360..<5 * 480])
    // A day before two hours before the close of Friday.
    #expect(schedule[2]?.start == 3 * 480 + 360)
    #expect(schedule[1]?.pieces == [2 * 480..<3 * 480])
    #expect(schedule[3]?.waitsFor == nil)
    #expect(schedule[2]?.waitsFor == .successor(3))
    #expect(schedule[1]?.waitsFor == .successor(2))
    #expect(schedule[1]?.delayedBy == .ownerAway(friday - 1))
    #expect(schedule.placements.allSatisfy { $0.overrun == 0 })
    let week = 0..<5 * 480
    #expect(capacity.freeMinutes(of: 0, in: week) == 4 * 480 - 600)
  }

  @Test("A goal too near is told by the minutes that are missing before now")
  func missing() throws {
    let clock = try Axis.plain()
    var capacity = Capacity(persons: 1, on: clock) { _, day in clock.minutes(on: day) }
    let network = try Network(
      steps: [
        Network.Step(id: 1, work: 300, owner: 0), Network.Step(id: 2, work: 300, owner: 0),
      ], dependencies: [Dependency(1, 2)], goal: 480 + 400)
    let schedule = Levelling(on: clock, from: 480).schedule(network, taking: &capacity, .backward)
    #expect(schedule.placements.map(\.overrun) == [200, 0])
    #expect(schedule.start == 280)
  }

  @Test("What was begun stays, and a step's own limit binds before the goal")
  func bound() throws {
    let clock = try Axis.plain()
    var capacity = Capacity(persons: 1, on: clock) { _, day in clock.minutes(on: day) }
    let network = try Network(
      steps: [
        Network.Step(id: 1, work: 60, owner: 0, fixedStart: 30),
        Network.Step(id: 2, work: 60, owner: 0, latest: 1_000),
        Network.Step(id: 3, work: 60, owner: 0),
      ], dependencies: [Dependency(1, 2)], goal: 1_440)
    let schedule = Levelling(on: clock, from: 480).schedule(network, taking: &capacity, .backward)
    #expect(schedule[1]?.start == 30)
    #expect(schedule[1]?.pieces == [480..<540])
    #expect(schedule[2]?.pieces == [940..<1_000])
    #expect(schedule[2]?.waitsFor == .latest(1_000))
    #expect(schedule[3]?.pieces == [1_380..<1_440])
  }
}
