import CivilTime
import Procedure

/// The records that work leaves behind (clause R-1).
extension Deliberation {
  /// Writes the record of each clause that was carried out: the one that a to-do is for, and those
  /// with an answer of their own. Says what was recorded and until when that is kept.
  func record(
    _ assessed: Assessed, of clauses: [Clause]? = nil, result: String? = nil,
    reason: String? = nil, in drafting: inout Drafting
  ) throws(Fault) -> Statement? {
    let plan = try wholePlan(of: assessed)
    let policy = try policy(of: assessed)
    var kinds: [Fact] = []
    var until: Day?
    for clause in clauses ?? assessed.clauses {
      let isOwn = clauses != nil || assessed.todo?.clause == clause.id
      var content = RecordContent(
        deliberation: self, assessed: assessed, clause: clause, result: isOwn ? result : nil,
        reason: reason,
        policy: policy, keepUntil: try keepUntil(assessed, by: clause), plan: plan?.plan,
        steps: plan?.steps ?? [])
      if clause.record.sources.contains(.fact(.figures)) {
        content.figures = try figures(of: assessed.owner)
      }
      guard isOwn || !content.given.isEmpty else { continue }
      drafting.add(
        try entry(
          clause.record.kind, about: assessed, clause: clause.id, content: content.fields,
          keepUntil: content.keepUntil, in: &drafting))
      kinds.append(name(ofRecord: clause.record.kind))
      if isOwn || until == nil { until = content.keepUntil }
    }
    guard !kinds.isEmpty else { return nil }
    return Statement(
      Topics.Tasks.recorded,
      [
        "kinds": .list(kinds), "until": until.map { .date($0) } ?? .none,
        "case": .flag(until == nil),
      ])
  }

  /// Writes what a round of questions about an appointment or a plan has left to be recorded: each
  /// clause with an answer that no record holds yet.
  func record(round assessed: Assessed, in drafting: inout Drafting) throws(Fault) -> Statement? {
    guard assessed.todo == nil || assessed.ref.kind == .plan else { return nil }
    let kept = try entries(about: assessed.ref, client: assessed.client?.ref, by: assessed.owner)
    let clauses = assessed.clauses.filter { clause in
      let last = kept.filter { $0.clause == clause.id }.map(\.at).max()
      let prompts = procedure.prompts(of: clause)
      return assessed.risk.answers.contains { given in
        prompts.contains(given.prompt) && last.map { given.at > $0 } ?? true
      }
    }
    return clauses.isEmpty ? nil : try record(assessed, of: clauses, in: &drafting)
  }

  /// The record of a plan as it is published: its steps, owners and dates (clause P-10).
  func recordBaseline(of draft: PlanDraft, in drafting: inout Drafting) throws(Fault) {
    guard let clause = draft.plan.clause.flatMap({ procedure.clause($0) }),
      let ref = draft.plan.ref,
      let object = drafting.object(uid: draft.plan.uid)
    else { return }
    let assessed = Assessed(
      object: object, ref: ref, owner: draft.plan.owner, client: draft.client, todo: draft.plan,
      risk: RiskRecord(), clauses: [clause], values: [:])
    let content = RecordContent(
      deliberation: self, assessed: assessed, clause: clause,
      keepUntil: try keepUntil(assessed, by: clause), plan: draft.plan, steps: draft.steps)
    drafting.add(
      try entry(
        clause.record.kind, about: assessed, clause: clause.id, content: content.fields,
        keepUntil: content.keepUntil, in: &drafting))
  }

  /// The records about an object, the oldest first.
  func entries(about ref: Ref, client: Ref?, by owner: PersonID) throws(Fault) -> [FileEntry] {
    let objects = try view.objects(
      .journal, owner: client == nil ? owner : nil, client: client, limit: Self.recordsLookedAt)
    var found: [FileEntry] = []
    for object in objects {
      if let entry = try FileEntry(object), entry.about == ref { found.append(entry) }
    }
    return found.sorted { ($0.at, $0.uid) < ($1.at, $1.uid) }
  }

  /// How many journal objects of a client, or of whoever has none, are searched for records.
  static var recordsLookedAt: Int { 1_000 }

  /// What a kind of record is called.
  func name(ofRecord kind: String) -> Fact {
    procedure.kind(kind).map { .words($0.title) } ?? .text(kind)
  }

  private func wholePlan(of assessed: Assessed) throws(Fault) -> (plan: Todo, steps: [Todo])? {
    guard let todo = assessed.todo else { return nil }
    if assessed.ref.kind == .plan { return (todo, try steps(of: todo)) }
    guard let parent = todo.parent, let object = try view.todos(.uid(parent)).first,
      object.ref?.kind == .plan
    else { return nil }
    let plan = try Todo(object, here: officeZone)
    return (plan, try steps(of: plan))
  }

  /// Opens the filing of a plan that is complete (clause P-06), where no step of it was the filing.
  func file(_ plan: Todo, after steps: [Todo], in drafting: inout Drafting) throws(Fault)
    -> [Statement]
  {
    guard let clause = procedure.clause(Self.filing),
      !steps.contains(where: { $0.clause == clause.id })
    else { return [] }
    let here = officeZone.wallTime(at: now)
    let ref = try drafting.ref(.task)
    let owner = people(as: clause.owner, of: plan.owner).first?.id ?? plan.owner
    var todo = Todo(
      ref: ref, uid: uid(of: ref), owner: owner, client: plan.client,
      title: clause.title.text(in: people[owner]?.language ?? .english), start: here,
      due: due(of: clause, from: here), work: 20, parent: plan.uid, clause: clause.id,
      zone: officeZone)
    todo.classOfBusiness = plan.classOfBusiness
    todo.keptBy = plan.keptBy
    try drafting.keep(
      todo,
      client: try plan.client.flatMap { (ref) throws(Fault) in
        try view.clients[ref]
      })
    return [opened(todo)]
  }
}
