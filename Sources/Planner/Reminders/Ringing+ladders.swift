import CivilTime
import Procedure

/// Climbing.
extension Ringing {
  /// Begins a ladder at a rung, unless one is being climbed already.
  mutating func begin(_ alarm: DueAlarm, at rung: Int) throws(Fault) {
    let kept = try view.ladders(.about(uid: alarm.uid)).first
    guard let object = try view.object(uid: alarm.uid),
      var ladder = try deliberation.ladder(for: object, bells), ladder.steps.indices.contains(rung)
    else { return }
    // The same end is climbed once, whatever became of it.
    let isMoved = ladder.countsFromEnd && kept?.due != ladder.due
    if let kept, kept.state != .over, kept.rung >= 0 || kept.climbsByColour,
      !isMoved || kept.climbsByColour
    {
      return
    }
    if let kept, !isMoved, kept.profile == ladder.profile,
      kept.told.contains(where: { $0.rung >= rung })
    {
      return
    }
    try take(rung, of: &ladder)
    keep(ladder, was: kept)
  }

  /// Takes the next rung of a ladder, or ends it where nothing is open any more.
  mutating func climb(_ ladder: Ladder) throws(Fault) {
    var after = ladder
    after.next = nil
    guard let object = try view.object(uid: ladder.uid),
      let anew = try deliberation.ladder(for: object, bells)
    else {
      after.state = .over
      return keep(after, was: ladder)
    }
    if anew.due != ladder.due, ladder.countsFromEnd {
      // It was moved: its new end rings by itself.
      after.state = .over
      return keep(after, was: ladder)
    }
    // Where all are to answer, one who dismisses an alarm is not enough.
    if !ladder.isForAll,
      let seen = try object.dismissal(since: ladder.told.last?.at ?? ladder.opened),
      let again = bells.rules.again.end(from: seen, in: bells.office)?.value, again > now
    {
      after.state = .answered
      after.by = object.owner
      after.next = again
      return keep(after, was: ladder)
    }
    if try follow(object, &after) {
      let heir =
        after.state == .over ? try deliberation.heir(of: after, object, bells) : nil
      return keep(heir ?? after, was: ladder)
    }
    after.owner = object.owner
    after.state = .climbing
    if ladder.state == .answered, let by = ladder.by {
      // Whoever said that they would see to it is asked first.
      let keptOut = try Todo(object, here: office.zone).incident?.keptOut ?? []
      let reader = try deliberation.people[by].map { (person) throws(Fault) in
        try stand(in: person, besides: keptOut)
      }
      try tell(
        ladder.rung, of: after, to: reader ?? by, insteadOf: reader == by ? nil : by)
      after.next = bells.rules.again.end(from: now, in: bells.office)?.value
      after.by = nil
      return keep(after, was: ladder)
    }
    guard let rung = ladder.rung(after: ladder.rung) else {
      after.state = .over
      return keep(try deliberation.heir(of: after, object, bells) ?? after, was: ladder)
    }
    try take(rung, of: &after)
    keep(after, was: ladder)
  }

  /// Tells everybody of a rung, and sets when the next one comes.
  mutating func take(_ rung: Int, of ladder: inout Ladder) throws(Fault) {
    let step = ladder.steps[rung]
    var people: [Person] = []
    let keptOut = try view.object(uid: ladder.uid).map { (object) throws(Fault) in
      try Todo(object, here: office.zone).incident?.keptOut ?? []
    }
    for party in step.to {
      for person in deliberation.people(as: party, of: ladder.owner)
      where !people.contains(where: { $0.id == person.id })
        && keptOut?.contains(person.id) != true
      {
        people.append(person)
      }
    }
    var told: [PersonID] = []
    var instead: [PersonID: PersonID] = [:]
    for person in people {
      let id = try stand(in: person, besides: keptOut ?? [], consenting: step.needsApproval)
      if id != person.id, !people.contains(where: { $0.id == id }) { instead[id] = person.id }
      if !told.contains(id) { told.append(id) }
    }
    // What a case tells at its opening is a notice of its own.
    let isTold = step.trigger == .opening && ladder.about?.kind == .case
    ladder.told.append(Ladder.Told(rung: rung, at: now, people: told))
    ladder.next = next(after: rung, of: ladder)
    // Nobody bears the role: whoever owns it hears that, and the ladder goes on.
    let readers = told.isEmpty ? [ladder.owner] : told
    for id in isTold ? [] : readers {
      try tell(rung, of: ladder, to: id, insteadOf: instead[id])
    }
  }

  private mutating func tell(
    _ rung: Int, of ladder: Ladder, to id: PersonID, insteadOf absent: PersonID? = nil
  ) throws(Fault) {
    guard ladder.steps.indices.contains(rung) else { return }
    var reminder = Reminder(
      ref: Ref(.reminder, 0), to: id, owner: ladder.owner, kind: .rung, uid: ladder.uid,
      about: ladder.about, key: AlarmKey(.rung(rung)).text, due: now,
      isUrgent: ladder.steps[rung].mode == .interrupt)
    reminder.rung = rung
    reminder.instead = absent
    try replace(by: reminder)
    // What can wait comes with the message of a morning.
    let morning =
      ladder.steps[rung].mode == .digest ? try nextOpening(after: now - 1, seeing: view) : nil
    try say(reminder, isWork: true, before: nil, after: morning)
  }

  /// What was said before of the same thing to the same person needs no answer any more.
  private mutating func replace(by later: Reminder) throws(Fault) {
    for reminder in try view.reminders(.about(uid: later.uid))
    where reminder.isOpen && reminder.to == later.to {
      var after = reminder
      after.state = .over
      after.again = nil
      changes.append(Change(before: .reminder(reminder), after: .reminder(after)))
    }
  }

  /// When the rung after another comes: at its own time, or so long after this one as the profile
  /// sets between them where that time is past.
  private func next(after rung: Int, of ladder: Ladder) -> Instant? {
    bells.next(after: rung, of: ladder, at: now)
  }
}

extension Bells {
  /// When the rung after one that is taken now comes.
  func next(after rung: Int, of ladder: Ladder, at now: Instant) -> Instant? {
    guard let following = ladder.rung(after: rung) else { return nil }
    let times = times(of: ladder)
    guard let time = times[following] else { return nil }
    if time > now { return time }
    guard let planned = times[rung] else { return nil }
    return now + max(60, time - planned)
  }
}

extension Deliberation {
  /// Whether somebody may approve what is risky.
  func mayConsent(_ id: PersonID) -> Bool {
    guard let person = people[id] else { return false }
    return Trust(in: person, by: procedure.roles).may(.approveOrange)
  }

  /// The ladder of what is still to be done; nil for anything else.
  func ladder(for object: StoredObject, _ bells: Bells) throws(Fault) -> Ladder? {
    guard object.kind == .task, object.ref != nil else { return nil }
    let todo = try Todo(object, here: officeZone)
    return todo.isOver || !todo.isWork ? nil : bells.ladder(for: todo)
  }
}
