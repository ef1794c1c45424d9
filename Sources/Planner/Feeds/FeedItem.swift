import CivilTime
import ICalendar

/// A kept object on its way into a feed: its text, read once, and what follows from it.
struct FeedItem {
  let object: StoredObject
  let text: CalendarText
  let zones: CalendarZones
  /// The VEVENTs and VTODOs of the object.
  let components: [Component]
  /// When any part of it was last changed: what LAST-MODIFIED of the master has to say, since
  /// some programs show nothing new where only an exception's advances.
  let modified: Instant
  /// Whether the office wrote it itself, so that every word in it is understood.
  let isOwn: Bool

  init(_ object: StoredObject, of office: String) throws(ICalendarError) {
    self.object = object
    text = try CalendarText(object.text)
    zones = text.zones
    components = (text.calendar?.components ?? []).filter {
      $0.isNamed("VEVENT") || $0.isNamed("VTODO")
    }
    modified =
      components.compactMap { component in
        let stamps = ["LAST-MODIFIED", "DTSTAMP", "CREATED"].lazy.compactMap { component.stamp($0) }
        return stamps.first
      }.max() ?? Instant(seconds: 0)
    isOwn = object.uid.hasSuffix("-\(office)@daybook")
  }

  /// The component that all occurrences start from; the first exception where there is none.
  var master: Component? {
    components.first { $0.first("RECURRENCE-ID") == nil } ?? components.first
  }

  var isCancelled: Bool { master?.says("STATUS", "CANCELLED") ?? false }

  /// Whether its owner keeps it from everybody else (RFC 5545, section 3.8.1.3).
  var isPrivate: Bool {
    components.contains { component in
      component.first("CLASS").map { $0.rawValue.uppercased() != "PUBLIC" } ?? false
    }
  }

  /// Whether a feed still shows it: cancelled objects for some days after, what is over for a year.
  func isShown(at now: Instant, from start: Instant, here: Zone) -> Bool {
    if isCancelled { return modified > now - Feed.tombstoneSeconds }
    // A series that was completed is over, whatever days it names.
    if master?.isNamed("VTODO") == true, master?.first("COMPLETED") != nil {
      return modified >= start
    }
    return components.contains { component in
      if component.first("RRULE") != nil || component.first("RDATE") != nil { return true }
      if component.isNamed("VTODO") {
        return component.first("COMPLETED") == nil || modified >= start
      }
      return end(of: component, here: here).map { $0 >= start } ?? true
    }
  }

  /// The first year in which the object takes time.
  var firstYear: Int? {
    components.compactMap { component in
      let start = component.first("DTSTART") ?? component.first("DUE")
      return (try? start?.time(in: zones))?.wallTime.day.year
    }.min()
  }

  private func end(of component: Component, here: Zone) -> Instant? {
    guard let start = try? component.first("DTSTART")?.time(in: zones) else { return nil }
    if let end = try? component.first("DTEND")?.time(in: zones) { return end.instant(in: here) }
    let length = try? component.first("DURATION")?.duration()
    return (length?.after(start) ?? start).instant(in: here) + (start.isDate ? 86_400 : 0)
  }
}

extension Component {
  /// The instant a UTC property names, where it can be read.
  func stamp(_ name: String) -> Instant? {
    first(name).flatMap { CalendarTime($0.valueBytes) }.map { $0.instant(in: .utc) }
  }

  /// Whether a property has that value, whatever the case.
  func says(_ name: String, _ value: String) -> Bool {
    first(name)?.rawValue.uppercased() == value
  }
}
