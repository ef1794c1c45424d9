import CivilTime
import Procedure

/// A work plan in the making: the steps of a template, with dates and owners.
struct PlanDraft {
  let deliberation: Deliberation
  let template: PlanTemplate
  let client: Client?
  /// Whose plan it is.
  var owner: PersonID
  /// Whom it is about, where that is somebody of the office.
  var about: PersonID?
  /// Days of the events that steps of the template wait for.
  var events: [String: Day] = [:]
  /// UID of the case that it is made for.
  var parent: String?
  /// The class of business it is about.
  let classOfBusiness: String?
  private(set) var plan: Todo
  private(set) var steps: [Todo] = []
  /// Minutes by which the plan may slip; negative where its goal can't be kept.
  private(set) var slack: Int?
  /// Letters of the steps without slack.
  private(set) var critical: [String] = []
  private(set) var layout: PlanLayout
  /// Whether its dates depend on a year without an official holiday notice.
  private(set) var isProvisional = false

  init(
    _ template: PlanTemplate, aliasedAs name: String, client: Client?, in deliberation: Deliberation
  ) throws(Fault) {
    self.template = template
    self.client = client
    self.deliberation = deliberation
    owner = deliberation.asker.id
    classOfBusiness = template.aliases[name]
    plan = Todo(ref: nil, uid: "", owner: owner, title: "", zone: deliberation.officeZone)
    layout = try PlanLayout(deliberation, of: [owner], besides: [])
  }

  /// Lays the plan out and keeps it with its steps.
  mutating func make(by goal: Day?, backward: Bool, in drafting: inout Drafting) throws(Fault) {
    try write(by: goal, in: &drafting)
    layout = try PlanLayout(deliberation, of: steps.map(\.owner), besides: [plan.uid])
    let from = start
    guard let network = layout.network(of: steps, goal: plan.due) else { return }
    let path = CriticalPath(network, on: layout.clock, from: from)
    slack = goal == nil ? 0 : path.leastSlack
    critical = path.critical.compactMap { steps[$0].step }
    let schedule = layout.schedule(
      network, from: from, backward && goal != nil ? .backward : .forward)
    for (index, placement) in schedule.placements.enumerated() {
      steps[index].start = layout.start(placement.start)
      steps[index].due = layout.finish(placement.finish)
      steps[index].latest = layout.finish(path.times[index].latestFinish)
      steps[index].baseline = Todo.Baseline(
        start: layout.start(placement.start), due: layout.finish(placement.finish))
    }
    if let end = schedule.finish { isProvisional = layout.clock.isProvisional(through: end) }
    let last = steps.compactMap(\.due).max()
    plan.start = steps.compactMap(\.start).min()
    if plan.due == nil { plan.due = last }
    if let first = plan.start, let due = plan.due {
      plan.baseline = Todo.Baseline(start: first, due: max(first, due))
    }
    try drafting.keep(plan, client: client)
    for step in steps { try drafting.keep(step, client: client) }
  }

  /// Today's opening while the day is young, else the next working day's.
  private var start: Int {
    let here = deliberation.officeZone.wallTime(at: deliberation.now)
    let day = deliberation.office.calendar.rolled(here.day, .following).value
    let close = deliberation.close(of: here.day)
    let first =
      day == here.day && here < close
      ? day
      : deliberation.office.calendar.adding(workingDays: 1, to: here.day).value
    return layout.clock.opening(of: first)
  }

  private mutating func write(by goal: Day?, in drafting: inout Drafting) throws(Fault) {
    let language = deliberation.people[owner]?.language ?? .english
    let ref = try drafting.ref(.plan)
    plan = Todo(
      ref: ref, uid: deliberation.uid(of: ref), owner: owner, client: client?.ref,
      title: template.title(of: classOfBusiness).text(in: language)
        + (about.map { " (\($0))" } ?? ""),
      due: goal.map { deliberation.close(of: $0) }, work: 0, zone: deliberation.officeZone)
    plan.template = template.name
    plan.parent = parent
    plan.classOfBusiness = classOfBusiness
    plan.openedBy = about?.description
    plan.clause = deliberation.procedure.clause("P-10") == nil ? nil : "P-10"
    var uids: [String: String] = [:]
    for step in template.steps {
      let ref = try drafting.ref(.task)
      let uid = deliberation.uid(of: ref)
      uids[step.uid] = uid
      var todo = Todo(
        ref: ref, uid: uid, owner: deliberation.owner(as: step.role, under: owner),
        client: client?.ref, title: step.title.text(in: language), work: step.work,
        duration: step.duration, parent: plan.uid, clause: step.clause,
        zone: deliberation.officeZone)
      todo.template = template.name
      todo.step = step.letter
      todo.classOfBusiness = classOfBusiness
      todo.links = step.links.compactMap { link in
        uids[link.uid].map { Link($0, link.kind, gap: link.gap) }
      }
      if let day = step.from.flatMap({ events[$0] }) {
        todo.start = deliberation.opening(of: day)
        todo.reasons.append(deliberation.reason("shifted", was: nil, becomes: todo.start))
      }
      steps.append(todo)
    }
  }
}

extension Deliberation {
  /// Whoever does a step of a plan: its owner, or the one near them whose role it is.
  func owner(as role: Party, under owner: PersonID) -> PersonID {
    if role == .owner || role == .broker { return owner }
    return people(as: role, of: owner).first?.id ?? owner
  }
}
