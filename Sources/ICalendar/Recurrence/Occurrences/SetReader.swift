import CivilTime

/// Reads the properties of a master that make its recurrence set.
struct SetReader {
  let master: Component
  let start: CalendarTime
  let zones: CalendarZones

  /// An object has one rule (RFC 5545, section 3.6.1, says SHOULD); more than so many are refused.
  static let mostRules = 10

  /// The rules of RRULE. DTSTART always counts as the first occurrence (RFC 5545, section 3.3.10),
  /// so that a COUNT is one less where no rule gives DTSTART.
  func rules() throws(ICalendarError) -> [Recurrence] {
    let rules = try rules("RRULE")
    let givesStart = rules.contains { $0.first { _ in true } == start.wallTime }
    return givesStart ? rules : rules.compactMap { $0.countingStart() }
  }

  /// The rules of all properties of a name, made ready for DTSTART; an empty value, which some
  /// programs write for what does not repeat, is no rule, and one whose UNTIL lies before DTSTART
  /// gives nothing.
  func rules(_ name: String) throws(ICalendarError) -> [Recurrence] {
    var rules: [Recurrence] = []
    for property in master.all(name) where !property.valueBytes.isEmpty {
      do throws(ICalendarError) {
        let rule = try RecurrenceRule(property.valueBytes)
        let recurrence = try Recurrence(rule, from: start)
        rules.append(recurrence)
        if rules.count > SetReader.mostRules {
          throw .rule("FREQ", "more than \(SetReader.mostRules) rules; split the object")
        }
      } catch {
        throw error.at(line: property.lineNumber)
      }
    }
    return rules
  }

  /// DTSTART and every RDATE, in order on the wall clock of DTSTART.
  func extras() throws(ICalendarError) -> [Series.Extra] {
    var extras = [extra(start, nil)]
    for property in master.all("RDATE") {
      if property.parameter("VALUE")?.uppercased() == "PERIOD" {
        for period in try property.periods(in: zones) {
          extras.append(extra(period.start, try extent(of: period, at: property.lineNumber)))
        }
      } else {
        for time in try property.times(in: zones) { extras.append(extra(time, nil)) }
      }
    }
    // Of equal starts the one with a length of its own comes last and wins.
    return extras.sorted {
      $0.wall != $1.wall ? $0.wall < $1.wall : $0.extent == nil && $1.extent != nil
    }
  }

  func excluded() throws(ICalendarError) -> TimeIndex<Bool> {
    var excluded = TimeIndex<Bool>()
    for property in master.all("EXDATE") {
      for time in try property.times(in: zones) { excluded[time] = true }
    }
    return excluded
  }

  private func extent(
    of period: CalendarPeriod, at line: Int
  ) throws(ICalendarError) -> Extent {
    switch period.end {
    case .duration(let duration):
      guard duration.nominalSeconds >= 0 else {
        throw ICalendarError(line: line, .invalid("the period \(period) has a negative duration"))
      }
      return .nominal(duration)
    case .time(let end):
      guard let extent = Extent(from: period.start, to: end, isEvent: true) else {
        throw ICalendarError(line: line, .invalid("the period \(period) ends before it starts"))
      }
      return extent
    }
  }

  /// A start beside the rules. A day among times starts when DTSTART does; a time among days means
  /// its day.
  private func extra(_ time: CalendarTime, _ extent: Extent?) -> Series.Extra {
    var time = time
    if time.isDate, !start.isDate {
      time = start.form(of: WallTime(time.wallTime.day, start.wallTime.clock))
    } else if start.isDate, !time.isDate {
      time = .date(time.wallTime.day)
    }
    var wall = time.wallTime
    if let zone = start.zone, let other = time.zone, other != zone {
      wall = zone.wallTime(at: time.instant(in: zone))
    }
    return Series.Extra(start: time, wall: wall, extent: extent)
  }
}

extension CalendarTime {
  /// A wall time in the form of this one: a day, floating, UTC or in its zone.
  func form(of wall: WallTime) -> CalendarTime {
    switch self {
    case .date: .date(wall.day)
    case .floating: .floating(wall)
    case .utc: .utc(Instant(seconds: wall.seconds))
    case .zoned(_, let zone): .zoned(wall, zone)
    }
  }
}
