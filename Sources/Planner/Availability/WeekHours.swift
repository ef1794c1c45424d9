public import CivilTime

/// Hours of a usual week: for each weekday the stretches in which somebody can be booked.
public struct WeekHours: Hashable, Sendable {
  /// Stretches of each day in order; a day without an entry has none.
  public var days: [Weekday: [ClockSpan]]

  /// A week with the given stretches.
  public init(_ days: [Weekday: [ClockSpan]]) {
    self.days = days
  }
}
