import CivilTime
import Procedure

/// What is known when a record is written, as it stands in its fields.
struct RecordContent {
  let deliberation: Deliberation
  let assessed: Assessed
  let clause: Clause
  /// The result that was said when it was done.
  var result: String?
  /// Why it was done otherwise.
  var reason: String?
  var policy: Policy?
  var keepUntil: Day?
  /// How the week went, in figures.
  var figures: String?
  /// The plan that it is, or is a step of.
  var plan: Todo?
  var steps: [Todo] = []

  /// The fields of the clause's record under their names, then every answer under its question.
  var fields: [FileEntry.Field] {
    let form = clause.record
    var fields = zip(form.fields, form.sources).map { name, source in
      FileEntry.Field(name: name.text(in: language), value: value(of: source) ?? "")
    }
    fields += given.compactMap { given in
      deliberation.procedure.prompt(given.prompt).map { prompt in
        FileEntry.Field(
          name: prompt.ask.text(in: language), value: value(of: given, to: prompt),
          prompt: prompt.id)
      }
    }
    fields += timeline
    if let result, !fields.contains(where: { $0.value == result }) {
      fields.append(FileEntry.Field(name: Self.resultName.text(in: language), value: result))
    }
    return fields
  }

  /// What has happened to a case, each event under its time and whose doing it was.
  private var timeline: [FileEntry.Field] {
    (assessed.todo?.incident?.notes ?? []).map { note in
      let at = text(deliberation.officeZone.wallTime(at: note.at))
      let event = (Self.events[note.event] ?? Self.resultName).text(in: language)
      return FileEntry.Field(name: "\(at) \(note.by) \(event)", value: words(of: note))
    }
  }

  /// What was said of an event: a rule or a word of the rules by what it is called.
  private func words(of note: Incident.Note) -> String {
    deliberation.procedure.rule(note.words)?.title.text(in: language) ?? note.words
  }

  private static let events: [Incident.Note.Event: Bilingual] = [
    .reported: Bilingual(english: "reported", chinese: "登记"),
    .merged: Bilingual(english: "added", chinese: "并案"),
    .stopped: Bilingual(english: "stopped the clock", chinese: "停止计时"),
    .resumed: Bilingual(english: "let the clock run on", chinese: "恢复计时"),
    .extended: Bilingual(english: "extended the period", chinese: "延期"),
    .restarted: Bilingual(english: "began the period anew", chinese: "重新计时"),
    .met: Bilingual(english: "noted as done", chinese: "记为已履行"),
    .released: Bilingual(english: "released", chinese: "解冻"),
    .closed: Bilingual(english: "closed", chinese: "结案"),
    .moved: Bilingual(english: "moved meetings", chinese: "改期"),
  ]

  private static let resultName = Bilingual(english: "result", chinese: "结果")
  private static let yes = Bilingual(english: "yes", chinese: "是")
  private static let no = Bilingual(english: "no", chinese: "否")

  /// The answers that belong to the clause, those to the sets it asked among them.
  var given: [GivenAnswer] {
    let prompts = deliberation.procedure.prompts(of: clause)
    return assessed.risk.answers.filter { prompts.contains($0.prompt) }
  }

  private func value(of source: RecordSource) -> String? {
    switch source {
    case .nothing: nil
    case .answer(let id): answer(to: id)
    case .first(let sources): sources.lazy.compactMap(value).first
    case .all(let sources): joined(sources.compactMap(value))
    case .fact(let fact): value(of: fact).flatMap { $0.isEmpty ? nil : $0 }
    }
  }

  /// What was answered to a prompt, or is known without asking.
  private func answer(to id: String) -> String? {
    guard let prompt = deliberation.procedure.prompt(id) else { return nil }
    if let given = assessed.risk.answers.first(where: { $0.prompt == id }) {
      return value(of: given, to: prompt)
    }
    let questions = deliberation.evaluation(of: assessed).questions
    return questions.first { $0.prompt.id == id && $0.isKnown }?.answer.map { known in
      let given = GivenAnswer(
        prompt: id, value: known.text, by: deliberation.asker.id, at: deliberation.now)
      return value(of: given, to: prompt)
    }
  }

  private func joined(_ values: [String]) -> String? {
    values.isEmpty ? nil : values.joined(separator: language == .chinese ? "；" : "; ")
  }

  private var language: Language { deliberation.asker.language }

  /// An answer in words; of a recorded sale only its numbers and its fingerprint.
  private func value(of given: GivenAnswer, to prompt: Prompt) -> String {
    if let parts = deliberation.procedure.parts(keptOf: prompt) {
      return Self.cut(given.value, into: parts.count).joined(separator: " ")
    }
    let value =
      switch prompt.type {
      case .yesNo: (given.value == "yes" ? Self.yes : Self.no).text(in: language)
      case .choice:
        prompt.options.first { $0.key == given.value }?.label.text(in: language) ?? given.value
      case .number:
        given.value + (prompt.unit.map { " " + $0.text(in: language) } ?? "")
      case .scale, .date, .text: given.value
      }
    return [value, given.note].compactMap(\.self).joined(
      separator: language == .chinese ? "：" : ": ")
  }

  /// The words of an answer that hold a digit, at most so many.
  static func cut(_ text: String, into count: Int) -> [String] {
    let words = text.split { $0.isWhitespace || ",;，；、。".contains($0) }
    return words.filter { $0.contains(where: \.isNumber) }.prefix(count).map(String.init)
  }

  /// What it is about: what a check looks at, a title or a purpose.
  private var object: String? {
    if let todo = assessed.todo { return (todo.isCheck ? todo.openedBy : nil) ?? todo.title }
    return assessed.appointment?.purpose
  }

  private func value(of fact: RecordFact) -> String? {
    switch fact {
    case .ref: assessed.ref.description
    case .object: object
    case .version: deliberation.procedure.house.version
    case .client: assessed.client.map { "\($0.ref) \($0.name(in: language))" }
    case .by: deliberation.asker.id.description
    case .time: text(deliberation.officeZone.wallTime(at: deliberation.now))
    case .result: result
    case .reason: reason
    case .class: assessed.todo?.classOfBusiness ?? plan?.classOfBusiness
    case .policy: policy?.number
    case .plan: (plan?.ref ?? assessed.ref).description
    case .template: plan?.template ?? assessed.todo?.template
    case .clause: clause.title.text(in: language)
    case .steps:
      joined(steps.map { [$0.step, $0.title].compactMap(\.self).joined(separator: " ") })
    case .owners: joined(Set(steps.map(\.owner)).sorted().map(\.description))
    case .dates: joined(steps.compactMap(dates))
    case .likelihood: assessed.risk.likelihood.map { String($0) }
    case .consequence: assessed.risk.consequence.map { String($0) }
    case .colour: assessed.risk.colour.map(name)
    case .residual: assessed.risk.residual.map(name)
    case .approver: joined(assessed.risk.approvals.map(\.by.description))
    case .answers:
      joined(
        given.compactMap { given in
          deliberation.procedure.prompt(given.prompt).map { value(of: given, to: $0) }
        })
    case .due: assessed.todo?.due?.day.description
    case .legal: assessed.todo?.legalDue?.description
    case .created: assessed.todo?.created.map { text(deliberation.officeZone.wallTime(at: $0)) }
    case .anchor:
      assessed.todo?.clocks.first.map {
        deliberation.officeZone.wallTime(at: $0.anchor).day.description
      }
    case .week: deliberation.today.isoWeek
    case .figures: figures
    case .keepUntil: keepUntil?.description
    }
  }

  private func name(of colour: Colour) -> String {
    guard language == .chinese else { return colour.rawValue }
    return switch colour {
    case .blue: "蓝"
    case .yellow: "黄"
    case .orange: "橙"
    case .red: "红"
    }
  }

  private func dates(of step: Todo) -> String? {
    step.baseline.map { baseline in
      "\(step.step ?? step.ref?.description ?? "") \(baseline.start.day)/\(baseline.due.day)"
    }
  }

  /// A moment with its year, since a record is read years later.
  private func text(_ time: WallTime) -> String {
    guard language == .chinese else { return "\(time.day) \(time.clock)" }
    let date = time.day.date
    return "\(date.year)年\(date.month)月\(date.day)日 \(time.clock)"
  }
}

extension Procedure {
  /// The ids of a clause's prompts, those of the sets that its answers can ask among them.
  func prompts(of clause: Clause) -> Set<String> {
    var found: Set<String> = []
    var queue = clause.prompts
    while let prompt = queue.popLast() {
      guard found.insert(prompt.id).inserted else { continue }
      for id in prompt.asks { queue += set(id)?.prompts ?? self.prompt(id).map { [$0] } ?? [] }
    }
    return found
  }

  /// The parts to which an answer is cut wherever it is kept; nil for one that is kept whole.
  func parts(keptOf prompt: Prompt) -> [Bilingual]? {
    for case .record(let id) in prompt.outcomes.flatMap(\.effects) {
      if let parts = kind(id)?.parts, !parts.isEmpty { return parts }
    }
    return nil
  }
}
