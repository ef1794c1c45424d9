import CivilTime
import Procedure

/// What a case sets going by its clause.
extension CaseDraft {
  mutating func furnish(in drafting: inout Drafting) throws(Fault) {
    switch clause.id {
    case "X-a": try chasePapers(in: &drafting)
    case "X-c": try secureEvidence(in: &drafting)
    case "X-d": try declare(in: &drafting)
    default: break
    }
    if isFault { try reportFault() }
    try tell(in: &drafting)
  }

  /// Whoever is concerned in a complaint neither handles nor reads it: who is named in it, else
  /// the broker of the client, or the owner of what it is about.
  mutating func keepOut() {
    guard clause.id == "X-c" else { return }
    let named = deliberation.peopleNamed(in: words ?? "")
    let broker = client?.broker ?? concern?.owner
    incident.keptOut = named.isEmpty ? [broker].compactMap(\.self) : named
    incident.keptOut = incident.keptOut.filter { deliberation.people[$0] != nil }
  }

  /// All that is lacking goes to the client in one list: a task with the first of the periods; the
  /// case itself watches over the chase and the pause.
  private mutating func chasePapers(in drafting: inout Drafting) throws(Fault) {
    answer("X-a.1", words ?? "")
    guard let first = clause.deadline?.rule,
      let place = todo.clocks.firstIndex(where: { $0.rule == first })
    else { return }
    let clock = todo.clocks[place]
    remove(clock)
    guard var task = try task("tell_gaps", for: todo.owner, in: &drafting) else { return }
    if let words {
      let isChinese = deliberation.people[task.owner]?.language == .chinese
      task.title += (isChinese ? "：" : ": ") + words
    }
    task.clocks = [clock]
    deliberation.setDates(of: &task)
    try keep(task, in: &drafting)
  }

  /// Those concerned hand in what they have written to the client.
  private mutating func secureEvidence(in drafting: inout Drafting) throws(Fault) {
    for person in incident.keptOut {
      if let task = try task("hand_in_chats", for: person, in: &drafting) {
        try keep(task, in: &drafting)
      }
    }
  }

  /// An emergency: a roll-call, and the plan of the template.
  private mutating func declare(in drafting: inout Drafting) throws(Fault) {
    let people = deliberation.people.values.filter { person in
      !person.isRoom && (team == nil || person.team == team)
    }.sorted { $0.id < $1.id }
    incident.rollCall = people.map { person in
      var call = Incident.Call(person.id)
      // Whoever reports it can report.
      if person.id == deliberation.asker.id { (call.answer, call.at) = (.safe, deliberation.now) }
      return call
    }
    try deliberation.notify(
      people.filter { $0.id != deliberation.asker.id }, about: todo.ref, client: nil,
      prompt: "X-d.1", words: todo.title, needsAnswer: true, in: &drafting)
    if let template = deliberation.template(named: "emergency") {
      var plan = try PlanDraft(
        template, aliasedAs: template.name, client: nil, in: deliberation)
      plan.owner = todo.owner
      plan.parent = todo.uid
      try plan.make(by: nil, backward: false, in: &drafting)
      self.plan = plan
    }
    let affected = try deliberation.affected(by: todo)
    if !affected.isEmpty {
      let refs = affected.map(\.appointment.ref)
      answer("X-d.3", refs.map(\.description).joined(separator: ", "))
    }
  }

  /// IT answers a fault by a rule of the house; what the reporter has to do today hangs on it.
  private mutating func reportFault() throws(Fault) {
    if deliberation.procedure.rule("R-FAULT-REPLY") != nil {
      add(KeptClock(rule: "R-FAULT-REPLY", anchor: anchor))
    }
    incident.touches = try deliberation.workOfToday(of: deliberation.asker)
  }

  /// Tells those whom the ladder names for the moment of opening, the handler, and the lead of
  /// whoever made a mistake.
  private mutating func tell(in drafting: inout Drafting) throws(Fault) {
    let ladder = deliberation.procedure.profile(clause.escalation)?.steps ?? []
    let first = ladder.filter { $0.trigger == .opening }
    var told: [Person] = []
    var urgent: Set<PersonID> = []
    func take(_ party: Party, isUrgent: Bool) {
      for person in deliberation.people(as: party, of: concern?.owner ?? todo.owner)
      where person.id != deliberation.asker.id && !incident.keptOut.contains(person.id) {
        if !told.contains(person) { told.append(person) }
        if isUrgent { urgent.insert(person.id) }
      }
    }
    for step in first { for party in step.to { take(party, isUrgent: step.mode == .interrupt) } }
    if clause.id == "X-b" { take(.teamLead, isUrgent: true) }
    if let owner = deliberation.people[todo.owner], owner.id != deliberation.asker.id,
      !told.contains(owner)
    {
      told.append(owner)
    }
    for isUrgent in [true, false] {
      try deliberation.notify(
        told.filter { urgent.contains($0.id) == isUrgent }, about: todo.ref, client: client?.ref,
        prompt: nil, words: todo.title, needsAnswer: isUrgent, in: &drafting)
    }
    self.told = told
  }

  private func task(_ id: String, for person: PersonID, in drafting: inout Drafting)
    throws(Fault) -> Todo?
  {
    try deliberation.task(id, of: todo, for: person, in: &drafting)
  }

  private mutating func keep(_ task: Todo, in drafting: inout Drafting) throws(Fault) {
    try drafting.keep(task, client: client)
    tasks.append(task)
  }
}

extension Deliberation {
  /// A task of a case, from a follow-up.
  func task(
    _ id: String, of incident: Todo, for person: PersonID, in drafting: inout Drafting
  ) throws(Fault) -> Todo? {
    guard let followUp = procedure.followUp(id) else { return nil }
    let ref = try drafting.ref(.task)
    let here = officeZone.wallTime(at: now)
    let language = people[person]?.language ?? .english
    var task = Todo(
      ref: ref, uid: uid(of: ref), owner: person, client: incident.client,
      title: followUp.title.text(in: language), start: here,
      due: moment(followUp.due.offset, after: here), work: followUp.effort.minutes,
      parent: incident.uid, zone: officeZone)
    task.template = followUp.id
    return task
  }
}
