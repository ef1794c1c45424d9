import CivilTime
import Procedure

/// Ladders that the colour of a risk sets off.
extension Deliberation {
  /// Takes the rung of the colour that an assessment has reached; a lower colour, or the consent of
  /// all who have to give it, ends the ladder. While questions are still being answered it waits a
  /// little: the next answer may change the colour.
  func climb(
    _ assessed: Assessed, _ evaluation: Evaluation, isSettled: Bool, in drafting: inout Drafting
  ) throws(Fault) {
    guard let object = drafting.object(uid: assessed.object.uid) else { return }
    guard var ladder = try riskLadder(for: object, of: assessed) else { return }
    let before = try view.ladders(.about(uid: object.uid)).first
    let standing = before.flatMap { $0.state == .over ? nil : $0 }
    let kept = standing.flatMap { $0.profile == ladder.profile ? $0 : nil }
    guard let rung = ladder.rung(of: evaluation), !isConsented(assessed, evaluation) else {
      if let kept { try end(kept, of: object, in: &drafting) }
      return
    }
    // What has been said because the thing is late counts no more: this is graver.
    if let standing, kept == nil { try close(standing, in: &drafting) }
    if let kept {
      let highest = kept.highestColour
      if highest > rung { try end(kept, of: object, in: &drafting) }
      if highest >= rung { return }
      ladder = kept
      ladder.state = .climbing
      ladder.by = nil
    }
    guard isSettled else {
      let settled = now + Self.settling
      ladder.next = ladder.next.map { min($0, settled) } ?? settled
      return drafting.add(Change(before: before.map { .ladder($0) }, after: .ladder(ladder)))
    }
    var ringing = try Ringing(view, at: now)
    try ringing.take(rung, of: &ladder)
    ringing.keep(ladder, was: before)
    try add(ringing.changes, about: assessed.ref, to: &drafting)
  }

  /// Whether everybody has agreed to a risk that has to be agreed to.
  func isConsented(_ assessed: Assessed, _ evaluation: Evaluation) -> Bool {
    !evaluation.approvals.isEmpty && isApproved(assessed, evaluation)
  }

  /// How long answers that follow on one another may take, in seconds.
  private static var settling: Int { 900 }

  /// Adds what a rung says, by numbers that the draft has not given; whoever is asked for consent by
  /// it needs no notice that asks for the same.
  private func add(_ changes: [Change], about ref: Ref, to drafting: inout Drafting) throws(Fault) {
    var told: Set<PersonID> = []
    for change in changes {
      guard case .reminder(var reminder)? = change.after, change.before == nil else {
        drafting.add(change)
        continue
      }
      if reminder.said != nil, mayConsent(reminder.to) { told.insert(reminder.to) }
      reminder.ref = try drafting.ref(.reminder)
      drafting.add(Change(before: nil, after: .reminder(reminder)))
    }
    drafting.drop { change in
      guard case .reminder(let reminder)? = change.after, change.before == nil else { return false }
      return reminder.kind == .notice && reminder.about == ref && told.contains(reminder.to)
    }
  }

  /// The ladder by the colour of a risk, where a clause whose questions hang on a task has one; as
  /// it is before anybody has climbed it.
  func riskLadder(for object: StoredObject, of assessed: Assessed) throws(Fault) -> Ladder? {
    guard object.kind == .task, object.ref?.kind == .task else { return nil }
    let todo = try Todo(object, here: officeZone)
    guard !todo.isOver, todo.isWork else { return nil }
    let profile = assessed.clauses.lazy.compactMap { procedure.profile($0.escalation) }
      .first(where: \.hasColours)
    return profile.flatMap {
      Bells(office: office, procedure: procedure).ladder(for: todo, by: $0)
    }
  }

  /// Ends a ladder, with all that was said of it; what is late by then goes on by its own.
  private func end(_ ladder: Ladder, of object: StoredObject, in drafting: inout Drafting)
    throws(Fault)
  {
    var after = ladder
    after.state = .over
    after.next = nil
    let bells = Bells(office: office, procedure: procedure)
    let heir = try self.heir(of: after, object, bells)
    drafting.add(Change(before: .ladder(ladder), after: .ladder(heir ?? after)))
    try close(ladder, in: &drafting)
  }

  /// Takes off what was said of a ladder.
  private func close(_ ladder: Ladder, in drafting: inout Drafting) throws(Fault) {
    for reminder in try view.reminders(.about(uid: ladder.uid))
    where reminder.kind == .rung && reminder.isOpen {
      var over = reminder
      over.state = .over
      over.again = nil
      drafting.add(Change(before: .reminder(reminder), after: .reminder(over)))
    }
  }

  /// The ladder of a task's own that begins where that of its risk ends while it is late; nil where
  /// it is not, or where both are the same.
  func heir(of ladder: Ladder, _ object: StoredObject, _ bells: Bells) throws(Fault) -> Ladder? {
    guard ladder.climbsByColour, var own = try self.ladder(for: object, bells),
      own.profile != ladder.profile, let due = own.due, due <= now
    else { return nil }
    own.next = bells.rules.again.end(from: now, in: bells.office)?.value
    return own
  }
}

extension Ringing {
  /// What the colour of a risk makes of a ladder whose time has come: the rung that the colour has
  /// reached meanwhile, or the end of it; false where the ladder goes on by itself.
  mutating func follow(_ object: StoredObject, _ ladder: inout Ladder) throws(Fault) -> Bool {
    guard ladder.climbsByColour, let assessed = try deliberation.assessed(object) else {
      return false
    }
    let evaluation = deliberation.evaluation(of: assessed)
    guard let rung = ladder.rung(of: evaluation),
      !deliberation.isConsented(assessed, evaluation)
    else {
      ladder.state = .over
      return true
    }
    guard rung > ladder.highestColour else { return false }
    ladder.state = .climbing
    ladder.by = nil
    try take(rung, of: &ladder)
    return true
  }
}

extension Ladder {
  /// Whether the colour of a risk sets it off.
  var climbsByColour: Bool { EscalationProfile(id: profile, steps: steps).hasColours }

  /// When the last rung of a colour was taken.
  var coloured: Instant? { told.last { isOfColour($0.rung) }?.at }

  /// The highest rung of a colour that was taken, -1 before the first.
  var highestColour: Int { told.map(\.rung).filter { isOfColour($0) }.max() ?? -1 }

  /// Whether a rung waits for a colour.
  func isOfColour(_ rung: Int) -> Bool {
    guard steps.indices.contains(rung), case .colour = steps[rung].trigger else { return false }
    return true
  }

  /// The highest rung that a risk reaches by what was answered; what every task of its kind bears
  /// without an answer is nothing to tell of.
  func rung(of evaluation: Evaluation) -> Int? {
    let isAnswered = evaluation.parts.contains { part in
      if case .base = part.change { false } else { true }
    }
    guard isAnswered else { return nil }
    return steps.lastIndex { step in
      if case .colour(let least) = step.trigger { least <= evaluation.colour } else { false }
    }
  }

  /// The rung that silence leads to from another: no silence reaches a colour.
  func rung(after rung: Int) -> Int? {
    steps.indices.first { $0 > rung && !isOfColour($0) }
  }
}

extension EscalationProfile {
  /// Whether a step waits for a colour.
  fileprivate var hasColours: Bool {
    steps.contains { step in
      if case .colour = step.trigger { true } else { false }
    }
  }
}
