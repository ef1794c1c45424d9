import CivilTime
import Procedure

/// Writing down what came of a contact.
extension Deliberation {
  func touch(_ target: Target, _ contact: Contact) throws(Fault) -> Decision {
    let found: (policy: Policy, object: StoredObject)
    switch try policyToActFor(target, retry: { .renewal(.touch($0, contact)) }) {
    case .found(let one): found = one
    case .refused(let decision): return decision
    }
    let ref = found.policy.ref
    guard let cadence = try cadence(of: found.object) else {
      return no(.badInput, Topics.Contacts.nothingDue, ref)
    }
    if let ending = cadence.ending {
      return no(
        .badInput, Topics.Contacts.over, ref,
        ["ending": .phrase(Statement(Topics.Contacts.name(ending)))])
    }
    guard var assessed = try assessed(found.object), let clause = assessed.clauses.first,
      let prompt = clause.resultPrompt
    else { return refused(.badInput, .noQuestions(ref)) }
    guard let words = contact.words?.trimmed, !words.isEmpty else {
      return try askAboutContact(assessed)
    }
    guard let (option, said) = prompt.option(beginning: words) else {
      return Decision(
        .told(
          .refusing(
            .badInput, Topics.Contacts.noResult,
            ["words": .text(words), "options": .list(prompt.options.map { .option($0) })])))
    }
    let isRenewed = option.key == Cadence.Ending.renewed.rawValue
    if let day = contact.day, isRenewed, day <= found.policy.expiry {
      return no(
        .badInput, Topics.Contacts.notLater, ref,
        ["day": .date(day), "expiry": .date(found.policy.expiry)])
    }
    var premium: Int?
    let figure = isRenewed && contact.premium == nil ? said?.figure : nil
    let note = figure == nil ? said : nil
    if let typed = contact.premium ?? figure {
      guard let amount = Amount(typed) else {
        return Decision(
          .told(.refusing(.badInput, Topics.Policies.noAmount, ["words": .text(typed)])))
      }
      premium = amount.hundredths
    }
    // What is said now takes the place of an answer that was begun and left.
    assessed.risk.answers = []
    var round = AnswerRound(self, assessed, round: .done)
    try round.give(.choice(option.key), note: note, to: prompt)
    if let change = contact.change ?? change(of: found.policy, to: premium),
      let prompt = clause.changePrompt
    {
      try round.give(.number(change), to: prompt)
    }
    if let day = contact.day, let prompt = clause.dayPrompt {
      try round.give(.day(day), to: prompt)
    }
    // What is said beside a loss is its reason.
    if let note, let reason = round.waiting.first, reason.clause == "reason" {
      try round.give(.text(note), to: reason)
    }
    var decision = try finish(
      round, contact: cadence, premium: premium,
      expiry: isRenewed ? contact.day : nil)
    if isRenewed, premium == nil, let note, note.holdsSum, decision.question == nil,
      case .told(var telling) = decision.outcome
    {
      telling.statements.append(
        Statement(
          Topics.Contacts.unheard,
          ["ref": .ref(ref), "words": .text(note)]))
      decision.outcome = .told(telling)
    }
    if decision.question != nil, case .told(var telling) = decision.outcome {
      telling.statements.insert(Statement(Topics.Contacts.first, ["ref": .ref(ref)]), at: 0)
      decision.outcome = .told(telling)
    }
    return decision
  }

  /// By how many per cent a premium differs from the present one, to one place.
  func change(of policy: Policy, to premium: Int?) -> Double? {
    guard let premium, policy.premium > 0, premium != policy.premium else { return nil }
    let change = Double(premium - policy.premium) * 1_000 / Double(policy.premium)
    return change.rounded() / 10
  }

  /// Puts the questions of a contact one after the other.
  private func askAboutContact(_ assessed: Assessed) throws(Fault) -> Decision {
    let round = AnswerRound(self, assessed, round: .open)
    guard let question = round.question, let policy = assessed.cadence?.policy else {
      return refused(.badInput, .noQuestions(assessed.ref))
    }
    return Decision(
      .told(
        Telling(
          Topics.Contacts.waiting,
          [
            "ref": .ref(policy.ref), "class": .business(policy.classOfBusiness),
            "client": try known(policy.client).map { .client($0) } ?? .none,
          ], it: policy.ref, kind: "touched")),
      question: question)
  }

  /// Keeps the answers about a contact; once nothing waits any more, its result holds, and what
  /// follows from all of them together is done.
  func finish(
    _ round: AnswerRound, contact cadence: Cadence, premium: Int? = nil, expiry: Day? = nil
  ) throws(Fault) -> Decision {
    var cadence = cadence
    var touch = cadence.current(on: today)
    touch.risk.answers = round.assessed.risk.answers
    touch.nextPremium = premium ?? round.premium ?? touch.nextPremium
    touch.nextExpiry = expiry ?? touch.nextExpiry
    let prompt = round.assessed.clauses.first?.resultPrompt
    let given = touch.risk.answers.first { $0.prompt == prompt?.id }
    let question = round.question
    if question == nil, round.complaint == nil, let given,
      round.requiredAreAnswered
    {
      return try conclude(touch, given, of: round.assessed, in: cadence)
    }
    var drafting = Drafting(self)
    if touch.isWritten, !round.isIdle {
      cadence.put(touch)
      try keep(cadence, in: &drafting)
    }
    var telling = Telling([round.complaint].compactMap(\.self), it: round.assessed.ref)
    telling.kind = question == nil ? "touched" : "ask"
    if round.complaint != nil { telling.refusal = .badInput }
    if question == nil, round.complaint == nil {
      telling.statements.append(
        Statement(Topics.Contacts.open, ["ref": .ref(round.assessed.ref)]))
    }
    return Decision(.told(telling), changes: drafting.changes, question: question)
  }
}

extension AnswerRound {
  /// A change of more per cent than that is a sum.
  private static var mostPercent: Double { 300 }
  /// Hundredths of a sum that nobody pays are not reckoned with.
  private static var mostPaid: Double { 1e13 }

  /// What is said where a change in per cent is asked: a sum is the next premium.
  mutating func takeSum(from reading: inout AnswerReading, for prompt: Prompt) {
    guard case .number(let number) = reading.answer, number > Self.mostPercent,
      number < Self.mostPaid, let policy = assessed.cadence?.policy, policy.premium > 0,
      prompt.id == assessed.clauses.first?.changePrompt?.id
    else { return }
    let sum = Int((number * 100).rounded())
    premium = sum
    reading.answer = .number(deliberation.change(of: policy, to: sum) ?? 0)
  }

  /// Takes an answer that was not asked for; what is rejected stays as the complaint.
  mutating func give(_ answer: Answer, note: String? = nil, to prompt: Prompt) throws(Fault) {
    _ = try record(AnswerReading(answer: answer, note: note), for: prompt)
  }

  /// Whether nothing that has to be answered waits, what was passed over among it.
  var requiredAreAnswered: Bool {
    evaluation.questions.allSatisfy { $0.answer != nil || !$0.prompt.isRequired }
  }
}

extension Prompt {
  /// The option that words begin with, by its key or its label, and what follows it.
  func option(beginning words: String) -> (option: Option, note: String?)? {
    let typed = words.lowercased()
    var best: (option: Option, length: Int)?
    for option in options {
      for name in [option.key, option.label.english.lowercased(), option.label.chinese]
      where typed.hasPrefix(name) && name.count > best?.length ?? 0 {
        let next = typed.dropFirst(name.count).first
        let isWhole = next.map { !$0.isASCII || !$0.isLetter } ?? true
        if isWhole || name.utf8.first.map({ $0 >= 0x80 }) == true { best = (option, name.count) }
      }
    }
    if let best { return (best.option, words.dropFirst(best.length).noteText) }
    let first = words.prefix { !$0.isWhitespace && !$0.isPunctuation || $0 == "_" }
    guard let option = option(named: first.lowercased(), number: nil) else { return nil }
    return (option, words.dropFirst(first.count).noteText)
  }
}

extension Substring {
  /// What is said after a result, without the marks between; nil where nothing is.
  fileprivate var noteText: String? {
    let marks: Set<Character> = [",", "，", ":", "：", ";", "；", "-", "\"", "“", "”", "。", " "]
    var rest = self
    while let first = rest.first, marks.contains(first) { rest.removeFirst() }
    while let last = rest.last, last == "\"" || last == "”" || last == " " { rest.removeLast() }
    return rest.isEmpty ? nil : String(rest)
  }
}

extension String {
  /// The figure that the words are, with nothing beside it: `at 5200`, `保费 5,200元`, `+17%`.
  fileprivate var figure: String? {
    var rest = trimmed
    var isStripped = true
    while isStripped {
      isStripped = false
      for word in Self.beforeFigures where rest.lowercased().hasPrefix(word) {
        let next = rest.dropFirst(word.count).first
        guard next.map({ !$0.isASCII || !$0.isLetter }) ?? true else { continue }
        rest = String(rest.dropFirst(word.count)).trimmed
        isStripped = true
      }
    }
    if rest.lowercased().hasSuffix("yuan") { rest = String(rest.dropLast(4)).trimmed }
    let isFigure = rest.allSatisfy { $0.isNumber || "+-.,%¥￥元 ".contains($0) }
    return rest.contains(where: \.isNumber) && (isFigure || Amount(rest) != nil) ? rest : nil
  }

  /// What stands before a sum that the next term costs.
  private static let beforeFigures = [
    "premium", "at", "for", "of", "with", "now", "is", "up", "down", "to", "保险费", "保费", "涨到", "降到",
    "改为", "为", "是", "按",
  ]

  /// Whether a number stands in it that may be a sum.
  fileprivate var holdsSum: Bool {
    split { !$0.isNumber && $0 != "," && $0 != "." }.contains { $0.count(where: \.isNumber) > 2 }
  }
}
