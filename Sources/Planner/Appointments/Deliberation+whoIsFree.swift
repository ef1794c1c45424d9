import CivilTime

extension Deliberation {
  /// Those of a team who have a stretch of a length within some days, each with all of them; without
  /// a team those of the asker's own, or of the office.
  func whoIsFree(_ days: DayRange, seconds wanted: Int?, team: String?) throws(Fault) -> Decision {
    let whose = (team ?? asker.team).map { Whose.team($0) } ?? .everybody
    let seconds = wanted ?? Self.usualSeconds
    let (members, range): ([Person], DayRange)
    switch bookable(whose, days, seconds: seconds) {
    case .found(let found): (members, range) = found
    case .refused(let decision): return decision
    }
    var rows: [Statement] = []
    for person in members {
      let openings = try Openings(
        of: [.person(person.id)], from: range.first, to: range.last, in: self)
      for number in range.first.number...range.last.number {
        let day = Day(number: number)
        let open = narrowed(openings.free(on: day), to: range, on: day).spans.filter { span in
          // A time without an end is when the meeting is to begin.
          let clock = zone.wallTime(at: span.start).clock
          return span.seconds >= seconds && (range.until != nil || clock == range.from ?? clock)
        }
        guard !open.isEmpty else { continue }
        rows.append(
          .row(
            Topics.WhoIsFree.row,
            [
              "who": .person(person.id),
              "day": range.first == range.last ? .none : .date(day),
              "times": .list(open.map(clocks)),
            ]))
      }
    }
    let facts: [String: Fact] = [
      "length": .length(seconds), "days": .days(range),
      "team": (team ?? asker.team).map { .text($0) } ?? .none,
    ]
    guard !rows.isEmpty else {
      return Decision(.told(.refusing(.unavailable, Topics.WhoIsFree.nobody, facts)))
    }
    return Decision(.told(Telling([Statement(Topics.WhoIsFree.head, facts)] + rows)))
  }

  /// From when to when a stretch lasts, on the asker's wall.
  private func clocks(of span: Span) -> Fact {
    .phrase(
      Statement(
        Topics.WhoIsFree.stretch,
        [
          "from": .clock(zone.wallTime(at: span.start).clock),
          "until": .clock(zone.wallTime(at: span.end).clock),
        ]))
  }
}
