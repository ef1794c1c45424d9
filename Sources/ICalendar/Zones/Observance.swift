import CivilTime

/// A STANDARD or DAYLIGHT part of a client's VTIMEZONE, read but never expanded.
struct Observance {
  /// Offsets before and after each change, in seconds ahead of UTC.
  var from: Int
  var to: Int
  /// DTSTART and RDATEs, the latest last.
  var dates: [WallTime]
  var rule: YearlyRule?
  /// The last year of the rule; nil for one without end.
  var lastYear: Int?

  /// Nil for a part that says less than RFC 5545, section 3.6.5, demands or has a rule of another
  /// form than all zones have.
  init?(_ component: Component) {
    guard let from = try? component.first("TZOFFSETFROM")?.utcOffset(),
      let to = try? component.first("TZOFFSETTO")?.utcOffset(),
      let start = component.first("DTSTART").flatMap({ CalendarTime($0.valueBytes) })
    else { return nil }
    self.from = from.seconds
    self.to = to.seconds
    var dates = [start.wallTime]
    for property in component.all("RDATE").suffix(Self.datesKept) {
      for piece in property.valueBytes[...].cut(at: UInt8(ascii: ",")).suffix(Self.datesKept) {
        if let time = CalendarTime(piece) { dates.append(time.wallTime) }
      }
    }
    self.dates = Array(dates.sorted().suffix(Self.datesKept))
    guard let rule = component.first("RRULE")?.rawValue else { return }
    guard let yearly = YearlyRule(rule, startingAt: start.wallTime) else { return nil }
    self.rule = yearly
    guard
      let until = rule.uppercased().split(separator: ";").first(where: {
        $0.hasPrefix("UNTIL=")
      })
    else { return }
    guard let last = CalendarTime(until.dropFirst(6).utf8) else { return nil }
    lastYear = last.wallTime.day.year
  }

  private static let datesKept = 30
}

extension Zone {
  /// Whether its clock goes from one offset to another at a wall time of the former.
  func changes(at time: WallTime, from: Int, to: Int) -> Bool {
    let instant = Instant(seconds: time.seconds - from)
    return offset(at: instant) == to && offset(at: instant - 1) == from
  }

  /// Its offset where it never changes from one instant to another.
  func steadyOffset(from: Instant, to: Instant) -> Int? {
    let offset = offset(at: from)
    var instant = from
    while let next = nextChange(after: instant), next < to {
      if self.offset(at: next) != offset { return nil }
      instant = next
    }
    return offset
  }
}
