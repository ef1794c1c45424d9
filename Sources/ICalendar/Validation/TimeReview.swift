import CivilTime

/// Reviews what says when an object takes place: nothing of that may be in doubt.
struct TimeReview {
  let zones: CalendarZones

  /// The components that take place, beside those inside that have times of their own.
  private static let placed: Set<String> = [
    "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY", "AVAILABLE",
  ]

  func review(_ component: Component, into findings: inout Findings) {
    let name = component.name
    guard Self.placed.contains(name) else { return }
    var found: [String: Property] = [:]
    var sets: [(String, Property)] = []
    for property in component.properties {
      let known = property.name
      switch known {
      case "UID", "DTSTART", "DTEND", "DUE", "DURATION", "RECURRENCE-ID", "SEQUENCE":
        if known != "DTSTART", property.isEmpty { continue }
        if found.updateValue(property, forKey: known) != nil {
          findings.refusals.append(
            ICalendarError(line: property.lineNumber, .repeatedProperty(known, in: name)))
        }
      case "RRULE", "EXRULE", "RDATE", "EXDATE", "FREEBUSY":
        if !property.isEmpty { sets.append((known, property)) }
      default: break
      }
    }
    reviewPresence(of: component, name, found, into: &findings)
    let start = reviewExtent(found, into: &findings)
    reviewSets(sets, start: start, into: &findings)
    if name == "VAVAILABILITY" {
      for part in component.components { review(part, into: &findings) }
    }
  }

  private func reviewPresence(
    of component: Component, _ name: String, _ found: [String: Property],
    into findings: inout Findings
  ) {
    let line = component.lineNumber
    if name == "VEVENT" || name == "AVAILABLE", found["DTSTART"] == nil {
      findings.refusals.append(ICalendarError(line: line, .missingProperty("DTSTART", in: name)))
    }
    if found["UID"] == nil {
      findings.warnings.append(ICalendarError(line: line, .missingProperty("UID", in: name)))
    }
    for end in ["DTEND", "DUE"] {
      guard found[end] != nil, let duration = found["DURATION"] else { continue }
      findings.refusals.append(
        ICalendarError(
          line: duration.lineNumber, .invalid("both \(end) and DURATION are given; keep one")))
    }
    if name == "VTODO", found["DTSTART"] == nil, let duration = found["DURATION"] {
      findings.warnings.append(
        ICalendarError(
          line: duration.lineNumber, .invalid("DURATION without DTSTART says nothing")))
    }
  }

  /// Reads start, end and recurrence id; returns the start.
  private func reviewExtent(
    _ found: [String: Property], into findings: inout Findings
  ) -> CalendarTime? {
    var times: [String: CalendarTime] = [:]
    for name in ["DTSTART", "DTEND", "DUE", "RECURRENCE-ID"] {
      guard let property = found[name] else { continue }
      do throws(ICalendarError) {
        times[name] = try property.time(in: zones)
      } catch {
        findings.refusals.append(error)
      }
    }
    if let property = found["DURATION"] {
      do throws(ICalendarError) {
        if try property.duration().nominalSeconds < 0 {
          findings.refusals.append(
            ICalendarError(line: property.lineNumber, .invalid("DURATION is negative")))
        }
      } catch {
        findings.refusals.append(error)
      }
    }
    guard let start = times["DTSTART"] else { return nil }
    for name in ["DTEND", "DUE"] {
      guard let end = times[name], let property = found[name] else { continue }
      if end.isDate != start.isDate {
        findings.refusals.append(
          ICalendarError(
            line: property.lineNumber,
            .invalid("DTSTART and \(name) differ in form; give both a time of day or neither")))
      } else if end.instant(in: .utc) < start.instant(in: .utc) {
        findings.refusals.append(
          ICalendarError(
            line: property.lineNumber, .invalid("\(name) is before DTSTART; exchange them")))
      }
    }
    return start
  }

  private func reviewSets(
    _ sets: [(name: String, property: Property)], start: CalendarTime?,
    into findings: inout Findings
  ) {
    for (name, property) in sets {
      do throws(ICalendarError) {
        switch name {
        case "RRULE", "EXRULE": try reviewRule(property, start: start, into: &findings)
        case "RDATE", "FREEBUSY":
          if property.valueBytes.contains(UInt8(ascii: "/")) {
            _ = try property.periods(in: zones)
          } else {
            _ = try property.times(in: zones)
          }
        default: _ = try property.times(in: zones)
        }
      } catch {
        findings.refusals.append(error.at(line: property.lineNumber))
      }
    }
  }

  private func reviewRule(
    _ property: Property, start: CalendarTime?, into findings: inout Findings
  ) throws(ICalendarError) {
    let rule = try RecurrenceRule(property.valueBytes)
    guard case .until(let until) = rule.end, let start else { return }
    if until.wallTime.day < start.wallTime.day {
      findings.refusals.append(
        ICalendarError(
          line: property.lineNumber,
          .invalid("UNTIL is before DTSTART; give a later one, or leave RRULE out")))
    }
  }
}
