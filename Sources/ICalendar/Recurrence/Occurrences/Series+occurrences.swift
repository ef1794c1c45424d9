import CivilTime

extension Series {
  /// How many starts are looked at for one answer, whatever the rules.
  static let mostStarts = 500_000

  /// Its occurrences in a window, at most `limit` of them, in order of start; equal starts in order
  /// of the master's.
  public func occurrences(in window: OccurrenceWindow, limit: Int) -> [Occurrence] {
    guard limit > 0 else { return [] }
    var found = exceptions.compactMap { occurrence($0, in: window) }
    var instants = found.map { $0.start.instant(in: window.zone).seconds }
    let wanted = min(limit, .max - found.count) + found.count
    let bounds = searchBounds(of: window)
    if var starts = Starts(self, from: bounds.from, to: bounds.to),
      var layout = Layout(self, window: window)
    {
      var looked = 0
      var latest = Int.min
      while looked < Series.mostStarts, let next = starts.next() {
        looked += 1
        guard let (occurrence, instant) = occurrence(next, in: window, &layout) else { continue }
        if found.count < wanted {
          latest = max(latest, instant)
        } else if instant - furthestBack > latest {
          break
        }
        found.append(occurrence)
        instants.append(instant)
      }
    }
    if zip(instants, instants.dropFirst()).contains(where: >) {
      found = instants.indices.sorted { (instants[$0], $0) < (instants[$1], $1) }.map { found[$0] }
    }
    return found.count > limit ? Array(found.prefix(limit)) : found
  }

  /// What takes place at a start of the master's; nil where it is excluded, replaced or lies outside
  /// of the window.
  private func occurrence(
    _ next: (wall: WallTime, extra: Extra?), in window: OccurrenceWindow, _ layout: inout Layout
  ) -> (Occurrence, instant: Int)? {
    if excluded.isEmpty, isReplaced.isEmpty, turns.isEmpty, next.extra == nil {
      return layout.occurrence(at: next.wall)
    }
    guard let start = next.extra?.start ?? placement?.start.form(of: next.wall),
      excluded[start] != true, isReplaced[start] != true
    else { return nil }
    if turns.isEmpty, next.extra == nil { return layout.occurrence(at: next.wall) }
    guard let occurrence = occurrence(at: start, lasting: next.extra?.extent),
      window.holds(occurrence.start, occurrence.end)
    else { return nil }
    return (occurrence, occurrence.start.instant(in: window.zone).seconds)
  }

  private func occurrence(_ exception: Exception, in window: OccurrenceWindow) -> Occurrence? {
    let start = exception.placement.start
    let end = exception.placement.extent.end(of: start)
    guard excluded[exception.id] != true, window.holds(start, end) else { return nil }
    return Occurrence(
      start: start, end: end, recurrenceID: exception.id, component: exception.component)
  }

  private func occurrence(at start: CalendarTime, lasting extent: Extent?) -> Occurrence? {
    guard let master, let placement else { return nil }
    let id = isRecurring ? start : nil
    guard let turn = turn(before: start) else {
      let extent = extent ?? placement.extent
      return Occurrence(
        start: start, end: extent.end(of: start), recurrenceID: id, component: master)
    }
    let moved = turn.placement.start.form(of: turn.wall(of: start) + turn.shift)
    return Occurrence(
      start: moved, end: turn.placement.extent.end(of: moved), recurrenceID: id,
      component: turn.component)
  }

  /// The last override of RANGE=THISANDFUTURE before a start of the master.
  private func turn(before start: CalendarTime) -> Exception? {
    guard !turns.isEmpty else { return nil }
    let zone = placement?.start.zone ?? .utc
    let instant = start.instant(in: zone)
    return turns.last { $0.id.instant(in: zone) < instant && excluded[$0.id] != true }
  }

  /// The window on the master's wall clock, widened by what the starts may be moved or last.
  private func searchBounds(of window: OccurrenceWindow) -> (from: WallTime?, to: WallTime?) {
    let zone = placement?.start.zone
    let bounds = window.bounds(in: zone)
    let reach =
      turns.map { $0.placement.extent.reach + max(0, $0.shift) }.max() ?? 0
    let longest = extras.compactMap { $0.extent?.reach }.max() ?? 0
    let back = max(reach, placement?.extent.reach ?? 0, longest) + window.slack(in: zones)
    let ahead = furthestBack + window.slack(in: zones)
    return (bounds.from.map { $0 + -back }, bounds.to.map { $0 + ahead })
  }

  /// The zones in which it starts.
  private var zones: Set<Zone?> {
    Set(extras.map(\.start.zone) + turns.map(\.placement.start.zone))
  }

  /// The most seconds by which an override moves the starts after it to the front.
  private var furthestBack: Int {
    turns.isEmpty ? 0 : 2 * 86_400 + (turns.map { -$0.shift }.max().map { max(0, $0) } ?? 0)
  }
}

extension Series.Exception {
  /// Seconds on its own wall clock by which it starts later than the occurrence it replaces.
  var shift: Int {
    placement.start.wallTime.seconds - wall(of: id).seconds
  }

  /// A time on the wall clock of its own start.
  func wall(of time: CalendarTime) -> WallTime {
    guard let zone = placement.start.zone, time.zone != nil else { return time.wallTime }
    return zone.wallTime(at: time.instant(in: zone))
  }
}

extension [Occurrence] {
  /// In order of start, those of equal start as they are.
  func ordered(in zone: Zone) -> [Occurrence] {
    let keys = map { $0.start.instant(in: zone) }
    return indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { self[$0] }
  }
}
