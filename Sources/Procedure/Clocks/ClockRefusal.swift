/// Why a clock was not moved.
public enum ClockRefusal: Hashable, Sendable {
  /// The procedure has no such rule.
  case unknownRule(String)
  /// The rule does not know that reason; these are the ones that it knows.
  case unknownReason([String])
  /// It stands still already.
  case stopped
  /// It does not stand still.
  case running
  /// It cannot stop before it ran, or run on before it stopped.
  case tooEarly
  /// That rule is no longer period of the same clock.
  case notLonger
  /// It was not approved.
  case needsApproval
  /// Those who wait were not told.
  case needsNotice
}
