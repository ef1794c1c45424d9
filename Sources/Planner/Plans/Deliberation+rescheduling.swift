import CivilTime
import Procedure

/// Plans that move.
extension Deliberation {
  /// Slack and critical steps of a plan as it stands.
  struct PlanPath {
    var layout: PlanLayout
    /// Indices of the steps without slack.
    var critical: [Int]
    /// Minutes by which each step may slip.
    var slack: [Int]
    /// The least of them; negative where the goal can't be kept.
    var leastSlack: Int?
    var latest: [WallTime]
  }

  /// The critical path of a plan's steps from now on; nil where they make no network.
  func path(of plan: Todo, _ steps: [Todo]) throws(Fault) -> PlanPath? {
    let layout = try PlanLayout(self, of: [], besides: [plan.uid])
    guard let network = layout.network(of: steps, goal: plan.due) else { return nil }
    let from = layout.from(plan)
    let path = CriticalPath(network, on: layout.clock, from: from)
    return PlanPath(
      layout: layout, critical: path.critical, slack: path.times.map(\.totalSlack),
      leastSlack: path.leastSlack,
      latest: path.times.map { layout.finish($0.latestFinish) })
  }

  /// Works the dates of a plan out anew after one of its steps has changed, as the draft has it, and
  /// says what moved and why, and by how much the goal is missed.
  func reschedulePlan(of changed: Todo, in drafting: inout Drafting) throws(Fault)
    -> [Statement]
  {
    guard let moved = try laidOut(planOf: changed) else { return [] }
    return try keep(moved, in: &drafting) + missedGoal(of: moved)
  }

  /// The plan of a step laid out anew with what the step has become; nil for a task on its own.
  func laidOut(planOf changed: Todo) throws(Fault) -> Moved? {
    guard let parent = changed.parent, let object = try view.todos(.uid(parent)).first,
      object.ref?.kind == .plan
    else { return nil }
    let plan = try Todo(object, here: officeZone)
    var steps = try steps(of: plan)
    if let index = steps.firstIndex(where: { $0.uid == changed.uid }) { steps[index] = changed }
    return try laidOut(plan, steps)
  }

  /// New places for a plan's open steps, beside what other plans take, as a draft has them, but for
  /// some that wait for places as well; nil where the steps make no network.
  func laidOut(
    _ plan: Todo, _ steps: [Todo], before others: [Todo] = [], as drafting: Drafting? = nil
  ) throws(Fault) -> Moved? {
    var layout = try PlanLayout(
      self, of: steps.map(\.owner), besides: Set([plan.uid] + others.map(\.uid)), as: drafting)
    let living = steps.filter { $0.state != .cancelled }
    guard let network = layout.network(of: living.bridging(steps), goal: plan.due) else {
      return nil
    }
    let start = layout.from(plan)
    let path = CriticalPath(network, on: layout.clock, from: start)
    let schedule = layout.schedule(network, from: start)
    return Moved(plan: plan, steps: living, schedule: schedule, path: path, layout: layout)
  }

  /// A plan whose steps have new places.
  struct Moved {
    var plan: Todo
    var steps: [Todo]
    var schedule: Schedule
    var path: CriticalPath
    var layout: PlanLayout

    /// A step with the times of its new place, and why it lies there.
    func step(_ index: Int) -> (todo: Todo, cause: Cause?) {
      let placement = schedule.placements[index]
      var todo = steps[index]
      if todo.state != .started { todo.start = layout.start(placement.start) }
      todo.due = layout.finish(placement.finish)
      todo.latest = layout.finish(path.times[index].latestFinish)
      return (todo, placement.cause)
    }
  }

  /// That a plan's last step ends after its goal, and by how much; nothing where it does not.
  func missedGoal(of moved: Moved) -> [Statement] {
    let open = moved.steps.indices.filter { !moved.steps[$0].isOver }
    let days = open.compactMap { moved.step($0).todo.due?.day }
    let late = lateness(of: days, for: moved.plan.due?.day)
    guard let ref = moved.plan.ref, let goal = moved.plan.due, let last = days.max(), late != .none
    else { return [] }
    return [
      Statement(
        Topics.Plans.missed,
        ["ref": .ref(ref), "last": .day(last), "goal": .day(goal.day), "short": late])
    ]
  }

  /// Keeps the steps that end on another day than before, each with the reason, but for the one that
  /// is kept already.
  func keep(_ moved: Moved, besides kept: String? = nil, in drafting: inout Drafting)
    throws(Fault) -> [Statement]
  {
    var statements: [Statement] = []
    for (index, before) in moved.steps.enumerated() where !before.isOver && before.uid != kept {
      var (step, cause) = moved.step(index)
      guard let due = step.due, due.day != before.due?.day else { continue }
      step.reasons.append(reason("replanned", was: before.due, becomes: due))
      guard let object = try view.todos(.uid(step.uid)).first else { continue }
      try drafting.change(object, to: step)
      statements.append(
        Statement(
          Topics.Plans.moved,
          [
            "ref": step.ref.map { .ref($0) } ?? .none, "title": title(of: step),
            "was": before.due.map { .day($0.day) } ?? .none, "becomes": .day(due.day),
            "cause": self.cause(cause, of: step, among: moved.steps),
          ]))
    }
    return statements
  }

  /// Why a step lies where it lies, in words.
  func cause(_ cause: Cause?, of step: Todo, among steps: [Todo]) -> Fact {
    switch cause {
    case .predecessor(let id), .successor(let id):
      guard steps.indices.contains(id), let ref = steps[id].ref else { return .none }
      return .phrase(Statement(Topics.Plans.byStep, ["ref": .ref(ref)]))
    case .ownerAway(let day):
      return .phrase(
        Statement(Topics.Plans.byAbsence, ["who": .text(step.owner.description), "day": .day(day)]))
    case .ownerLoad(let day):
      return .phrase(
        Statement(Topics.Plans.byLoad, ["who": .text(step.owner.description), "day": .day(day)]))
    case .notBefore, .latest, nil: return .none
    }
  }

  /// Moves a plan's goal; its steps move with it.
  func shiftPlan(
    _ found: (todo: Todo, object: StoredObject), to when: When?, by length: WorkLength?
  ) throws(Fault) -> Decision {
    var plan = found.todo
    let ref = plan.ref ?? Ref(.plan, 0)
    var due: WallTime?
    if let when {
      switch try dueTime(
        when, for: people[plan.owner], retry: { .todo(.shift(.ref(ref), to: $0, by: nil)) })
      {
      case .found(let time): due = time
      case .refused(let decision): return decision
      }
    }
    if let length, let was = plan.due { due = later(was, by: length) }
    guard let due else { return refused(.invalidTime, .missingDay) }
    if due < officeZone.wallTime(at: now) { return refused(.inThePast, .inThePast(due)) }
    let was = plan.due
    plan.due = due
    plan.reasons.append(reason("shifted", was: was, becomes: due))
    var drafting = Drafting(self)
    try drafting.change(found.object, to: plan)
    let shifted = Statement(
      Topics.Tasks.shifted,
      [
        "ref": .ref(ref), "title": title(of: plan), "due": .moment(due),
        "was": was.map { .moment($0) } ?? .none,
      ])
    var statements = [shifted]
    if let moved = try laidOut(plan, try steps(of: plan)) {
      statements += try keep(moved, in: &drafting)
      statements += missedGoal(of: moved)
    }
    return Decision(
      .told(Telling(statements, it: ref, todo: plan)), changes: drafting.changes)
  }

  /// Lays every open plan out anew that somebody's changed time touches; of everybody's, where
  /// nobody is named: after a holiday notice was loaded.
  func reschedulePlans(of person: PersonID?, in drafting: inout Drafting) throws(Fault)
    -> [Statement]
  {
    var plans: [String: Todo] = [:]
    for object in try view.todos(.open(owner: person)) {
      let todo = try Todo(object, here: officeZone)
      if object.ref?.kind == .plan { plans[todo.uid] = todo }
      guard object.ref?.kind == .task, let parent = todo.parent, plans[parent] == nil,
        let whole = try view.todos(.uid(parent)).first, whole.ref?.kind == .plan
      else { continue }
      plans[parent] = try Todo(whole, here: officeZone)
    }
    var statements: [Statement] = []
    var waiting = plans.values.filter { !$0.isOver }
      .sorted { ($0.ref?.number ?? 0) < ($1.ref?.number ?? 0) }[...]
    while let plan = waiting.popFirst() {
      let moved = try laidOut(
        plan, try steps(of: plan), before: Array(waiting), as: drafting)
      if let moved { statements += try keep(moved, in: &drafting) }
    }
    return statements
  }
}

extension [Todo] {
  /// The to-dos, each waiting directly for what those waited for that were left out between.
  func bridging(_ all: [Todo]) -> [Todo] {
    let left = Dictionary(
      all.filter { $0.state == .cancelled }.map { ($0.uid, $0) },
      uniquingKeysWith: { first, _ in first })
    guard !left.isEmpty else { return self }
    return map { todo in
      var bridged = todo
      var seen: Set<String> = []
      while let index = bridged.links.firstIndex(where: { left[$0.uid] != nil }) {
        let link = bridged.links.remove(at: index)
        guard seen.insert(link.uid).inserted else { continue }
        bridged.links += left[link.uid]?.links ?? []
      }
      return bridged
    }
  }
}
