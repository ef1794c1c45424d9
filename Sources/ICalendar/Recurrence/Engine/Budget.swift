/// How long a rule may be searched for its next start.
///
/// The Gregorian calendar repeats after 400 years, to the weekday: a rule of days or longer periods
/// that gave nothing in as many periods never will. For shorter periods the limit is a judgement.
struct Budget: Sendable {
  private let whole: Int
  private let isProof: Bool
  private var steps: Int
  /// Starts before the window that COUNT makes us count one by one.
  private var passes = 500_000
  private var isOver = false
  private(set) var isSpent = false

  init(_ frequency: RecurrenceRule.Frequency) {
    whole =
      switch frequency {
      case .yearly: 400
      case .monthly: 4_800
      case .weekly: 20_871
      case .daily: 146_097
      case .hourly, .minutely, .secondly: 100_000
      }
    isProof = frequency >= .daily
    steps = whole
  }

  /// Takes a step; false where none is left.
  @inline(__always)
  mutating func step() -> Bool {
    if steps == 0 { stop() }
    steps -= 1
    return !isOver
  }

  /// Begins anew after a start was found.
  @inline(__always)
  mutating func refill() {
    steps = whole
  }

  /// Counts a start that lies before the window; false where too many do.
  mutating func passOver() -> Bool {
    refill()
    passes -= 1
    if passes == 0 { spend() }
    return !isOver
  }

  /// Ends the search because it takes too long.
  mutating func spend() {
    isSpent = true
    end()
  }

  /// Ends the search.
  mutating func end() {
    isOver = true
  }

  private mutating func stop() {
    if !isProof, !isOver { isSpent = true }
    end()
  }
}
