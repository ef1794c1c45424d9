import CivilTime
import ICalendar

/// Properties that a feed writes anew: what they say is read and written, so that nothing else that
/// stood on their lines comes along.
extension Property {
  /// The names of properties that say when and how, and nothing about anybody.
  static let plainNames: Set<String> = [
    "DTSTART", "DTEND", "DUE", "DURATION", "RECURRENCE-ID", "RRULE", "RDATE", "EXDATE", "STATUS",
    "TRANSP", "CREATED", "COMPLETED", "PERCENT-COMPLETE", "PRIORITY", "SEQUENCE",
  ]

  /// The properties as read and written anew, in zones of the IANA database; throws where the times
  /// can't be read, and leaves out anything else that can't.
  func plain(in zones: CalendarZones) throws(ICalendarError) -> [PropertyDraft] {
    switch name {
    case "DTSTART", "DTEND", "DUE":
      return [PropertyDraft(name, time: try time(in: zones))]
    case "CREATED", "COMPLETED":
      return (try? time(in: zones)).map { [PropertyDraft(name, time: $0)] } ?? []
    case "RECURRENCE-ID":
      let range = parameter("RANGE").map { $0.uppercased() == "THISANDFUTURE" } ?? false
      return [
        PropertyDraft(
          name, time: try time(in: zones), range ? [Parameter("RANGE", "THISANDFUTURE")] : [])
      ]
    case "RDATE" where parameter("VALUE")?.uppercased() == "PERIOD":
      return try periods(in: zones).map { period in
        PropertyDraft(
          name, raw: "\(period)", [Parameter("VALUE", "PERIOD")] + period.start.parameters)
      }
    case "RDATE", "EXDATE":
      let times = try times(in: zones)
      let isUniform = Set(times.map(\.parameters)).count <= 1
      guard !times.isEmpty else { return [] }
      return isUniform
        ? [PropertyDraft(name, times: times)] : times.map { PropertyDraft(name, time: $0) }
    case "DURATION": return [PropertyDraft(name, duration: try duration())]
    case "RRULE" where valueBytes.isEmpty: return []
    case "RRULE": return [PropertyDraft(name, raw: try RecurrenceRule(valueBytes).description)]
    case "STATUS", "TRANSP":
      let word = rawValue.uppercased()
      return Self.knownWords.contains(word) ? [PropertyDraft(name, raw: word)] : []
    default: return (try? integer()).map { [PropertyDraft(name, integer: $0)] } ?? []
    }
  }

  private static let knownWords: Set<String> = [
    "TENTATIVE", "CONFIRMED", "CANCELLED", "NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "OPAQUE",
    "TRANSPARENT",
  ]

  /// The zones that its TZIDs stand for, by the names as written.
  func namedZone(in zones: CalendarZones) throws(ICalendarError) -> (name: String, zone: Zone)? {
    guard Self.timeNames.contains(name), let id = parameter("TZID"), !id.isEmpty else { return nil }
    guard let zone = zones.zone(named: id) else {
      throw ICalendarError(line: lineNumber, .unknownZone(id))
    }
    return (id, zone)
  }

  static let timeNames: Set<String> = [
    "DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "RDATE", "EXDATE",
  ]
}
