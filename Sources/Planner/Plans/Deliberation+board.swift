import CivilTime
import Procedure

/// What needs a lead's look.
extension Deliberation {
  func board(of name: String?) throws(Fault) -> Decision {
    let team = name ?? asker.team
    let members = people.values.filter { person in
      !person.isRoom && (team == nil || person.team == team) && trust.maySee(person)
    }.sorted { $0.id < $1.id }
    guard !members.isEmpty else {
      let near = Likeness.near(team ?? "", among: Set(people.values.compactMap(\.team)))
      return refused(.notFound, .unknownPerson(team ?? "", near: near.map { PersonID($0) }))
    }
    if members.contains(where: { $0.id != asker.id }), let refusal = refusal(without: .reportTeam) {
      return refusal
    }
    var todos: [Todo] = []
    for member in members { todos += try openTodos(of: member.id) }
    let here = officeZone.wallTime(at: now)
    let tasks = todos.filter { $0.ref?.kind == .task }
    let late = tasks.filter { $0.due.map { $0 < here } ?? false }
      .sorted {
        ($0.due?.seconds ?? 0, $0.ref?.number ?? 0) < ($1.due?.seconds ?? 0, $1.ref?.number ?? 0)
      }
    let risky = try self.risky(of: members, tasks)
    let cases = try casesForBoard(todos)
    let renewals = try renewalsForBoard(members)
    let title: Fact = team.map { .text($0) } ?? .phrase(Statement(Topics.Words.everybody))
    let loads = try members.map { (member) throws(Fault) -> Fact in
      let load = try load(of: member, from: today.monday, through: today.monday + 6)
      return .phrase(
        Statement(
          Topics.Plans.boardOne,
          ["who": .person(member.id), "taken": hours(load.taken), "of": hours(load.given)]))
    }
    let head = Statement(
      Topics.Plans.board,
      [
        "team": title, "week": .number(today.weekOfYear), "risky": .number(risky.rows.count),
        "late": .number(late.count), "onTime": .number(tasks.count - late.count),
        "renewals": .number(renewals.count),
        "premium": renewals.premium > 0 ? .money(renewals.premium, currency: "CNY") : .none,
      ])
    let shown = Set(risky.refs)
    let others = late.filter { todo in !(todo.ref.map { shown.contains($0) } ?? false) }
    let rows = risky.rows + cases + (try others.map { (todo) throws(Fault) in try lateRow(todo) })
    let waiting = try notices(for: asker.id).prefix(9).map { (item) throws(Fault) in
      Statement(
        Topics.Plans.boardNotice,
        [
          "from": .person(item.notice.from), "ref": item.notice.about.map { .ref($0) } ?? .none,
          "words": try said(item.notice),
        ])
    }
    let loadLine = Statement(Topics.Plans.boardLoad, ["loads": .list(loads)])
    var telling = Telling([head] + rows + waiting + [loadLine])
    telling.limit = 40
    return Decision(.told(telling))
  }

  /// Meetings to come and tasks that are orange or red.
  private func risky(of members: [Person], _ tasks: [Todo]) throws(Fault)
    -> (refs: [Ref], rows: [Statement])
  {
    var rows: [Statement] = []
    var refs: [Ref] = []
    let here = officeZone.wallTime(at: now)
    let ahead = Span(now, seconds: 14 * 86_400)
    for item in try view.agenda(of: members.map(\.id), in: ahead) {
      guard item.object.kind == .appointment, let assessed = try assessed(item.object),
        let meeting = try meeting(item), meeting.appointment.status != .cancelled,
        let colour = meeting.appointment.risk.colour, colour >= .orange
      else { continue }
      rows.append(
        riskRow(
          assessed, colour, title: title(of: meeting.appointment), client: meeting.client))
    }
    for todo in tasks {
      guard let colour = todo.risk.colour, colour >= .orange,
        let object = try view.todos(.uid(todo.uid)).first, let assessed = try assessed(object)
      else { continue }
      refs.append(assessed.ref)
      rows.append(
        riskRow(
          assessed, colour, title: title(of: todo), client: try known(todo.client),
          late: todo.due.flatMap { $0 < here ? $0 : nil }))
    }
    return (refs, rows)
  }

  private func riskRow(
    _ assessed: Assessed, _ colour: Colour, title: Fact, client: Client?, late: WallTime? = nil
  ) -> Statement {
    let evaluation = evaluation(of: assessed)
    let waits = !evaluation.approvals.isEmpty && !isApproved(assessed, evaluation)
    return .row(
      Topics.Plans.boardRisk,
      [
        "ref": .ref(assessed.ref), "owner": .person(assessed.owner),
        "colour": .colour(colour, score: assessed.risk.score), "title": title,
        "client": client.map { .client($0) } ?? .none, "approve": .flag(waits),
        "late": late.map { .moment($0) } ?? .none,
      ])
  }

  private func lateRow(_ todo: Todo) throws(Fault) -> Statement {
    .row(
      Topics.Plans.boardLate,
      [
        "ref": todo.ref.map { .ref($0) } ?? .none, "owner": .person(todo.owner),
        "due": todo.due.map { .moment($0) } ?? .none, "title": title(of: todo),
        "client": try known(todo.client).map { .client($0) } ?? .none,
      ])
  }

  /// Open cases of the people, and those of the office that the asker handles, with their clocks.
  private func casesForBoard(_ todos: [Todo]) throws(Fault) -> [Statement] {
    var cases = todos.filter { todo in
      todo.ref?.kind == .case && (!isKept(todo) || todo.isKeptOut(asker.id))
    }
    if trust.may(.caseHandle) {
      for object in try view.todos(.open(owner: nil)) where object.ref?.kind == .case {
        let todo = try Todo(object, here: officeZone)
        if standing(in: todo) >= .reads, !cases.contains(where: { $0.uid == todo.uid }) {
          cases.append(todo)
        }
      }
    }
    return cases.sorted { ($0.ref?.number ?? 0) < ($1.ref?.number ?? 0) }.map { todo in
      let first = running(todo).foremost
      return .row(
        Topics.Plans.boardCase,
        [
          "ref": todo.ref.map { .ref($0) } ?? .none, "owner": .person(todo.owner),
          "title": title(of: todo),
          "clock": first.map { .phrase(boardClock($0)) } ?? .none, "aside": keptOut(in: todo),
        ])
    }
  }

  private func boardClock(_ reading: ClockReading) -> Statement {
    Statement(
      Topics.Plans.boardClock,
      [
        "day": reading.day.map { .number($0.number) } ?? .none,
        "of": reading.day.map { .number($0.of) } ?? .none,
        "legal": reading.rule.confidence == .house ? .none : .day(reading.ends.legalDay),
        "ours": .day(reading.ends.targetDay),
        "stopped": .flag(reading.isStopped),
      ])
  }

  /// Policies that come up within thirty days without the client's consent, with the premium that
  /// is at risk.
  private func renewalsForBoard(_ members: [Person]) throws(Fault) -> (count: Int, premium: Int) {
    let atRisk = try renewalsAtRisk(of: members.map(\.id), within: 30)
    let premium = atRisk.map(\.policy).filter { $0.currency == "CNY" }.map(\.premium)
    return (atRisk.count, premium.reduce(0, +))
  }
}
