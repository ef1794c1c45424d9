public import CivilTime

extension Recurrence {
  /// Steps through the periods of a rule and through the set of each.
  public struct Iterator: IteratorProtocol, Sendable {
    let pattern: Pattern
    let start: Int
    let earliest: Int
    let latest: Int
    /// The rule itself where its RSCALE is not the Gregorian.
    private let foreign: Recurrence?

    /// The next period: a day, the first day of a week, a month since year 0, a year, or an hour,
    /// minute or second since 1970.
    var position = 0
    /// From one period to the next, in the unit of `position`.
    var stride = 1
    /// The present period's set is every base plus every offset.
    var bases: [Int] = []
    var offsets: [Int]
    var baseIndex = 0
    var offsetIndex = 0
    /// The days of the present period, a buffer.
    var days: [Day] = []

    private var last = Int.min
    var remaining: Int
    var budget: Budget
    /// The day that was last found to pass the rule's day parts.
    var admittedDay = Int.min

    init(_ recurrence: Recurrence) {
      pattern = recurrence.pattern
      start = recurrence.start.seconds
      earliest = Swift.max(start, recurrence.window.from.seconds)
      latest = Swift.min(recurrence.until.seconds, recurrence.window.to.seconds - 1)
      offsets = pattern.positions.isEmpty ? pattern.times : [0]
      if case .count(let count) = recurrence.rule.end {
        remaining = count
      } else {
        remaining = .max
      }
      budget = Budget(pattern.frequency)
      foreign = recurrence.rule.isGregorian ? nil : recurrence
      if foreign == nil {
        place()
        jump(isCounted: remaining != .max)
      } else {
        placeForeign()
      }
    }

    /// Whether it ended because its budget of steps was spent, not because the rule ends.
    public var isSpent: Bool { budget.isSpent }

    /// The next start.
    public mutating func next() -> WallTime? {
      while true {
        while baseIndex < bases.count {
          let seconds = bases[baseIndex] + offsets[offsetIndex]
          offsetIndex += 1
          if offsetIndex == offsets.count {
            offsetIndex = 0
            baseIndex += 1
          }
          if seconds < start || seconds <= last { continue }
          if seconds > latest || remaining == 0 {
            budget.end()
            bases.removeAll()
            return nil
          }
          last = seconds
          if remaining != .max { remaining -= 1 }
          if seconds >= earliest {
            budget.refill()
            return WallTime(seconds: seconds)
          }
          if !budget.passOver() { return nil }
        }
        guard !offsets.isEmpty, foreign.map({ advance(foreign: $0) }) ?? advance() else {
          return nil
        }
        baseIndex = 0
        offsetIndex = 0
      }
    }
  }
}
