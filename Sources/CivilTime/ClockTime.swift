/// A time of day on the wall clock, to the second, 00:00:00 to 23:59:59.
public struct ClockTime: Codable, Hashable, Comparable, Sendable {
  /// Seconds since midnight, 0..<86 400.
  public let seconds: Int

  /// The time so many seconds after midnight; numbers outside one day wrap round.
  @inlinable
  public init(seconds: Int) {
    self.seconds = seconds.flooredRemainder(by: 86_400)
  }

  /// A time of day, or nil where the clock shows no such time; second 60 is read as 59 (RFC 5545,
  /// section 3.3.12).
  @inlinable
  public init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0...60).contains(second) else {
      return nil
    }
    seconds = hour * 3600 + minute * 60 + min(second, 59)
  }

  /// 00:00.
  public static let midnight = ClockTime(seconds: 0)

  /// 0-23.
  public var hour: Int { seconds / 3600 }
  /// 0-59.
  public var minute: Int { seconds / 60 % 60 }
  /// 0-59.
  public var second: Int { seconds % 60 }

  /// Earlier comes first.
  @inlinable
  public static func < (one: ClockTime, other: ClockTime) -> Bool {
    one.seconds < other.seconds
  }
}
