public import CivilTime

/// What somebody asks about legal clocks.
public enum ClockCommand: Codable, Hashable, Sendable {
  /// Clocks that run, the nearest end first; of one object or of those one may see.
  case list(Target?)
  /// Sets a rule running on an object, from a day.
  case start(rule: String, Target, from: Day?)
  case stop(Target, reason: String)
  case resume(Target)
  /// Extends with approval to the rule that follows.
  case extend(Target, reason: String?)
  /// Notes that what a clock asks for was done.
  case met(Target)
  /// New facts begin the period anew.
  case restart(Target, from: Day?)
  /// What a rule says, and when it ends if the event happens on a day.
  case explain(rule: String, from: Day?)

  /// Whether it changes nothing.
  public var onlyReads: Bool {
    switch self {
    case .list, .explain: true
    default: false
    }
  }
}
