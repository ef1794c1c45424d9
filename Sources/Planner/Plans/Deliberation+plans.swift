import CivilTime
import Procedure

/// Work plans.
extension Deliberation {
  func decide(_ command: PlanCommand) throws(Fault) -> Decision {
    switch command {
    case .make(let template, let client, let by, let backward, let person):
      try makePlan(template, client: client, by: by, backward: backward, person: person)
    case .show(let target): try showPlan(target)
    case .list(let whose, let all): try plans(of: whose, all: all)
    case .assign(let target, let person): try assign(target, to: person)
    case .assignAll(let assigned, let absence): try assignAll(assigned, absence: absence)
    case .handOver(let from, let receiver, let days):
      try handOver(from: from, to: receiver, days: days)
    case .whatIf(let person, let days): try whatIf(person, away: days)
    case .load(let whose, let weeks): try load(of: whose, weeks: weeks)
    case .board(let team): try board(of: team)
    case .recompute: try recompute()
    }
  }

  /// A plan with its steps, scheduled, and the best owner as a choice.
  private func makePlan(
    _ name: String, client words: String?, by: Day?, backward: Bool, person: PersonID?
  ) throws(Fault) -> Decision {
    guard let template = template(named: name) else {
      return unknownTemplate(name)
    }
    let retry = { (client: String?) in
      Command.plan(
        .make(template: name, client: client, by: by, backward: backward, person: person))
    }
    var client: Client?
    if let words {
      switch try self.client(named: words, retry: { retry($0) }) {
      case .found(let found): client = found
      case .refused(let decision): return decision
      }
    }
    if let by, by < today { return refused(.inThePast, .inThePast(WallTime(by))) }
    var draft = try PlanDraft(template, aliasedAs: name.lowercased(), client: client, in: self)
    switch try ownerToActFor(person ?? client?.broker) {
    case .found(let owner): draft.owner = owner.id
    case .refused(let decision): return decision
    }
    if let refusal = try refusalOfWork(for: draft.owner) { return refusal }
    var drafting = Drafting(self)
    try draft.make(by: by, backward: backward || template.isBackward, in: &drafting)
    try recordBaseline(of: draft, in: &drafting)
    try tellOwner(of: draft.plan, in: &drafting)
    return try announce(draft, goal: by, drafting)
  }

  private func unknownTemplate(_ name: String) -> Decision {
    let names = handbook.templates.flatMap { [$0.name] + $0.aliases.keys.sorted() }
    let near = Likeness.near(name.lowercased(), among: names)
    return Decision(
      .told(
        .refusing(
          .notFound, Topics.Plans.unknownTemplate,
          [
            "words": .text(name), "near": .list(near.map { .text($0) }),
            "names": .list(handbook.templates.map { .text($0.name) }),
          ])))
  }

  private func announce(_ draft: PlanDraft, goal: Day?, _ drafting: Drafting) throws(Fault)
    -> Decision
  {
    let plan = draft.plan
    let (best, refused) = try bestOwner(for: draft)
    let late = lateness(of: draft.steps.compactMap { $0.due?.day }, for: goal)
    var statements = [
      Statement(
        Topics.Plans.made,
        [
          "ref": plan.ref.map { .ref($0) } ?? .none, "title": title(of: plan),
          "client": draft.client.map { .client($0) } ?? .none,
          "goal": goal.map { .day($0) } ?? .none, "count": .number(draft.steps.count),
          "first": draft.steps.compactMap { $0.start?.day }.min().map { .day($0) } ?? .none,
          "last": draft.steps.compactMap { $0.due?.day }.max().map { .day($0) } ?? .none,
          "slack": late == .none ? slack(draft.slack, of: draft.layout) : .none, "short": late,
          "critical": .list(draft.critical.map { .text($0) }),
        ])
    ]
    if draft.isProvisional { statements.append(Statement(Topics.Plans.provisional)) }
    var choices: [Command] = []
    if let best, let ref = plan.ref {
      statements.append(
        Statement(
          Topics.Plans.best, ["who": .text(best.person.description), "parts": .list(best.parts)]))
      if best.person != plan.owner {
        statements.append(Statement(Topics.Plans.bestQuestion, ["who": .person(best.person)]))
        choices = [.plan(.assign(.ref(ref), to: best.person))]
      }
    }
    if best == nil {
      statements.append(Statement(Topics.Plans.nobody, ["reasons": .list(refused)]))
    }
    var telling = Telling(statements, it: plan.ref, todo: plan)
    telling.options = choices.isEmpty ? [] : best.map { [.person($0.person)] } ?? []
    return Decision(.told(telling), changes: drafting.changes, choices: choices)
  }

  /// How much a plan may slip, in working days.
  func slack(_ minutes: Int?, of layout: PlanLayout) -> Fact {
    guard let minutes, minutes >= 0 else { return .none }
    return .phrase(
      Statement(
        Topics.Words.workingDays, ["count": .number(minutes / max(1, layout.clock.workdayMinutes))])
    )
  }

  /// By how many working days the last step misses a goal; a gap where it does not.
  func lateness(of days: [Day], for goal: Day?) -> Fact {
    guard let goal, let last = days.max(), last > goal else {
      return .none
    }
    let days = office.calendar.workingDays(from: goal + 1, to: last + 1)
    return .phrase(Statement(Topics.Words.workingDays, ["count": .number(max(1, days))]))
  }

  /// The plan meant, of the plan itself or of one of its steps.
  func plan(_ target: Target, retry: (Target) -> Command) throws(Fault)
    -> Lookup<(todo: Todo, object: StoredObject)>
  {
    switch try object(meantBy: target, retry: retry) {
    case .refused(let decision): return .refused(decision)
    case .found(var object):
      if object.kind == .task, object.ref?.kind == .task,
        let parent = try Todo(object, here: officeZone).parent,
        let whole = try view.todos(.uid(parent)).first
      {
        object = whole
      }
      guard object.kind == .task, object.ref?.kind == .plan || object.ref?.kind == .case else {
        return .refused(refused(.badInput, .notOfKind(object.ref ?? Ref(.plan, 0), [.plan])))
      }
      guard let owner = people[object.owner], trust.maySee(owner) || isHandler(object) else {
        return .refused(refused(.notAllowed, .notAllowed(object.owner)))
      }
      return .found((try Todo(object, here: officeZone), object))
    }
  }

  private func showPlan(_ target: Target) throws(Fault) -> Decision {
    let found: (todo: Todo, object: StoredObject)
    switch try plan(target, retry: { .plan(.show($0)) }) {
    case .found(let one): found = one
    case .refused(let decision): return decision
    }
    let plan = found.todo
    let steps = try steps(of: plan)
    let path = try self.path(of: plan, steps)
    let critical = Set(path?.critical ?? [])
    let overdue = steps.count { todo in
      !todo.isOver && todo.due.map { $0 < officeZone.wallTime(at: now) } ?? false
    }
    let late = lateness(
      of: steps.filter { !$0.isOver }.compactMap { $0.due?.day }, for: plan.due?.day)
    var statements = [
      Statement(
        Topics.Plans.head,
        [
          "ref": plan.ref.map { .ref($0) } ?? .none, "title": title(of: plan),
          "client": try known(plan.client).map { .client($0) } ?? .none,
          "owner": .person(plan.owner), "percent": .number(plan.percent),
          "goal": plan.due.map { .day($0.day) } ?? .none,
          "slack": late == .none
            ? path.map { slack($0.leastSlack, of: $0.layout) } ?? .none : .none,
          "short": late,
          "late": overdue > 0 ? .number(overdue) : .none,
        ])
    ]
    for (index, step) in steps.enumerated() {
      statements.append(
        try row(step, isCritical: critical.contains(index), slack: path?.slack[index]))
    }
    return Decision(.told(Telling(statements, it: plan.ref, todo: plan)))
  }

  private func row(_ step: Todo, isCritical: Bool, slack: Int?) throws(Fault) -> Statement {
    let moved = step.baseline.flatMap { baseline -> Day? in
      step.due.map { $0.day } == baseline.due.day ? nil : baseline.due.day
    }
    return .row(
      Topics.Plans.row,
      [
        "ref": step.ref.map { .ref($0) } ?? .none, "step": step.step.map { .text($0) } ?? .none,
        "start": step.start.map { .day($0.day) } ?? .none,
        "due": step.due.map { .day($0.day) } ?? .none, "title": title(of: step),
        "owner": .person(step.owner), "state": try state(of: step),
        "critical": .flag(isCritical && !step.isOver),
        "baseline": moved.map { .day($0) } ?? .none,
        "colour": step.risk.colour.map { .colour($0, score: step.risk.score) } ?? .none,
      ])
  }

  private func plans(of whose: Whose, all: Bool) throws(Fault) -> Decision {
    let asked: [Person]
    switch owners(of: whose) {
    case .found(let found): asked = found.filter { !$0.isRoom && trust.maySee($0) }
    case .refused(let decision): return decision
    }
    if asked.isEmpty { return mayNotSee(whose) }
    var plans: [Todo] = []
    for person in asked {
      let objects =
        all
        ? try view.objects(.task, owner: person.id, client: nil, limit: 500)
        : try view.todos(.open(owner: person.id))
      for object in objects where object.ref?.kind == .plan {
        let plan = try Todo(object, here: officeZone)
        if all || !plan.isOver { plans.append(plan) }
      }
    }
    plans.sort {
      ($0.due?.seconds ?? .max, $0.ref?.number ?? 0) < (
        $1.due?.seconds ?? .max, $1.ref?.number ?? 0
      )
    }
    let head = Statement(
      plans.isEmpty ? Topics.Plans.none : Topics.Plans.listHead,
      ["count": .number(plans.count), "whose": name(of: whose)])
    var rows: [Statement] = []
    for plan in plans {
      let steps = try steps(of: plan)
      let next = steps.first { !$0.isOver }
      rows.append(
        .row(
          Topics.Plans.listRow,
          [
            "ref": plan.ref.map { .ref($0) } ?? .none, "title": title(of: plan),
            "client": try known(plan.client).map { .client($0) } ?? .none,
            "due": plan.due.map { .day($0.day) } ?? .none, "percent": .number(plan.percent),
            "owner": asked.count == 1 ? .none : .person(plan.owner),
            "next": next?.ref.map { .ref($0) } ?? .none,
            "step": next.map { title(of: $0) } ?? .none,
          ]))
    }
    return Decision(.told(Telling([head] + rows, it: plans.count == 1 ? plans[0].ref : nil)))
  }
}
