public import CivilTime
public import Procedure

/// A legal clock as it is written on a to-do: what sets it running and what holds it up. Its ends are
/// worked out from the rule and the calendar whenever they are asked for.
public struct KeptClock: Hashable, Sendable {
  /// The rule: `R-COMPL-15`.
  public var rule: String
  /// When the event happened that set it running.
  public var anchor: Instant
  /// Days on which it stood still; the last one may still be open.
  public var stops: [ClockState.Stop]
  /// The rule that has taken its place with approval: `R-COMPL-30`.
  public var extendedBy: String?
  /// Who approved the extension.
  public var approvedBy: PersonID?
  /// When what it asks for was done; nil while it runs.
  public var met: Instant?

  /// A clock that runs from an event.
  public init(rule: String, anchor: Instant) {
    self.rule = rule
    self.anchor = anchor
    stops = []
  }
}
