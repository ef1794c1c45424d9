import CivilTime
import Testing

@testable import Planner

/// Examples worked by hand, in hours of 60 minutes from the beginning of an eight-hour week.
@Suite("The critical path, by hand")
struct CriticalPathTests {
  struct Row: Equatable, CustomStringConvertible {
    var times: [Int]
    var description: String { "\(times)" }
  }

  /// Earliest start and finish, latest start and finish, total and free slack, in hours.
  static func rows(_ path: CriticalPath) -> [Row] {
    path.times.map {
      Row(
        times: [
          $0.earliestStart, $0.earliestFinish, $0.latestStart, $0.latestFinish, $0.totalSlack,
          $0.freeSlack,
        ].map { $0 / 60 })
    }
  }

  static func path(
    _ hours: [Int], _ dependencies: [Dependency], goal: Int? = nil
  ) throws -> CriticalPath {
    let steps = hours.enumerated().map {
      Network.Step(id: $0.offset + 1, duration: .minutes($0.element * 60))
    }
    let network = try Network(
      steps: steps, dependencies: dependencies, goal: goal.map { $0 * 60 })
    return CriticalPath(network, on: try Axis.plain(), from: 0)
  }

  @Test("A diamond: the long arm has no slack, the short one has the difference")
  func diamond() throws {
    let path = try Self.path(
      [3, 5, 2, 4], [Dependency(1, 2), Dependency(1, 3), Dependency(2, 4), Dependency(3, 4)])
    #expect(
      Self.rows(path) == [
        Row(times: [0, 3, 0, 3, 0, 0]), Row(times: [3, 8, 3, 8, 0, 0]),
        Row(times: [3, 5, 6, 8, 3, 3]), Row(times: [8, 12, 8, 12, 0, 0]),
      ])
    #expect(path.critical == [1, 2, 4])
    #expect(path.longestPath == [1, 2, 4])
    #expect(path.finish == 12 * 60)
  }

  @Test("Free slack is less than total slack where a successor moves first")
  func free() throws {
    // 1 (6) -> 4 (2); 2 (1) -> 3 (2) -> 4.
    let path = try Self.path([6, 1, 2, 2], [Dependency(1, 4), Dependency(2, 3), Dependency(3, 4)])
    #expect(
      Self.rows(path) == [
        Row(times: [0, 6, 0, 6, 0, 0]), Row(times: [0, 1, 3, 4, 3, 0]),
        Row(times: [1, 3, 4, 6, 3, 3]), Row(times: [6, 8, 6, 8, 0, 0]),
      ])
  }

  @Test(
    "Each kind, with lag and lead, holds up the end that it names",
    arguments: [
      // Step 1 takes 5 hours, step 2 takes 3; start of step 2 in hours.
      (Dependency.Kind.finishToStart, 0, 5), (.finishToStart, 2, 7), (.finishToStart, -2, 3),
      (.startToStart, 0, 0), (.startToStart, 4, 4), (.startToStart, -1, 0),
      (.finishToFinish, 0, 2), (.finishToFinish, 1, 3), (.finishToFinish, -1, 1),
      (.finishToFinish, -4, 0), (.startToFinish, 4, 1), (.startToFinish, 0, 0),
      (.startToFinish, 9, 6),
    ])
  func kinds(kind: Dependency.Kind, lag: Int, start: Int) throws {
    let path = try Self.path([5, 3], [Dependency(1, 2, kind, lag: .minutes(lag * 60))])
    #expect(path.times[1].earliestStart == start * 60)
    #expect(path.times[1].earliestFinish == (start + 3) * 60)
  }

  @Test("All four kinds in one plan, worked forward and back")
  func mixed() throws {
    // 1 (4h) -SS+2-> 2 (6h) -FF+1-> 3 (2h); 1 -SF+12-> 4 (3h); 3 -FS-1-> 5 (2h).
    let path = try Self.path(
      [4, 6, 2, 3, 2],
      [
        Dependency(1, 2, .startToStart, lag: .minutes(120)),
        Dependency(2, 3, .finishToFinish, lag: .minutes(60)),
        Dependency(1, 4, .startToFinish, lag: .minutes(720)),
        Dependency(3, 5, lag: .minutes(-60)),
      ])
    #expect(
      Self.rows(path) == [
        Row(times: [0, 4, 0, 4, 0, 0]), Row(times: [2, 8, 4, 10, 2, 0]),
        Row(times: [7, 9, 9, 11, 2, 0]), Row(times: [9, 12, 9, 12, 0, 0]),
        Row(times: [8, 10, 10, 12, 2, 2]),
      ])
    #expect(path.longestPath == [1, 4])
    #expect(path.critical == [1, 4])
  }

  @Test("A goal that cannot be kept makes slack negative and says by how much")
  func impossible() throws {
    let path = try Self.path([3, 5, 2], [Dependency(1, 2)], goal: 6)
    #expect(path.times.map(\.totalSlack) == [-120, -120, 240])
    #expect(path.shortfall == 120)
    #expect(path.critical == [1, 2])
    let kept = try Self.path([3, 5, 2], [Dependency(1, 2)], goal: 10)
    #expect(kept.times.map(\.totalSlack) == [120, 120, 480])
    #expect(kept.shortfall == 0)
    #expect(kept.critical == [1, 2])
  }

  @Test("A step's own limit counts against its predecessors, and no step starts before it may")
  func limits() throws {
    let network = try Network(
      steps: [
        Network.Step(id: 1, duration: .minutes(120)),
        Network.Step(id: 2, duration: .minutes(60), notBefore: 300, latest: 400),
        Network.Step(id: 3, duration: .minutes(600)),
      ], dependencies: [Dependency(1, 2), Dependency(2, 3)])
    let path = CriticalPath(network, on: try Axis.plain(), from: 0)
    #expect(path.times.map(\.earliestStart) == [0, 300, 360])
    #expect(path.times.map(\.totalSlack) == [180, 0, 0])
    #expect(path.times.map(\.freeSlack) == [180, 0, 0])
  }

  @Test("Lags in working days end at closes, and leads in days at openings")
  func days() throws {
    let clock = try Axis.spring(isShort: true)
    func start(_ kind: Dependency.Kind, _ lag: Int) throws -> String {
      let network = try Network(
        steps: [
          Network.Step(id: 1, duration: .days(2)), Network.Step(id: 2, duration: .days(1)),
        ], dependencies: [Dependency(1, 2, kind, lag: .days(lag))])
      let path = CriticalPath(network, on: clock, from: 0)
      return clock.day(of: path.times[1].earliestStart).description
    }
    #expect(try start(.finishToStart, 0) == "2026-02-04")
    #expect(try start(.finishToStart, 1) == "2026-02-05")
    #expect(try start(.finishToStart, -1) == "2026-02-03")
    #expect(try start(.finishToFinish, 1) == "2026-02-04")
    #expect(try start(.startToStart, 2) == "2026-02-04")
    // Two days and eight more: the make-up Saturday counts, the festival does not.
    #expect(try start(.finishToStart, 8) == "2026-02-14")
    #expect(try start(.finishToStart, 9) == "2026-02-24")
  }

  @Test("A day that has to end in the afternoon after a short day starts with the next morning")
  func shortDays() throws {
    let clock = try Axis.spring(isShort: true)
    // Thursday begins after two days and the morning of Wednesday; the first step ends at three.
    let thursday = clock.opening(of: try Axis.day("2026-02-05"))
    let network = try Network(
      steps: [
        Network.Step(id: 1, duration: .minutes(thursday + 300)),
        Network.Step(id: 2, duration: .days(1)),
      ], dependencies: [Dependency(1, 2, .finishToFinish)])
    let path = CriticalPath(network, on: clock, from: 0)
    #expect(path.times[1].earliestStart == thursday)
    #expect(path.times[1].earliestFinish == thursday + 480)
  }

  @Test("What is done or begun keeps its times, and the rest follows from now")
  func facts() throws {
    let network = try Network(
      steps: [
        Network.Step(id: 1, duration: .minutes(60), fixedStart: 0, fixedFinish: 200),
        Network.Step(id: 2, duration: .minutes(60), fixedStart: 210),
        Network.Step(id: 3, duration: .minutes(60)),
      ], dependencies: [Dependency(1, 2), Dependency(2, 3)])
    let path = CriticalPath(network, on: try Axis.plain(), from: 600)
    #expect(path.times.map(\.earliestStart) == [0, 210, 600])
    #expect(path.times.map(\.earliestFinish) == [200, 600, 660])
    #expect(path.critical == [2, 3])
    let kept = CriticalPath(network, on: try Axis.plain(), from: 600, goal: 700)
    #expect(kept.times.map(\.totalSlack) == [0, 40, 40])
    #expect(kept.times.map(\.latestStart) == [0, 210, 640])
  }
}
