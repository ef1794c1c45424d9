import CivilTime
import Procedure

/// Reporting a case.
extension Deliberation {
  func open(_ report: CaseReport) throws(Fault) -> Decision {
    guard let clause = clause(of: report) else {
      return refused(.unknownCommand, .badValue(report.kind.rawValue))
    }
    var report = report
    var concern: Concern?
    if report.about == nil,
      report.kind == .missing || report.kind == .mistake
        || report.kind == .claim
    {
      report.about = .it(nil)
    }
    if let target = report.about {
      switch try self.concern(target, of: report) {
      case .found(let found): concern = found
      case .refused(let decision): return decision
      }
    }
    var client = concern?.client
    if report.kind == .complaint, client == nil {
      switch try complainant(of: report) {
      case .found(let found):
        client = found.client
        report.words = found.words
      case .refused(let decision): return decision
      }
    }
    if let words = report.words, words.utf8.count > 500 {
      return refused(.badInput, .badValue(words))
    }
    if report.kind == .claim, let day = report.days?.first, let concern,
      let refusal = try refusal(ofLossOn: day, under: concern)
    {
      return refusal
    }
    if report.kind == .complaint, !report.isSeparate, let client,
      let open = try openComplaint(of: client)
    {
      return try merge(report, of: client, into: open)
    }
    if report.kind == .missing || report.kind == .mistake, let concern,
      let open = try openCase(clause.id, about: concern)
    {
      return no(.conflict, Topics.Cases.openAlready, open, ["about": .ref(concern.ref)])
    }
    var draft = CaseDraft(clause, about: concern, client: client, in: self)
    draft.words = report.words
    draft.places = report.places
    draft.team = report.team
    if report.kind == .emergency { draft.days = report.days }
    if report.kind == .claim, let day = report.days?.first { draft.anchor = noon(of: day) }
    return try keep(draft)
  }

  /// Makes a case, keeps it and says so; its questions follow at once.
  private func keep(_ draft: CaseDraft) throws(Fault) -> Decision {
    var draft = draft
    var drafting = Drafting(self)
    try draft.make(in: &drafting)
    var statements = try head(of: draft)
    statements += try furnished(draft)
    var question: Question?
    if let object = drafting.object(uid: draft.todo.uid), let assessed = try assessed(object),
      standing(in: draft.todo) >= .reports
    {
      question = AnswerRound(self, assessed, round: .start).question
    }
    let (more, choices) = major(draft, isAsked: question != nil)
    return Decision(
      .told(Telling(statements + more, it: draft.ref, todo: draft.todo, kind: "case")),
      changes: drafting.changes, choices: choices, question: question)
  }

  /// What a crowd would make of a complaint: whoever is asked what it is about answers so, anybody
  /// else may declare an emergency. Words alone set nothing going.
  private func major(_ draft: CaseDraft, isAsked: Bool) -> (statements: [Statement], [Command]) {
    guard let crowd = draft.crowd else { return ([], []) }
    let facts: [String: Fact] = ["count": .number(crowd)]
    if isAsked { return ([Statement(Topics.Cases.crowd, facts)], []) }
    let report = CaseReport(.emergency, words: draft.words, days: DayRange(today, today))
    return ([Statement(Topics.Cases.crowdConfirm, facts)], [.incident(.open(report))])
  }

  /// What comes after the questions of a case: whoever handles it begins where more is asked later.
  func next(after round: AnswerRound, ofCase ref: Ref) -> (command: Command, statement: Statement)?
  {
    let asksLater = round.assessed.clauses.flatMap(\.prompts).contains { $0.before == .after }
    let isAsked = round.evaluation.questions.contains { question in
      question.answer == nil && question.prompt.isRequired && question.prompt.comes(before: .start)
    }
    guard round.round == .start, asksLater, !isAsked, round.assessed.owner == asker.id,
      round.assessed.todo?.state == .open
    else { return nil }
    return (.todo(.start(.ref(ref))), Statement(Topics.Ask.startNow, ["ref": .ref(ref)]))
  }

  private func clause(of report: CaseReport) -> Clause? {
    switch report.kind {
    case .missing: procedure.clause("X-a")
    case .mistake: procedure.clause("X-b")
    case .complaint: procedure.clause("X-c")
    case .emergency: procedure.clause("X-d")
    case .leak: procedure.clause("D-LEAK")
    case .claim: procedure.clause("D-CLAIM")
    case .fault: procedure.clause(report.clause ?? "A-a")
    }
  }

  /// What a report is about, if the asker may see whose it is; whoever sees a mistake reports it.
  private func concern(_ target: Target, of report: CaseReport) throws(Fault) -> Lookup<Concern> {
    let found = try object(meantBy: target) { target in
      var again = report
      again.about = target
      return .incident(.open(again))
    }
    switch found {
    case .refused(let decision): return .refused(decision)
    case .found(let object):
      guard let owner = people[object.owner], trust.maySee(owner) || isHandler(object) else {
        return .refused(refused(.notAllowed, .notAllowed(object.owner)))
      }
      if let ref = object.ref, ref.kind == .task, try Todo(object, here: officeZone).isCheck {
        return .refused(no(.badInput, Topics.Access.isCheck, ref))
      }
      let isPolicy = object.ref?.kind == .policy
      guard let concern = try concern(object), report.kind != .claim || isPolicy else {
        let ref = object.ref ?? Ref(.appointment, 0)
        return .refused(refused(.badInput, .notOfKind(ref, [.policy])))
      }
      return .found(concern)
    }
  }

  /// The open case of a clause about the same thing.
  private func openCase(_ clause: String, about concern: Concern) throws(Fault) -> Ref? {
    for object in try view.todos(.parts(of: concern.uid)) where object.ref?.kind == .case {
      let todo = try Todo(object, here: officeZone)
      if todo.clause == clause, !todo.isOver { return todo.ref }
    }
    return nil
  }

  /// Noon of a day in the office: of an event of which nobody knows the hour.
  func noon(of day: Day) -> Instant {
    officeZone.instant(of: WallTime(day, ClockTime(seconds: 43_200)))
  }

  /// When a clock that an answer sets running counts from: the opening of the case for what was
  /// found, known or reported then; nil for what has happened only now.
  func anchor(of rule: String, on about: Assessed) -> Instant? {
    guard about.ref.kind == .case, let start = about.todo?.start,
      let event = procedure.rule(rule).flatMap({ procedure.event(of: $0) })
    else { return nil }
    let opening = ["found", "known", "declared", "raised", "reported", "received"]
    guard let what = event.split(separator: ".").last, opening.contains(String(what)) else {
      return nil
    }
    return officeZone.instant(of: start)
  }
}
