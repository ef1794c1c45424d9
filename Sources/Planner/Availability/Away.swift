import CivilTime

/// Absences and hours.
extension Deliberation {
  /// Keeps an absence as a VAVAILABILITY without any AVAILABLE part (RFC 7953) and says which
  /// appointments it clashes with; they stay until somebody moves them.
  func away(
    _ range: DayRange, of id: PersonID?, reason: String?, cover: PersonID? = nil
  ) throws(Fault) -> Decision {
    let owner: Person
    switch try ownerToActFor(id) {
    case .found(let person): owner = person
    case .refused(let decision): return decision
    }
    guard range.last >= today else { return refused(.inThePast, .inThePast(WallTime(range.last))) }
    guard range.last <= today + Openings.daysAhead else {
      return refused(.invalidTime, .tooFarAhead(range.last, last: today + Openings.daysAhead))
    }
    let span = absenceSpan(range)
    if let cover, let refusal = try refusal(of: cover, for: owner, during: span) { return refusal }
    let object = try absence(of: owner, range: range, reason: reason, cover: cover)
    var clashes: [Meeting] = []
    for item in try view.agenda(of: [owner.id], in: span) {
      if let meeting = try meeting(item), meeting.appointment.status != .cancelled,
        meeting.appointment.isBusy
      {
        clashes.append(meeting)
      }
    }
    let supposed = try Deliberation(
      asker: asker, view: AbsentView(view, person: owner.id, absence: object), now: now)
    var drafting = Drafting(supposed)
    var moved = try supposed.reschedulePlans(of: owner.id, in: &drafting)
    if let cover { try tell(cover, covers: owner, range, in: &drafting) }
    moved = try coverings(of: owner, by: cover, during: span, in: &drafting) + moved
    return Decision(
      .away(owner, range, reason: reason, clashes: clashes, moved: moved),
      changes: [Change(before: nil, after: .object(object))] + drafting.changes)
  }

  func hours(of id: PersonID?) throws(Fault) -> Decision {
    let owner: Person
    switch person(named: id ?? asker.id) {
    case .found(let person): owner = person
    case .refused(let decision): return decision
    }
    let zone = try zone(of: owner)
    var week = try view.office.hours.week ?? WeekHours([:])
    var absences: [Absence] = []
    for object in try view.availabilities(of: owner.id) {
      let layer = try AvailabilityLayer(object, zone: zone)
      if let own = layer.week { week = own }
      if layer.isAbsence, layer.span.end > now {
        let reason = trust.maySee(owner) ? layer.summary : nil
        absences.append(
          Absence(days(of: layer.span, in: zone), reason: reason, cover: try object.cover))
      }
    }
    absences.sort { $0.range.first < $1.range.first }
    return Decision(.hours(owner, week, absences: absences))
  }

  /// What is special about the days of a range, for one person where it is asked about one.
  func notes(on range: DayRange, of person: Person?) throws(Fault) -> [DayNote] {
    let calendar = try view.office.calendar
    var notes: [DayNote] = []
    var absences: [(span: Span, reason: String?)] = []
    if let person {
      let zone = try zone(of: person)
      for object in try view.availabilities(of: person.id) {
        let layer = try AvailabilityLayer(object, zone: zone)
        if layer.isAbsence {
          absences.append((layer.span, trust.maySee(person) ? layer.summary : nil))
        }
      }
    }
    let last = min(range.last, range.first + Self.notedDays)
    for number in range.first.number...max(range.first.number, last.number) {
      let day = Day(number: number)
      if let exception = calendar.exception(on: day) {
        switch exception.kind {
        case .dayOff: notes.append(DayNote(day, .holiday(exception)))
        case .workingDay: notes.append(DayNote(day, .makeUp(exception)))
        }
      }
      let noon = zone.instant(of: WallTime(day, ClockTime(seconds: 43_200)))
      if let absence = absences.first(where: { $0.span.contains(noon) }) {
        notes.append(DayNote(day, .absence(absence.reason)))
      }
    }
    if let person, trust.maySee(person) { notes += try dutyNotes(on: range, of: person) }
    if calendar.status(of: range.last.year) != .official {
      notes.append(DayNote(range.last, .provisional))
    }
    return notes
  }

  /// The longest stretch of days whose notes are said, after the first.
  private static let notedDays = 31

  func zone(of person: Person) throws(Fault) -> Zone {
    let office = try view.office
    return person.zone.flatMap(Zone.init(identifier:)) ?? office.zone
  }

  func absenceSpan(_ range: DayRange) -> Span {
    let start = zone.instant(of: WallTime(range.first, range.from ?? .midnight))
    let end = zone.instant(
      of: range.until.map { WallTime(range.last, $0) } ?? WallTime(range.last + 1))
    return Span(start, end)
  }

  func days(of span: Span, in zone: Zone) -> DayRange {
    let (from, to) = (zone.wallTime(at: span.start), zone.wallTime(at: span.end))
    let lastDay = to.clock == .midnight ? to.day - 1 : to.day
    return DayRange(
      from.day, lastDay, from: from.clock == .midnight ? nil : from.clock,
      until: to.clock == .midnight ? nil : to.clock)
  }
}
