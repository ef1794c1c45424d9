import CivilTime

/// Offering slots.
extension Deliberation {
  /// How many starts one answer offers.
  private static let offeredAtMost = 12

  func free(_ days: DayRange, seconds wanted: Int?, of whose: Whose, with client: String?)
    throws(Fault) -> Decision
  {
    let seconds = wanted ?? Self.usualSeconds
    let (asked, range): ([Person], DayRange)
    switch bookable(whose, days, seconds: seconds) {
    case .found(let found): (asked, range) = found
    case .refused(let decision): return decision
    }
    let openings = try Openings(
      of: asked.map { .person($0.id) }, from: range.first, to: range.last, in: self)
    var starts: [WallTime] = []
    var stretches: [Span] = []
    var day = range.first
    while day <= range.last {
      let within = openings.free(on: day)
      stretches += narrowed(within, to: range, on: day).spans
      for start in openings.starts(on: day, seconds: seconds, from: range.from, until: range.until)
      where starts.last.map({ start.seconds - $0.seconds >= seconds }) ?? true {
        starts.append(start)
      }
      day = day + 1
    }
    let notes = try notes(on: range, of: asked.count == 1 ? asked[0] : nil)
    guard !starts.isEmpty else {
      return try nothingFree(range, seconds: seconds, owners: asked)
    }
    let slots = Slots(
      range: range, whose: whose, seconds: seconds,
      starts: Array(starts.prefix(Self.offeredAtMost)), stretches: stretches, zone: zone,
      notes: notes)
    return Decision(.slots(slots), choices: choices(slots, owners: asked, client: client))
  }

  /// Those who are asked for, and the days to come of a range, as far as meetings can be booked.
  func bookable(_ whose: Whose, _ days: DayRange, seconds: Int) -> Lookup<([Person], DayRange)> {
    let asked: [Person]
    switch owners(of: whose) {
    case .found(let found): asked = found
    case .refused(let decision): return .refused(decision)
    }
    guard Openings.lengths.contains(seconds) else {
      return .refused(refused(.invalidTime, .length(seconds, allowed: Openings.lengths)))
    }
    var range = days
    range.first = max(range.first, today)
    guard range.first <= range.last else {
      return .refused(refused(.inThePast, .inThePast(WallTime(range.last))))
    }
    range.last = min(range.last, today + Openings.daysAhead)
    return .found((asked, range))
  }

  /// A number chooses a slot only where it is known whom it is for.
  private func choices(_ slots: Slots, owners: [Person], client: String?) -> [Command] {
    guard let client, owners.count == 1 else { return [] }
    return slots.starts.map { start in
      .book(
        Booking(
          client: client,
          when: When(day: start.day, clock: start.clock, seconds: slots.seconds),
          owner: owners[0].id))
    }
  }

  private func nothingFree(_ range: DayRange, seconds: Int, owners: [Person]) throws(Fault)
    -> Decision
  {
    let openings = try Openings(
      of: owners.map { .person($0.id) }, from: range.last, to: range.last + SlotSearch.reach,
      in: self)
    let wanted = WallTime(range.last, range.from ?? ClockTime(seconds: 9 * 3600))
    let offers = SlotSearch(openings: openings).nearest(to: wanted, seconds: seconds)
    return Decision(
      .refused(
        Refusal(
          .unavailable, .noSlot(range, seconds: seconds), offers: offers, offerSeconds: seconds,
          zone: zone)))
  }

  func narrowed(_ free: SpanSet, to range: DayRange, on day: Day) -> SpanSet {
    guard range.from != nil || range.until != nil else { return free }
    let part = Span(
      zone.instant(of: WallTime(day, range.from ?? .midnight)),
      zone.instant(of: range.until.map { WallTime(day, $0) } ?? WallTime(day + 1)))
    return free.intersection(SpanSet([part]))
  }
}
