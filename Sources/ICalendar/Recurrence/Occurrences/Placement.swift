import CivilTime

/// When one component starts and how long it lasts.
struct Placement: Sendable {
  let start: CalendarTime
  let extent: Extent

  /// Reads DTSTART with DTEND, DUE or DURATION; nil for a to-do or journal entry without any time.
  /// An override without DTSTART starts at its RECURRENCE-ID.
  init?(_ component: Component, zones: CalendarZones) throws(ICalendarError) {
    let isEvent = component.isNamed("VEVENT")
    let endProperty = component.first(isEvent ? "DTEND" : "DUE")
    let startProperty =
      component.first("DTSTART") ?? (isEvent ? nil : endProperty)
      ?? component.first("RECURRENCE-ID")
    guard let startProperty else {
      guard isEvent else { return nil }
      throw ICalendarError(line: component.lineNumber, .missingProperty("DTSTART", in: "VEVENT"))
    }
    start = try startProperty.time(in: zones)
    if let endProperty {
      let end = try endProperty.time(in: zones)
      guard let extent = Extent(from: start, to: end, isEvent: isEvent) else {
        let names = "\(endProperty.name) is before \(startProperty.name)"
        throw ICalendarError(line: endProperty.lineNumber, .invalid("\(names); swap or mend them"))
      }
      self.extent = extent
    } else if let property = component.first("DURATION") {
      let duration = try property.duration()
      guard duration.nominalSeconds >= 0 else {
        throw ICalendarError(line: property.lineNumber, .invalid("DURATION is negative"))
      }
      extent = .nominal(duration)
    } else {
      extent = isEvent && start.isDate ? .nominal(CalendarDuration(days: 1)) : .exact(0)
    }
  }
}

extension Extent {
  /// From a start to an end that may be of another form: a day among times means its midnight, a
  /// time among days means its day. Nil where the end comes first. An event of whole days that ends
  /// on the day it starts lasts that day.
  init?(from start: CalendarTime, to end: CalendarTime, isEvent: Bool) {
    if start.isDate {
      let days = end.wallTime.day - start.wallTime.day
      guard days >= 0 else { return nil }
      self = .nominal(CalendarDuration(days: isEvent ? max(1, days) : days))
      return
    }
    let zone = start.zone ?? .utc
    let seconds = end.instant(in: zone) - start.instant(in: zone)
    guard seconds >= 0 else { return nil }
    self = .exact(seconds)
  }
}
