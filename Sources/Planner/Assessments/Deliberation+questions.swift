import CivilTime
import ICalendar
import Procedure

/// Asking and answering.
extension Deliberation {
  /// Puts the first open question of an object.
  func ask(_ target: Target) throws(Fault) -> Decision {
    switch try assessedToActFor(target, retry: { .risk(.ask($0)) }) {
    case .refused(let decision): return decision
    case .found(let assessed):
      if assessed.ref.kind == .case, assessed.todo?.isOver == true {
        return no(.badInput, Topics.Cases.closedAlready, assessed.ref)
      }
      let round = AnswerRound(self, assessed, round: .open)
      let open = round.question
      guard let question = try open == nil ? questionAnew(of: assessed) : open else {
        return Decision(
          .told(
            Telling(
              Topics.Ask.nothingOpen,
              ["ref": .ref(assessed.ref), "colour": colour(of: assessed)], it: assessed.ref,
              todo: assessed.todo)))
      }
      var telling = Telling(
        Topics.Ask.waiting, ["ref": .ref(assessed.ref), "count": .number(question.of)],
        it: assessed.ref, todo: assessed.todo)
      if !assessed.expired.isEmpty { telling.statements.insert(expiry(of: assessed), at: 0) }
      return Decision(.told(telling), question: question)
    }
  }

  /// Takes a line as answers to the prompt that was put, and to those after it.
  func answer(
    about ref: Ref, prompt: String, of count: Int, in round: QuestionRound, _ words: [SpokenWord]
  ) throws(Fault) -> Decision {
    switch try assessedToActFor(.ref(ref), retry: { .risk(.ask($0)) }) {
    case .refused(let decision): return decision
    case .found(let assessed):
      if assessed.todo?.isCheck == true {
        return try answerCheck(assessed, prompt: prompt, of: count, words)
      }
      var answering = AnswerRound(self, assessed, round: round)
      answering.place = prompt
      answering.answered = max(0, count - answering.waiting.count)
      try answering.take(words, from: prompt)
      return try finish(answering)
    }
  }

  /// Keeps what a round has brought, and says what came of it or asks the next question.
  func finish(_ round: AnswerRound) throws(Fault) -> Decision {
    if let cadence = round.assessed.cadence { return try finish(round, contact: cadence) }
    var round = round
    let question = round.question
    let evaluation = round.evaluation
    round.assessed.risk.take(evaluation, in: procedure, today: today)
    var drafting = round.consequences.drafting
    if !round.isIdle { try keep(round, in: &drafting) }
    var statements: [Statement] = []
    if let complaint = round.complaint { statements.append(complaint) }
    statements += round.consequences.statements
    if question == nil, round.complaint == nil {
      statements += summary(of: round.assessed, evaluation, drafting: drafting)
      if round.left > 0 {
        statements.append(
          Statement(
            Topics.Ask.later,
            ["ref": .ref(round.assessed.ref), "count": .number(round.left)]))
      }
      if let recorded = try record(round: round.assessed, in: &drafting),
        round.assessed.ref.kind == .plan
      {
        statements.append(recorded)
      }
    }
    let isSettled =
      question == nil || unanswered(before: .start, of: round.assessed, evaluation) == nil
    if isSettled, round.complaint == nil, isWaitingForApproval(round.assessed, evaluation) {
      try requestApproval(of: round.assessed, evaluation, in: &drafting)
    }
    if !round.isIdle {
      try climb(round.assessed, evaluation, isSettled: isSettled, in: &drafting)
    }
    var telling = Telling(
      statements, it: round.assessed.ref, todo: round.assessed.todo,
      kind: question == nil ? "assessed" : "ask")
    if round.complaint != nil { telling.refusal = .badInput }
    var choices: [Command] = []
    if question == nil, round.complaint == nil, let next = next(after: round, evaluation) {
      telling.statements.append(next.statement)
      choices = [next.command]
    }
    return Decision(
      .told(telling), changes: drafting.changes, choices: choices, question: question)
  }

  /// What the questions were asked for, once nothing holds it up any more.
  private func next(after round: AnswerRound, _ evaluation: Evaluation)
    -> (command: Command, statement: Statement)?
  {
    let ref = round.assessed.ref
    let isHeldUp = evaluation.blocks.contains { block in
      block.gate == .start || round.round == .done && block.gate == .done
    }
    if ref.kind == .case { return isHeldUp ? nil : next(after: round, ofCase: ref) }
    guard !isHeldUp, evaluation.approvals.isEmpty || isApproved(round.assessed, evaluation) else {
      return nil
    }
    switch round.round {
    case .start:
      return (.todo(.start(.ref(ref))), Statement(Topics.Ask.startNow, ["ref": .ref(ref)]))
    case .done:
      return (
        .todo(.done(.ref(ref), result: nil)), Statement(Topics.Ask.doneNow, ["ref": .ref(ref)])
      )
    case .booking, .open, .after: return nil
    }
  }

  /// Writes the record and the edits of a round on its object.
  private func keep(_ round: AnswerRound, in drafting: inout Drafting) throws(Fault) {
    let assessed = round.assessed
    guard var todo = assessed.todo else {
      return drafting.add(try change(assessed.object, to: assessed.risk))
    }
    todo.risk = assessed.risk
    todo.clocks += round.consequences.clocks
    for edit in round.consequences.edits { apply(edit, to: &todo) }
    if !round.consequences.clocks.isEmpty || !round.consequences.edits.isEmpty {
      setDates(of: &todo)
    }
    try drafting.change(assessed.object, to: todo)
  }

  func apply(_ edit: Consequences.Edit, to todo: inout Todo) {
    switch edit {
    case .due(let day): todo.due = close(of: day)
    case .confidential: todo.isConfidential = true
    case .keep(let rule): if !todo.keptBy.contains(rule) { todo.keptBy.append(rule) }
    case .stopClock: stopClocks(of: &todo, reason: "mediation")
    case .extendClock(let rule): extendClocks(of: &todo, to: rule, approvedBy: nil)
    case .handler(let person):
      if !todo.isKeptOut(todo.owner) { todo.incident?.keptOut.append(todo.owner) }
      todo.owner = person
      // Whether the new one has a stake in it is asked anew.
      todo.risk.answers.removeAll { $0.prompt == "X-c.2" }
    }
  }

  /// The change that writes a record on an appointment.
  func change(_ object: StoredObject, to risk: RiskRecord) throws(Fault) -> Change {
    let sequence = object.sequence
    let text = try object.calendarText()
    guard let event = text.components(named: "VEVENT").first else {
      throw .damaged("\(object.path): there is no VEVENT in it")
    }
    let zone = try Appointment(object, here: officeZone).zone
    let before = RiskRecord(event, zones: text.zones, here: zone)
    let old = Dictionary(
      before.properties(zone: zone).map { ($0.name, $0.drafts) }, uniquingKeysWith: { $0 + $1 })
    return try change(object, sequence: sequence) { (text) throws(ICalendarError) in
      try text.edited { (edit) throws(ICalendarError) in
        guard let event = text.components(named: "VEVENT").first else { return }
        try edit.set(PropertyDraft("DTSTAMP", time: .utc(now)), in: event)
        try edit.set(PropertyDraft("LAST-MODIFIED", time: .utc(now)), in: event)
        for (name, drafts) in risk.properties(zone: zone) where old[name] ?? [] != drafts {
          try edit.put(drafts, named: name, in: event)
        }
      }
    }
  }

  /// What the answers come to: what holds it up, its colour, and that it will be asked again.
  private func summary(of assessed: Assessed, _ evaluation: Evaluation, drafting: Drafting)
    -> [Statement]
  {
    var statements: [Statement] = []
    let clearing = drafting.changes.compactMap { change -> Ref? in
      guard case .object(let object)? = change.after, change.before == nil,
        let todo = try? Todo(object, here: officeZone), todo.openedBy != nil,
        todo.ref?.kind == .task
      else { return nil }
      return todo.ref
    }
    if !clearing.isEmpty {
      statements.append(
        Statement(
          Topics.Ask.canGoOn,
          ["ref": .ref(assessed.ref), "tasks": .list(clearing.map { .ref($0) })]))
    }
    if isWaitingForApproval(assessed, evaluation) {
      statements.append(approvalNeeded(assessed, evaluation))
    }
    statements.append(
      Statement(
        Topics.Ask.risk,
        [
          "ref": .ref(assessed.ref),
          "colour": .colour(evaluation.colour, score: evaluation.score),
          "again": .flag(assessed.appointment != nil),
        ]))
    return statements
  }

  /// Whether somebody's approval is lacking; what is done about a case waits for none.
  private func isWaitingForApproval(_ assessed: Assessed, _ evaluation: Evaluation) -> Bool {
    assessed.ref.kind != .case && !isApproved(assessed, evaluation)
  }

  func colour(of assessed: Assessed) -> Fact {
    let evaluation = evaluation(of: assessed)
    return assessed.clauses.isEmpty
      ? .none : .colour(evaluation.colour, score: evaluation.score)
  }

  /// The object meant, with its questions, if the asker may act for its owner.
  func assessedToActFor(_ target: Target, retry: (Target) -> Command) throws(Fault)
    -> Lookup<Assessed>
  {
    switch try object(meantBy: target, retry: retry) {
    case .refused(let decision): return .refused(decision)
    case .found(let object):
      guard let owner = people[object.owner], trust.mayActFor(owner) || isHandler(object) else {
        return .refused(refused(.notAllowed, .notAllowed(object.owner)))
      }
      if let refusal = try frozen(object) { return .refused(refusal) }
      guard let assessed = try assessed(object) else {
        return .refused(refused(.badInput, .noQuestions(object.ref ?? Ref(.appointment, 0))))
      }
      return .found(assessed)
    }
  }
}

extension RiskRecord {
  /// Takes over what the answers come to.
  mutating func take(_ evaluation: Evaluation, in procedure: Procedure, today: Day) {
    likelihood = evaluation.likelihood
    consequence = evaluation.consequence
    colour = evaluation.colour
    score = evaluation.score
    residual = evaluation.residual
    validUntil = today + procedure.risk.staleAfterDays
    open = evaluation.questions.filter { $0.answer == nil && $0.prompt.isRequired }
      .map(\.prompt.id)
  }
}
