import CivilTime
import Procedure

/// One command being thought over: who asks, what is known, what time it is.
struct Deliberation {
  let asker: Person
  let view: any View
  let now: Instant
  /// The asker's zone, in which times are said and heard.
  let zone: Zone
  /// The office's zone, in which floating times are meant.
  let officeZone: Zone
  let people: [PersonID: Person]
  let office: Office
  let handbook: Handbook
  private let standingIn: StandingIn

  init(asker: Person, view: any View, now: Instant) throws(Fault) {
    self.asker = asker
    self.view = view
    self.now = now
    office = try view.office
    handbook = try view.handbook
    officeZone = office.zone
    zone = asker.zone.flatMap(Zone.init(identifier:)) ?? office.zone
    people = try view.people
    standingIn = StandingIn(asker.id, seeing: view, at: now)
  }

  var trust: Trust { Trust(in: asker, by: procedure.roles, standingIn: standingIn) }

  var procedure: Procedure { handbook.procedure }

  var today: Day { zone.wallTime(at: now).day }

  func refused(
    _ code: Refusal.Code, _ reason: Refusal.Reason, choices: [Command] = []
  ) -> Decision {
    Decision(.refused(Refusal(code, reason, zone: zone)), choices: choices)
  }

  /// The whole days of a range, in the asker's zone, narrowed to its part of the day by the caller.
  func span(of range: DayRange) -> Span {
    Span(
      zone.instant(of: WallTime(range.first)), zone.instant(of: WallTime(range.last + 1)))
  }
}
