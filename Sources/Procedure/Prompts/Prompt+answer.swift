extension Prompt {
  /// What an answer brings about; `facts` hold the other answers.
  public func effects(of answer: Answer, _ facts: Facts) -> [Effect] {
    var facts = facts
    facts.answer = answer
    return outcomes.filter { $0.when.holds(facts) }.flatMap(\.effects)
  }

  /// The key of the option that a yes or a no stands for.
  public static func key(of flag: Bool) -> String { flag ? "yes" : "no" }

  /// Why an answer is not taken; nil for one that is.
  public func rejection(of answer: Answer, _ facts: Facts) -> Bilingual? {
    for effect in effects(of: answer, facts) {
      if case .reject(let reason) = effect { return reason }
    }
    return nil
  }
}

extension Answer {
  /// Reads the canonical form of an answer to a prompt; nil where the prompt takes no such answer, as
  /// when an option is gone.
  public init?(canonical text: String, to prompt: Prompt) {
    self.init(canonical: text, type: prompt.type)
    guard prompt.takes(self) else { return nil }
  }
}

extension Prompt {
  /// Whether an answer is of the prompt's type, on its scale and among its options.
  public func takes(_ answer: Answer) -> Bool {
    switch (type, answer) {
    case (.yesNo, .flag), (.date, .day), (.text, .text): true
    case (.number, .number(let number)): number.isFinite
    case (.scale, .number(let number)): (1...5).contains(number) && number == number.rounded()
    case (.choice, .choice(let key)): options.contains { $0.key == key }
    case (.date, .text("")), (.number, .text("")): outcomes.contains { $0.when.looksForNothing }
    default: false
    }
  }
}
