import CivilTime
import Procedure

/// Answers being given to one object, one after the other, and what follows from them.
struct AnswerRound {
  let deliberation: Deliberation
  var assessed: Assessed
  /// Which questions are asked.
  let round: QuestionRound
  /// What the answers given so far have brought about.
  var consequences: Consequences
  /// How many have been answered in this round, those of earlier lines among them.
  var answered = 0
  /// How many questions of other checks follow.
  var further = 0
  /// The prompt that was put last: what comes before it is asked again only where it has to be.
  var place: String?
  /// Why the last answer was not taken.
  var complaint: Statement?
  /// The next premium of a policy in hundredths, where that was said.
  var premium: Int?
  /// The answers before this round.
  private let before: [GivenAnswer]
  /// How many questions are left for later, by a word that ends the round.
  private(set) var left = 0
  /// Prompts that were left for later in this round.
  private var skipped: Set<String> = []

  init(_ deliberation: Deliberation, _ assessed: Assessed, round: QuestionRound) {
    self.deliberation = deliberation
    self.assessed = assessed
    self.round = round
    before = assessed.risk.answers
    consequences = Consequences(deliberation, about: assessed)
  }

  /// Whether nothing was written down: all that was said was rejected, or no answer.
  var isIdle: Bool { complaint != nil && assessed.risk.answers == before }

  var evaluation: Evaluation {
    deliberation.evaluation(of: assessed, closing: round == .done)
  }

  /// The questions of the round that wait for an answer, in order.
  var waiting: [Prompt] {
    let questions = evaluation.questions
    let answered = questions.filter { $0.answer != nil }.map(\.prompt)
    let start = questions.firstIndex { $0.prompt.id == place } ?? 0
    let passed = questions[..<start].filter(\.prompt.isRequired)
    return (questions[start...] + passed).filter { question in
      question.answer == nil && isAsked(question.prompt, after: answered)
        && !skipped.contains(question.prompt.id)
    }.map(\.prompt)
  }

  private func isAsked(_ prompt: Prompt, after answered: [Prompt]) -> Bool {
    switch round {
    case .booking:
      prompt.isAskedAtBooking || prompt.before == .start && isUnlocked(prompt, by: answered)
    case .start: prompt.isRequired && prompt.comes(before: .start)
    case .done: prompt.isRequired && prompt.comes(before: .done)
    case .after: prompt.before == .after
    case .open: prompt.before != .after || assessed.values["started"] == Known.flag(true)
    }
  }

  /// Whether an answer has made the prompt a question.
  private func isUnlocked(_ prompt: Prompt, by answered: [Prompt]) -> Bool {
    answered.contains { other in
      prompt.when.prompts.contains(other.id)
        || other.asks.contains { $0 == prompt.id || $0 == prompt.clause }
    }
  }

  /// Takes words as answers to the prompts that wait, from the named one on; gives those that are
  /// left when nothing waits any more.
  @discardableResult
  mutating func take(_ words: some Collection<SpokenWord>, from first: String) throws(Fault)
    -> ArraySlice<SpokenWord>
  {
    var rest = Array(words)[...]
    var next: Prompt? = deliberation.procedure.prompt(first)
    while let word = rest.first, let prompt = next {
      // What an option is called is an answer, even where it is a short word elsewhere: 没有.
      let isOption =
        prompt.type == .choice && prompt.option(named: word.text.lowercased(), number: nil) != nil
      switch isOption ? nil : word.control {
      case .later?:
        left = waiting.count
        skipped.formUnion(waiting.map(\.id))
        return []
      case .skip?:
        skipped.insert(prompt.id)
        if !prompt.isRequired { answered += 1 }
        rest = rest.dropFirst()
        next = waiting.first
        continue
      case .back?:
        guard answered > 0, let last = assessed.risk.answers.popLast() else { return [] }
        answered -= 1
        place = last.prompt
        rest = rest.dropFirst()
        next = deliberation.procedure.prompt(last.prompt)
        continue
      case nil: break
      }
      guard let reading = AnswerReading(of: rest, as: prompt) else {
        complaint = Statement(
          Topics.Ask.notAnAnswer,
          ["words": .text(word.rest), "expected": .phrase(prompt.expected)])
        return []
      }
      rest = rest.dropFirst(reading.words)
      guard try record(reading, for: prompt) else { return [] }
      answered += 1
      next = waiting.first
    }
    return rest
  }

  /// Writes one answer down with what follows from it; false where it is rejected.
  mutating func record(_ reading: AnswerReading, for prompt: Prompt) throws(Fault)
    -> Bool
  {
    var reading = reading
    takeSum(from: &reading, for: prompt)
    let facts = deliberation.facts(of: assessed)
    if let reason = prompt.rejection(of: reading.answer, facts) {
      complaint = Statement(Topics.Ask.rejected, ["reason": .words(reason)])
      return false
    }
    assessed.risk.answers.removeAll { $0.prompt == prompt.id }
    assessed.risk.answers.append(
      GivenAnswer(
        prompt: prompt.id, value: reading.answer.text, note: reading.note,
        by: deliberation.asker.id, at: deliberation.now))
    if assessed.risk.basis == nil, assessed.cadence == nil {
      assessed.risk.basis = assessed.basis
    }
    try consequences.add(
      prompt.effects(of: reading.answer, deliberation.facts(of: assessed)), of: prompt,
      answer: reading)
    return true
  }

  /// The next question with its place, nil where nothing waits.
  var question: Question? {
    let waiting = waiting
    guard let prompt = waiting.first else { return nil }
    return Question(
      about: assessed.ref, prompt: prompt, number: answered + 1,
      of: answered + waiting.count + further, round: round)
  }
}

extension Prompt {
  /// Whether it has to be answered before that moment.
  func comes(before moment: Moment) -> Bool {
    switch moment {
    case .day: before == .day
    case .start: before == .start || before == .day
    case .done: before != .after
    case .after: true
    }
  }

  /// What an answer can look like.
  var expected: Statement {
    switch type {
    case .yesNo: Statement(Topics.Ask.yesNo)
    case .scale: Statement(Topics.Ask.scale)
    case .number: Statement(Topics.Ask.number)
    case .date: Statement(Topics.Ask.date)
    case .text: Statement(Topics.Ask.text)
    case .choice:
      Statement(
        Topics.Ask.choice, ["options": .list(options.map { .option($0) })])
    }
  }
}
