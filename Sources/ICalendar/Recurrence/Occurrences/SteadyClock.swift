import CivilTime

/// A zone's wall clock that remembers until when its present offset holds, since occurrences are
/// asked for in order and a zone changes its offset seldom.
struct SteadyClock {
  /// Nil for days and floating times, and for UTC: wall time and instant are the same number.
  private let zone: Zone?
  private var offset = 0
  /// The wall times, in seconds, at which the offset holds.
  private var steady = 0..<0

  init(_ zone: Zone?) {
    self.zone = zone == .utc ? nil : zone
    if self.zone == nil { steady = Int.min..<Int.max }
  }

  /// The instant of a wall time, both in seconds (RFC 5545, section 3.3.5).
  @inline(__always)
  mutating func instant(of wall: Int) -> Int {
    steady.contains(wall) ? wall - offset : lookUp(wall)
  }

  /// What the wall clock shows at an instant.
  @inline(__always)
  mutating func wall(at instant: Int) -> Int {
    if steady.contains(instant + offset) { return instant + offset }
    return zone?.wallTime(at: Instant(seconds: instant)).seconds ?? instant
  }

  private mutating func lookUp(_ wall: Int) -> Int {
    guard let zone else { return wall }
    let instant = zone.instant(of: WallTime(seconds: wall))
    // A time in a gap is read with an offset that no longer holds.
    if zone.offset(at: instant) == wall - instant.seconds {
      offset = wall - instant.seconds
      let change = zone.nextChange(after: instant)
      steady = wall..<(change.map { $0.seconds + offset } ?? Int.max)
    }
    return instant.seconds
  }
}
