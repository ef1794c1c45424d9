import CivilTime

/// One change of a zone's offset.
struct ZoneChange: Hashable {
  /// What the clock showed when it was put forward or back.
  var time: WallTime
  /// Offsets before and after it, in seconds ahead of UTC.
  var before: Int
  var after: Int

  /// Whether the clock goes the same way, from and to the same offset.
  func isAlike(_ other: ZoneChange) -> Bool {
    before == other.before && after == other.after
  }

  /// The part of a VTIMEZONE that begins with this change, once or by a rule or on further dates.
  func part(rule: YearlyRule? = nil, dates: [WallTime] = []) -> ComponentDraft {
    var properties = [
      PropertyDraft("DTSTART", time: .floating(time)),
      PropertyDraft("TZOFFSETFROM", raw: UTCOffset(seconds: before).description),
      PropertyDraft("TZOFFSETTO", raw: UTCOffset(seconds: after).description),
    ]
    if let rule { properties.append(PropertyDraft("RRULE", raw: rule.description)) }
    if !dates.isEmpty {
      properties.append(PropertyDraft("RDATE", times: dates.map(CalendarTime.floating)))
    }
    return ComponentDraft(after > before ? "DAYLIGHT" : "STANDARD", properties)
  }
}

extension ZoneChange {
  /// The start of a year whose offset does not change there.
  init(zone: Zone, steady offset: Int, from year: Int) {
    self.init(time: WallTime(Day(unchecked: year, 1, 1)), before: offset, after: offset)
  }
}
