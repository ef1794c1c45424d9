/// A question of the procedure: when it is asked, what answers it takes and what they bring about.
public struct Prompt: Hashable, Sendable {
  /// Its name in all files: `P-01.1`.
  public var id: String
  /// The clause or the set that it belongs to.
  public var clause: String
  /// The question.
  public var ask: Bilingual
  /// The kind of answer.
  public var type: AnswerType
  /// Whether something waits for the answer.
  public var isRequired: Bool
  /// Before what it has to be answered.
  public var before: Moment
  /// Whether it is asked at once when an appointment is booked.
  public var isAskedAtBooking: Bool
  /// The fact that answers it without asking.
  public var known: String?
  /// What a number counts.
  public var unit: Bilingual?
  /// What can be chosen, in order.
  public var options: [Option]
  /// When it is asked at all.
  public var when: Condition
  /// What answers bring about, in order.
  public var outcomes: [PromptOutcome]

  /// The sets and prompts that its answers can add.
  public var asks: Set<String> {
    Set(
      outcomes.flatMap(\.effects).compactMap { effect in
        if case .ask(let id) = effect { id } else { nil }
      })
  }
}

/// Before what a prompt has to be answered.
public enum Moment: String, CaseIterable, Codable, Hashable, Sendable {
  /// On the working day before the start.
  case day
  case start, done
  /// Once it has begun; nothing waits for it.
  case after
}

/// One of the answers that a choice offers.
public struct Option: Hashable, Sendable {
  /// The key by which it is kept and compared.
  public var key: String
  /// What it is called.
  public var label: Bilingual

  /// An option with a key and its label.
  public init(key: String, label: Bilingual) {
    self.key = key
    self.label = label
  }
}

/// What answers of one kind bring about.
public struct PromptOutcome: Hashable, Sendable {
  /// Which answers.
  public var when: Condition
  /// What they bring about, in order.
  public var effects: [Effect]
}

extension Prompt {
  /// What an answer brings about; `facts` hold the other answers.
  public func effects(of answer: Answer, _ facts: Facts) -> [Effect] {
    var facts = facts
    facts.answer = answer
    return outcomes.filter { $0.when.holds(facts) }.flatMap(\.effects)
  }

  /// Why an answer is not taken; nil for one that is.
  public func rejection(of answer: Answer, _ facts: Facts) -> Bilingual? {
    for effect in effects(of: answer, facts) {
      if case .reject(let reason) = effect { return reason }
    }
    return nil
  }
}

/// Further prompts that an answer can add.
public struct PromptSet: Hashable, Sendable {
  /// Its name: `trace`.
  public var id: String
  /// Its prompts, in order.
  public var prompts: [Prompt]

  /// The id of the set whose first two scales are what is left of a risk: likelihood, consequence.
  static let residual = "residual"
}
