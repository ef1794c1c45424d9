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
