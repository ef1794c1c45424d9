/// What clauses, facts and answers come to: the questions in order, a colour, what is held up.
public struct Evaluation: Sendable {
  /// A prompt that applies, with its answer where there is one.
  public struct Question: Hashable, Sendable {
    /// The prompt.
    public var prompt: Prompt
    /// The answer given, or known without asking.
    public var answer: Answer?
    /// Whether the answer is known without asking.
    public var isKnown: Bool
  }

  /// Something that an answer holds up.
  public struct Block: Hashable, Sendable {
    /// What is held up.
    public var gate: Gate
    /// The prompt whose answer does so.
    public var prompt: String
  }

  /// One step on the way to the colour.
  public struct Part: Hashable, Sendable {
    /// What changed.
    public enum Change: Hashable, Sendable {
      /// Likelihood and consequence of the clause before any answer.
      case base(Int, Int, clause: String)
      case likelihood(Effect.Change)
      case consequence(Effect.Change)
      case floor(Colour)
      /// The consequence alone brings that colour.
      case consequenceFloor(Colour, Int)
    }
    /// The prompt whose answer did it; nil where none did.
    public var prompt: String?
    /// What changed.
    public var change: Change
  }

  /// The prompts that apply, in the order in which they are asked.
  public private(set) var questions: [Question] = []
  /// 1-5 after effects.
  public private(set) var likelihood = 1
  /// 1-5 after effects.
  public private(set) var consequence = 1
  /// Likelihood times consequence, or the LEC product.
  public private(set) var score = 1
  /// The colour, floors counted.
  public private(set) var colour = Colour.blue
  /// What answers hold up.
  public private(set) var blocks: [Block] = []
  /// The roles of whom one has to approve.
  public private(set) var approvals: Set<Party> = []
  /// How the colour came about.
  public private(set) var parts: [Part] = []
  /// Whether a control has to be named and is not.
  public private(set) var needsControl = false
  /// The colour after the control, where that was answered.
  public private(set) var residual: Colour?

  /// Whether what is left of the risk after the control is asked.
  public private(set) var needsResidual = false

  /// Evaluates what hangs on one object; the clauses that do not apply to it are left out, and the
  /// first that does gives likelihood and consequence before any answer.
  ///
  /// Whether something is asked may depend on the colour, which depends on answers: the colour that
  /// is a fact for the conditions is the one that comes out before their answers lower it.
  public init(of clauses: [Clause], facts: Facts, in procedure: Procedure) {
    let clauses = clauses.filter { $0.when.holds(facts) }
    self.init(once: clauses, facts: facts, in: procedure)
    guard procedure.asksByColour else { return }
    var facts = facts
    var gravest: Colour?
    // Only ever graver, so that an answer which lowers the colour does not take its question away.
    while gravest.map({ $0 < colour }) ?? true {
      gravest = colour
      facts.values["colour"] = .text(colour.rawValue)
      self.init(once: clauses, facts: facts, in: procedure)
    }
  }

  private init(once clauses: [Clause], facts: Facts, in procedure: Procedure) {
    var facts = facts
    guard let first = clauses.first else { return }
    likelihood = first.likelihood
    consequence = first.consequence
    parts = [Part(change: .base(likelihood, consequence, clause: first.id))]
    var floor = Colour.blue
    var asked: Set<String> = []
    var given: [(effects: [Effect], prompt: Prompt, answer: Answer)] = []
    for clause in clauses {
      var queue = clause.prompts[...]
      while let prompt = queue.popFirst() {
        guard !asked.contains(prompt.id), prompt.when.holds(facts) else { continue }
        asked.insert(prompt.id)
        let question = Self.question(prompt, facts)
        questions.append(question)
        guard let answer = question.answer else { continue }
        if question.isKnown { facts.answers[prompt.id] = answer }
        let effects = prompt.effects(of: answer, facts)
        if effects.isEmpty { continue }
        given.append((effects, prompt, answer))
        if effects.contains(.skipRest) { queue.removeAll { $0.clause == prompt.clause } }
        let added = effects.flatMap { effect -> [Prompt] in
          guard case .ask(let id) = effect else { return [] }
          return procedure.set(id)?.prompts ?? procedure.prompt(id).map { [$0] } ?? []
        }
        if !added.isEmpty { queue = (added + queue)[...] }
      }
    }
    // A level that was answered stands in the place of the clause's own; what other answers add
    // comes on top, whichever was asked first.
    for one in given { apply(one.effects.filter(\.setsLevel), of: one.prompt, one.answer, &floor) }
    for one in given {
      apply(one.effects.filter { !$0.setsLevel }, of: one.prompt, one.answer, &floor)
    }
    likelihood = min(5, max(1, likelihood))
    consequence = min(5, max(1, consequence))
    rate(floor: floor, in: procedure.risk)
    approvals.formUnion(procedure.risk.approval[colour] ?? [])
    control(facts, in: procedure)
  }

  private static func question(_ prompt: Prompt, _ facts: Facts) -> Question {
    if let given = facts.answers[prompt.id] {
      return Question(prompt: prompt, answer: given, isKnown: false)
    }
    guard let fact = prompt.known.flatMap({ facts.values[$0] }),
      let known = Answer(fact, for: prompt)
    else { return Question(prompt: prompt, answer: nil, isKnown: false) }
    return Question(prompt: prompt, answer: known, isKnown: true)
  }

  private mutating func apply(
    _ effects: [Effect], of prompt: Prompt, _ answer: Answer, _ floor: inout Colour
  ) {
    for effect in effects {
      switch effect {
      case .likelihood(let change):
        likelihood = Self.changed(likelihood, change, answer)
        parts.append(Part(prompt: prompt.id, change: .likelihood(change)))
      case .consequence(let change):
        consequence = Self.changed(consequence, change, answer)
        parts.append(Part(prompt: prompt.id, change: .consequence(change)))
      case .floor(let colour):
        floor = max(floor, colour)
        parts.append(Part(prompt: prompt.id, change: .floor(colour)))
      case .block(let gate): blocks.append(Block(gate: gate, prompt: prompt.id))
      case .approve(let party): approvals.insert(party)
      default: break
      }
    }
  }

  private static func changed(_ value: Int, _ change: Effect.Change, _ answer: Answer) -> Int {
    switch change {
    // Kept on the scale only in the end, so that the order of the answers does not matter.
    case .add(let count): return value + count
    case .answer:
      if case .number(let number) = answer, (1...5).contains(number) { return Int(number) }
      return value
    }
  }

  private mutating func rate(floor: Colour, in scale: RiskScale) {
    let rated = scale.rate(likelihood: likelihood, consequence: consequence)
    score = rated.score
    colour = max(rated.colour, floor)
    if let grave = rated.floor {
      parts.append(Part(change: .consequenceFloor(grave, consequence)))
    }
  }

  /// The control is named in answer to the prompt that then asks for what is left of the risk.
  private mutating func control(_ facts: Facts, in procedure: Procedure) {
    if let prompt = procedure.controlPrompt, questions.contains(where: { $0.prompt.id == prompt }) {
      let control = facts.answers[prompt]
      needsControl =
        colour >= procedure.risk.controlFrom && (control == nil || control == .text(""))
      if needsControl { blocks.append(Block(gate: .start, prompt: prompt)) }
      needsResidual = colour >= procedure.risk.residualFrom
    }
    let scales = procedure.set(PromptSet.residual)?.prompts.filter { $0.type == .scale } ?? []
    let levels = scales.prefix(2).compactMap { prompt -> Int? in
      if case .number(let level)? = facts.answers[prompt.id] { Int(level) } else { nil }
    }
    guard levels.count == 2 else { return }
    residual = procedure.risk.rate(likelihood: levels[0], consequence: levels[1]).colour
  }
}

extension Effect {
  /// Whether it sets likelihood or consequence to what was answered.
  fileprivate var setsLevel: Bool { self == .likelihood(.answer) || self == .consequence(.answer) }
}

extension Answer {
  /// A fact as the answer to a prompt; nil where it is none of its type.
  init?(_ fact: Known, for prompt: Prompt) {
    switch fact {
    case .flag(let flag):
      if prompt.type == .yesNo { self = .flag(flag) } else { return nil }
    case .number(let number): self = .number(number)
    case .day(let day): self = .day(day)
    case .text(let text):
      if prompt.type == .choice, !prompt.options.contains(where: { $0.key == text }) {
        return nil
      }
      self.init(canonical: text, type: prompt.type)
    }
  }
}
