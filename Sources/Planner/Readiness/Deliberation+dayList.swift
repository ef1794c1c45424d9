import CivilTime
import Procedure

/// What the day holds for the asker, a line each.
extension Deliberation {
  func dayList(_ drafting: Drafting) throws(Fault) -> [Statement] {
    var statements: [Statement] = []
    if let closed = try accessClosed(drafting) { statements.append(closed) }
    for item in try meetings(on: today) { statements.append(try row(item)) }
    for todo in try tasksDue() { statements.append(try dayRow(todo)) }
    for renewal in try renewalsDue() { statements.append(try row(renewal)) }
    statements += try roomsToSee()
    statements += try noticeRows(limit: 3)
    if try !hasSigned(asker) {
      statements.append(
        Statement(Topics.Morning.unsigned, ["version": .text(procedure.house.version)]))
    }
    return statements
  }

  /// An appointment with its risk.
  private func row(_ item: AgendaItem) throws(Fault) -> Statement {
    let appointment = try Appointment(item, here: zone)
    let (from, to) = (zone.wallTime(at: item.span.start), zone.wallTime(at: item.span.end))
    return .row(
      Topics.Morning.appointment,
      [
        "ref": .ref(appointment.ref), "from": .clock(from.clock), "to": .clock(to.clock),
        "client": try known(appointment.client).map { .client($0) } ?? .none,
        "purpose": .text(appointment.purpose),
        "place": .text(appointment.room?.description ?? appointment.place ?? ""),
        "state": try state(of: item.object),
      ])
  }

  /// The colour of an appointment, what is still open on it and whose approval it waits for.
  private func state(of object: StoredObject) throws(Fault) -> Fact {
    guard let assessed = try assessed(object), !assessed.clauses.isEmpty else { return .none }
    let evaluation = evaluation(of: assessed)
    let open = evaluation.questions.count { question in
      question.answer == nil && question.prompt.isRequired && question.prompt.before != .after
    }
    if assessed.risk.answers.isEmpty, open > 0 {
      return .phrase(Statement(Topics.Morning.unanswered))
    }
    var approvers: [Fact] = []
    if !evaluation.approvals.isEmpty, !isApproved(assessed, evaluation) {
      approvers = evaluation.approvals.sorted { $0.rawValue < $1.rawValue }
        .flatMap { people(as: $0, of: assessed.owner) }
        .filter { $0.id != assessed.owner }.map { .person($0.id) }
    }
    return .phrase(
      Statement(
        Topics.Morning.risk,
        [
          "colour": .colour(evaluation.colour, score: evaluation.score),
          "open": open == 0 ? .none : .number(open), "approvers": .list(approvers),
        ]))
  }

  /// A task with what it belongs to and what it waits for; one of an earlier day names the day.
  private func dayRow(_ todo: Todo) throws(Fault) -> Statement {
    let due = todo.due.map { zone.wallTime(at: todo.zone.instant(of: $0)) }
    let isToday = due?.day == today
    return .row(
      Topics.Morning.task,
      [
        "ref": todo.ref.map { .ref($0) } ?? .none, "title": title(of: todo),
        "clock": isToday ? due.map { .clock($0.clock) } ?? .none : .none,
        "due": isToday ? .none : due.map { .moment($0) } ?? .none,
        "client": try known(todo.client).map { .client($0) } ?? .none,
        "plan": try plan(of: todo), "state": try state(of: todo),
        "colour": todo.risk.colour.map { .colour($0, score: todo.risk.score) } ?? .none,
      ])
  }
}
