import CivilTime
import Testing

@testable import Planner

@Suite("Sharing out time, by hand")
struct LevellingTests {
  /// Persons who have every hour of the days that none of theirs is away.
  static func capacity(_ clock: WorkClock, away: [[String]]) throws -> Capacity {
    let days = try away.map { try Set($0.map(Axis.day)) }
    return Capacity(persons: away.count, on: clock) { person, day in
      days[person].contains(day) ? 0 : clock.minutes(on: day)
    }
  }

  @Test("A step ends when its owner's free minutes add up to its work, day by day")
  func addingUp() throws {
    let clock = try Axis.plain()
    var capacity = Capacity(persons: 1, on: clock) { _, day in day.weekday == .tuesday ? 0 : 120 }
    let network = try Network(
      steps: [Network.Step(id: 1, work: 300, owner: 0)], dependencies: [])
    let placed = try #require(Levelling(on: clock, from: 0).schedule(network, taking: &capacity)[1])
    let days = placed.minutesByDay(on: clock)
    #expect(days.map(\.day.description) == ["2026-03-02", "2026-03-04", "2026-03-05"])
    #expect(days.map(\.minutes) == [120, 120, 60])
    // What is not free is put first in a day: from four to six, and on Thursday to five.
    #expect(clock.instant(ofStart: placed.start) == (try Axis.instant("2026-03-02T16:00")))
    #expect(clock.instant(ofEnd: placed.finish) == (try Axis.instant("2026-03-05T17:00")))
    #expect(capacity.freeMinutes(of: 0, in: 0..<5 * 480) == 180)
  }

  @Test("A step ends no sooner than it is held, begun or not, and what waits for it follows")
  func heldBack() throws {
    let clock = try Axis.plain()
    let held = clock.opening(of: try Axis.day("2026-03-06"))
    for begun in [nil, 0] {
      var capacity = try Self.capacity(clock, away: [[]])
      var step = Network.Step(
        id: 1, work: 30, duration: .days(2), owner: 0, fixedStart: begun)
      step.notDoneBefore = held
      let network = try Network(
        steps: [step, Network.Step(id: 2, work: 60, owner: 0)],
        dependencies: [Dependency(1, 2)])
      let schedule = Levelling(on: clock, from: 0).schedule(network, taking: &capacity)
      let (first, second) = (try #require(schedule[1]), try #require(schedule[2]))
      #expect(first.start == begun ?? held - 2 * 480)
      #expect(first.finish == held && second.start == held)
      let path = CriticalPath(network, on: clock, from: 0, goal: held + 60)
      #expect(path.times.map(\.totalSlack) == [0, 0])
    }
  }

  @Test("A step spans its duration even if its work is done sooner")
  func spanning() throws {
    let clock = try Axis.spring()
    var capacity = try Self.capacity(clock, away: [[]])
    // Three working days from Thursday 12 February end with the make-up Saturday.
    let network = try Network(
      steps: [
        Network.Step(
          id: 1, work: 30, duration: .days(3), owner: 0,
          notBefore: clock.opening(of: try Axis.day("2026-02-12"))),
        Network.Step(id: 2, work: 60, owner: 0),
      ], dependencies: [Dependency(1, 2)])
    let schedule = Levelling(on: clock, from: 0).schedule(network, taking: &capacity)
    let (first, second) = (try #require(schedule[1]), try #require(schedule[2]))
    #expect(clock.instant(ofEnd: first.finish) == (try Axis.instant("2026-02-14T18:00")))
    #expect(first.waitsFor == .notBefore(first.start))
    #expect(clock.instant(ofStart: second.start) == (try Axis.instant("2026-02-24T09:00")))
    #expect(second.waitsFor == .predecessor(1))
    #expect(second.delayedBy == nil)
  }

  @Test("A step with slack waits for one without when they want one day of one person")
  func insideSlack() throws {
    let clock = try Axis.plain()
    var capacity = try Self.capacity(clock, away: [[], []])
    // 1 has all day of person 0 and ends early; 2 wants the same day and two days follow it.
    let network = try Network(
      steps: [
        Network.Step(id: 1, work: 480, owner: 0), Network.Step(id: 2, work: 480, owner: 0),
        Network.Step(id: 3, work: 960, owner: 1),
      ], dependencies: [Dependency(2, 3)])
    let schedule = Levelling(on: clock, from: 0).schedule(network, taking: &capacity)
    #expect(schedule.placements.map(\.start) == [480, 0, 480])
    #expect(schedule.finish == 3 * 480)
    #expect(schedule[1]?.delayedBy == .ownerLoad(try Axis.day("2026-03-02")))
    #expect(schedule[1]?.waitsFor == nil)
    #expect(schedule[2]?.cause == nil)
  }

  @Test("A step without slack goes first even where the other has to end sooner")
  func withoutSlack() throws {
    let clock = try Axis.plain()
    var capacity = try Self.capacity(clock, away: [[]])
    // 1 has to end on Tuesday and could wait a day, 2 ends the plan.
    let network = try Network(
      steps: [
        Network.Step(id: 1, work: 480, owner: 0, latest: 960),
        Network.Step(id: 2, work: 480, duration: .days(5), owner: 0),
      ], dependencies: [])
    let schedule = Levelling(on: clock, from: 0).schedule(network, taking: &capacity)
    #expect(schedule.placements.map(\.start) == [480, 0])
    #expect(schedule.placements.allSatisfy { !$0.isLate })
    #expect(schedule.finish == 5 * 480)
  }

  @Test("Among equals the more critical path goes first, then urgency, then the id")
  func ranks() throws {
    let clock = try Axis.plain()
    func order(_ steps: [Network.Step], _ dependencies: [Dependency] = []) throws -> [Int] {
      var capacity = try Self.capacity(clock, away: [[], []])
      let network = try Network(steps: steps, dependencies: dependencies, goal: 480)
      let schedule = Levelling(on: clock, from: 0).schedule(network, taking: &capacity)
      return schedule.placements.filter { $0.id < 10 }.sorted { $0.start < $1.start }.map(\.id)
    }
    let (one, two) = (
      Network.Step(id: 1, work: 60, owner: 0), Network.Step(id: 2, work: 60, owner: 0)
    )
    #expect(try order([two, one]) == [1, 2])
    var urgent = two
    urgent.urgency = 5
    #expect(try order([one, urgent]) == [2, 1])
    // 2 leads to work and 1 to waiting of the same length.
    let behind = [
      Network.Step(id: 10, work: 60, owner: 1),
      Network.Step(id: 11, duration: .minutes(60)),
    ]
    #expect(try order([one, two] + behind, [Dependency(2, 10), Dependency(1, 11)]) == [2, 1])
    // Whatever ends earlier comes before all that.
    var early = one
    early.latest = 240
    #expect(try order([early, urgent]) == [1, 2])
  }

  @Test("A path is as critical as its work weighs with those who have to do it")
  func criticalness() throws {
    let clock = try Axis.plain()
    // Both are asked for a tenth of their minutes: 100 thousandths.
    let capacity = Capacity([[0..<1_000], [0..<10_000]], on: clock)
    let network = try Network(
      steps: [
        Network.Step(id: 1, work: 100, owner: 0), Network.Step(id: 2, work: 1_000, owner: 1),
        Network.Step(id: 3, work: 60), Network.Step(id: 4, work: 60, owner: 0, fixedFinish: 0),
      ], dependencies: [Dependency(1, 2), Dependency(3, 2)])
    let critical = CriticalPath.criticalness(of: [network], on: capacity, clock, from: 0)
    #expect(critical == [[110_000, 100_000, 100_000, 0]])
  }

  @Test("What was begun keeps its start and has its owner first; what is done takes nothing")
  func facts() throws {
    let clock = try Axis.plain()
    var capacity = try Self.capacity(clock, away: [[]])
    let network = try Network(
      steps: [
        Network.Step(id: 1, work: 60, owner: 0, latest: 60),
        Network.Step(id: 2, work: 120, owner: 0, fixedStart: 100),
        Network.Step(id: 3, work: 400, owner: 0, fixedStart: 0, fixedFinish: 90),
      ], dependencies: [])
    let schedule = Levelling(on: clock, from: 480).schedule(network, taking: &capacity)
    #expect(schedule[2]?.start == 100)
    #expect(schedule[2]?.pieces == [480..<600])
    #expect(schedule[2]?.finish == 600)
    #expect(schedule[3]?.pieces == [])
    #expect(schedule[3]?.start == 0)
    #expect(schedule[3]?.finish == 90)
    #expect(schedule[1]?.start == 600)
    #expect(schedule[1]?.overrun == 600)
    #expect(schedule[1]?.isLate == true)
    #expect(schedule[2]?.isLate == false)
  }

  @Test("An absence is told with its first day")
  func absence() throws {
    let clock = try Axis.plain()
    var capacity = try Self.capacity(clock, away: [["2026-03-03", "2026-03-04"]])
    let network = try Network(
      steps: [Network.Step(id: 1, work: 600, owner: 0)], dependencies: [], goal: 960)
    let placed = try #require(Levelling(on: clock, from: 0).schedule(network, taking: &capacity)[1])
    #expect(placed.finish == 3 * 480 + 120)
    #expect(placed.delayedBy == .ownerAway(try Axis.day("2026-03-03")))
    #expect(placed.overrun == 600)
  }

  @Test("Work that no day is left for lies behind the days that are known")
  func behindTheAxis() throws {
    let clock = try Axis.plain()
    var capacity = Capacity(persons: 1, on: clock) { _, _ in 0 }
    let network = try Network(steps: [Network.Step(id: 1, work: 60, owner: 0)], dependencies: [])
    let placed = try #require(Levelling(on: clock, from: 0).schedule(network, taking: &capacity)[1])
    #expect(placed.start == clock.end)
    #expect(clock.day(of: placed.start) == (try Axis.day("2027-01-01")))
  }

  @Test("Appointments take the minutes at which they lie")
  func appointments() throws {
    let clock = try Axis.plain()
    let day = try Axis.day("2026-03-02")
    let busy = SpanSet([
      Span(try Axis.instant("2026-03-02T10:00"), try Axis.instant("2026-03-02T11:30"))
    ])
    let free = clock.office.open(on: day).subtracting(busy)
    let stretches = Capacity.stretches(on: clock, within: free)
    #expect(stretches == [0..<60, 150..<180, 180..<480])
    let begun = SpanSet([Span(try Axis.instant("2026-03-02T10:00") + 30, seconds: 150)])
    #expect(Capacity.stretches(on: clock, within: begun) == [61..<63])
    #expect(Capacity([stretches], on: clock).givenMinutes(of: 0, in: 0..<480) == 390)
  }
}
