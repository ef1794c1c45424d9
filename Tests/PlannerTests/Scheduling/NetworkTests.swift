import Testing

@testable import Planner

@Suite("Networks of steps")
struct NetworkTests {
  static func steps(_ ids: Int...) -> [Network.Step] {
    ids.map { Network.Step(id: $0) }
  }

  @Test("A cycle is told as the ids on it, in the order in which they wait")
  func cycle() {
    let dependencies = [
      Dependency(1, 2), Dependency(2, 3), Dependency(3, 4, .startToStart), Dependency(4, 2),
      Dependency(4, 5),
    ]
    #expect(throws: Network.Fault.cycle([2, 3, 4])) {
      try Network(steps: Self.steps(5, 4, 3, 2, 1), dependencies: dependencies)
    }
  }

  @Test("A step that waits for itself is a cycle of one")
  func itself() {
    #expect(throws: Network.Fault.cycle([7])) {
      try Network(steps: Self.steps(6, 7), dependencies: [Dependency(7, 7), Dependency(6, 7)])
    }
  }

  @Test("An id that no step has, or two have, is told")
  func ids() {
    #expect(throws: Network.Fault.unknown(9)) {
      try Network(steps: Self.steps(1, 2), dependencies: [Dependency(1, 9)])
    }
    #expect(throws: Network.Fault.unknown(8)) {
      try Network(steps: Self.steps(1, 2), dependencies: [Dependency(8, 1)])
    }
    #expect(throws: Network.Fault.repeated(2)) {
      try Network(steps: Self.steps(1, 2, 2), dependencies: [])
    }
  }

  @Test("Every cycle told is one, whatever the arrows")
  func everyCycle() throws {
    var dice = PlanDice(11)
    var told = 0
    for _ in 0..<300 {
      let count = dice.number(2...9)
      let steps = (0..<count).map { Network.Step(id: $0) }
      let dependencies = (0..<count + 2).map { _ in
        Dependency(dice.number(0...count - 1), dice.number(0...count - 1))
      }
      do {
        _ = try Network(steps: steps, dependencies: dependencies)
        #expect(!Self.hasCycle(count, dependencies))
      } catch {
        guard case .cycle(let ids) = error else {
          Issue.record("\(error)")
          continue
        }
        told += 1
        #expect(!ids.isEmpty && Set(ids).count == ids.count)
        #expect(ids.first == ids.min())
        for (one, next) in zip(ids, ids.dropFirst() + ids.prefix(1)) {
          #expect(dependencies.contains { $0.predecessor == one && $0.successor == next })
        }
      }
    }
    #expect(told > 50)
  }

  @Test("The kinds carry the words of RFC 9253")
  func words() {
    #expect(
      Dependency.Kind.allCases.map(\.rawValue) == [
        "FINISHTOSTART", "STARTTOSTART", "FINISHTOFINISH", "STARTTOFINISH",
      ])
  }

  /// Whether some step reaches itself, by following arrows as often as there are steps.
  private static func hasCycle(_ count: Int, _ dependencies: [Dependency]) -> Bool {
    (0..<count).contains { first in
      var reached: Set<Int> = []
      var edge: Set<Int> = [first]
      for _ in 0..<count {
        edge = Set(dependencies.filter { edge.contains($0.predecessor) }.map(\.successor))
        reached.formUnion(edge)
      }
      return reached.contains(first)
    }
  }
}
