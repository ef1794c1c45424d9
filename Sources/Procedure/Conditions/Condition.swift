/// When a prompt is asked or an outcome holds.
public indirect enum Condition: Hashable, Sendable {
  case always
  case all([Condition])
  case any([Condition])
  case not(Condition)
  case test(Subject, Test)

  /// What is looked at.
  public enum Subject: Hashable, Sendable {
    /// The answer itself.
    case answer
    case fact(String)
    /// The answer to another prompt.
    case prompt(String)
  }

  /// How it is looked at.
  public enum Test: Hashable, Sendable {
    /// It is there, and neither empty nor no.
    case isTrue
    /// There is any answer.
    case isAny
    /// It has no words.
    case isEmpty
    /// It has words.
    case isGiven
    case equals(String)
    /// It holds the words, whatever the case.
    case holds(String)
    case compares(Comparison, Double)
    case isPast
    case isFuture
    /// A day no further ahead than that.
    case isWithin(Offset)
    /// A day longer ago than that.
    case isOlder(Offset)
    /// A day further ahead than that.
    case isBeyond(Offset)
    /// A day after another.
    case isAfter(Subject)
    /// A day before another.
    case isBefore(Subject)
  }

  /// How two numbers, or two colours, compare.
  public enum Comparison: String, Sendable {
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"
    case equal = "="
  }

  /// The prompts whose answers it looks at.
  public var prompts: Set<String> {
    switch self {
    case .always: []
    case .all(let parts), .any(let parts):
      parts.reduce(into: []) { $0.formUnion($1.prompts) }
    case .not(let inner): inner.prompts
    case .test(let subject, let test):
      Set([subject, test.otherSubject].compactMap { $0?.prompt })
    }
  }

  /// Whether an answer that says nothing has a say in it.
  var looksForNothing: Bool {
    switch self {
    case .always: false
    case .all(let parts), .any(let parts): parts.contains(where: \.looksForNothing)
    case .not(let inner): inner.looksForNothing
    case .test(let subject, let test): subject == .answer && test == .isEmpty
    }
  }

  /// Whether the colour has a say in it.
  var looksAtColour: Bool {
    switch self {
    case .always: false
    case .all(let parts), .any(let parts): parts.contains(where: \.looksAtColour)
    case .not(let inner): inner.looksAtColour
    case .test(let subject, _): subject == .fact("colour")
    }
  }
}

extension Condition.Subject {
  fileprivate var prompt: String? { if case .prompt(let id) = self { id } else { nil } }
}

extension Condition.Test {
  fileprivate var otherSubject: Condition.Subject? {
    switch self {
    case .isAfter(let subject), .isBefore(let subject): subject
    default: nil
    }
  }
}
