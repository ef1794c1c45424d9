import CivilTime

extension Recurrence.Iterator {
  /// How many days from its window's beginning a rule of another scale is followed: a leap month
  /// of a year may be a century away, while weeks and days are slow to step through.
  private var reach: Int {
    switch pattern.frequency {
    case .yearly: 200 * 366
    case .monthly: 20 * 366
    default: 4 * 366
    }
  }

  /// Fetches the next stretch that holds a start: the library expands at a cost, so that only what
  /// is asked for is expanded. The position is the first day not yet fetched.
  mutating func advance(foreign recurrence: Recurrence) -> Bool {
    let first = earliest.flooredQuotient(by: 86_400)
    let end = first + reach
    while budget.step(), position * 86_400 <= latest {
      if position >= end {
        budget.spend()
        return false
      }
      let next = Swift.min(end, position + stride)
      bases = recurrence.foreignStarts(
        from: WallTime(seconds: Swift.max(position * 86_400, start)),
        through: WallTime(seconds: Swift.min(next * 86_400 - 1, latest)))
      position = next
      if !bases.isEmpty { return true }
    }
    return false
  }

  /// Puts the position at the window's beginning and the stride at the days to fetch at once; a
  /// rule with COUNT is fetched whole, since the library has to count from DTSTART each time.
  mutating func placeForeign() {
    position = earliest.flooredQuotient(by: 86_400)
    offsets = [0]
    stride =
      switch pattern.frequency {
      case .yearly: 20 * 366
      case .monthly: 2 * 366
      case .weekly: 366
      default: 60
      }
    if remaining != .max { stride = reach }
    remaining = .max
  }
}
