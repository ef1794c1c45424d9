public import CivilTime

/// The stretch of time in which occurrences are wanted, open where a bound is nil.
public enum OccurrenceWindow: Hashable, Sendable {
  /// From one day to another, the second excluded, each object on its own wall clock.
  case days(from: Day?, to: Day?)
  /// From one instant to another, the second excluded; days and floating times are read in the
  /// zone.
  case instants(from: Instant?, to: Instant?, in: Zone)

  /// All time.
  public static let always = OccurrenceWindow.days(from: nil, to: nil)

  /// Whether something from `start` to `end` takes place inside, if only in part; what has no
  /// length does where it starts inside.
  func holds(_ start: CalendarTime, _ end: CalendarTime) -> Bool {
    switch self {
    case .days(let from, let to):
      if let to, start.wallTime >= WallTime(to) { return false }
      guard let from = from.map({ WallTime($0) }) else { return true }
      return start.wallTime >= from || end.wallTime > from
    case .instants(let from, let to, let zone):
      let begin = start.instant(in: zone)
      if let to, begin >= to { return false }
      guard let from else { return true }
      return begin >= from || end.instant(in: zone) > from
    }
  }

  /// The same, without what starts well after a time.
  func ending(after time: CalendarTime) -> OccurrenceWindow {
    switch self {
    case .days(let from, let to):
      // Wall clocks of different zones are up to a day and two hours apart.
      let end = time.wallTime.day + 3
      return .days(from: from, to: to.map { min($0, end) } ?? end)
    case .instants(let from, let to, let zone):
      let end = time.instant(in: zone) + 1
      return .instants(from: from, to: to.map { min($0, end) } ?? end, in: zone)
    }
  }

  /// Its bounds on a wall clock; of a zone of nil, the window's own.
  func bounds(in zone: Zone?) -> (from: WallTime?, to: WallTime?) {
    switch self {
    case .days(let from, let to): (from.map { WallTime($0) }, to.map { WallTime($0) })
    case .instants(let from, let to, let own):
      (from.map((zone ?? own).wallTime(at:)), to.map((zone ?? own).wallTime(at:)))
    }
  }

  /// Seconds by which starts in these zones may lie beside its bounds on the wall clock of one.
  func slack(in zones: Set<Zone?>) -> Int {
    if zones.count > 1 { return 2 * 86_400 }
    // A clock put back shows late times early.
    if case .instants = self { return 86_400 }
    return 0
  }

  /// The zone in which days and floating times are put in order among the others.
  var zone: Zone {
    if case .instants(_, _, let zone) = self { zone } else { .utc }
  }
}
