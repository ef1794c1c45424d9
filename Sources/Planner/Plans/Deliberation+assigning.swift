import CivilTime
import Procedure

/// Giving work to people.
extension Deliberation {
  /// Whoever fits a new plan best, with why.
  struct BestOwner {
    var person: PersonID
    var parts: [Fact]
  }

  /// The best owner of a plan that is being made: of those who may have it, the one against whom
  /// least speaks.
  func bestOwner(for draft: PlanDraft) throws(Fault) -> (best: BestOwner?, refused: [Fact]) {
    let last = draft.steps.compactMap { $0.due?.day }.max() ?? today
    let needs = WorkNeeds<PersonID>(
      classOfBusiness: draft.classOfBusiness, role: "broker",
      language: draft.client?.language?.rawValue, broker: draft.client?.broker,
      acquainted: [], subjects: [], team: people[draft.plan.owner]?.team,
      days: stride(from: today.number, through: max(today.number, last.number), by: 1)
        .map { Day(number: $0) }.filter { office.calendar.isWorking($0) },
      daysTaken: 1, effort: draft.steps.reduce(0) { $0 + $1.work })
    let asked = reachable.filter { $0.roles.contains(.broker) || $0.id == draft.plan.owner }
    return try best(asked, for: needs, through: last)
  }

  /// Those whom the asker may give work: the team for its lead, oneself for everybody.
  var reachable: [Person] {
    people.values.filter { !$0.isRoom && trust.mayActFor($0) }.sorted { $0.id < $1.id }
  }

  func best(_ asked: [Person], for needs: WorkNeeds<PersonID>, through last: Day)
    throws(Fault) -> (best: BestOwner?, refused: [Fact])
  {
    let found = Candidacies(
      of: try candidates(asked, over: today...max(today, last)), for: needs)
    let best = found.ranked.first.map { one in
      BestOwner(person: one.owner, parts: parts(one.cost, of: one.owner, needs))
    }
    let refused = found.refused.map { one in
      Fact.phrase(
        Statement(
          Topics.Fit.one,
          ["who": .text(one.owner.description), "parts": .phrase(words(one.reason))]))
    }
    return (best, refused)
  }

  /// Gives a plan or a task to somebody; without a name to whoever fits best.
  func assign(_ target: Target, to person: PersonID?) throws(Fault) -> Decision {
    let found: (todo: Todo, object: StoredObject)
    switch try todo(
      target, of: [.plan, .task, .case], retry: { .plan(.assign($0, to: person)) })
    {
    case .found(let one): found = one
    case .refused(let decision): return decision
    }
    let ref = found.todo.ref ?? Ref(.task, 0)
    if found.todo.isOver { return no(.badInput, Topics.Tasks.over, ref) }
    if let refusal = try frozen(found.object) { return refusal }
    let needs = try needs(of: found.object)
    let last = needs.days.last ?? today
    guard let person else {
      let (best, refused) = try best(reachable, for: needs, through: last)
      guard let best else {
        return no(.unavailable, Topics.Plans.nobodyFits, ref, ["reasons": .list(refused)])
      }
      let why = Statement(
        Topics.Plans.best, ["who": .text(best.person.description), "parts": .list(best.parts)])
      if best.person == found.todo.owner {
        return Decision(.told(Telling([why], refs: [ref], it: ref)))
      }
      var telling = Telling(
        [why, Statement(Topics.Plans.bestQuestion, ["who": .person(best.person)])], refs: [ref],
        it: ref)
      telling.options = [.person(best.person)]
      return Decision(
        .told(telling), choices: [.plan(.assign(.ref(ref), to: best.person))])
    }
    return try assign(found, to: person, needs)
  }

  private func assign(
    _ found: (todo: Todo, object: StoredObject), to id: PersonID, _ needs: WorkNeeds<PersonID>
  ) throws(Fault) -> Decision {
    let ref = found.todo.ref ?? Ref(.task, 0)
    let person: Person
    switch self.person(named: id) {
    case .found(let one): person = one
    case .refused(let decision): return decision
    }
    guard trust.mayActFor(person) else { return refused(.notAllowed, .notAllowed(id)) }
    if person.id != asker.id, let refusal = refusal(without: .assignTeam) { return refusal }
    let last = needs.days.last ?? today
    let candidate = try candidates([person], over: today...max(today, last))
    if let candidate = candidate.first,
      case .refused(let reason) = Candidacy(of: candidate, for: needs)
    {
      return no(
        .unavailable, Topics.Plans.notFit, ref,
        ["who": .person(id), "reason": .phrase(words(reason))])
    }
    let mine =
      ref.kind == .plan
      ? try steps(of: found.todo).filter { $0.owner == found.todo.owner && !$0.isOver } : []
    if found.todo.owner == id {
      return no(.badInput, Topics.Plans.assignedAlready, ref, ["who": .text(id.description)])
    }
    var drafting = Drafting(self)
    var whole = found.todo
    whole.owner = id
    whole.reasons.append(assignment(to: id))
    try drafting.change(found.object, to: whole)
    for step in mine {
      guard let object = try view.todos(.uid(step.uid)).first else { continue }
      var given = step
      given.owner = id
      given.reasons.append(assignment(to: id))
      try drafting.change(object, to: given)
    }
    try tellOwner(of: whole, insteadOf: found.todo.owner, in: &drafting)
    return Decision(
      .told(
        Telling(
          Topics.Plans.assigned,
          [
            "ref": .ref(ref), "who": .person(id), "title": title(of: found.todo),
            "count": mine.isEmpty ? .none : .number(mine.count),
          ], it: ref, todo: whole)),
      changes: drafting.changes)
  }

  /// Tells whoever has been given a piece of work, and whoever had it before.
  func tellOwner(of todo: Todo, insteadOf before: PersonID? = nil, in drafting: inout Drafting)
    throws(Fault)
  {
    guard let ref = todo.ref else { return }
    try notify(
      [people[todo.owner]].compactMap(\.self), about: ref, client: todo.client, prompt: nil,
      words: todo.title, matter: .given, needsAnswer: false, in: &drafting)
    try notify(
      [before.flatMap { people[$0] }].compactMap(\.self), about: ref, client: todo.client,
      prompt: nil, words: todo.owner.description, matter: .taken, needsAnswer: false, in: &drafting)
  }

  /// A kept reason for an owner: who gave it, to whom, when.
  private func assignment(to id: PersonID) -> String {
    "assigned \(asker.id) \(today) \(id) "
  }
}
