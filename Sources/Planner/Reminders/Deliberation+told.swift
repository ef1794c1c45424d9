import CivilTime
import Procedure

/// Who was told what of something, when, by which way, and what they have answered.
extension Deliberation {
  /// Everybody who was told of an object.
  func whoWasTold(_ target: Target) throws(Fault) -> Decision {
    let object: StoredObject
    switch try self.object(meantBy: target, retry: { .reminder(.told($0)) }) {
    case .refused(let decision): return decision
    case .found(let found): object = found
    }
    guard let owner = people[object.owner], trust.maySee(owner) || isHandler(object) else {
      return refused(.notAllowed, .notAllowed(object.owner))
    }
    let ref = object.ref ?? Ref(.task, 0)
    let rows = try toldRows(of: object)
    guard !rows.isEmpty else {
      return Decision(.told(Telling(Topics.Told.nobody, ["ref": .ref(ref)], it: ref)))
    }
    let head = Statement(Topics.Told.head, ["ref": .ref(ref), "count": .number(rows.count)])
    return Decision(
      .told(Telling([head] + rows + (try [goesOn(object)].compactMap(\.self)), it: ref)))
  }

  /// What was said of an object, a row for each way that it went, the oldest first.
  func toldRows(of object: StoredObject) throws(Fault) -> [Statement] {
    var reminders = try view.reminders(.about(uid: object.uid))
    if let ref = object.ref { reminders += try view.reminders(.notices(about: ref)) }
    var rows: [(at: Instant, number: Int, statement: Statement)] = []
    for reminder in reminders {
      for row in try self.rows(of: reminder) {
        rows.append((reminder.said ?? reminder.due, reminder.ref.number, row))
      }
    }
    if let ladder = try view.ladders(.about(uid: object.uid)).first {
      // What a case tells at its opening is no rung that waits for an answer.
      for told in ladder.told where !reminders.contains(where: { $0.rung == told.rung }) {
        for person in told.people
        where !reminders.contains(where: { $0.to == person && $0.said == told.at }) {
          rows.append(
            (
              told.at, 0,
              .row(
                Topics.Told.row,
                [
                  "who": .person(person), "at": .moment(zone.wallTime(at: told.at)),
                  "opened": .flag(true),
                ])
            ))
        }
      }
    }
    return rows.sorted { ($0.at, $0.number) < ($1.at, $1.number) }.map(\.statement)
  }

  /// The rows of one reminder; what became of it stands in the last.
  func rows(of reminder: Reminder) throws(Fault) -> [Statement] {
    let passages = try view.passages(of: reminder.ref)
    var facts: [String: Fact] = [
      "r": .ref(reminder.ref), "who": .person(reminder.to),
      "instead": reminder.instead.map { .person($0) } ?? .none,
      "at": .moment(zone.wallTime(at: reminder.said ?? reminder.due)),
    ]
    guard !passages.isEmpty else {
      facts["held"] = reminder.again.map { .moment(zone.wallTime(at: $0)) } ?? Fact.none
      return [.row(Topics.Told.row, facts.merging(outcome(of: reminder)) { $1 })]
    }
    return passages.enumerated().map { place, passage in
      var own = facts.merging(way(passage, after: reminder.said ?? reminder.due)) { $1 }
      if place == passages.count - 1 { own.merge(outcome(of: reminder)) { $1 } }
      return .row(Topics.Told.row, own)
    }
  }

  /// The time only where it is not that of the reminder itself, to the minute.
  private func way(_ passage: Passage, after said: Instant) -> [String: Fact] {
    let at = passage.at.flatMap { $0.seconds / 60 == said.seconds / 60 ? nil : $0 }
    let isRead = passage.state == .delivered && passage.channel == "terminal"
    return [
      "channel": .channel(passage.channel),
      "when": at.map { .moment(zone.wallTime(at: $0)) } ?? .none,
      "read": .flag(isRead), "delivered": .flag(passage.state == .delivered && !isRead),
      "waiting": .flag(passage.state == .waiting), "sending": .flag(passage.state == .sending),
      "needless": .flag(passage.state == .needless),
      "dead": .flag(passage.state == .dead),
      "why": passage.reason.map { .reason($0) } ?? .none,
    ]
  }

  private func outcome(of reminder: Reminder) -> [String: Fact] {
    var facts: [String: Fact] = [:]
    let answered = reminder.answered.map { Fact.moment(zone.wallTime(at: $0)) } ?? .none
    switch reminder.state {
    case .waiting: if reminder.said != nil { facts["open"] = .flag(true) }
    case .acknowledged:
      facts["by"] = .person(reminder.by ?? reminder.to)
      facts["answered"] = answered
    case .snoozed:
      facts["later"] = reminder.again.map { .moment(zone.wallTime(at: $0)) } ?? Fact.none
      facts["answered"] = answered
    case .over: facts["over"] = .flag(true)
    }
    return facts
  }

  /// Who is told next where nobody answers, or who has answered; nil where nothing climbs.
  private func goesOn(_ object: StoredObject) throws(Fault) -> Statement? {
    guard let ladder = try view.ladders(.about(uid: object.uid)).first, ladder.state != .over,
      let next = ladder.next
    else { return nil }
    let then = Fact.moment(zone.wallTime(at: next))
    if ladder.state == .answered {
      return Statement(
        Topics.Told.answered, ["who": .person(ladder.by ?? ladder.owner), "then": then])
    }
    guard let rung = ladder.rung(after: ladder.rung) else { return nil }
    var people: [PersonID] = []
    for party in ladder.steps[rung].to {
      for person in self.people(as: party, of: ladder.owner) where !people.contains(person.id) {
        people.append(person.id)
      }
    }
    guard !people.isEmpty else { return nil }
    return Statement(
      Topics.Told.next, ["next": .list(people.map { .person($0) }), "then": then])
  }
}
