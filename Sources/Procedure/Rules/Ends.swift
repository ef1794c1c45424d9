public import CivilTime

/// When a period ends: by law, and by the office's own target.
public struct Ends: Hashable, Sendable {
  /// The last moment that the law allows.
  public var legal: Instant
  /// The last day that the law allows.
  public var legalDay: Day
  /// The last moment of the office's own target; never after the legal one.
  public var target: Instant
  /// The day of the office's own target.
  public var targetDay: Day
  /// Whether either depends on a year without an official holiday notice.
  public var isProvisional: Bool
}
