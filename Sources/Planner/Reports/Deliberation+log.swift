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
    let byTurn = Dictionary(grouping: entries, by: \.turn)
    var turns = turns(entries.filter { ids.contains($0.by) })
    turns = turns.filter { includes($0.entry.at, in: range) }
    for index in turns.indices {
      turns[index].isKept = try isKept(byTurn[turns[index].entry.turn] ?? [])
    }
    let facts: [String: Fact] = [
      "days": .days(range), "whose": name(of: whose), "count": .number(turns.count),
    ]
    let head = Statement(turns.isEmpty ? Topics.Log.none : Topics.Log.head, facts)
    let isOneDay = range.first == range.last
    let rows = turns.map { turn in
      let time = zone.wallTime(at: turn.entry.at)
      var facts = turn.facts
      facts["time"] =
        isOneDay ? .clock(ClockTime(seconds: time.clock.seconds / 60 * 60)) : .moment(time)
      facts["who"] = asked.count == 1 ? Fact.none : .text(turn.entry.by.description)
      return Statement.row(Topics.Log.row, facts)
    }
    var telling = Telling([head] + rows)
    telling.limit = 25
    return Decision(.told(telling))
  }

  private func includes(_ instant: Instant, in range: DayRange) -> Bool {
    let clock = zone.wallTime(at: instant).clock
    return range.from.map { $0 <= clock } ?? true && range.until.map { clock < $0 } ?? true
  }
}

extension JournalTurn {
  private static var refsShown: Int { 4 }

  /// Its line and what it changed, as facts of a row.
  var facts: [String: Fact] {
    let hidden = refs.count - Self.refsShown
    return [
      "refs": .list(refs.prefix(Self.refsShown).map { .ref($0) }),
      "more": hidden > 0 ? .number(hidden) : .none,
      "line": isKept ? .phrase(Statement(Topics.Log.kept)) : .text(entry.line),
    ]
  }

  /// What it changed, in one column of a list.
  public var shown: Statement { Statement(Topics.Log.refs, facts.filter { $0.key != "line" }) }

  /// Its line, where the reader may know it.
  public var said: Fact { facts["line"] ?? .none }
}
