/// A stretch of universal time from `start` (included) to `end` (not included).
public struct Span: Codable, Hashable, Sendable {
  /// The first instant inside.
  public var start: Instant
  /// The first instant after it.
  public var end: Instant

  /// The stretch between two instants; one that would end before it starts is empty at `start`.
  @inlinable
  public init(_ start: Instant, _ end: Instant) {
    self.start = start
    self.end = max(start, end)
  }

  /// The stretch of so many seconds from `start`.
  @inlinable
  public init(_ start: Instant, seconds: Int) {
    self.init(start, start + seconds)
  }

  /// Its length in seconds.
  @inlinable
  public var seconds: Int { end - start }

  /// Whether it holds no instant.
  @inlinable
  public var isEmpty: Bool { start >= end }

  /// Whether the two share an instant; touching ends share none.
  @inlinable
  public func overlaps(_ other: Span) -> Bool {
    start < other.end && other.start < end && !isEmpty && !other.isEmpty
  }

  /// Whether every instant of `other` lies inside.
  @inlinable
  public func contains(_ other: Span) -> Bool {
    start <= other.start && other.end <= end
  }

  /// Whether the instant lies inside.
  @inlinable
  public func contains(_ instant: Instant) -> Bool {
    start <= instant && instant < end
  }
}
