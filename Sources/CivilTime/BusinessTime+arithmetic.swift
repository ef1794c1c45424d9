extension BusinessTime {
  /// Days that are searched before an office counts as never open that long.
  private static let horizon = 100 * 366

  /// Whether the office is open at an instant.
  public func isOpen(at instant: Instant) -> Bool {
    nextOpen(from: instant)?.value == instant
  }

  /// The instant itself while the office is open, else its next opening; nil where it does not
  /// open within a hundred years.
  public func nextOpen(from instant: Instant) -> Reckoned<Instant>? {
    var found: Instant?
    walk(from: instant) { span in
      if span.end > instant { found = max(span.start, instant) }
      return found == nil
    }
    return found.map { reckoned($0, from: instant) }
  }

  /// The instant by which the office has been open for so many minutes more; negative minutes
  /// lead back, and 0 stays.
  ///
  /// Minutes are elapsed time. A count that ends with the hours of a day ends there, not at the
  /// next opening. Nil where the office is not open that long within a hundred years.
  public func adding(minutes: Int, to instant: Instant) -> Reckoned<Instant>? {
    let (count, isTooMuch) = minutes.multipliedReportingOverflow(by: 60)
    guard !isTooMuch, count != .min else { return nil }
    if count == 0 { return reckoned(instant, from: instant) }
    var (left, found) = (abs(count), Instant?.none)
    walk(from: instant, backwards: count < 0) { span in
      let part =
        count > 0
        ? Span(max(span.start, instant), span.end)
        : Span(span.start, min(span.end, instant))
      if part.seconds >= left {
        found = count > 0 ? part.start + left : part.end - left
      }
      left -= part.seconds
      return found == nil
    }
    return found.map { reckoned($0, from: instant) }
  }

  /// Whole minutes that the office is open between two instants, negative when `end` is earlier.
  public func minutes(from start: Instant, to end: Instant) -> Int {
    if end < start { return -minutes(from: end, to: start) }
    var seconds = 0
    let days = zone.wallTime(at: end).day - zone.wallTime(at: start).day + 1
    walk(from: start, days: days) { span in
      seconds += Span(max(span.start, start), min(span.end, end)).seconds
      return span.end < end
    }
    return seconds / 60
  }

  /// Whether a count between two instants touches a year that is not official.
  public func isProvisional(from one: Instant, to other: Instant) -> Bool {
    calendar.isProvisional(
      from: zone.wallTime(at: one).day, through: zone.wallTime(at: other).day)
  }

  private func reckoned(_ found: Instant, from start: Instant) -> Reckoned<Instant> {
    Reckoned(found, isProvisional: isProvisional(from: start, to: found))
  }

  /// Visits the open stretches of the instant's day and of those after it (or before it) in
  /// order, until the visitor has seen enough or so many days are done.
  private func walk(
    from instant: Instant, days: Int = Self.horizon, backwards: Bool = false,
    visit: (Span) -> Bool
  ) {
    var cursor = ZoneCursor(zone)
    let first = cursor.wallTime(at: instant).day
    for step in 0..<days {
      let spans = open(on: backwards ? first - step : first + step, &cursor)
      guard (backwards ? spans.reversed() : spans).allSatisfy(visit) else { return }
    }
  }
}
