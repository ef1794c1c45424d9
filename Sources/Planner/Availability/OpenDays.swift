import CivilTime

/// The hours of one person over some days: office hours or their own, the working calendar, and
/// absences, in layers as RFC 7953 (section 4) lays availability over availability.
struct OpenDays {
  let person: Person
  /// When the person can be booked.
  let open: SpanSet

  private let zone: Zone
  private let calendar: WorkingCalendar
  private let absences: [AbsenceLayer]

  init(of person: Person, from first: Day, to last: Day, in deliberation: Deliberation)
    throws(Fault)
  {
    let office = try deliberation.view.office
    let zone = person.zone.flatMap(Zone.init(identifier:)) ?? office.zone
    let window = Span(
      zone.instant(of: WallTime(first)), zone.instant(of: WallTime(last + 1)))
    var layers = [office.hours]
    for object in try deliberation.view.availabilities(of: person.id) {
      layers.append(try AvailabilityLayer(object, zone: zone))
    }
    // Lowest priority first; each later layer replaces what lies under its span.
    layers.sort { $0.precedence > $1.precedence }
    var open = SpanSet()
    for layer in layers {
      let range = SpanSet([layer.span.clamped(to: window)])
      let free = SpanSet(layer.openings(in: window, calendar: office.calendar))
      open = open.subtracting(range).union(free.intersection(range))
    }
    self.person = person
    self.zone = zone
    self.open = open
    calendar = office.calendar
    absences = layers.compactMap { layer in
      layer.isAbsence ? AbsenceLayer(span: layer.span, reason: layer.summary) : nil
    }
  }

  /// The rule of the person's hours that keeps a meeting from taking that time; nil where none.
  func objection(to span: Span, start: WallTime, insists: Bool) -> Refusal.Reason? {
    if let absence = absences.first(where: { $0.span.overlaps(span) }) {
      return .absent(person.id, start.day, reason: absence.reason)
    }
    // A room has no week of its own; it is there when somebody is in the office to use it.
    if insists || person.isRoom || open.contains(span) { return nil }
    let here = zone.wallTime(at: span.start)
    if !calendar.isWorking(here.day) {
      return calendar.exception(on: here.day).map(Refusal.Reason.holiday) ?? .dayOff(start.day)
    }
    let hours = hours(on: here.day)
    if hours.isEmpty { return .dayOff(start.day) }
    return .outsideHours(person.id, start, seconds: span.seconds, hours: hours)
  }

  /// The stretches of a day in which the person can be booked, on their own wall clock.
  private func hours(on day: Day) -> [ClockSpan] {
    let whole = Span(zone.instant(of: WallTime(day)), zone.instant(of: WallTime(day + 1)))
    return open.intersection(SpanSet([whole])).spans.compactMap { span in
      ClockSpan(zone.wallTime(at: span.start).clock, zone.wallTime(at: span.end).clock)
    }
  }

  private struct AbsenceLayer {
    var span: Span
    var reason: String?
  }
}

extension Span {
  /// The part that lies within another span; empty where there is none.
  func clamped(to other: Span) -> Span {
    let start = min(max(self.start, other.start), other.end)
    return Span(start, max(start, min(end, other.end)))
  }
}
