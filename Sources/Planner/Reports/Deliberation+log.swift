import CivilTime

/// What was done, line by line.
extension Deliberation {
  private static var entriesRead: Int { 20_000 }

  func log(_ range: DayRange?, of whose: Whose) throws(Fault) -> Decision {
    let asked: [Person]
    switch owners(of: whose) {
    case .found(let found): asked = found
    case .refused(let decision): return decision
    }
    if asked.count == 1, !trust.maySee(asked[0]) {
      return refused(.notAllowed, .notAllowed(asked[0].id))
    }
    let ids = Set(asked.filter { trust.maySee($0) }.map(\.id))
    let range = range ?? DayRange(today, today)
    let entries = try view.journal(in: span(of: range), limit: Self.entriesRead)
    var turns: [(first: JournalEntry, refs: [Ref])] = []
    for entry in entries where ids.contains(entry.by) {
      let refs = [entry.change.ref ?? entry.object?.policyOfTouches].compactMap(\.self)
      if let last = turns.last, last.first.turn == entry.turn {
        let new = refs.filter { !last.refs.contains($0) }
        turns[turns.count - 1].refs += new
      } else {
        turns.append((entry, refs))
      }
    }
    turns = turns.filter { includes($0.first.at, in: range) }
    let facts: [String: Fact] = [
      "days": .days(range), "whose": name(of: whose), "count": .number(turns.count),
    ]
    let head = Statement(turns.isEmpty ? Topics.Log.none : Topics.Log.head, facts)
    let isOneDay = range.first == range.last
    let rows = turns.map { turn in
      let time = zone.wallTime(at: turn.first.at)
      let hidden = max(0, turn.refs.count - Self.refsShown)
      return Statement.row(
        Topics.Log.row,
        [
          "time": isOneDay
            ? .clock(ClockTime(seconds: time.clock.seconds / 60 * 60)) : .moment(time),
          "who": asked.count == 1 ? .none : .text(turn.first.by.description),
          "refs": .list(turn.refs.prefix(Self.refsShown).map { .ref($0) }),
          "more": hidden > 0 ? .number(hidden) : .none, "line": .text(turn.first.line),
        ])
    }
    var telling = Telling([head] + rows)
    telling.limit = 25
    return Decision(.told(telling))
  }

  private static var refsShown: Int { 4 }

  private func includes(_ instant: Instant, in range: DayRange) -> Bool {
    let clock = zone.wallTime(at: instant).clock
    return range.from.map { $0 <= clock } ?? true && range.until.map { clock < $0 } ?? true
  }
}
