import CivilTime
import Procedure

/// Answering checks: those of one part of the day follow one another in one row of questions.
extension Deliberation {
  /// Takes a line as answers to a check, and what is left of it to the checks after it.
  func answerCheck(
    _ assessed: Assessed, prompt: String, of count: Int, _ words: [SpokenWord]
  ) throws(Fault) -> Decision {
    guard let todo = assessed.todo, let clause = assessed.clauses.first else {
      return refused(.badInput, .noQuestions(assessed.ref))
    }
    let check = Check(clause: clause, todo: todo, object: assessed.object)
    var queue = todo.isOver ? [] : try checks(after: check)[...]
    var round = AnswerRound(self, assessed, round: .open)
    round.place = prompt
    round.further = try waiting(in: queue)
    round.answered = max(0, count - round.waiting.count - round.further)
    var rest = try round.take(words, from: prompt)
    var statements: [Statement] = []
    while true {
      var drafting = round.consequences.drafting
      let end = try keepCheck(round, in: &drafting)
      if let complaint = round.complaint { statements.append(complaint) }
      statements += round.consequences.statements
      if end.again != nil { statements.append(Statement(Topics.Evening.words)) }
      if let question = end.again ?? round.question {
        return asking(question, statements, round, drafting)
      }
      guard end.isDone, let next = queue.popFirst(), let following = try self.round(of: next) else {
        statements += try ending(
          of: check, round, wasOver: todo.isOver, isDone: end.isDone, drafting)
        return Decision(
          .told(Telling(statements, kind: end.isDone ? "assessed" : "ask")),
          changes: drafting.changes)
      }
      let answered = round.answered
      round = following
      round.answered = answered
      round.further = try waiting(in: queue)
      round.consequences.drafting = drafting
      guard let question = round.question, !rest.isEmpty else {
        return asking(round.question, statements, round, drafting)
      }
      rest = try round.take(rest, from: question.prompt.id)
    }
  }

  private func asking(
    _ question: Question?, _ statements: [Statement], _ round: AnswerRound, _ drafting: Drafting
  ) -> Decision {
    var telling = Telling(statements, it: round.assessed.ref, kind: "ask")
    if round.complaint != nil { telling.refusal = .badInput }
    return Decision(.told(telling), changes: drafting.changes, question: question)
  }

  /// The open checks that are asked after one, in the same part of the day.
  private func checks(after check: Check) throws(Fault) -> [Check] {
    guard let part = part(of: check) else { return [] }
    let open = try openChecks(at: part)
    guard let place = open.firstIndex(where: { $0.todo.uid == check.todo.uid }) else { return [] }
    return Array(open[(place + 1)...])
  }

  /// The part of the day in which a check is asked; nil for a room and for signing.
  func part(of check: Check) -> HouseRules.Check.Part? {
    procedure.house.checks.first { $0.clause == check.clause.id }?.at
  }

  /// Writes the answers of a round on its check; says whether it is answered to the end, and the
  /// question to put again where an answer does not let it end.
  private func keepCheck(_ round: AnswerRound, in drafting: inout Drafting) throws(Fault)
    -> (isDone: Bool, again: Question?)
  {
    guard let before = round.assessed.todo, let clause = round.assessed.clauses.first else {
      return (true, nil)
    }
    let evaluation = round.evaluation
    let isLeft = evaluation.questions.contains { question in
      question.answer == nil && question.prompt.isRequired && question.prompt.before != .after
    }
    let refused = evaluation.blocks.first { $0.gate == .done }.flatMap {
      procedure.prompt($0.prompt)
    }
    let isDone = !isLeft && refused == nil && round.question == nil
    var todo = before
    todo.risk = round.assessed.risk
    todo.risk.take(evaluation, in: procedure, today: today)
    for edit in round.consequences.edits { apply(edit, to: &todo) }
    if isDone {
      todo.state = .done
      todo.percent = 100
      if !before.isOver { todo.completed = now }
      var answered = round.assessed
      answered.todo = todo
      answered.risk = todo.risk
      _ = try record(answered, of: [clause], in: &drafting)
    } else {
      // What was answered the time before goes on holding until it is answered anew.
      let begun = before.start.map { before.zone.instant(of: $0) } ?? now
      let older = before.risk.answers.filter { old in
        old.at < begun && !todo.risk.answers.contains { $0.prompt == old.prompt }
      }
      todo.risk.answers = older + todo.risk.answers
      todo.state = .started
    }
    if !round.isIdle { try drafting.change(round.assessed.object, to: todo) }
    let again = refused.map {
      Question(
        about: round.assessed.ref, prompt: $0, number: round.answered, of: round.answered,
        round: .open)
    }
    return (isDone, isLeft ? nil : again)
  }

  /// What is said when a check asks nothing more.
  private func ending(
    of check: Check, _ round: AnswerRound, wasOver: Bool, isDone: Bool, _ drafting: Drafting
  ) throws(Fault) -> [Statement] {
    let ref = round.assessed.ref
    let evaluation = round.evaluation
    if !isDone {
      let open =
        evaluation.questions.count { $0.answer == nil && $0.prompt.isRequired }
        + (try waiting(in: checks(after: check)))
      let facts: [String: Fact] = ["ref": .ref(ref), "count": .number(open)]
      switch part(of: check) {
      case .morning: return try [Statement(Topics.Morning.later, facts)] + dayList(drafting)
      case .evening: return [Statement(Topics.Evening.later, facts)]
      case nil: return [Statement(Topics.Ask.later, facts)]
      }
    }
    switch check.clause.id {
    case Self.inspecting: return roomResult(of: round.assessed, evaluation)
    case Self.signing: return signed(evaluation, ref)
    default: break
    }
    if wasOver {
      let closed = try accessClosed(drafting)
      return [closed ?? Statement(Topics.Access.open, ["ref": .ref(ref)])]
    }
    if part(of: check) == .evening { return try signedOff() }
    let ready = Statement(
      Topics.Morning.ready, ["since": .clock(zone.wallTime(at: now).clock)])
    return try [ready] + dayList(drafting)
  }
}
