import CivilTime

/// Lays out the starts of a master one after the other, with as little asked of zones as possible.
struct Layout {
  private let form: CalendarTime
  private let extent: Extent
  private let component: Component
  private let isRecurring: Bool
  private var clock: SteadyClock
  /// The zone in which the window puts days and floating times; UTC where they are of no zone.
  private var windowClock: SteadyClock
  private let isPlaced: Bool
  private let bounds: (isInstants: Bool, from: Int, to: Int)

  init?(_ series: Series, window: OccurrenceWindow) {
    guard let component = series.master, let placement = series.placement else { return nil }
    self.component = component
    form = placement.start
    extent = placement.extent
    isRecurring = series.isRecurring
    clock = SteadyClock(placement.start.zone)
    windowClock = SteadyClock(window.zone)
    isPlaced = placement.start.zone != nil
    bounds =
      switch window {
      case .days(let from, let to):
        (false, from.map { WallTime($0).seconds } ?? .min, to.map { WallTime($0).seconds } ?? .max)
      case .instants(let from, let to, _): (true, from?.seconds ?? .min, to?.seconds ?? .max)
      }
  }

  /// The occurrence that starts at a wall time and the second of its instant; nil where it lies
  /// outside of the window.
  mutating func occurrence(at wall: WallTime) -> (Occurrence, instant: Int)? {
    let start = wall.seconds
    let instant = instant(of: start)
    let end = end(of: start, instant)
    let first = bounds.isInstants ? instant : start
    guard first < bounds.to else { return nil }
    if first < bounds.from {
      guard (bounds.isInstants ? self.instant(of: end) : end) > bounds.from else { return nil }
    }
    let time = form.form(of: wall)
    let occurrence = Occurrence(
      start: time, end: end == start ? time : form.form(of: WallTime(seconds: end)),
      recurrenceID: isRecurring ? time : nil, component: component)
    return (occurrence, instant)
  }

  @inline(__always)
  private mutating func instant(of wall: Int) -> Int {
    isPlaced ? clock.instant(of: wall) : windowClock.instant(of: wall)
  }

  @inline(__always)
  private mutating func end(of start: Int, _ instant: Int) -> Int {
    switch extent {
    case .exact(let seconds):
      if seconds == 0 || !isPlaced { return start + seconds }
      return clock.wall(at: instant + seconds)
    case .nominal(let duration):
      let moved = start + duration.days * 86_400
      if duration.seconds == 0 { return moved }
      if form.isDate { return moved + duration.seconds.flooredQuotient(by: 86_400) * 86_400 }
      return isPlaced
        ? clock.wall(at: clock.instant(of: moved) + duration.seconds) : moved + duration.seconds
    }
  }
}
