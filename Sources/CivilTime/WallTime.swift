/// What calendar and wall clock show at a place: a day and a time of day, without a zone.
public struct WallTime: Codable, Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01 00:00 on the same wall clock, every day counting 86 400.
  public var seconds: Int

  /// The wall time so many seconds after 1970-01-01 00:00.
  @inlinable
  public init(seconds: Int) {
    self.seconds = seconds
  }

  /// The given time on the given day.
  @inlinable
  public init(_ day: Day, _ clock: ClockTime = .midnight) {
    seconds = day.number * 86_400 + clock.seconds
  }

  /// The day.
  @inlinable
  public var day: Day { Day(number: seconds.flooredQuotient(by: 86_400)) }

  /// The time of day.
  @inlinable
  public var clock: ClockTime { ClockTime(seconds: seconds.flooredRemainder(by: 86_400)) }

  /// Earlier comes first.
  @inlinable
  public static func < (one: WallTime, other: WallTime) -> Bool {
    one.seconds < other.seconds
  }

  /// The wall time so many seconds later on the clock, or earlier when negative.
  @inlinable
  public static func + (time: WallTime, seconds: Int) -> WallTime {
    WallTime(seconds: time.seconds + seconds)
  }
}
