import Testing

@testable import Planner

/// The critical path against oracles that know nothing of orders and passes.
@Suite("The critical path against a model")
struct CriticalPathModelTests {
  struct Sample {
    var network: Network
    var durations: [Int]
    /// For each dependency how far one start lies behind another at least.
    var weights: [(from: Int, to: Int, weight: Int)]
  }

  static func sample(_ dice: inout PlanDice) throws -> Sample {
    let count = dice.number(1...8)
    let durations = (0..<count).map { _ in dice.number(0...9) * 60 }
    let dependencies = dice.dependencies(among: count, days: false)
    let weights = dependencies.map { dependency in
      guard case .minutes(let lag) = dependency.lag else { return (0, 0, 0) }
      let (from, to) = (dependency.predecessor, dependency.successor)
      let weight =
        switch dependency.kind {
        case .finishToStart: durations[from] + lag
        case .startToStart: lag
        case .finishToFinish: durations[from] + lag - durations[to]
        case .startToFinish: lag - durations[to]
        }
      return (from, to, weight)
    }
    let steps = durations.enumerated().map {
      Network.Step(id: $0.offset, duration: .minutes($0.element))
    }
    return Sample(
      network: try Network(steps: steps, dependencies: dependencies), durations: durations,
      weights: weights)
  }

  @Test("Its length is that of the longest of all paths, and earliest times are a fixpoint")
  func longest() throws {
    var dice = PlanDice(21)
    let clock = try Axis.plain()
    for _ in 0..<400 {
      let sample = try Self.sample(&dice)
      let path = CriticalPath(sample.network, on: clock, from: 0)
      func longest(from step: Int, at start: Int) -> Int {
        sample.weights.filter { $0.from == step }.map {
          longest(from: $0.to, at: start + $0.weight)
        }.reduce(start + sample.durations[step], max)
      }
      let length = sample.durations.indices.map { longest(from: $0, at: 0) }.max()
      #expect(path.finish == length)
      // Bellman and Ford, whatever the order of the arrows.
      var starts = [Int](repeating: 0, count: sample.durations.count)
      for _ in starts {
        for arrow in sample.weights {
          starts[arrow.to] = max(starts[arrow.to], starts[arrow.from] + arrow.weight)
        }
      }
      #expect(path.times.map(\.earliestStart) == starts)
    }
  }

  @Test("Back from its own finish no slack is negative, and the longest path has none")
  func slack() throws {
    var dice = PlanDice(22)
    let clock = try Axis.plain()
    for _ in 0..<400 {
      let sample = try Self.sample(&dice)
      let path = CriticalPath(sample.network, on: clock, from: 480)
      #expect(!path.longestPath.isEmpty)
      for id in path.longestPath { #expect(path.times(of: id)?.totalSlack == 0) }
      #expect(path.times.allSatisfy { 0 <= $0.freeSlack && $0.freeSlack <= $0.totalSlack })
      #expect(Set(path.longestPath).isSubset(of: path.critical))
      #expect(path.shortfall == 0)
    }
  }

  @Test("A step may slip by its total slack without moving the end, and by no minute more")
  func slipping() throws {
    var dice = PlanDice(23)
    let clock = try Axis.plain()
    for _ in 0..<150 {
      let sample = try Self.sample(&dice)
      let path = CriticalPath(sample.network, on: clock, from: 0)
      let step = dice.number(0...sample.durations.count - 1)
      func reckoned(_ slip: Int) throws -> CriticalPath {
        var steps = sample.network.steps
        steps[step].notBefore = path.times[step].earliestStart + slip
        let moved = Network(ordering: steps, sample.network.arrows, goal: nil)
        return CriticalPath(moved, on: clock, from: 0)
      }
      let (total, free) = (path.times[step].totalSlack, path.times[step].freeSlack)
      #expect(try reckoned(total).finish == path.finish)
      #expect(try reckoned(total + 1).finish > path.finish)
      func others(_ path: CriticalPath) -> [Int] {
        path.times.indices.filter { $0 != step }.map { path.times[$0].earliestStart }
      }
      #expect(try others(reckoned(free)) == others(path))
      let further = try reckoned(free + 1)
      #expect(others(further) != others(path) || further.finish > path.finish)
    }
  }

  @Test("With days of any length both passes keep every dependency, and late is never before early")
  func days() throws {
    var dice = PlanDice(24)
    let clock = try Axis.spring(isShort: true)
    for _ in 0..<400 {
      let count = dice.number(1...9)
      let steps = (0..<count).map {
        Network.Step(
          id: $0, work: dice.number(0...5) * 60, duration: dice.length(0...4, days: true),
          notBefore: dice.once(in: 4) ? dice.number(0...4_000) : nil)
      }
      let network = try Network(
        steps: steps, dependencies: dice.dependencies(among: count, days: true))
      let path = CriticalPath(network, on: clock, from: dice.number(0...900))
      let (early, late) = (
        path.times.map { ($0.earliestStart, $0.earliestFinish) },
        path.times.map { ($0.latestStart, $0.latestFinish) }
      )
      for times in [early, late] {
        for arrow in network.arrows {
          let from = arrow.kind.isFromStart ? times[arrow.from].0 : times[arrow.from].1
          let to = arrow.kind.isToStart ? times[arrow.to].0 : times[arrow.to].1
          #expect(to >= clock.minute(arrow.lag, after: from))
        }
        for (step, time) in zip(network.steps, times) {
          #expect(time.1 >= clock.minute(step.duration, after: time.0))
          #expect(time.1 >= time.0 + step.work)
        }
      }
      #expect(path.times.allSatisfy { $0.totalSlack >= 0 })
      #expect(late.allSatisfy { $0.1 <= path.finish })
    }
  }
}
