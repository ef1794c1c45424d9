import CivilTime

/// A DURATION (RFC 5545, section 3.3.6): days by the calendar, then seconds by the clock.
public struct CalendarDuration: Hashable, Sendable {
  /// Nominal days, a week being seven; negative for a time before.
  public var days: Int
  /// Exact seconds; of the same sign as the days.
  public var seconds: Int

  /// A duration of so many days and seconds.
  public init(days: Int = 0, seconds: Int = 0) {
    self.days = days
    self.seconds = seconds
  }

  /// The duration that the bytes spell, for example `-P1DT2H`; nil where they spell none.
  public init?(_ bytes: some Sequence<UInt8>) {
    var reader = ValueReader(bytes)
    guard let duration = reader.duration(), reader.isAtEnd else { return nil }
    self = duration
  }

  /// Its length in seconds, every day counting 86 400.
  public var nominalSeconds: Int { days * 86_400 + seconds }

  /// The time so much later: days move the calendar, seconds the universal time line.
  public func after(_ time: CalendarTime) -> CalendarTime {
    switch time {
    case .date(let day):
      return .date(day + days + seconds.flooredQuotient(by: 86_400))
    case .floating(let wall): return .floating(wall + nominalSeconds)
    case .utc(let instant): return .utc(instant + nominalSeconds)
    case .zoned(let wall, let zone):
      let moved = wall + days * 86_400
      guard seconds != 0 else { return .zoned(moved, zone) }
      return .zoned(zone.wallTime(at: zone.instant(of: moved) + seconds), zone)
    }
  }
}

extension CalendarDuration: CustomStringConvertible {
  /// The value as RFC 5545 writes it, in weeks only where nothing else is left.
  public var description: String {
    let sign = days < 0 || seconds < 0 ? "-" : ""
    let (days, seconds) = (abs(days), abs(seconds))
    if seconds == 0, days > 0, days % 7 == 0 { return "\(sign)P\(days / 7)W" }
    var text = sign + "P"
    if days > 0 { text += "\(days)D" }
    guard seconds > 0 || days == 0 else { return text }
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    text += "T"
    if hours > 0 { text += "\(hours)H" }
    if minutes > 0 || hours > 0 && rest > 0 { text += "\(minutes)M" }
    if rest > 0 || seconds == 0 { text += "\(rest)S" }
    return text
  }
}

extension ValueReader {
  /// Takes a DURATION; units may be left out but not change their order.
  mutating func duration() -> CalendarDuration? {
    let sign = sign()
    guard take("P") else { return nil }
    var (days, seconds) = (0, 0)
    var isTime = take("T")
    var units: [(unit: Unicode.Scalar, isTime: Bool, seconds: Int)] = [
      ("W", false, 604_800), ("D", false, 86_400), ("H", true, 3600), ("M", true, 60),
      ("S", true, 1),
    ]
    var isEmpty = true
    while !isAtEnd, next != UInt8(ascii: ","), next != UInt8(ascii: "/") {
      if !isTime, take("T") {
        isTime = true
        continue
      }
      guard let number = number() else { return nil }
      guard let found = units.firstIndex(where: { $0.isTime == isTime && take($0.unit) }) else {
        return nil
      }
      if isTime {
        seconds += number * units[found].seconds
      } else {
        days += number * (units[found].seconds / 86_400)
      }
      units.removeFirst(found + 1)
      isEmpty = false
    }
    guard !isEmpty, seconds < 1 << 40, days < 1 << 32 else { return nil }
    return CalendarDuration(days: sign * days, seconds: sign * seconds)
  }
}
