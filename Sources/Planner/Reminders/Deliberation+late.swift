import CivilTime

/// Answers that come after something has gone on without them.
extension Deliberation {
  /// Whom a ladder has told after a reminder of it, and when; empty where it went no further.
  func wentOn(_ reminder: Reminder) throws(Fault) -> [String: Fact] {
    guard reminder.kind == .rung, let rung = reminder.rung,
      let ladder = try view.ladders(.about(uid: reminder.uid)).first,
      let later = ladder.told.last(where: {
        $0.rung > rung && $0.at >= reminder.due && !$0.people.isEmpty
      })
    else { return [:] }
    return [
      "people": .list(later.people.map { .person($0) }),
      "then": .moment(zone.wallTime(at: later.at)),
    ]
  }

  /// What is said to an answer to a reminder that waits for none any more.
  func late(_ reminder: Reminder) throws(Fault) -> Telling {
    var facts = try wentOn(reminder)
    facts["r"] = .ref(reminder.ref)
    if reminder.state == .acknowledged, let by = reminder.by, let at = reminder.answered {
      facts["who"] = .person(by)
      facts["at"] = .moment(zone.wallTime(at: at))
      return Telling(Topics.Reminders.already, facts, it: reminder.about)
    }
    if let object = try view.object(uid: reminder.uid), object.kind == .task,
      try Todo(object, here: officeZone).isOver
    {
      facts["done"] = reminder.about.map { .ref($0) } ?? Fact.none
    } else if let answer = try answer(after: reminder) {
      facts["who"] = .person(answer.by)
      facts["at"] = .moment(zone.wallTime(at: answer.at))
    }
    return .refusing(.badInput, Topics.Reminders.over, facts)
  }

  /// Who has answered what went on from a reminder.
  private func answer(after reminder: Reminder) throws(Fault) -> (by: PersonID, at: Instant)? {
    for other in try view.reminders(.about(uid: reminder.uid))
    where other.kind == .rung && other.state == .acknowledged && other.due >= reminder.due {
      if let by = other.by, let at = other.answered { return (by, at) }
    }
    return nil
  }

  /// Why a reminder can't be passed on: it went on already, was taken over or is done with.
  func refusalToPass(on ref: Ref) throws(Fault) -> Decision? {
    guard ref.kind == .reminder, let reminder = try view.reminders(.number(ref.number)).first,
      reminder.kind == .rung
    else { return nil }
    let facts = try wentOn(reminder)
    if !reminder.isOpen, reminder.by != asker.id || !facts.isEmpty {
      return Decision(.told(try late(reminder)))
    }
    guard !facts.isEmpty else { return nil }
    return Decision(
      .told(
        .refusing(
          .conflict, Topics.Reminders.goneOn,
          facts.merging([
            "r": .ref(ref), "about": reminder.about.map { .ref($0) } ?? .none,
          ]) { $1 })))
  }
}
