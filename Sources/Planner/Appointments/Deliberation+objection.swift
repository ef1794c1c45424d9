import CivilTime

extension Deliberation {
  /// Everyone whose time a meeting takes.
  func participants(owner: Person, client: Ref?, room: Person?) -> [Participant] {
    [.person(owner.id)] + (room.map { [.person($0.id)] } ?? [])
      + (client.map { [.client($0)] } ?? [])
  }

  /// The refusal of a start that can't be, with the nearest starts that can; nil where it can.
  func objection(
    to start: WallTime, seconds: Int, participants: [Participant], ignoring: String? = nil,
    insists: Bool = false, retry: (WallTime) -> Command
  ) throws(Fault) -> Decision? {
    let openings = try Openings(
      of: participants, from: start.day, to: start.day, in: self, ignoring: ignoring,
      insists: insists)
    guard let objection = openings.objection(to: start, seconds: seconds) else { return nil }
    let offers = try offers(
      insteadOf: start, seconds: seconds, participants: participants, ignoring: ignoring,
      objection: objection.reason)
    let refusal = Refusal(
      objection.code, objection.reason, offers: offers, offerSeconds: seconds, zone: zone)
    return Decision(.refused(refusal), choices: offers.map(retry))
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
      of: participants, from: wanted.day, to: wanted.day + SlotSearch.reach, in: self,
      ignoring: ignoring)
    return SlotSearch(openings: openings).nearest(to: wanted, seconds: seconds)
  }
}
