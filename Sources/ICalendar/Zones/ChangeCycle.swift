import CivilTime

/// How a zone's clock changes year by year, where that follows a rule: never, or twice a year.
struct ChangeCycle {
  private let zone: Zone
  /// The changes of the year looked at; none where the clock stands still.
  private let changes: [(change: ZoneChange, rule: YearlyRule)]
  private let year: Int

  /// As many years as show each date on every weekday.
  private static let yearsSeen = 12

  /// The cycle that begins in a year at the latest; nil where the changes follow no yearly rule.
  init?(of zone: Zone, in year: Int) {
    self.zone = zone
    self.year = year
    let years = year..<(year + Self.yearsSeen)
    let seen = years.map { zone.changes(from: .newYear($0), to: .newYear($0 + 1)) }
    if seen.allSatisfy(\.isEmpty) {
      changes = []
      return
    }
    guard seen.allSatisfy({ $0.count == 2 }), let first = seen.first else { return nil }
    var found: [(ZoneChange, YearlyRule)] = []
    for (place, change) in first.enumerated() {
      let row = seen.map { $0[place] }
      guard row.allSatisfy(change.isAlike), let rule = YearlyRule(of: row.map(\.time)) else {
        return nil
      }
      found.append((change, rule))
    }
    changes = found
  }

  /// Whether the clock stands still.
  var isSteady: Bool { changes.isEmpty }

  /// The first year from which on it held without exception.
  func firstYear(notBefore limit: Int) -> Int {
    var first = year
    while first > limit, holds(in: first - 1) { first -= 1 }
    return first
  }

  /// The parts of a VTIMEZONE for times from the start of a year on.
  func parts(from first: Int) -> [ComponentDraft] {
    guard !changes.isEmpty else {
      let offset = zone.offset(at: .newYear(first))
      return [ZoneChange(zone: zone, steady: offset, from: first).part()]
    }
    return changes.compactMap { change, rule in
      rule.time(in: first).map { time in
        ZoneChange(time: time, before: change.before, after: change.after).part(rule: rule)
      }
    }
  }

  private func holds(in year: Int) -> Bool {
    let past = zone.changes(from: .newYear(year), to: .newYear(year + 1))
    return past.count == changes.count
      && zip(past, changes).allSatisfy { past, known in
        past.isAlike(known.change) && past.time == known.rule.time(in: year)
      }
  }
}

extension YearlyRule {
  /// The rule by which wall times of successive years fall; nil where there is none.
  fileprivate init?(of times: [WallTime]) {
    guard let first = times.first else { return nil }
    let dates = times.map(\.day.date)
    let days = dates.map(\.day)
    guard let low = days.min(), let high = days.max(),
      times.allSatisfy({ $0.clock == first.clock }),
      dates.allSatisfy({ $0.month == first.day.month })
    else { return nil }
    month = first.day.month
    clock = first.clock
    if low == high {
      self.days = .fixed(low)
      return
    }
    let weekday = first.day.weekday
    guard high - low <= 6, times.allSatisfy({ $0.day.weekday == weekday }) else { return nil }
    if dates.allSatisfy({ $0.day + 7 > Day.length(ofMonth: $0.month, year: $0.year) }) {
      self.days = .nth(-1, weekday)
    } else if (low - 1) / 7 == (high - 1) / 7 {
      self.days = .nth((low - 1) / 7 + 1, weekday)
    } else if high - low == 6 {
      self.days = .among(Array(low...high), weekday)
    } else {
      return nil
    }
  }
}
