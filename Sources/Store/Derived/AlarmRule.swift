import CivilTime
import ICalendar

/// When a VALARM rings, for each occurrence of what it lies in (RFC 5545, section 3.6.6).
struct AlarmRule {
  private enum Trigger {
    case at(Instant)
    case fromStart(CalendarDuration)
    case fromEnd(CalendarDuration)
  }

  private let trigger: Trigger
  /// The UID (RFC 9074), else the place among the component's parts.
  private let name: String
  private let repeats: Int
  private let pause: Int
  /// Somebody has dismissed all that was due until then (RFC 9074).
  private let acknowledged: Instant?

  /// The rule of an alarm; nil where it has no trigger that can be read.
  init?(_ alarm: Component, place: Int, zones: CalendarZones) {
    guard let property = alarm.first("TRIGGER") else { return nil }
    if let duration = CalendarDuration(property.valueBytes) {
      trigger =
        property.parameter("RELATED")?.uppercased() == "END"
        ? .fromEnd(duration) : .fromStart(duration)
    } else if case .utc(let instant) = try? property.time(in: zones) {
      trigger = .at(instant)
    } else {
      return nil
    }
    name = alarm.first("UID")?.rawValue ?? "\(place)"
    let pause = alarm.first("DURATION").flatMap { CalendarDuration($0.valueBytes) }
    self.pause = pause?.nominalSeconds ?? 0
    let repeats = alarm.first("REPEAT").flatMap { try? $0.integer() } ?? 0
    self.repeats = self.pause > 0 ? min(max(repeats, 0), 100) : 0
    acknowledged = alarm.first("ACKNOWLEDGED").flatMap { CalendarTime($0.valueBytes) }
      .map { $0.instant(in: .utc) }
  }

  func add(for one: Laid.Occurrence, to alarms: inout [DerivedAlarm]) {
    let first: Instant
    var name = name
    switch trigger {
    case .at(let instant):
      // An alarm at a fixed time rings once, not once an occurrence.
      guard one.isFirst else { return }
      first = instant
    case .fromStart(let duration):
      first = duration.after(one.start).instant(in: one.zone)
      if let recurrence = one.recurrence { name += "/" + recurrence }
    case .fromEnd(let duration):
      first = duration.after(one.end).instant(in: one.zone)
      if let recurrence = one.recurrence { name += "/" + recurrence }
    }
    for turn in 0...repeats {
      let due = first + turn * pause
      if let acknowledged, due <= acknowledged { continue }
      alarms.append(DerivedAlarm(due: due, key: turn > 0 ? "\(name)#\(turn)" : name))
    }
  }
}
