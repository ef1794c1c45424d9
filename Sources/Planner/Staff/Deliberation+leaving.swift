import CivilTime
import Procedure

/// Somebody leaves the office (clause D-ORPHAN).
extension Deliberation {
  /// The template of the plan, and the event that its steps wait for.
  private static var leaver: String { "leaver" }
  private static var leaveEvent: String { "staff.leave" }

  func leave(_ id: PersonID, on day: Day?) throws(Fault) -> Decision {
    let person: Person
    switch self.person(named: id) {
    case .found(let found): person = found
    case .refused(let decision): return decision
    }
    guard !person.isRoom, person.id != asker.id, trust.maySee(person) else {
      return refused(.notAllowed, .notAllowed(person.id))
    }
    guard let day else { return refused(.invalidTime, .missingDay) }
    if day < today { return refused(.inThePast, .inThePast(WallTime(day))) }
    guard let template = template(named: Self.leaver) else {
      return refused(.notFound, .badValue(Self.leaver))
    }
    let lead = lead(of: person)
    if let plan = try openPlan(of: template, about: person, owner: lead) {
      return no(
        .conflict, Topics.Leave.already, plan,
        ["who": .person(person.id), "plan": .ref(plan)])
    }
    var draft = try PlanDraft(template, aliasedAs: template.name, client: nil, in: self)
    draft.owner = lead.id
    draft.about = person.id
    draft.events = [Self.leaveEvent: day]
    var drafting = Drafting(self)
    try draft.make(by: nil, backward: false, in: &drafting)
    let clocks = try startClocks(of: draft, on: day, in: &drafting)
    drafting.add(try absence(of: person, after: day, reason: template.title))
    var statements = [leaves(person, day, draft)]
    statements += clocks.map { clockStarted($0.step, $0.rule) }
    statements += feeds(draft)
    statements.append(try work(of: person))
    statements += try clientsToTell(of: person, after: day, by: clocks)
    return Decision(
      .told(Telling(statements, it: draft.plan.ref, todo: draft.plan, kind: "plan")),
      changes: drafting.changes,
      choices: [.plan(.handOver(from: person.id, to: .team(person.team), days: nil))])
  }

  /// Who sees to it that a leaver's work goes on: their lead, or the head of the branch.
  private func lead(of person: Person) -> Person {
    let near = people(as: .teamLead, of: person.id) + people(as: .branchHead, of: person.id)
    return near.first { $0.id != person.id } ?? asker
  }

  private func openPlan(of template: PlanTemplate, about person: Person, owner: Person)
    throws(Fault) -> Ref?
  {
    for object in try view.todos(.open(owner: owner.id)) where object.ref?.kind == .plan {
      let plan = try Todo(object, here: officeZone)
      if plan.template == template.name, plan.openedBy == person.id.description {
        return plan.ref
      }
    }
    return nil
  }

  /// Sets the clocks running that the steps of the plan keep: each has its legal day, and is due before
  /// the office's own target.
  private func startClocks(of draft: PlanDraft, on day: Day, in drafting: inout Drafting)
    throws(Fault) -> [(step: Todo, rule: DeadlineRule)]
  {
    var started: [(step: Todo, rule: DeadlineRule)] = []
    let anchor = officeZone.instant(of: WallTime(day, ClockTime(seconds: 43_200)))
    for step in draft.steps {
      let rules = draft.template.steps.first { $0.letter == step.step }?.rules ?? []
      var todo = step
      for id in rules {
        let clock = KeptClock(rule: id, anchor: anchor)
        guard let reading = reading(clock) else { continue }
        todo.clocks.append(clock)
        todo.legalDue = min(todo.legalDue ?? reading.ends.legalDay, reading.ends.legalDay)
        let target = officeZone.wallTime(at: reading.ends.target)
        todo.due = min(todo.due ?? target, target)
        todo.baseline?.due = todo.due ?? target
        started.append((todo, reading.rule))
      }
      if todo != step, let object = drafting.object(uid: todo.uid) {
        try drafting.change(object, to: todo)
      }
    }
    return started
  }

  /// Nobody is booked with somebody who has left.
  private func absence(of person: Person, after day: Day, reason: Bilingual) throws(Fault)
    -> Change
  {
    let range = DayRange(day + 1, max(day + 1, today + Openings.daysAhead))
    let object = try absence(
      of: person, range: range, reason: reason.text(in: asker.language))
    return Change(before: nil, after: .object(object))
  }

  private func leaves(_ person: Person, _ day: Day, _ draft: PlanDraft) -> Statement {
    Statement(
      Topics.Leave.leaves,
      [
        "who": .person(person.id), "day": .date(day),
        "plan": draft.plan.ref.map { .ref($0) } ?? .none, "count": .number(draft.steps.count),
        "last": draft.steps.compactMap { $0.due?.day }.max().map { .day($0) } ?? .none,
        "owner": .person(draft.owner),
      ])
  }

  /// Who closes the feeds: only the program itself can.
  private func feeds(_ draft: PlanDraft) -> [Statement] {
    let letters = draft.template.steps.filter { $0.role == .itAdmin }.map(\.letter)
    return draft.steps.filter { $0.step.map(letters.contains) ?? false }.map { step in
      Statement(
        Topics.Leave.feeds,
        [
          "ref": step.ref.map { .ref($0) } ?? .none, "owner": .person(step.owner),
          "due": step.due.map { .day($0.day) } ?? .none,
        ])
    }
  }

  /// How much there is to hand over.
  private func work(of person: Person) throws(Fault) -> Statement {
    let open = try openTodos(of: person.id)
    let ahead = Span(now, seconds: Openings.daysAhead * 86_400)
    var appointments = 0
    for item in try view.agenda(of: [person.id], in: ahead) where item.object.kind == .appointment {
      if try Appointment(item, here: zone).status != .cancelled { appointments += 1 }
    }
    let clients = try view.clients.clients.count { $0.broker == person.id }
    return Statement(
      Topics.Leave.work,
      [
        "who": .person(person.id), "appointments": .number(appointments),
        "tasks": .number(open.count { $0.ref?.kind == .task }),
        "plans": .number(open.count { $0.ref?.kind == .plan }),
        "cases": .number(open.count { $0.ref?.kind == .case }),
        "policies": .number(try policies(of: person).count), "clients": .number(clients),
      ])
  }
}
