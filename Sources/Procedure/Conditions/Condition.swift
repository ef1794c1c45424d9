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
    /// A day after the one that a fact names.
    case isAfter(String)
    /// A day before the one that a fact names.
    case isBefore(String)
  }

  /// How two numbers, or two colours, compare.
  public enum Comparison: String, CaseIterable, Sendable {
    case atLeast = ">="
    case atMost = "<="
    case notEqual = "!="
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
    case .test(.prompt(let id), _): [id]
    case .test: []
    }
  }

  /// The facts that it looks at.
  var facts: Set<String> {
    switch self {
    case .always: []
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.facts) }
    case .not(let inner): inner.facts
    case .test(let subject, let test):
      [subject.fact, test.fact].compactMap(\.self).reduce(into: []) { $0.insert($1) }
    }
  }
}

extension Condition.Subject {
  fileprivate var fact: String? { if case .fact(let name) = self { name } else { nil } }
}

extension Condition.Test {
  fileprivate var fact: String? {
    switch self {
    case .isAfter(let name), .isBefore(let name): name
    default: nil
    }
  }
}
