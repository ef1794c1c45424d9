public import CivilTime

/// The zones that the TZIDs of one calendar stand for; a VTIMEZONE is recognised, never expanded.
public struct CalendarZones: Sendable {
  /// The zone of X-WR-TIMEZONE, in which floating times are read where the calendar names one, as
  /// the programs that write it mean it.
  public let ofFloatingTimes: Zone?
  private let known: [String: Zone]

  /// The zones of a calendar that defines none: IANA and Windows names are understood.
  public init() {
    ofFloatingTimes = nil
    known = [:]
  }

  /// The zones of a VCALENDAR.
  public init(of calendar: Component) {
    var known: [String: Zone] = [:]
    for definition in calendar.components(named: "VTIMEZONE") {
      guard let name = definition.first("TZID")?.rawValue, known[name] == nil else { continue }
      // What looks like an abbreviation may be used for any zone; its definition tells.
      let isPlain = name.utf8.allSatisfy { $0.isNameByte && $0 != UInt8(ascii: "/") }
      known[name] =
        isPlain
        ? Zone(like: definition) ?? Zone(named: name)
        : Zone(named: name) ?? Zone(like: definition)
    }
    self.known = known
    ofFloatingTimes = calendar.first("X-WR-TIMEZONE").flatMap { property in
      let name = property.rawValue
      return known[name] ?? Zone(named: name)
    }
  }

  /// The IANA zone that a TZID stands for, or nil where it is like none that is known.
  public func zone(named name: String) -> Zone? {
    known[name] ?? Zone(named: name)
  }
}

extension CalendarText {
  /// The zones of its first VCALENDAR.
  public var zones: CalendarZones {
    calendar.map(CalendarZones.init(of:)) ?? CalendarZones()
  }
}
