public import CivilTime
public import ICalendar

extension AvailabilityLayer {
  /// Reads the first VAVAILABILITY of a text; floating times are read in the given zone.
  ///
  /// An AVAILABLE that recurs by the day or the week becomes hours of a usual week, any other a
  /// single opening.
  ///
  /// - Throws: `ICalendarError` where the text or one of its times can't be read.
  public init(_ bytes: [UInt8], zone: Zone) throws(ICalendarError) {
    let text = try CalendarText(bytes)
    guard let component = text.components(named: "VAVAILABILITY").first else {
      throw ICalendarError(line: 1, .invalid("there is no VAVAILABILITY in it"))
    }
    try self.init(component, zones: text.zones, zone: zone)
  }

  private init(_ component: Component, zones: CalendarZones, zone: Zone) throws(ICalendarError) {
    let start = try component.first("DTSTART")?.time(in: zones)
    let end = try component.end(from: start, zones: zones)
    var week: [Weekday: [ClockSpan]] = [:]
    var openings: [Span] = []
    var own: Zone?
    for part in component.components(named: "AVAILABLE") {
      guard let from = try part.first("DTSTART")?.time(in: zones),
        let to = try part.end(from: from, zones: zones)
      else { throw ICalendarError(line: part.lineNumber, .invalid("AVAILABLE has no DTSTART")) }
      own = own ?? from.zone
      guard let rule = part.first("RRULE") else {
        openings.append(Span(from.instant(in: zone), to.instant(in: zone)))
        continue
      }
      guard let hours = ClockSpan(from.wallTime.clock, to.wallTime.clock) else {
        throw ICalendarError(line: part.lineNumber, .invalid("AVAILABLE runs past midnight"))
      }
      for weekday in try rule.weekdays(from: from.wallTime.day) {
        week[weekday, default: []].append(hours)
      }
    }
    let priority = try component.first("PRIORITY")?.integer() ?? 0
    self.init(
      precedence: (1...9).contains(priority) ? priority : 10,
      span: Span(
        start?.instant(in: zone) ?? Instant(seconds: Int.min / 2),
        end?.instant(in: zone) ?? Instant(seconds: Int.max / 2)),
      zone: own ?? zone,
      week: week.isEmpty ? nil : WeekHours(week),
      openings: openings,
      summary: component.first("SUMMARY").map(\.text))
  }
}

extension Component {
  /// Where it ends, by DTEND or DURATION; nil where neither is given.
  fileprivate func end(from start: CalendarTime?, zones: CalendarZones) throws(ICalendarError)
    -> CalendarTime?
  {
    if let end = first("DTEND") { return try end.time(in: zones) }
    guard let start, let duration = first("DURATION") else { return nil }
    return try duration.duration().after(start)
  }
}

extension Property {
  /// The weekdays of an RRULE that recurs by the day or the week.
  fileprivate func weekdays(from first: Day) throws(ICalendarError) -> [Weekday] {
    let rule: RecurrenceRule
    do {
      rule = try RecurrenceRule(rawValue)
    } catch {
      throw error.at(line: lineNumber)
    }
    guard rule.end == .never else {
      throw ICalendarError(
        line: lineNumber,
        .invalid("usual hours have no UNTIL or COUNT; give the VAVAILABILITY a DTEND"))
    }
    let named = rule.byDay.map(\.weekday)
    switch rule.frequency {
    case .daily where rule.interval == 1:
      return named.isEmpty ? Weekday.allCases : named
    case .weekly where rule.interval == 1:
      return named.isEmpty ? [first.weekday] : named
    default:
      throw ICalendarError(
        line: lineNumber, .invalid("hours recur every day or every week; write FREQ=WEEKLY"))
    }
  }
}
