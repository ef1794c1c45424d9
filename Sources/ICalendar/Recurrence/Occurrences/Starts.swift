import CivilTime

/// The starts of a series' master in order: rules, RDATE and DTSTART merged, each moment once.
struct Starts {
  private var rules: Merged
  private var exceptRules: Merged
  private let extras: [Series.Extra]
  private var index = 0
  private let to: WallTime?

  init?(_ series: Series, from: WallTime?, to: WallTime?) {
    guard series.placement != nil else { return nil }
    self.to = to
    extras = series.extras
    rules = Merged(series.rules.map { $0.within(from: from, to: to) })
    exceptRules = Merged(series.exceptRules.map { $0.within(from: from, to: to) })
    if let from { while index < extras.count, extras[index].wall < from { index += 1 } }
  }

  /// The next start on the wall clock of DTSTART, and the RDATE that gives it, if one does.
  mutating func next() -> (wall: WallTime, extra: Series.Extra?)? {
    while true {
      var earliest = rules.next
      if index < extras.count {
        earliest = min(earliest ?? extras[index].wall, extras[index].wall)
      }
      guard let wall = earliest, to.map({ wall < $0 }) ?? true else { return nil }
      if rules.next == wall { rules.advance(past: wall) }
      var found: Series.Extra?
      while index < extras.count, extras[index].wall == wall {
        found = extras[index]
        index += 1
      }
      if exceptRules.next.map({ $0 < wall }) ?? false { exceptRules.advance(past: wall + -1) }
      if exceptRules.next != wall { return (wall, found) }
    }
  }

  /// The starts of several rules as one sequence.
  private struct Merged {
    private(set) var next: WallTime?
    private let rules: [Recurrence]
    private var heads: [WallTime?] = []
    private var rests: [Recurrence.Iterator] = []
    /// How many starts may still be stepped over.
    private var patience = 1_000_000

    init(_ rules: [Recurrence]) {
      self.rules = rules
      for rule in rules {
        var rest = rule.makeIterator()
        heads.append(rest.next())
        rests.append(rest)
      }
      choose()
    }

    /// Moves on to the first start after a moment.
    mutating func advance(past wall: WallTime) {
      for index in heads.indices {
        var steps = 0
        while let head = heads[index], head <= wall {
          heads[index] = patience > 0 ? rests[index].next() : nil
          steps += 1
          if steps == 100 { jump(index, past: wall) }
        }
        patience -= max(0, steps - 1)
      }
      choose()
    }

    /// Jumps where stepping takes long and COUNT allows it.
    private mutating func jump(_ index: Int, past wall: WallTime) {
      if case .count = rules[index].rule.end { return }
      rests[index] = rules[index].within(from: wall + 1, to: rules[index].window.to).makeIterator()
      heads[index] = rests[index].next()
    }

    private mutating func choose() {
      next = nil
      for head in heads {
        if let head, next.map({ head < $0 }) ?? true { next = head }
      }
    }
  }
}
