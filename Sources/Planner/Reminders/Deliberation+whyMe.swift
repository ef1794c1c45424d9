import CivilTime
import Procedure

/// Why somebody was told something.
extension Deliberation {
  /// Why the asker was told what was said to them last, or what they name.
  func whyMe(_ which: ReminderCommand.Which) throws(Fault) -> Decision {
    let found: Reminder?
    switch which {
    case .ref(let ref) where ref.kind == .reminder:
      found = try view.reminders(.number(ref.number)).first
      if found == nil { return refused(.notFound, .unknownRef(ref)) }
    case .ref(let ref):
      guard let object = try view.object(ref) else { return refused(.notFound, .unknownRef(ref)) }
      found = try view.reminders(.about(uid: object.uid)).first { $0.to == asker.id }
    case .last, .all, .notice: found = try view.reminders(.last(to: asker.id)).first
    }
    guard let found else {
      return Decision(.told(.refusing(.notFound, Topics.WhyMe.nothing)))
    }
    return try why(found)
  }

  /// Why a reminder was said to its reader, and to whom else.
  func why(_ reminder: Reminder) throws(Fault) -> Decision {
    let object = try view.object(uid: reminder.uid)
    let mayRead =
      try object.map { (object) throws(Fault) in
        try keptOut(of: object) == nil
          && (people[object.owner].map(trust.maySee) ?? false || isHandler(object))
      } ?? false
    guard reminder.to == asker.id || mayRead else {
      return refused(.notAllowed, .notAllowed(reminder.to))
    }
    var statements = [try reason(of: reminder)]
    if let absent = reminder.instead {
      statements.append(
        Statement(
          Topics.WhyMe.instead, ["who": .person(reminder.to), "absent": .person(absent)]))
    }
    if let object, mayRead, reminder.kind != .notice {
      statements += try toldRows(of: object)
    } else {
      statements += try rows(of: reminder)
    }
    return Decision(.told(Telling(statements, it: reminder.about)))
  }

  private func reason(of reminder: Reminder) throws(Fault) -> Statement {
    var facts: [String: Fact] = [
      "r": .ref(reminder.ref), "who": .person(reminder.to),
      "ref": reminder.about.map { .ref($0) } ?? .none,
    ]
    let isOwn = reminder.owner == reminder.to
    facts["yours"] = .flag(isOwn && reminder.to == asker.id)
    facts["owner"] = isOwn && reminder.to == asker.id ? Fact.none : .person(reminder.owner)
    switch reminder.kind {
    case .digest: return Statement(Topics.WhyMe.digest, facts)
    case .notice:
      guard let object = try view.object(uid: reminder.uid), let notice = try Notice(object) else {
        return Statement(Topics.WhyMe.owner, facts)
      }
      facts["from"] = .person(notice.from)
      return Statement(Topics.WhyMe.notice, facts)
    case .alarm: return Statement(Topics.WhyMe.asked, facts)
    case .rung:
      guard let ladder = try view.ladders(.about(uid: reminder.uid)).first,
        let rung = reminder.rung, ladder.steps.indices.contains(rung)
      else { return Statement(Topics.WhyMe.owner, facts) }
      let step = ladder.steps[rung]
      let roles = roles(of: step)
      facts["n"] = .number(rung + 1)
      facts["count"] = .number(ladder.steps.count)
      facts["profile"] = .text(ladder.profile)
      facts["roles"] = .list(roles)
      if let told = ladder.told.last(where: { $0.rung == rung }) {
        if told.people.isEmpty { return Statement(Topics.WhyMe.nobody, facts) }
        if told.at < reminder.due {
          facts["by"] = .person(reminder.instead ?? reminder.to)
          return Statement(Topics.WhyMe.again, facts)
        }
      }
      if case .colour(let least) = step.trigger {
        facts["colour"] = .colour(least, score: nil)
        return Statement(Topics.WhyMe.rungRisk, facts)
      }
      if isOwn || roles.isEmpty { return Statement(Topics.WhyMe.rungOwn, facts) }
      let isFirst = !ladder.told.contains { $0.rung < rung && !$0.people.isEmpty }
      return Statement(isFirst ? Topics.WhyMe.rungFirst : Topics.WhyMe.rung, facts)
    case .appointment, .questions, .due, .contact: return Statement(Topics.WhyMe.owner, facts)
    }
  }
}
