public import CivilTime

/// When a clause has to be carried out.
public struct ClauseDeadline: Hashable, Sendable {
  /// How often it comes back.
  public enum Repeat: String, CaseIterable, Codable, Sendable {
    case daily, weekly, monthly, quarterly, yearly
  }

  /// The event that it counts from.
  public var from: String
  /// How long after it; nil where a rule says so.
  public var offset: Offset?
  /// The rule that says when.
  public var rule: String?
  /// The time of day.
  public var at: ClockTime?
  /// What becomes of a day that is not worked.
  public var roll: Roll
  /// How often it comes back.
  public var `repeat`: Repeat?
}
