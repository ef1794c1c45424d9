import CivilTime
import Procedure

/// What would slip if somebody were away.
extension Deliberation {
  func whatIf(_ id: PersonID, away days: DayRange) throws(Fault) -> Decision {
    let person: Person
    switch self.person(named: id) {
    case .found(let found): person = found
    case .refused(let decision): return decision
    }
    guard trust.mayActFor(person) else { return refused(.notAllowed, .notAllowed(id)) }
    let absent = AbsentView(
      view, person: id, absence: try absence(of: person, range: days, reason: nil))
    let supposed = try Deliberation(asker: asker, view: absent, now: now)
    var (without, drafting) = (Drafting(self), Drafting(supposed))
    _ = try reschedulePlans(of: id, in: &without)
    _ = try supposed.reschedulePlans(of: id, in: &drafting)
    let slips = try slips(drafting.changes, since: without.changes)
    guard !slips.isEmpty else {
      return Decision(
        .told(Telling(Topics.Plans.whatIfNothing, ["who": .person(id), "days": .days(days)])),
        choices: [.away(days, of: id == asker.id ? nil : id, reason: nil)])
    }
    let team = people.values.filter {
      $0.team == person.team && $0.id != id && !$0.isRoom
    }.sorted { $0.id < $1.id }
    let allotment = try allotment(of: person, in: days, to: team)
    let others = (allotment?.assignment.counts ?? []).filter { $0.count > 0 }.map { one in
      Fact.phrase(
        Statement(
          Topics.Plans.other, ["who": .person(one.owner), "count": .number(one.count)]))
    }
    var statements = [
      Statement(
        Topics.Plans.whatIf,
        [
          "who": .person(id), "days": .days(days), "count": .number(slips.count),
          "past": .number(
            slips.count { slip in
              slip.todo.latest.map { $0.day < slip.becomes } ?? false
            }),
          "legal": .number(
            slips.count { slip in
              slip.todo.legalDue.map { $0 < slip.becomes } ?? false
            }),
        ])
    ]
    for slip in slips {
      let client = try known(slip.todo.client)
      statements.append(
        .row(
          Topics.Plans.whatIfRow,
          [
            "ref": slip.todo.ref.map { .ref($0) } ?? .none,
            "was": slip.was.map { .day($0) } ?? .none, "becomes": .day(slip.becomes),
            "title": title(of: slip.todo), "client": client.map { .client($0) } ?? .none,
          ]))
    }
    statements.append(
      Statement(Topics.Plans.whatIfChoices, ["others": .list(others)]))
    var choices = [Command.away(days, of: id == asker.id ? nil : id, reason: nil)]
    let assigned = (allotment?.assignment.choices ?? []).map {
      PlanCommand.Assigned($0.item.ref, to: $0.owner)
    }
    if !assigned.isEmpty {
      choices.append(.plan(.assignAll(assigned, absence: PlanCommand.Absence(id, days))))
    }
    return Decision(.told(Telling(statements)), choices: choices)
  }

  /// A task that would end on another day.
  private struct SupposedSlip {
    var todo: Todo
    var was: Day?
    var becomes: Day
  }

  /// The tasks that end on another day than they would without the absence.
  private func slips(_ changes: [Change], since others: [Change]) throws(Fault) -> [SupposedSlip] {
    var usual: [String: Day] = [:]
    for case .object(let after)? in others.map(\.after) {
      usual[after.uid] = try Todo(after, here: officeZone).due?.day
    }
    var slips: [SupposedSlip] = []
    for change in changes {
      guard case .object(let before)? = change.before, case .object(let after)? = change.after
      else { continue }
      let (old, new) = (
        try Todo(before, here: officeZone), try Todo(after, here: officeZone)
      )
      let was = usual[old.uid] ?? old.due?.day
      guard let due = new.due?.day, due != was else { continue }
      slips.append(SupposedSlip(todo: old, was: was, becomes: due))
    }
    return slips
  }
}
