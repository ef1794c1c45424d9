/// A UTC-OFFSET (RFC 5545, section 3.3.14).
public struct UTCOffset: Hashable, Sendable, CustomStringConvertible {
  /// Seconds ahead of UTC.
  public var seconds: Int

  /// An offset of so many seconds ahead of UTC.
  public init(seconds: Int) {
    self.seconds = seconds
  }

  /// The offset that the bytes spell, for example `-0530`; nil where they spell none.
  public init?(_ bytes: some Sequence<UInt8>) {
    var reader = ValueReader(bytes)
    let sign = reader.sign()
    guard let hours = reader.digits(2), hours < 24, let minutes = reader.digits(2), minutes < 60
    else { return nil }
    var seconds = 0
    if !reader.isAtEnd {
      guard let more = reader.digits(2), more < 60, reader.isAtEnd else { return nil }
      seconds = more
    }
    self.seconds = sign * (hours * 3600 + minutes * 60 + seconds)
  }

  /// The value as RFC 5545 writes it, seconds only where there are any.
  public var description: String {
    let size = abs(seconds)
    let rest = size % 60 == 0 ? "" : (size % 60).padded(2)
    return
      "\(seconds < 0 ? "-" : "+")\((size / 3600).padded(2))\((size / 60 % 60).padded(2))\(rest)"
  }
}
