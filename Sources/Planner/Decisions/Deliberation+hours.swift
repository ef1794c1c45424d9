import CivilTime

/// Times that hang on the hours that somebody keeps.
extension Deliberation {
  /// A time as somebody's hours settle it, in the asker's zone: of a bare hour the reading within
  /// them, which is asked for where both are; the usual guess where neither is.
  ///
  /// `day` stands in where none was said; where that is nil too, it is the next time that the clock
  /// shows the hour. As many seconds have to fit; what is due at a moment takes none.
  func settled(
    _ when: When, by person: Person, on day: Day? = nil, seconds: Int = 0,
    retry: (When) -> Command
  ) throws(Fault) -> Lookup<When> {
    guard let clock = when.clock, when.other != nil || when.edge != nil else { return .found(when) }
    var plain = when
    plain.clock = clock
    if when.edge == .close {
      let day = when.day ?? day ?? today
      plain.clock = zone.wallTime(at: try closing(of: day, for: person)).clock
      return .found(plain)
    }
    guard let other = when.other else { return .found(plain) }
    let here = zone.wallTime(at: now)
    let starts = [clock, other].map { clock in
      let given = when.day ?? day
      return WallTime(given ?? (clock >= here.clock ? here.day : here.day + 1), clock)
    }
    let days = starts.map(\.day)
    let open = try OpenDays(
      of: person, from: (days.min() ?? today) - 1, to: (days.max() ?? today) + 1, in: self
    ).open
    let fitting = starts.filter { start in
      let at = zone.instant(of: start)
      // A deadline belongs to the hours that it ends.
      let span = seconds > 0 ? Span(at, at + seconds) : Span(at - 60, at)
      return at >= now && open.contains(span)
    }.sorted()
    guard fitting.count < 2 else {
      let refusal = Refusal(
        .ambiguous, .eitherHalf(fitting[0]), offers: fitting, offerSeconds: seconds, zone: zone)
      return .refused(
        Decision(
          .refused(refusal),
          choices: fitting.map { start in
            var chosen = when
            (chosen.day, chosen.clock) = (start.day, start.clock)
            return retry(chosen)
          }))
    }
    if let start = fitting.first { plain.clock = start.clock }
    return .found(plain)
  }

  /// The end of somebody's working day; on a day on which they do not work, that of business.
  func closing(of day: Day, for person: Person?) throws(Fault) -> Instant {
    let usual = officeZone.instant(of: close(of: day))
    guard let person, !person.isRoom else { return usual }
    return try OpenDays(of: person, from: day, to: day, in: self).open.spans.last?.end ?? usual
  }
}
