import CivilTime
import Procedure

/// Ladders as they stand before anybody has climbed them.
extension Bells {
  /// The ladder of a task or a case by its clause, or the office's usual one.
  func ladder(for todo: Todo) -> Ladder? {
    let clause = todo.clause.flatMap { procedure.clause($0) }
    return procedure.profile(clause?.escalation ?? rules.profile)
      .flatMap { ladder(for: todo, by: $0) }
  }

  /// The ladder of a task by a profile; nil for one without rungs.
  func ladder(for todo: Todo, by profile: EscalationProfile) -> Ladder? {
    guard !profile.steps.isEmpty else { return nil }
    let countsDays = profile.steps.contains { step in
      if case .before = step.trigger { true } else { false }
    }
    var due = todo.due.map { office.zone.instant(of: $0) }
    if countsDays, let legal = todo.legalDue { due = opening(of: legal) }
    // A step of a plan is nothing to be told of before its end.
    let opened =
      todo.ref?.kind == .case
      ? todo.created ?? todo.start.map { office.zone.instant(of: $0) } : due
    return Ladder(
      uid: todo.uid, about: todo.ref, owner: todo.owner, profile: profile.id,
      steps: profile.steps, opened: opened ?? due ?? Instant(seconds: 0), due: due)
  }

  /// When each rung is taken, in order of the rungs. What counts back days from an end, and is not
  /// said at any hour, comes on a working day: that day or the one before.
  func times(of ladder: Ladder) -> [Instant?] {
    let profile = EscalationProfile(id: ladder.profile, steps: ladder.steps)
    let times = profile.times(
      opened: ladder.opened, due: ladder.due, coloured: ladder.coloured, in: office)
    return zip(ladder.steps, times).map { step, time in
      guard case .before = step.trigger, step.mode != .interrupt, let time else { return time }
      let day = office.zone.wallTime(at: time).day
      let told = office.calendar.rolled(day, .preceding).value
      return told == day ? time : opening(of: told)
    }
  }
}
