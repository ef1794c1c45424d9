import CivilTime
import Procedure

/// What is said of a case that was opened.
extension Deliberation {
  /// The lines that say what a case is, until when and whose.
  func head(of draft: CaseDraft) throws(Fault) -> [Statement] {
    let todo = draft.todo
    var facts: [String: Fact] = [
      "ref": .ref(draft.ref), "when": .moment(zone.wallTime(at: now)),
      "title": draft.words.map { .text($0) } ?? .none,
      "client": try known(todo.client).map { .client($0) } ?? .none,
      "about": draft.concern.map { .ref($0.ref) } ?? .none, "owner": .person(todo.owner),
      "who": .list(draft.told.map { .person($0.id) }),
      "due": todo.due.map { .moment(here($0, of: todo)) } ?? .none,
    ]
    let readings = running(todo)
    let legal = readings.first { $0.isLegal }
    facts["legal"] = legal.map { .day($0.ends.legalDay) } ?? Fact.none
    facts["ours"] = legal.map { .day($0.ends.targetDay) } ?? Fact.none
    facts["days"] = legal.flatMap { $0.day.map { .number($0.of) } } ?? Fact.none
    switch draft.clause.id {
    case "X-a":
      facts["chase"] = day(of: "R-DOCS-CHASE", in: readings)
      facts["pause"] = day(of: Self.pause, in: readings)
      let task = draft.tasks.first
      facts["task"] = task?.ref.map { .ref($0) } ?? Fact.none
      facts["due"] = task?.due.map { .moment(here($0, of: todo)) } ?? Fact.none
      return [
        Statement(Topics.Cases.missing, facts), Statement(Topics.Cases.missingTask, facts),
      ]
    case "X-b":
      return [
        Statement(Topics.Cases.mistake, facts), Statement(Topics.Cases.mistakeNext, facts),
      ]
    case "X-c": return complaintHead(draft, facts)
    case "X-d":
      facts["days"] = draft.incident.days.map { .days($0) } ?? Fact.none
      facts["count"] = .number(draft.incident.rollCall.count)
      return [Statement(Topics.Cases.emergency, facts), Statement(Topics.Cases.rollCall, facts)]
    case "D-LEAK":
      facts["who"] = .list(draft.told.filter { $0.id != todo.owner }.map { .person($0.id) })
      return [Statement(Topics.Cases.leak, facts)]
    case "D-CLAIM": return claimHead(draft, readings, facts)
    default:
      facts["kind"] = .words(draft.clause.title)
      return [Statement(Topics.Cases.fault, facts)]
    }
  }

  private func complaintHead(_ draft: CaseDraft, _ facts: [String: Fact]) -> [Statement] {
    var facts = facts
    let others = draft.incident.keptOut.filter { $0 != asker.id }
    facts["others"] = .list(others.map { .person($0) })
    var statements = [Statement(Topics.Cases.complaint, facts)]
    statements.append(Statement(Topics.Cases.handledBy, facts))
    guard draft.incident.keptOut.contains(asker.id) else { return statements }
    let task = draft.tasks.first { $0.owner == asker.id }
    statements.append(
      Statement(
        Topics.Cases.complaintStop,
        [
          "task": task?.ref.map { .ref($0) } ?? .none,
          "due": task?.due.map { .moment(here($0, of: draft.todo)) } ?? .none,
        ]))
    return statements
  }

  private func claimHead(
    _ draft: CaseDraft, _ readings: [ClockReading], _ facts: [String: Fact]
  ) -> [Statement] {
    var facts = facts
    let report = readings.first { $0.rule.id == "R-CLAIM-REPORT" }
    let isLate = report.map { $0.ends.legal <= now } ?? false
    facts[isLate ? "late" : "due"] =
      report.map { .moment(zone.wallTime(at: $0.ends.legal)) } ?? Fact.none
    if isLate { facts["due"] = Fact.none }
    return [Statement(Topics.Cases.claim, facts), Statement(Topics.Cases.claimNext, facts)]
  }

  /// What follows from a case: the plan made for it, what it touches, the tasks of others.
  func furnished(_ draft: CaseDraft) throws(Fault) -> [Statement] {
    var statements: [Statement] = []
    if let plan = draft.plan, let ref = plan.plan.ref {
      let first = plan.steps.min { ($0.due?.seconds ?? .max) < ($1.due?.seconds ?? .max) }
      statements.append(
        Statement(
          Topics.Cases.planned,
          [
            "plan": .ref(ref), "count": .number(plan.steps.count),
            "first": first?.ref.map { .ref($0) } ?? .none,
            "title": first.map { title(of: $0) } ?? .none,
            "owner": first.map { .person($0.owner) } ?? .none,
          ]))
    }
    if draft.clause.id == "X-d" {
      let count = try affected(by: draft.todo).count
      let clients = try clients(touchedBy: draft.todo).count
      statements.append(
        Statement(
          count == 0 ? Topics.Cases.touchesNothing : Topics.Cases.touches,
          [
            "ref": .ref(draft.ref), "count": .number(count),
            "clients": clients == 0 ? .none : .number(clients),
          ]))
    }
    if draft.isFault, !draft.incident.touches.isEmpty {
      statements.append(
        Statement(
          Topics.Cases.faultTouches, ["refs": .list(draft.incident.touches.map { .ref($0) })]))
    }
    return statements
  }

  /// A time of a to-do on the asker's wall.
  func here(_ wall: WallTime, of todo: Todo) -> WallTime {
    zone.wallTime(at: todo.zone.instant(of: wall))
  }

  private func day(of rule: String, in readings: [ClockReading]) -> Fact {
    readings.first { $0.rule.id == rule }.map { .day($0.ends.targetDay) } ?? .none
  }

  /// That a clock runs on a case.
  func clockAdded(_ clock: KeptClock?, to about: Assessed) -> Statement {
    let reading = clock.flatMap { self.reading($0) }
    let isHours = reading.map { [.minutes, .hours].contains($0.rule.offsets.first?.unit) } ?? false
    return Statement(
      isHours ? Topics.Clocks.addedByHour : Topics.Clocks.added,
      [
        "ref": .ref(about.ref), "title": reading.map { .words($0.rule.title) } ?? .none,
        "legal": reading.map { .day($0.ends.legalDay) } ?? .none,
        "ours": reading.map { .day($0.ends.targetDay) } ?? .none,
        "by": reading.map { .moment(zone.wallTime(at: $0.ends.legal)) } ?? .none,
      ])
  }
}
