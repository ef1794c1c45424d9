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
  /// says what moved and why.
  func reschedulePlan(of changed: Todo, in drafting: inout Drafting) throws(Fault)
    -> [Statement]
  {
    guard let parent = changed.parent, let object = try view.todos(.uid(parent)).first,
      object.ref?.kind == .plan
    else { return [] }
    let plan = try Todo(object, here: officeZone)
    var steps = try steps(of: plan)
    if let index = steps.firstIndex(where: { $0.uid == changed.uid }) { steps[index] = changed }
    return try reschedule(plan, steps, keeping: changed.uid, in: &drafting)
  }

  /// Lays a plan's open steps out anew and keeps those that moved.
  func reschedule(
    _ plan: Todo, _ steps: [Todo], keeping fixed: String? = nil, in drafting: inout Drafting
  ) throws(Fault) -> [Statement] {
    var layout = try PlanLayout(self, of: steps.map(\.owner), besides: [plan.uid])
    let living = steps.filter { $0.state != .cancelled }
    guard let network = layout.network(of: living.bridging(steps), goal: plan.due) else {
      return []
    }
    let start = layout.from(plan)
    let path = CriticalPath(network, on: layout.clock, from: start)
    let schedule = layout.schedule(network, from: start)
    return try keep(
      Moved(plan: plan, steps: living, schedule: schedule, path: path, layout: layout),
      fixed: fixed, in: &drafting)
  }

  /// A plan whose steps have new places.
  struct Moved {
    var plan: Todo
    var steps: [Todo]
    var schedule: Schedule
    var path: CriticalPath
    var layout: PlanLayout
  }

  /// Keeps the steps that end on another day than before, each with the reason.
  func keep(_ moved: Moved, fixed: String?, in drafting: inout Drafting) throws(Fault)
    -> [Statement]
  {
    var statements: [Statement] = []
    for (index, placement) in moved.schedule.placements.enumerated() {
      var step = moved.steps[index]
      guard !step.isOver, step.uid != fixed else { continue }
      let (start, due) = (
        moved.layout.start(placement.start), moved.layout.finish(placement.finish)
      )
      guard due.day != step.due?.day else { continue }
      let was = step.due
      step.start = step.state == .started ? step.start : start
      step.due = due
      step.latest = moved.layout.finish(moved.path.times[index].latestFinish)
      step.reasons.append(reason("replanned", was: was, becomes: due))
      guard let object = try view.todos(.uid(step.uid)).first else { continue }
      try drafting.change(object, to: step)
      statements.append(
        Statement(
          Topics.Plans.moved,
          [
            "ref": step.ref.map { .ref($0) } ?? .none, "title": title(of: step),
            "was": was.map { .day($0.day) } ?? .none, "becomes": .day(due.day),
            "cause": cause(placement.cause, of: step, among: moved.steps),
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
    var due = when.flatMap { dueTime($0) }
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
    let moved = try reschedule(plan, try steps(of: plan), in: &drafting)
    return Decision(
      .told(Telling([shifted] + moved, it: ref, todo: plan)), changes: drafting.changes)
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
    for plan in plans.values.sorted(by: { ($0.ref?.number ?? 0) < ($1.ref?.number ?? 0) })
    where !plan.isOver {
      statements += try reschedule(plan, try steps(of: plan), in: &drafting)
    }
    return statements
  }
}

extension [Todo] {
  /// The to-dos, each waiting directly for what those waited for that were left out between.
  fileprivate func bridging(_ all: [Todo]) -> [Todo] {
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
