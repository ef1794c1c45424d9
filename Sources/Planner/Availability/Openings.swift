import CivilTime

/// What stands in the way of a meeting, for its participants, within some days.
///
/// The one function that both offers slots and accepts bookings (promise 1): a slot is offered
/// when `objection(to:)` is nil, and the same question is asked again in the write transaction.
struct Openings {
  /// Lengths that a meeting can have, seconds.
  static let lengths = 5 * 60...12 * 3600
  /// How far ahead a meeting can be booked, days; the horizon of the derived index.
  static let daysAhead = 730
  /// The grid that offers start on, seconds.
  static let step = 15 * 60

  private let now: Instant
  private let zone: Zone
  private let hours: [OpenDays]
  private let taken: [(participant: Participant, engagements: [Engagement])]
  private let insists: Bool

  /// Reads what is known of the participants from `first` to `last`, both included.
  ///
  /// The time of the object at the path `ignoring` does not stand in its own way; `insists` sets
  /// working hours and days off aside, and nothing else.
  init(
    of participants: [Participant], from first: Day, to last: Day, in deliberation: Deliberation,
    ignoring: String? = nil, insists: Bool = false
  ) throws(Fault) {
    now = deliberation.now
    zone = deliberation.zone
    self.insists = insists
    // A day more on each side: other zones' days, and meetings that run past midnight.
    let window = deliberation.span(of: DayRange(first - 1, last + 1))
    var hours: [OpenDays] = []
    var taken: [(participant: Participant, engagements: [Engagement])] = []
    for participant in participants {
      if case .person(let id) = participant, let person = deliberation.people[id] {
        hours.append(try OpenDays(of: person, from: first - 1, to: last + 1, in: deliberation))
      }
      let engagements = try deliberation.view.engagements(of: participant, in: window)
      taken.append((participant, engagements.filter { $0.isBusy && $0.object != ignoring }))
    }
    self.hours = hours
    self.taken = taken
  }

  /// The rule that keeps a meeting of so many seconds from starting then, or nil where none does.
  func objection(to start: WallTime, seconds: Int) -> (code: Refusal.Code, reason: Refusal.Reason)?
  {
    guard Self.lengths.contains(seconds) else {
      return (.invalidTime, .length(seconds, allowed: Self.lengths))
    }
    if zone.skips(start) {
      return (.invalidTime, .skippedTime(start, zone: zone.identifier))
    }
    let span = Span(zone.instant(of: start), seconds: seconds)
    if span.start < now { return (.inThePast, .inThePast(start)) }
    let lastDay = zone.wallTime(at: now).day + Self.daysAhead
    if start.day > lastDay { return (.invalidTime, .tooFarAhead(start.day, last: lastDay)) }
    for days in hours {
      if let reason = days.objection(to: span, start: start, insists: insists) {
        return (.unavailable, reason)
      }
    }
    for (participant, engagements) in taken {
      if let engagement = first(overlapping: span, in: engagements) {
        let reason = Refusal.Reason.taken(
          participant, zone.wallTime(at: engagement.span.start),
          seconds: engagement.span.seconds, by: engagement)
        return (.conflict, reason)
      }
    }
    return nil
  }

  /// Every start on the grid within a day, narrowed to a part of it, at which nothing objects.
  func starts(on day: Day, seconds: Int, from: ClockTime? = nil, until: ClockTime? = nil)
    -> [WallTime]
  {
    let first = WallTime(day, from ?? .midnight)
    let last = until.map { WallTime(day, $0) } ?? WallTime(day + 1)
    return stride(from: first.seconds, to: last.seconds, by: Self.step)
      .map(WallTime.init(seconds:))
      .filter { until == nil || ($0 + seconds) <= last }
      .filter { objection(to: $0, seconds: seconds) == nil }
  }

  /// The time of a day in which nobody is taken and everybody works, from now on.
  func free(on day: Day) -> SpanSet {
    let whole = Span(zone.instant(of: WallTime(day)), zone.instant(of: WallTime(day + 1)))
    var open = SpanSet([Span(max(whole.start, now), max(whole.end, now))])
    for days in hours { open = open.intersection(days.open) }
    for (_, engagements) in taken { open = open.subtracting(SpanSet(engagements.map(\.span))) }
    return open
  }

  private func first(overlapping span: Span, in engagements: [Engagement]) -> Engagement? {
    engagements.first { $0.span.overlaps(span) }
  }
}
