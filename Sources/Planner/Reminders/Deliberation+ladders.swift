import CivilTime
import Procedure

/// Ladders as people ask about them.
extension Deliberation {
  /// Takes the next rung of what somebody can't settle themselves, without waiting for its time.
  func escalate(_ target: Target) throws(Fault) -> Decision {
    if case .ref(let ref) = target, let refusal = try refusalToPass(on: ref) { return refusal }
    let object: StoredObject
    switch try self.object(meantBy: target, retry: { .reminder(.escalate($0)) }) {
    case .refused(let decision): return decision
    case .found(let found): object = found
    }
    let ref = object.ref ?? Ref(.task, 0)
    guard people[object.owner].map(trust.mayActFor) ?? false || isHandler(object) else {
      return refused(.notAllowed, .notAllowed(object.owner))
    }
    let bells = Bells(office: office, procedure: procedure)
    let kept = try view.ladders(.about(uid: object.uid)).first
    guard let fresh = try ladder(for: object, bells) else {
      return Decision(
        .told(.refusing(.badInput, Topics.Reminders.noLadder, ["about": .ref(ref)])))
    }
    var before = kept
    if kept?.state == .over { before = nil }
    var climbing = before ?? fresh
    let own = climbing.rung
    // The rungs that tell only the owner are no help to the owner.
    let next = climbing.steps.indices.first { place in
      place > own && climbing.steps[place].to.contains { $0 != .owner }
        && (own < 0 || !climbing.isOfColour(place))
    }
    guard let next else {
      return Decision(.told(.refusing(.badInput, Topics.Reminders.top, ["about": .ref(ref)])))
    }
    climbing.told +=
      climbing.told.isEmpty && next > 0
      ? [Ladder.Told(rung: next - 1, at: now, people: [asker.id])] : []
    var ringing = try Ringing(view, at: now)
    let told = try ringing.escalate(climbing, to: next, was: kept)
    return Decision(
      .told(
        Telling(
          Topics.Reminders.escalated,
          ["about": .ref(ref), "people": .list(told.map { .person($0) })], it: ref)),
      changes: ringing.changes)
  }

  /// What climbs, of those whom the asker may see or what went to them, the next to go on first.
  func listLadders() throws(Fault) -> Decision {
    var rows: [Statement] = []
    for ladder in try view.ladders(.open) {
      guard let owner = people[ladder.owner], let object = try view.object(uid: ladder.uid),
        trust.maySee(owner) || isHandler(object) || ladder.hasTold(asker.id),
        try keptOut(of: object) == nil
      else { continue }
      let todo = try Todo(object, here: officeZone)
      guard !todo.isOver, !ladder.told.isEmpty else { continue }
      let rung = ladder.rung(after: ladder.rung)
      let isAnswered = ladder.state == .answered
      let next =
        rung.map { rung in
          ladder.steps[rung].to.flatMap { self.people(as: $0, of: ladder.owner) }.map(\.id)
        } ?? []
      rows.append(
        .row(
          Topics.Reminders.ladder,
          [
            "ref": ladder.about.map { .ref($0) } ?? .none, "title": title(of: todo),
            "owner": .person(ladder.owner),
            "told": .list(ladder.told.last?.people.map { .person($0) } ?? []),
            "next": isAnswered || ladder.next == nil ? .none : .list(next.map { .person($0) }),
            "then": ladder.next.map { .moment(zone.wallTime(at: $0)) } ?? .none,
            "answered": isAnswered ? .person(ladder.by ?? ladder.owner) : .none,
          ]))
    }
    guard !rows.isEmpty else { return Decision(.told(Telling(Topics.Reminders.noLadders))) }
    return Decision(
      .told(
        Telling([Statement(Topics.Reminders.ladders, ["count": .number(rows.count)])] + rows)))
  }
}

extension Ringing {
  /// Takes a rung before its time; gives who is told.
  mutating func escalate(_ ladder: Ladder, to rung: Int, was before: Ladder?) throws(Fault)
    -> [PersonID]
  {
    var after = ladder
    after.state = .climbing
    try take(rung, of: &after)
    keep(after, was: before)
    return after.told.last?.people ?? []
  }
}
