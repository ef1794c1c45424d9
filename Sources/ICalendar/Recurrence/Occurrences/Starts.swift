import CivilTime

/// The starts of a series' master in order: rules, RDATE and DTSTART merged, each moment once.
struct Starts {
  private var rules: [(next: WallTime?, rest: Recurrence.Iterator)] = []
  private var exceptRules: [(next: WallTime?, rest: Recurrence.Iterator)] = []
  private let extras: [Series.Extra]
  private var index = 0
  private let to: WallTime?
  private let form: CalendarTime

  init?(_ series: Series, from: WallTime?, to: WallTime?) {
    guard let form = series.placement?.start else { return nil }
    self.form = form
    self.to = to
    extras = series.extras
    for rule in series.rules {
      var rest = rule.within(from: from, to: to).makeIterator()
      rules.append((rest.next(), rest))
    }
    for rule in series.exceptRules {
      var rest = rule.within(from: from, to: to).makeIterator()
      exceptRules.append((rest.next(), rest))
    }
    if let from { while index < extras.count, extras[index].wall < from { index += 1 } }
  }

  /// The next start, and the length it brings with it.
  mutating func next() -> (start: CalendarTime, extent: Extent?)? {
    while let wall = earliest() {
      if let to, wall >= to { return nil }
      for rule in rules.indices where rules[rule].next == wall {
        rules[rule].next = rules[rule].rest.next()
      }
      var found: Series.Extra?
      while index < extras.count, extras[index].wall == wall {
        found = extras[index]
        index += 1
      }
      if isExcepted(wall) { continue }
      return (found?.start ?? form.form(of: wall), found?.extent)
    }
    return nil
  }

  private func earliest() -> WallTime? {
    var earliest = index < extras.count ? extras[index].wall : nil
    for rule in rules {
      if let next = rule.next, earliest.map({ next < $0 }) ?? true { earliest = next }
    }
    return earliest
  }

  private mutating func isExcepted(_ wall: WallTime) -> Bool {
    for rule in exceptRules.indices {
      while let next = exceptRules[rule].next, next < wall {
        exceptRules[rule].next = exceptRules[rule].rest.next()
      }
      if exceptRules[rule].next == wall { return true }
    }
    return false
  }
}
