import CivilTime
import Procedure

/// Why a task has its dates.
extension Deliberation {
  func whyPlanned(_ todo: Todo, object: StoredObject) throws(Fault) -> [Statement] {
    var statements: [Statement] = []
    if let due = todo.due {
      statements.append(
        Statement(
          Topics.Why.dates,
          [
            "due": .moment(due), "baseline": todo.baseline.map { .day($0.due.day) } ?? .none,
            "latest": todo.latest.map { .day($0.day) } ?? .none,
            "legal": todo.legalDue.map { .day($0) } ?? .none,
          ]))
    }
    for clock in todo.clocks {
      guard let reading = reading(clock) else { continue }
      statements.append(
        Statement(
          Topics.Why.clock,
          [
            "rule": .text(reading.rule.id), "title": .words(reading.rule.title),
            "source": .text(reading.rule.source),
            "from": .day(officeZone.wallTime(at: clock.anchor).day),
            "legal": .day(reading.ends.legalDay), "ours": .day(reading.ends.targetDay),
            "provisional": .flag(reading.ends.isProvisional),
          ]))
    }
    let waiting = try waitingOn(todo)
    if !waiting.isEmpty {
      statements.append(
        Statement(
          Topics.Why.waits, ["refs": .list(waiting.compactMap(\.ref).map { .ref($0) })]))
    }
    statements += todo.reasons.suffix(5).compactMap { statement(of: $0) }
    if let parent = todo.parent, let whole = try view.todos(.uid(parent)).first,
      whole.ref?.kind == .plan
    {
      statements += try slack(of: todo, in: try Todo(whole, here: officeZone))
    }
    return statements
  }

  /// How much a step may slip before its plan does.
  private func slack(of todo: Todo, in plan: Todo) throws(Fault) -> [Statement] {
    let steps = try steps(of: plan)
    guard let path = try path(of: plan, steps),
      let index = steps.firstIndex(where: { $0.uid == todo.uid }), !todo.isOver
    else { return [] }
    return [
      Statement(
        Topics.Why.slack,
        [
          "slack": slack(max(0, path.slack[index]), of: path.layout),
          "critical": .flag(path.critical.contains(index)),
        ])
    ]
  }

  /// A kept reason in words: what, by whom, when, from, to.
  private func statement(of reason: String) -> Statement? {
    let parts = reason.split(separator: " ", maxSplits: 4, omittingEmptySubsequences: false)
      .map(String.init)
    guard parts.count == 5, let on = Day(parts[2]) else { return nil }
    if parts[0] == "assigned" || parts[0] == "handed" {
      return Statement(
        Topics.Why.assigned,
        [
          "who": .person(PersonID(parts[1])), "on": .day(on), "to": .person(PersonID(parts[3])),
        ])
    }
    let what =
      switch parts[0] {
      case "shifted": Topics.Why.wasShifted
      case "replanned": Topics.Why.wasReplanned
      default: Topics.Why.wasChanged
      }
    return Statement(
      Topics.Why.moved,
      [
        "what": .phrase(Statement(what)), "who": .person(PersonID(parts[1])), "on": .day(on),
        "was": Day(parts[3]).map { .day($0) } ?? .none,
        "becomes": Day(parts[4]).map { .day($0) } ?? .none,
      ])
  }
}
