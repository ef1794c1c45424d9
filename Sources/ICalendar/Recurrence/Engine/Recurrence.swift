public import CivilTime

/// The starts that a rule gives from DTSTART on, in order, on the wall clock of DTSTART.
///
/// A start is in it only if the rule gives it, so DTSTART itself may be missing. Nothing lies after
/// the year 9999, and a rule that never gives anything ends by its budget of steps.
public struct Recurrence: Sequence, Sendable {
  /// The rule.
  public private(set) var rule: RecurrenceRule
  /// DTSTART on its own wall clock.
  public let start: WallTime
  let isAllDay: Bool
  let pattern: Pattern
  /// The last moment that UNTIL admits, on the wall clock of DTSTART.
  let until: WallTime
  /// The window: from included, to not.
  var window: (from: WallTime, to: WallTime)

  /// The starts of a rule for an object that begins at DTSTART; a rule of hours, minutes or seconds
  /// is refused for an all-day object.
  public init(_ rule: RecurrenceRule, from start: CalendarTime) throws(ICalendarError) {
    if start.isDate, rule.frequency < .daily {
      throw .rule("FREQ", "\(rule.frequency.rawValue) needs a DTSTART with a time")
    }
    self.rule = rule
    self.start = start.wallTime
    isAllDay = start.isDate
    pattern = Pattern(rule, start: start.wallTime, isAllDay: start.isDate)
    until = rule.lastMoment(from: start)
    window = (start.wallTime, Recurrence.endOfTime)
  }

  /// The same starts without those before `from` and from `to` on; what lies before is jumped over,
  /// not stepped through, unless COUNT makes each one matter.
  public func within(from: WallTime?, to: WallTime?) -> Recurrence {
    var part = self
    part.window = (from ?? start, to ?? Recurrence.endOfTime)
    return part
  }

  /// The same rule with DTSTART taken from its COUNT; nil where none is left.
  func countingStart() -> Recurrence? {
    guard case .count(let count) = rule.end else { return self }
    guard count > 1 else { return nil }
    var rest = self
    rest.rule.end = .count(count - 1)
    return rest
  }

  /// Starts at the window's beginning.
  public func makeIterator() -> Iterator {
    Iterator(self)
  }

  /// 10000-01-01 00:00: a DATE has four digits for the year.
  static let endOfTime = WallTime(Day(unchecked: 10_000, 1, 1))
}

extension RecurrenceRule {
  /// UNTIL on the wall clock of DTSTART: the whole of its day where it is a date, and where DTSTART
  /// is one.
  func lastMoment(from start: CalendarTime) -> WallTime {
    guard case .until(let until) = end else { return Recurrence.endOfTime }
    if until.isDate || start.isDate { return WallTime(until.wallTime.day) + 86_399 }
    guard case .utc(let instant) = until, let zone = start.zone else { return until.wallTime }
    let wall = zone.wallTime(at: instant)
    // A clock put back: every time that the clock shows twice had its first turn already.
    let first = zone.instant(of: wall)
    guard first < instant, let change = zone.nextChange(after: first) else { return wall }
    return zone.wallTime(at: change) + (instant - first) + -1
  }
}
