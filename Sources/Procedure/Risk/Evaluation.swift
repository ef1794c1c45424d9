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

  /// Evaluates what hangs on one object.
  ///
  /// Whether a control is asked may depend on the colour, which depends on answers; so the colour
  /// of the answers so far is a fact for the conditions.
  public init(of clauses: [Clause], facts: Facts, in procedure: Procedure) {
    self.init(once: clauses, facts: facts, in: procedure)
    var facts = facts
    facts.values["colour"] = .text(colour.rawValue)
    self = Evaluation(once: clauses, facts: facts, in: procedure)
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
        given.append((effects, prompt, answer))
        let added = effects.flatMap { effect -> [Prompt] in
          guard case .ask(let id) = effect else { return [] }
          return procedure.set(id)?.prompts ?? procedure.prompt(id).map { [$0] } ?? []
        }
        queue = (added + queue)[...]
        if effects.contains(.skipRest) { queue.removeAll { $0.clause == clause.id } }
      }
    }
    // A level that was answered stands in the place of the clause's own; what other answers add
    // comes on top, whichever was asked first.
    for one in given { apply(one.effects.filter(\.setsLevel), of: one.prompt, one.answer, &floor) }
    for one in given {
      apply(one.effects.filter { !$0.setsLevel }, of: one.prompt, one.answer, &floor)
    }
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
    case .add(let count): return min(5, max(1, value + count))
    case .answer:
      if case .number(let number) = answer { return min(5, max(1, Int(number))) }
      return value
    }
  }

  private mutating func rate(floor: Colour, in scale: RiskScale) {
    let rated = scale.rate(likelihood: likelihood, consequence: consequence)
    score = rated.score
    colour = max(rated.colour, floor)
    let grave = scale.floors.filter { consequence >= $0.consequence }.map(\.colour).max()
    let plain = scale.bands.first { $0.from <= score && score <= $0.to }?.colour ?? .red
    if scale.method == .matrix, let grave, grave > plain {
      parts.append(Part(change: .consequenceFloor(grave, consequence)))
    }
  }

  /// The prompts of the control and of what remains have fixed names, as they are asked of
  /// everything (clause P-08).
  private mutating func control(_ facts: Facts, in procedure: Procedure) {
    let control = facts.answers["P-08.4"]
    let asksControl = questions.contains { $0.prompt.id == "P-08.4" }
    needsControl =
      asksControl && colour >= procedure.risk.controlFrom
      && (control == nil || control == .text(""))
    if needsControl { blocks.append(Block(gate: .start, prompt: "P-08.4")) }
    let levels = ["residual.1", "residual.2"].compactMap { id -> Int? in
      if case .number(let level)? = facts.answers[id] { Int(level) } else { nil }
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
