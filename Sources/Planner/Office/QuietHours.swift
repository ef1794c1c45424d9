public import CivilTime

/// When somebody is left alone: from one time of day to another, perhaps of the next morning; never
/// where both are the same.
public struct QuietHours: Codable, Hashable, Sendable {
  /// The first moment of quiet.
  public var from: ClockTime
  /// The first moment after it.
  public var until: ClockTime

  /// Quiet from one time to another.
  public init(from: ClockTime, until: ClockTime) {
    self.from = from
    self.until = until
  }
}
