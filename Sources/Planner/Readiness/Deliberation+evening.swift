import CivilTime
import Procedure

/// The last look at a day.
extension Deliberation {
  /// Asks what was not written down, and at the end of a week whether its summary is right.
  func evening() throws(Fault) -> Decision {
    var drafting = Drafting(self)
    let begun = try beginChecks(at: .evening, in: &drafting)
    let count = try waiting(in: begun)
    var statements: [Statement] = []
    if begun.contains(where: { $0.clause.id == Self.weekly }) {
      let week = try weekSummary()
      statements.append(week)
    }
    guard let first = begun.first, var round = try round(of: first), count > 0 else {
      return Decision(
        .told(Telling(try statements + signedOff())), changes: drafting.changes)
    }
    round.further = count - round.waiting.count
    statements.insert(Statement(Topics.Evening.head, ["count": .number(count)]), at: 0)
    return Decision(
      .told(Telling(statements, it: first.todo.ref, kind: "ask")), changes: drafting.changes,
      question: round.question)
  }

  /// The clause of the weekly report.
  private static var weekly: String { "R-2" }

  /// That the day is over, what is left undone, and what the next day begins with.
  func signedOff() throws(Fault) -> [Statement] {
    var statements = [
      Statement(Topics.Evening.off, ["at": .clock(zone.wallTime(at: now).clock)])
    ]
    let left = try tasksDue()
    if !left.isEmpty {
      statements.append(
        Statement(
          Topics.Evening.left,
          [
            "count": .number(left.count),
            "refs": .list(left.prefix(9).compactMap(\.ref).map { .ref($0) }),
          ]))
    }
    let next = office.calendar.adding(workingDays: 1, to: today).value
    if let first = try meetings(on: next).first {
      statements.append(
        Statement(
          Topics.Evening.next,
          [
            "day": .day(next), "count": .number(try meetings(on: next).count),
            "at": .clock(zone.wallTime(at: first.span.start).clock),
          ]))
    }
    return statements
  }

  /// What the asker's week has come to so far.
  private func weekSummary() throws(Fault) -> Statement {
    let monday = today.monday
    let week = span(of: DayRange(monday, today))
    var (held, missed) = (0, 0)
    for item in try view.agenda(of: [asker.id], in: week) where item.object.kind == .appointment {
      switch try Appointment(item, here: zone).status {
      case .cancelled: break
      case .noShow: missed += 1
      case .booked, .confirmed: if item.span.start <= now { held += 1 }
      }
    }
    var done = 0
    for object in try view.objects(
      .task, owner: asker.id, client: nil, limit: Self.tasksLookedAt)
    where object.ref?.kind == .task {
      let todo = try Todo(object, here: officeZone)
      if todo.isWork, todo.state == .done, todo.completed.map(week.contains) ?? false {
        done += 1
      }
    }
    let here = officeZone.wallTime(at: now)
    let open = try openTodos(of: asker.id)
    let late = open.count { $0.ref?.kind == .task && $0.due.map { $0 < here } ?? false }
    let cases = open.count { $0.ref?.kind == .case }
    return Statement(
      Topics.Evening.week,
      [
        "week": .number(today.weekOfYear), "held": .number(held),
        "missed": missed == 0 ? .none : .number(missed), "done": .number(done),
        "late": late == 0 ? .none : .number(late), "cases": cases == 0 ? .none : .number(cases),
      ])
  }

  /// How many of somebody's last tasks a summary reads.
  private static var tasksLookedAt: Int { 500 }
}
