/// A zone with the stretch between two changes of its offset at hand, for runs of nearby times.
///
/// It answers as `Zone` does, within a few nanoseconds while the times stay in one stretch.
public struct ZoneCursor: Sendable {
  /// The zone that it reads.
  public let zone: Zone

  /// The stretch in which `offset` holds, in seconds since 1970.
  private var start = 0
  private var end = 0
  private var offset = 0

  /// A cursor that knows no stretch yet.
  public init(_ zone: Zone) {
    self.zone = zone
  }

  /// Seconds that the wall clock is ahead of UTC at an instant.
  @inline(__always)
  public mutating func offset(at instant: Instant) -> Int {
    if instant.seconds < start || instant.seconds >= end { load(around: instant) }
    return offset
  }

  /// What the wall clock shows at an instant.
  public mutating func wallTime(at instant: Instant) -> WallTime {
    WallTime(seconds: instant.seconds + offset(at: instant))
  }

  /// The instant at which the wall clock shows a time, by the rules of `Zone.instant(of:)`.
  public mutating func instant(of time: WallTime) -> Instant {
    if let instant = known(time) { return instant }
    load(around: Instant(seconds: time.seconds - offset))
    return known(time) ?? zone.instant(of: time)
  }

  /// The first instant at which the wall clock shows a time or, where it skips it, a later one.
  public mutating func firstInstant(from time: WallTime) -> Instant {
    let instant = instant(of: time)
    guard wallTime(at: instant) != time else { return instant }
    // The change that skips the time lies before it, by less than its own width.
    return zone.nextChange(after: instant - Self.widest) ?? instant
  }

  /// The instant of a time that lies clear of the stretch's start, where a time may be the second
  /// of its name.
  @inline(__always)
  private func known(_ time: WallTime) -> Instant? {
    let seconds = time.seconds - offset
    return seconds >= start + Self.widest && seconds < end ? Instant(seconds: seconds) : nil
  }

  /// No change of an offset is larger than this.
  private static let widest = 26 * 3600

  private mutating func load(around instant: Instant) {
    var from = Instant(seconds: instant.seconds - 30 * 86_400)
    var next = zone.nextChange(after: from)
    while let change = next, change <= instant {
      from = change
      next = zone.nextChange(after: change)
    }
    start = from.seconds
    end = next?.seconds ?? .max
    offset = zone.offset(at: instant)
  }
}
