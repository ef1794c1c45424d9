extension CalendarText {
  /// Its events, to-dos and journal entries, those of one UID and kind together, in order of their
  /// first component; beside them what keeps an object from being read.
  public var series: (series: [Series], faults: [ICalendarError]) {
    var series: [Series] = []
    var faults: [ICalendarError] = []
    for root in roots {
      let zones = CalendarZones(of: root)
      for group in Self.groups(of: root.isNamed("VCALENDAR") ? root.components : [root]) {
        do throws(ICalendarError) {
          series.append(try Series(group, zones: zones))
        } catch {
          faults.append(error.at(line: group.first?.lineNumber ?? root.lineNumber))
        }
      }
    }
    return (series, faults)
  }

  /// Components without a UID stand alone.
  private static func groups(of components: [Component]) -> [[Component]] {
    var groups: [[Component]] = []
    var places: [String: Int] = [:]
    for component in components where ["VEVENT", "VTODO", "VJOURNAL"].contains(component.name) {
      guard let uid = component.first("UID")?.rawValue else {
        groups.append([component])
        continue
      }
      let key = component.name + ":" + uid
      if let place = places[key] {
        groups[place].append(component)
      } else {
        places[key] = groups.count
        groups.append([component])
      }
    }
    return groups
  }
}

extension [Series] {
  /// The occurrences of all in a window, at most `limit` of them, in order of start.
  public func occurrences(in window: OccurrenceWindow, limit: Int) -> [Occurrence] {
    guard limit > 0 else { return [] }
    var found: [Occurrence] = []
    var window = window
    for series in self {
      found += series.occurrences(in: window, limit: limit)
      guard found.count / 2 >= limit else { continue }
      found = [Occurrence](found.ordered(in: window.zone).prefix(limit))
      if let last = found.last { window = window.ending(after: last.start) }
    }
    return [Occurrence](found.ordered(in: window.zone).prefix(limit))
  }
}
