import CivilTime
import Procedure

/// What stands in the way of a start, an end, or a look at client data.
extension Deliberation {
  /// The refusal of a start (or an end) that questions, answers or a colour hold up; nil where
  /// nothing does. Its question can be answered at once.
  func gate(_ moment: Moment, of assessed: Assessed) throws(Fault) -> Decision? {
    let evaluation = evaluation(of: assessed, closing: moment == .done)
    if let unanswered = unanswered(before: moment, of: assessed, evaluation),
      let first = waiting(before: moment, evaluation).first
    {
      return Decision(
        .told(unanswered),
        question: Question(
          about: assessed.ref, prompt: first, number: 1,
          of: waiting(before: moment, evaluation).count, round: moment == .done ? .done : .start))
    }
    let gates: Set<Gate> = moment == .done ? [.done] : [.start]
    if let block = try firstBlock(evaluation, gates, of: assessed) {
      return Decision(.told(with(it: assessed.ref, block)))
    }
    guard !evaluation.approvals.isEmpty, !isApproved(assessed, evaluation) else { return nil }
    // What is done about a case can't wait for anybody; only its end does.
    if assessed.ref.kind == .case, moment != .done { return nil }
    let parties = missingApprovals(of: assessed, evaluation)
    return Decision(
      .told(
        with(
          it: assessed.ref,
          .refusing(
            .gated, Topics.Ask.red,
            [
              "ref": .ref(assessed.ref),
              "colour": .colour(evaluation.colour, score: evaluation.score),
              "roles": .list(
                parties.compactMap { Person.Role(rawValue: $0.rawValue) }.map { .role($0) }),
            ]))))
  }

  /// The questions that have to be answered before a moment and are not.
  private func waiting(before moment: Moment, _ evaluation: Evaluation) -> [Prompt] {
    evaluation.questions.filter { question in
      question.answer == nil && question.prompt.isRequired
        && question.prompt.comes(before: moment)
    }.map(\.prompt)
  }

  /// That questions wait, with the first of them; nil where none does.
  func unanswered(before moment: Moment, of assessed: Assessed, _ evaluation: Evaluation)
    -> Telling?
  {
    let waiting = waiting(before: moment, evaluation)
    guard let first = waiting.first else { return nil }
    return with(
      it: assessed.ref,
      .refusing(
        .gated, waiting.count == 1 ? Topics.Ask.gated : Topics.Ask.gatedMany,
        [
          "ref": .ref(assessed.ref), "question": .words(first.ask), "prompt": .text(first.id),
          "count": .number(waiting.count),
        ]))
  }

  private func with(it ref: Ref, _ telling: Telling) -> Telling {
    var telling = telling
    telling.it = ref
    return telling
  }

  /// The first answer that blocks one of the gates and is not lifted by the tasks it has opened.
  func firstBlock(
    _ evaluation: Evaluation, _ gates: Set<Gate>, of assessed: Assessed
  ) throws(Fault) -> Telling? {
    for block in evaluation.blocks where gates.contains(block.gate) {
      guard let prompt = procedure.prompt(block.prompt),
        let opened = try heldUp(by: prompt, of: assessed)
      else { continue }
      let given = assessed.risk.answers.first { $0.prompt == prompt.id }
      return .refusing(
        .gated, Topics.Ask.blocked,
        [
          "ref": .ref(assessed.ref), "question": .words(prompt.ask), "prompt": .text(prompt.id),
          "answer": given.map { said($0, to: prompt) } ?? .none,
          "tasks": .list(
            opened.filter { !$0.isOver }.compactMap(\.ref).map { .ref($0) }),
        ])
    }
    return nil
  }

  /// What the answer to a prompt has opened; nil where all of it is done, so that the answer holds
  /// nothing up any more.
  private func heldUp(by prompt: Prompt, of assessed: Assessed) throws(Fault) -> [Todo]? {
    let opened = try view.todos(.parts(of: assessed.object.uid))
      .map { (object) throws(Fault) in try Todo(object, here: officeZone) }
      .filter { $0.openedBy == "\(prompt.id)@\(assessed.ref)" }
    return !opened.isEmpty && opened.allSatisfy(\.isOver) ? nil : opened
  }

  /// The question whose answer holds the object up, to be answered anew: of several the one that was
  /// answered longest ago.
  func questionAnew(of assessed: Assessed) throws(Fault) -> Question? {
    var holding: [(prompt: Prompt, at: Instant)] = []
    for block in evaluation(of: assessed).blocks {
      guard let prompt = procedure.prompt(block.prompt),
        let given = assessed.risk.answers.first(where: { $0.prompt == prompt.id }),
        try heldUp(by: prompt, of: assessed) != nil
      else { continue }
      holding.append((prompt, given.at))
    }
    return holding.min { $0.at < $1.at }.map {
      Question(about: assessed.ref, prompt: $0.prompt, number: 1, of: 1, round: .open)
    }
  }

  /// An answer in words.
  func said(_ given: GivenAnswer, to prompt: Prompt) -> Fact {
    switch prompt.type {
    case .choice:
      return prompt.options.first { $0.key == given.value }.map { .words($0.label) }
        ?? .text(given.value)
    case .yesNo:
      return .phrase(Statement(given.value == "yes" ? Topics.Words.yes : Topics.Words.no))
    case .date: return Day(given.value).map { .day($0) } ?? .text(given.value)
    case .scale, .number, .text: return .text(given.value)
    }
  }
}

extension Topics {
  /// Words that many statements share.
  enum Words {
    static let yes = Topic("words.yes")
    static let meeting = Topic("words.meeting")
    static let no = Topic("words.no")
    static let team = Topic("words.team", ["name"])
    static let everybody = Topic("words.everybody")
    static let workingDays = Topic("words.working_days", ["count"])
    static let workingTime = Topic("words.working_time", ["length", "early"])

    static let about = Topic("words.about", ["title", "about"])

    static let all = [yes, no, meeting, about, team, everybody, workingDays, workingTime]
  }
}
