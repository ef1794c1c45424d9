import Foundation

/// A time zone of the IANA database.
public struct Zone: Hashable, Sendable {
  /// Its name, for example `Asia/Shanghai`.
  public let identifier: String

  private let rules: TimeZone

  /// The zone of that IANA name, or nil where the system's database has none.
  public init?(identifier: String) {
    guard let rules = TimeZone(identifier: identifier) else { return nil }
    self.identifier = identifier
    self.rules = rules
  }

  /// Coordinated Universal Time.
  public static let utc = Zone(utc: .gmt)

  private init(utc rules: TimeZone) {
    identifier = "UTC"
    self.rules = rules
  }

  /// Seconds that the wall clock is ahead of UTC at an instant.
  public func offset(at instant: Instant) -> Int {
    rules.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.seconds)))
  }

  /// What the wall clock shows at an instant.
  public func wallTime(at instant: Instant) -> WallTime {
    WallTime(seconds: instant.seconds + offset(at: instant))
  }

  /// The instant at which the wall clock shows a time (RFC 5545, section 3.3.5): a time that
  /// occurs twice means its first occurrence; one that is skipped is read with the offset that
  /// held before the gap.
  public func instant(of time: WallTime) -> Instant {
    // No zone changes its offset twice within two days.
    let before = offset(at: Instant(seconds: time.seconds - 86_400))
    let early = Instant(seconds: time.seconds - before)
    if offset(at: early) == before { return early }
    let after = offset(at: Instant(seconds: time.seconds + 86_400))
    let late = Instant(seconds: time.seconds - after)
    return offset(at: late) == after ? late : early
  }

  /// Whether the wall clock never shows that time, because it is put forward across it.
  public func skips(_ time: WallTime) -> Bool {
    wallTime(at: instant(of: time)) != time
  }

  /// The first change of the offset after an instant, or nil where none is known.
  public func nextChange(after instant: Instant) -> Instant? {
    rules.nextDaylightSavingTimeTransition(
      after: Date(timeIntervalSince1970: Double(instant.seconds))
    ).map { Instant(seconds: Int($0.timeIntervalSince1970.rounded())) }
  }

  /// Zones of one name are the same.
  public static func == (one: Zone, other: Zone) -> Bool {
    one.identifier == other.identifier
  }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(identifier)
  }
}
