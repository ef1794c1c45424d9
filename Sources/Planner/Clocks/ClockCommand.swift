/// What somebody asks about legal clocks.
public enum ClockCommand: Codable, Hashable, Sendable {
  /// Clocks that run, the nearest end first; of one object or of those one may see.
  case list(Target?)
  /// Sets a rule running from a day, on an object or, where none is named, on the firm itself.
  case start(rule: String, Target?, from: When?)
  case stop(Target, reason: String)
  case resume(Target)
  /// Extends to the rule that follows.
  case extend(Target, reason: String?)
  /// Notes that what a clock asks for was done: the nearest, or that of a rule.
  case met(Target, rule: String?)
  /// New facts begin the period anew.
  case restart(Target, from: When?)
  /// What a rule says, and when it ends if the event happens on a day.
  case explain(rule: String, from: When?)

  /// Whether it changes nothing.
  public var onlyReads: Bool {
    switch self {
    case .list, .explain: true
    default: false
    }
  }
}
