/// A point on the universal time line, to the second.
public struct Instant: Codable, Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public var seconds: Int

  /// The instant so many seconds after 1970-01-01T00:00:00Z.
  @inlinable
  public init(seconds: Int) {
    self.seconds = seconds
  }

  /// Earlier comes first.
  @inlinable
  public static func < (one: Instant, other: Instant) -> Bool {
    one.seconds < other.seconds
  }

  /// The instant so many seconds later, or earlier when negative.
  @inlinable
  public static func + (instant: Instant, seconds: Int) -> Instant {
    Instant(seconds: instant.seconds + seconds)
  }

  /// The instant so many seconds earlier.
  @inlinable
  public static func - (instant: Instant, seconds: Int) -> Instant {
    Instant(seconds: instant.seconds - seconds)
  }

  /// Seconds from `other` to `one`.
  @inlinable
  public static func - (one: Instant, other: Instant) -> Int {
    one.seconds - other.seconds
  }
}
