import CivilTime
import Procedure

/// What is said about something that nobody has done.
extension Deliberation {
  func statement(of reminder: Reminder, todo: Todo) throws(Fault) -> Statement {
    if todo.isNote { return try note(todo, for: reminder) }
    let isOwner = todo.owner == asker.id
    var facts: [String: Fact] = [
      "ref": todo.ref.map { .ref($0) } ?? .none, "title": title(of: todo),
      "client": try known(todo.client).map { .client($0) } ?? .none,
      "owner": isOwner ? .none : .person(todo.owner), "plan": try plan(of: todo),
    ]
    let due = todo.due.map { officeZone.instant(of: $0) }
    facts["clock"] = todo.due.map { .clock($0.clock) } ?? Fact.none
    guard reminder.kind == .rung else {
      if reminder.instead == todo.owner { facts["owner"] = Fact.none }
      let waiting = try waitingOn(todo).compactMap(\.ref)
      facts["waits"] = waiting.isEmpty ? Fact.none : .list(waiting.map { .ref($0) })
      let isToday = todo.due.map { $0.day == today } ?? false
      facts["due"] = todo.due.map { .moment($0) } ?? Fact.none
      return Statement(isToday ? Topics.Reminders.dueToday : Topics.Reminders.dueSoon, facts)
    }
    let ladder = try view.ladders(.about(uid: todo.uid)).first
    facts["due"] = due.map { .moment(zone.wallTime(at: $0)) } ?? Fact.none
    if let ladder, ladder.told.last?.people.isEmpty ?? false, let step = step(of: reminder, ladder)
    {
      facts["roles"] = .list(roles(of: step))
      return Statement(Topics.Reminders.nobody, facts)
    }
    if let ladder, let step = step(of: reminder, ladder), step.needsApproval,
      mayConsent(asker.id)
    {
      facts["consent"] = .flag(true)
    }
    let (people, next) = ladder.map { nextRung(of: $0) } ?? ([], nil)
    facts["next"] = people.isEmpty ? Fact.none : .list(people.map { .person($0.id) })
    facts["then"] = next.map { .moment(zone.wallTime(at: $0)) } ?? Fact.none
    if let ladder, ladder.climbsByColour, let colour = todo.risk.colour {
      facts["colour"] = .colour(colour, score: todo.risk.score)
      return Statement(Topics.Reminders.rungRisk, facts)
    }
    if let due, due > now {
      let days = officeZone.wallTime(at: due).day - today
      facts["days"] = days > 0 ? .number(days) : Fact.none
      if days > 0 { facts["clock"] = Fact.none }
      return Statement(Topics.Reminders.rungBefore, facts)
    }
    guard !isOwner else { return Statement(Topics.Reminders.rungOwn, facts) }
    let late = due.map { businessTime.minutes(from: $0, to: now) * 60 } ?? 0
    facts["late"] = late > 0 ? .length(late) : Fact.none
    // Whoever is told by this very rung, or was never told, has left nothing unanswered.
    let wasTold = ladder?.told.dropLast().contains { $0.people.contains(todo.owner) }
    facts["silent"] = .flag(wasTold ?? false)
    return Statement(Topics.Reminders.rungOther, facts)
  }

  private func step(of reminder: Reminder, _ ladder: Ladder) -> EscalationProfile.Step? {
    reminder.rung.flatMap { ladder.steps.indices.contains($0) ? ladder.steps[$0] : nil }
  }

  func roles(of step: EscalationProfile.Step) -> [Fact] {
    step.to.compactMap { party in
      if party == .duty { return .phrase(Statement(Topics.Duty.party)) }
      return Person.Role(rawValue: party.rawValue).map { .role($0) }
    }
  }

  /// Who is told next where nobody answers, besides the reader, and when.
  private func nextRung(of ladder: Ladder) -> (people: [Person], at: Instant?) {
    guard let next = ladder.next, ladder.state == .climbing,
      let rung = ladder.rung(after: ladder.rung)
    else { return ([], nil) }
    let people = ladder.steps[rung].to.flatMap { self.people(as: $0, of: ladder.owner) }
      .filter { $0.id != asker.id }
    var once: [Person] = []
    for person in people where !once.contains(where: { $0.id == person.id }) { once.append(person) }
    return (once, next)
  }
}
