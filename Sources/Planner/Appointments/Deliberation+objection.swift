import CivilTime
import ICalendar

extension Deliberation {
  /// Everyone whose time a meeting takes.
  func participants(owner: Person, client: Ref?, room: Person?) -> [Participant] {
    [.person(owner.id)] + (room.map { [.person($0.id)] } ?? [])
      + (client.map { [.client($0)] } ?? [])
  }

  /// Everyone whose time a kept appointment takes, colleagues who are invited among them.
  func participants(of appointment: Appointment, object: StoredObject) throws(Fault)
    -> [Participant]
  {
    let addresses = Dictionary(
      people.values.compactMap { person in person.email.map { ($0.lowercased(), person.id) } },
      uniquingKeysWith: { first, _ in first })
    var invited: [PersonID] = []
    for event in try object.calendarText().components(named: "VEVENT") {
      for attendee in event.all("ATTENDEE") {
        guard attendee.parameter("PARTSTAT")?.uppercased() != "DECLINED" else { continue }
        let named = attendee.parameter(DaybookProperty.owner).map { PersonID($0) }
        let mailed = attendee.mailAddress.flatMap { addresses[$0.lowercased()] }
        if let id = named ?? mailed, people[id] != nil { invited.append(id) }
      }
    }
    let all = [appointment.owner] + invited.filter { $0 != appointment.owner }
    return Set(all).sorted().map(Participant.person)
      + (appointment.client.map { [.client($0)] } ?? [])
  }

  /// The refusal of a start that can't be, with the nearest starts that can; nil where it can.
  ///
  /// `retry` is the same command for another start, or for the same one by somebody who insists.
  func objection(
    to start: WallTime, seconds: Int, participants: [Participant], ignoring: String? = nil,
    insists: Bool = false, retry: (_ start: WallTime, _ insists: Bool) -> Command
  ) throws(Fault) -> Decision? {
    func openings(insisting: Bool) throws(Fault) -> Openings {
      try Openings(
        of: participants, from: start.day, to: start.day, in: self, ignoring: ignoring,
        insists: insisting)
    }
    guard
      let objection = try openings(insisting: insists).objection(to: start, seconds: seconds)
    else { return nil }
    let offers = try offers(
      insteadOf: start, seconds: seconds, participants: participants, ignoring: ignoring,
      objection: objection.reason)
    var canInsist = false
    if objection.code == .unavailable {
      canInsist = try openings(insisting: true).objection(to: start, seconds: seconds) == nil
    }
    let refusal = Refusal(
      objection.code, objection.reason, offers: offers, offerSeconds: seconds,
      insisting: canInsist ? start : nil, zone: zone)
    let choices = offers.map { retry($0, false) } + (canInsist ? [retry(start, true)] : [])
    return Decision(.refused(refusal), choices: choices)
  }

  private func offers(
    insteadOf start: WallTime, seconds: Int, participants: [Participant], ignoring: String?,
    objection: Refusal.Reason
  ) throws(Fault) -> [WallTime] {
    switch objection {
    case .length, .tooFarAhead: return []
    default: break
    }
    let wanted = max(start, zone.wallTime(at: now))
    let openings = try Openings(
      of: participants, from: max(today, wanted.day - SlotSearch.reach),
      to: wanted.day + SlotSearch.reach, in: self,
      ignoring: ignoring)
    return SlotSearch(openings: openings).nearest(to: wanted, seconds: seconds)
  }
}
