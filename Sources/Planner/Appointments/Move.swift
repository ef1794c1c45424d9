import CivilTime
import ICalendar

/// Moving an appointment; what is not said stays: the day, the time, the length.
extension Deliberation {
  func move(_ target: Target, to asked: When, insists: Bool) throws(Fault) -> Decision {
    let meant: Meant
    switch try appointment(target, retry: { .move($0, to: asked) }) {
    case .found(let found): meant = found
    case .refused(let decision): return decision
    }
    let was = meant.appointment
    if was.status == .cancelled { return refused(.badInput, .alreadyCancelled(was.ref)) }
    if let refusal = try frozen(meant.object) { return refusal }
    if meant.object.recurs { return refused(.badInput, .recurring(was.ref)) }
    guard asked != When() else { return refused(.invalidTime, .missingTime) }
    // Said in the asker's zone, kept in the appointment's own.
    let here = zone.wallTime(at: was.span.start)
    let when: When
    switch try settled(
      asked, by: people[was.owner] ?? asker, on: here.day, seconds: asked.seconds ?? was.seconds,
      retry: { .move(.ref(was.ref), to: $0) })
    {
    case .found(let found): when = found
    case .refused(let decision): return decision
    }
    let wanted =
      when.shift.map { zone.wallTime(at: was.span.start + $0) }
      ?? WallTime(when.day ?? here.day, when.clock ?? here.clock)
    let seconds = when.seconds ?? was.seconds
    let participants = try participants(of: was, object: meant.object)
    if let refusal = try closedRoom(
      among: participants, start: wanted, seconds: seconds, instead: nil)
    {
      return refusal
    }
    if when.clock == nil, let around = when.around {
      return try offering(
        WallTime(wanted.day, around), seconds: seconds, moving: meant, participants: participants)
    }
    if let refusal = try objection(
      to: wanted, seconds: seconds,
      participants: participants,
      ignoring: meant.object.path, insists: insists,
      retry: { start, insists in
        let when = When(day: start.day, clock: start.clock, seconds: seconds)
        return .move(.ref(was.ref), to: when, insists: insists)
      })
    {
      return refusal
    }
    let (moved, change) = try rescheduled(meant, to: wanted, seconds: seconds)
    let answers = try reassessed(change)
    return Decision(
      .moved(try meeting(moved), was: here, answers: answers.said), changes: [answers.change],
      question: answers.question)
  }

  /// An appointment at another time, said in the asker's zone, and the change that puts it there:
  /// the UID stays, SEQUENCE rises.
  func rescheduled(_ meant: Meant, to wanted: WallTime, seconds: Int) throws(Fault)
    -> (moved: Appointment, change: Change)
  {
    var moved = meant.appointment
    moved.start = moved.zone.wallTime(at: zone.instant(of: wanted))
    moved.seconds = seconds
    moved.sequence += 1
    // The client said yes to the old time, not to this one.
    if moved.status == .confirmed { moved.status = .booked }
    moved.isAllDay = false
    let change = try change(meant.object, sequence: moved.sequence) {
      (text) throws(ICalendarError) in try text.rescheduled(to: moved, at: now)
    }
    return (moved, change)
  }

  /// Asks for the time where only a part of the day was said, with the nearest starts.
  private func offering(
    _ wanted: WallTime, seconds: Int, moving meant: Meant, participants: [Participant]
  ) throws(Fault) -> Decision {
    let openings = try Openings(
      of: participants, from: max(today, wanted.day), to: wanted.day + SlotSearch.reach, in: self,
      ignoring: meant.object.path)
    let offers = SlotSearch(openings: openings).nearest(to: wanted, seconds: seconds)
    let refusal = Refusal(
      .invalidTime, .missingTime, offers: offers, offerSeconds: seconds, zone: zone)
    return Decision(
      .refused(refusal),
      choices: offers.map { start in
        let when = When(day: start.day, clock: start.clock, seconds: seconds)
        return .move(.ref(meant.appointment.ref), to: when)
      })
  }
}
