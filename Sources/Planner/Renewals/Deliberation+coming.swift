import CivilTime
import Procedure

/// What comes up for renewal or payment.
extension Deliberation {
  /// How many days ahead are looked at where none are said.
  private static var daysAhead: Int { 30 }

  func renewals(in range: DayRange?, of whose: Whose) throws(Fault) -> Decision {
    let asked: (people: [Person], whose: Whose)
    switch try renewalOwners(of: whose) {
    case .found(let found): asked = found
    case .refused(let decision): return decision
    }
    let days = range ?? DayRange(today, today + Self.daysAhead)
    var coming: [Renewal] = []
    var silent: [Ref] = []
    for person in asked.people {
      for renewal in try renewals(of: person.id) {
        guard let cadence = renewal.current, !cadence.isOver else { continue }
        if days.first <= cadence.due, cadence.due <= days.last {
          coming.append(renewal)
        } else if days.first == today, cadence.due < today {
          if cadence.isThrough(by: today) {
            silent.append(renewal.policy.ref)
          } else {
            coming.append(renewal)
          }
        }
      }
    }
    coming.sort { one, other in
      (one.current?.due ?? today, one.policy.ref) < (other.current?.due ?? today, other.policy.ref)
    }
    let ahead: Fact = days.first == today ? .number(days.last - today) : .none
    let facts: [String: Fact] = [
      "whose": name(of: asked.whose), "days": ahead,
      "from": days.first == today ? .none : .date(days.first),
      "until": days.first == today ? .none : .date(days.last),
    ]
    var statements = [
      Statement(
        coming.isEmpty ? Topics.Renewals.none : Topics.Renewals.head,
        facts.merging(
          coming.isEmpty
            ? [:] : ["count": .number(coming.count), "amount": sum(coming.map(\.policy))]
        ) { $1 })
    ]
    for renewal in coming {
      statements.append(try row(renewal, withOwner: asked.people.count > 1))
    }
    if !silent.isEmpty {
      statements.append(
        Statement(
          Topics.Renewals.silent,
          [
            "count": .number(silent.count),
            "refs": .list(silent.sorted().prefix(9).map { .ref($0) }),
          ]))
    }
    return Decision(
      .told(
        Telling(
          statements, it: coming.count == 1 ? coming[0].policy.ref : nil, kind: "renewals")))
  }

  /// A policy that comes up: when, and what is to be done about it.
  func row(_ renewal: Renewal, withOwner: Bool) throws(Fault) -> Statement {
    let policy = renewal.policy
    guard let cadence = renewal.current else { return Statement(Topics.Renewals.none) }
    return .row(
      Topics.Renewals.row,
      [
        "ref": .ref(policy.ref), "class": .business(policy.classOfBusiness),
        "client": try known(policy.client).map { .client($0) } ?? .none,
        "end": .phrase(end(of: cadence)), "state": try state(of: cadence, renewal.object),
        "owner": withOwner ? .person(policy.broker) : .none,
      ])
  }

  /// `Sun 20 Dec (27 days)`, or when a premium is due.
  private func end(of cadence: Cadence) -> Statement {
    let days = cadence.due - today
    let topic =
      switch cadence.kind {
      case .premium: days < 0 ? Topics.Renewals.overdue : Topics.Renewals.premium
      case .renewal: days < 0 ? Topics.Renewals.expired : Topics.Renewals.expires
      }
    return Statement(topic, ["day": .date(cadence.due), "days": .number(abs(days))])
  }

  /// How the contacts stand: a jump of the premium, a contact due or missed, the stage, the next.
  private func state(of cadence: Cadence, _ object: StoredObject) throws(Fault) -> Fact {
    var facts: [Fact] = []
    if let grace = grace(of: cadence) {
      let isOver = grace.until < today
      facts.append(
        .phrase(
          Statement(
            isOver ? Topics.Renewals.pastGrace : Topics.Renewals.grace,
            ["grace": .date(grace.until)].merging(isOver ? [:] : ["days": .number(grace.days)]) {
              $1
            })))
    }
    if let remarket = try remarket(cadence, object) {
      facts.append(.phrase(remarket))
    } else if cadence.stage != .notContacted {
      facts.append(.phrase(Statement(Topics.Pipeline.name(cadence.stage))))
    }
    let missed = cadence.missed(by: today)
    if let missed {
      facts.append(.phrase(Statement(Topics.Renewals.missed, ["day": .date(missed.day)])))
    }
    if let next = cadence.next(from: today) {
      if next.day == today {
        facts.append(.phrase(Statement(Topics.Renewals.dueToday)))
      } else if missed == nil {
        facts.append(.phrase(Statement(Topics.Renewals.next, ["day": .day(next.day)])))
      }
    }
    if missed != nil, let rung = escalations(of: cadence).first {
      facts.append(
        .phrase(
          Statement(
            Topics.Renewals.tells,
            [
              "who": .list(rung.people.map { .person($0.id) }), "day": .day(rung.day),
            ])))
    }
    return .clauses(facts)
  }

  /// That the premium changes by more than the office lets pass, with the task that came of it.
  private func remarket(_ cadence: Cadence, _ object: StoredObject) throws(Fault) -> Statement? {
    let clause = clause(of: cadence.kind)
    guard let prompt = clause?.changePrompt,
      let change = cadence.touches.reversed().lazy.compactMap({ $0.change(in: clause) }).first
    else { return nil }
    let facts = Facts(today: today, calendar: office.calendar)
    var followUp: String?
    for case .open(let id) in prompt.effects(of: .number(change), facts) { followUp = id }
    guard let followUp else { return nil }
    var task: Ref?
    for kept in try view.todos(.parts(of: object.uid)) where kept.ref?.kind == .task {
      let todo = try Todo(kept, here: officeZone)
      if todo.template == followUp, !todo.isOver { task = todo.ref }
    }
    return Statement(
      Topics.Renewals.remarket,
      [
        "change": .decimal(abs(change)), "up": .flag(change > 0),
        "task": task.map { .ref($0) } ?? .none,
      ])
  }
}
