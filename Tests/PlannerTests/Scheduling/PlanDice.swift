@testable import Planner

/// Throws that look random and are the same in every run (xorshift64*).
struct PlanDice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed &* 2 | 1
  }

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// True once in so many throws.
  mutating func once(in count: Int) -> Bool {
    number(1...count) == 1
  }

  mutating func length(_ range: ClosedRange<Int>, days: Bool) -> WorkLength {
    days && once(in: 2) ? .days(number(range)) : .minutes(number(range) * 60)
  }

  /// Dependencies without a cycle among so many steps; ids are not in the order of the arrows.
  mutating func dependencies(among count: Int, days: Bool) -> [Dependency] {
    let order = (0..<count).shuffled(using: &self)
    var dependencies: [Dependency] = []
    for one in 0..<count {
      for other in one + 1..<max(count, one + 1) where once(in: 3) {
        let kind = Dependency.Kind.allCases[number(0...3)]
        let lag = once(in: 2) ? WorkLength.none : length(-2...3, days: days)
        dependencies.append(Dependency(order[one], order[other], kind, lag: lag))
      }
    }
    return dependencies
  }
}
