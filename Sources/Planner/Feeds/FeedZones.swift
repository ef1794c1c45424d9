import CivilTime
import ICalendar

/// The zones that the components of a feed name, each to be described once.
struct FeedZones {
  private var zones: [String: Zone] = [:]
  private var firstYears: [String: Int] = [:]

  /// Notes a name; false where it stands for another zone already.
  mutating func take(_ zone: Zone, as name: String, year: Int?) -> Bool {
    guard zones[name, default: zone] == zone else { return false }
    zones[name] = zone
    if let year { firstYears[name] = min(firstYears[name] ?? year, year) }
    return true
  }

  /// VTIMEZONEs in order of their names, right from the first year used to some years ahead.
  func definitions(until last: Int) -> [ComponentDraft] {
    zones.sorted { $0.key < $1.key }.map { name, zone in
      let first = max(1970, min(firstYears[name] ?? last, last))
      var definition = zone.definition(for: first...last)
      definition.set(PropertyDraft("TZID", text: name))
      return definition
    }
  }
}

extension FeedZones {
  /// Notes the zones that a component written by the feed names.
  mutating func takeAll(of draft: ComponentDraft, year: Int?) throws(ICalendarError) {
    for property in draft.properties where Property.timeNames.contains(property.name) {
      guard let name = property.parameters.first(where: { $0.name == "TZID" })?.values.first,
        let zone = Zone(identifier: name)
      else { continue }
      guard take(zone, as: name, year: year) else {
        throw ICalendarError(.unknownZone(name))
      }
    }
  }
}
