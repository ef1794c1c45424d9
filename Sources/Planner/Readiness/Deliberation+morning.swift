import CivilTime
import Procedure

/// The first look at a day.
extension Deliberation {
  /// Counts the day, and asks what has to be in order before work; where that is done, lists the day.
  func morning() throws(Fault) -> Decision {
    var drafting = Drafting(self)
    let renewed = try openTrainings(in: &drafting)
    let begun = try beginChecks(at: .morning, in: &drafting)
    let count = try waiting(in: begun)
    var statements = [try head(questions: count)] + renewed
    guard let first = begun.first, var round = try round(of: first), count > 0 else {
      if let since = try readySince() {
        statements.append(Statement(Topics.Morning.ready, ["since": .clock(since)]))
      }
      statements += try dayList(drafting)
      return Decision(.told(list(statements)), changes: drafting.changes)
    }
    round.further = count - round.waiting.count
    return Decision(
      .told(Telling(statements, it: first.todo.ref, kind: "ask")), changes: drafting.changes,
      question: round.question)
  }

  /// A telling whose lines are all said at once.
  func list(_ statements: [Statement]) -> Telling {
    var telling = Telling(statements)
    telling.limit = Self.longestDay
    return telling
  }

  /// How many lines a day may take before `more`.
  private static var longestDay: Int { 60 }

  /// When the asker had answered the first check of this morning.
  private func readySince() throws(Fault) -> ClockTime? {
    guard let rule = houseChecks(at: .morning).first,
      let done = try check(rule.clause, of: asker.id)?.todo.completed
    else { return nil }
    let since = zone.wallTime(at: done)
    return since.day == today ? since.clock : nil
  }

  private func head(questions: Int) throws(Fault) -> Statement {
    let renewals = try renewalsDue().count
    return Statement(
      Topics.Morning.head,
      [
        "date": .day(today), "appointments": .number(try meetings(on: today).count),
        "tasks": .number(try tasksDue().count),
        "renewals": renewals == 0 ? .none : .number(renewals),
        "questions": questions == 0 ? .none : .number(questions),
      ])
  }

  /// The asker's appointments of a day that still stand, in order of start.
  func meetings(on day: Day) throws(Fault) -> [AgendaItem] {
    var meetings: [AgendaItem] = []
    for item in try view.agenda(of: [asker.id], in: span(of: DayRange(day, day)))
    where item.object.kind == .appointment {
      if try Appointment(item, here: zone).status != .cancelled { meetings.append(item) }
    }
    return meetings
  }

  /// The asker's tasks that are late or due today, the one due first at the top.
  func tasksDue() throws(Fault) -> [Todo] {
    let end = officeZone.wallTime(at: now).day
    return try openTodos(of: asker.id)
      .filter { todo in todo.ref?.kind == .task && todo.due.map { $0.day <= end } ?? false }
      .sorted {
        ($0.due?.seconds ?? 0, $0.ref?.number ?? 0) < ($1.due?.seconds ?? 0, $1.ref?.number ?? 0)
      }
  }
}
