import CivilTime
import Procedure

/// What answers bring about besides a colour: tasks, cases, notices, clocks, records.
struct Consequences {
  let deliberation: Deliberation
  let about: Assessed
  var drafting: Drafting
  /// What has to be said of them, in order.
  private(set) var statements: [Statement] = []
  /// Clocks to set running on the object itself.
  private(set) var clocks: [KeptClock] = []
  /// What else becomes of the object.
  private(set) var edits: [Edit] = []

  /// Something that becomes of the object that was asked about.
  enum Edit: Hashable {
    case due(Day)
    case confidential
    case keep(String)
    case stopClock(String)
    case extendClock(String)
    /// Somebody else handles the case; whoever did has no part in it any more.
    case handler(PersonID)
  }

  init(_ deliberation: Deliberation, about: Assessed) {
    self.deliberation = deliberation
    self.about = about
    drafting = Drafting(deliberation)
  }

  /// Carries out the effects of one answer that go beyond the assessment.
  mutating func add(_ effects: [Effect], of prompt: Prompt, answer: AnswerReading) throws(Fault) {
    for effect in effects {
      switch effect {
      case .block, .floor, .likelihood, .consequence, .ask, .skipRest, .reject: break
      case .open(let id): try open(id, by: prompt)
      case .case(let clause): try openCase(clause, by: prompt, answer)
      case .escalate(let party): try tell(party, of: prompt, answer, needsAnswer: true)
      case .notify(let party): try tell(party, of: prompt, answer, needsAnswer: false)
      case .approve(let party): try tell(party, of: prompt, answer, needsAnswer: true)
      case .reassign: try reassign(prompt, answer)
      case .note(let words):
        statements.append(Statement(Topics.Ask.note, ["words": .words(words)]))
      case .record(let kind): try record(kind, of: prompt, answer)
      case .keep(let rule): edits.append(.keep(rule))
      case .dueByAnswer: if case .day(let day) = answer.answer { edits.append(.due(day)) }
      case .again(let offset): try again(offset, prompt)
      case .clock(.start, let rule): try startClock(rule, answer.answer)
      case .clock(.stop, let rule): edits.append(.stopClock(rule))
      case .clock(.extend, let rule): edits.append(.extendClock(rule))
      case .move(.meetings): try vacate(prompt)
      case .move(.affected):
        statements.append(Statement(Topics.Ask.moveAffected, ["ref": .ref(about.ref)]))
      }
    }
  }

  private mutating func open(_ id: String, by prompt: Prompt) throws(Fault) {
    guard let followUp = deliberation.procedure.followUp(id), try !isOpen(id) else { return }
    let todo = try deliberation.todo(for: followUp, about: about, by: prompt, in: &drafting)
    try drafting.keep(todo, client: about.client)
    statements.append(deliberation.opened(todo))
  }

  /// Whether the same follow-up is open on the object already.
  private func isOpen(_ id: String) throws(Fault) -> Bool {
    let drafted = drafting.changes.compactMap { change -> StoredObject? in
      if case .object(let object)? = change.after { object } else { nil }
    }
    let kept = try deliberation.view.todos(.parts(of: about.object.uid))
    for object in kept + drafted where object.kind == .task {
      let todo = try Todo(object, here: deliberation.officeZone)
      if todo.template == id, todo.parent == about.object.uid, !todo.isOver { return true }
    }
    return false
  }

  private mutating func again(_ offset: Offset, _ prompt: Prompt) throws(Fault) {
    let here = deliberation.officeZone.wallTime(at: deliberation.now)
    let ref = try drafting.ref(.task)
    // What a broker has to try again is for whoever reported it, whoever handles the case.
    let owner = about.clauses.first?.owner == .broker ? about.near : about.owner
    let language = deliberation.people[owner]?.language ?? .english
    var todo = Todo(
      ref: ref, uid: deliberation.uid(of: ref), owner: owner, client: about.client?.ref,
      title: prompt.ask.text(in: language), start: here,
      due: deliberation.moment(offset, after: here), work: 10, parent: about.object.uid,
      zone: deliberation.officeZone)
    todo.openedBy = "\(prompt.id)@\(about.ref)"
    try drafting.keep(todo, client: about.client)
    statements.append(deliberation.opened(todo))
  }

  private mutating func openCase(
    _ id: String, by prompt: Prompt, _ answer: AnswerReading
  ) throws(Fault) {
    guard let clause = deliberation.procedure.clause(id) else { return }
    var words = answer.note
    if words == nil, case .text(let text) = answer.answer { words = text }
    guard
      let draft = try deliberation.newCase(
        clause, about: about, words: words, openedBy: prompt.id, in: &drafting)
    else { return }
    statements.append(deliberation.opened(draft.todo))
    statements += try deliberation.furnished(draft)
  }

  private mutating func tell(
    _ party: Party, of prompt: Prompt, _ answer: AnswerReading, needsAnswer: Bool
  ) throws(Fault) {
    let told = try deliberation.notify(
      party, of: deliberation.team(of: about), about: about.ref, client: about.client?.ref,
      prompt: prompt.id,
      words: [answer.answer.text, answer.note].compactMap(\.self).joined(separator: ": "),
      needsAnswer: needsAnswer, in: &drafting)
    guard told.isEmpty else {
      let others = told.filter { $0.id != deliberation.asker.id }
      guard !others.isEmpty else { return }
      statements.append(
        Statement(
          needsAnswer ? Topics.Ask.escalated : Topics.Ask.told,
          ["who": .list(others.map { .person($0.id) })]))
      return
    }
    // Whoever is not of the office is told by the owner.
    try open("tell_\(party.rawValue)", by: prompt)
  }

  /// Hands a complaint to somebody without a stake in it; what else has to change hands is for the
  /// lead to say.
  private mutating func reassign(_ prompt: Prompt, _ answer: AnswerReading) throws(Fault) {
    guard about.clauses.first?.id == "X-c", let incident = about.todo?.incident,
      let handler = deliberation.handler(
        as: .compliance, of: about.near, besides: incident.keptOut + [about.owner])
    else { return try tell(.teamLead, of: prompt, answer, needsAnswer: true) }
    edits.append(.handler(handler))
    try deliberation.notify(
      [deliberation.people[handler]].compactMap(\.self), about: about.ref,
      client: about.client?.ref, prompt: prompt.id, words: about.todo?.title ?? "",
      needsAnswer: true, in: &drafting)
    statements.append(
      Statement(
        Topics.Cases.handedOver,
        ["ref": .ref(about.ref), "owner": .person(handler), "others": .person(about.owner)]))
  }

  private mutating func record(_ kind: String, of prompt: Prompt, _ answer: AnswerReading)
    throws(Fault)
  {
    var fields = [(name: prompt.ask, value: answer.answer.text)]
    if let parts = deliberation.procedure.kind(kind)?.parts, !parts.isEmpty {
      // Of a recorded sale nothing is kept but its numbers and its fingerprint.
      let words = RecordContent.cut(answer.answer.text, into: parts.count)
      fields = parts.enumerated().map { index, name in
        (name, words.indices.contains(index) ? words[index] : "")
      }
    }
    let entry = try deliberation.entry(kind, about: about, fields: fields, in: &drafting)
    drafting.add(entry)
  }

  private mutating func startClock(_ rule: String, _ answer: Answer) throws(Fault) {
    var anchor = deliberation.now
    if let opened = deliberation.anchor(of: rule, on: about) { anchor = opened }
    if case .day(let day) = answer {
      anchor = deliberation.officeZone.instant(of: WallTime(day, ClockTime(seconds: 43_200)))
    }
    // What bears only on some classes of business starts where the class is not known, too.
    if about.todo?.classOfBusiness != nil, let found = deliberation.procedure.rule(rule),
      !deliberation.bears(found, deliberation.facts(of: about))
    {
      return
    }
    if about.ref.kind == .case {
      let running = clocks + (about.todo?.clocks ?? [])
      guard !running.contains(where: { $0.rule == rule && $0.met == nil })
      else { return }
      clocks.append(KeptClock(rule: rule, anchor: anchor))
      statements.append(deliberation.clockAdded(clocks.last, to: about))
      return
    }
    let watch = try deliberation.watch(rule, about: about, anchor: anchor, in: &drafting)
    statements.append(contentsOf: watch)
  }

  /// Moves the meetings of a room that is out of service.
  private mutating func vacate(_ prompt: Prompt) throws(Fault) {
    statements += try deliberation.vacate(about, by: prompt, in: &drafting)
  }
}
