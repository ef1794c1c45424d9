import CivilTime
import Procedure

/// When somebody may be told something.
struct Reachability {
  let zone: Zone
  let quietFrom: ClockTime
  let quietUntil: ClockTime
  let calendar: WorkingCalendar
  /// When they are away, in order.
  let absences: SpanSet

  /// Whether they are away.
  func isAway(at instant: Instant) -> Bool {
    absences.first(overlapping: Span(instant, seconds: 1)) != nil
  }

  /// The first moment from an instant on at which they may be told: after quiet hours and, for
  /// what is `work`, on a working day. Where that is too late for what it is about, it is said at
  /// once.
  func time(from instant: Instant, isWork: Bool, before limit: Instant?) -> Instant {
    var wall = zone.wallTime(at: instant)
    // Quiet hours are over within a day, a row of holidays within weeks.
    for _ in 0..<60 {
      if let end = quietEnd(at: wall) { wall = end }
      guard isWork, !calendar.isWorking(wall.day) else { break }
      wall = WallTime(wall.day + 1, quietFrom == quietUntil ? .midnight : quietUntil)
    }
    let time = zone.instant(of: wall)
    if time <= instant { return instant }
    if let limit, time >= limit { return instant }
    return time
  }

  /// When quiet hours end that hold at a time; nil outside of them.
  private func quietEnd(at wall: WallTime) -> WallTime? {
    let clock = wall.clock
    if quietFrom < quietUntil {
      return quietFrom <= clock && clock < quietUntil ? WallTime(wall.day, quietUntil) : nil
    }
    if quietFrom == quietUntil { return nil }
    if clock >= quietFrom { return WallTime(wall.day + 1, quietUntil) }
    return clock < quietUntil ? WallTime(wall.day, quietUntil) : nil
  }
}

extension Deliberation {
  /// When somebody may be told something.
  func reach(of id: PersonID) throws(Fault) -> Reachability {
    let person = people[id]
    let here = person.map { zone(for: $0) } ?? officeZone
    let rules = procedure.house.reminders
    var absences: [Span] = []
    for object in try view.availabilities(of: id) {
      let layer = try AvailabilityLayer(object, zone: here)
      if layer.isAbsence { absences.append(layer.span) }
    }
    return Reachability(
      zone: here, quietFrom: person?.quiet?.from ?? rules.quietFrom,
      quietUntil: person?.quiet?.until ?? rules.quietUntil, calendar: office.calendar,
      absences: SpanSet(absences))
  }
}
