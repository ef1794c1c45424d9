import CivilTime

extension CalendarTime {
  /// The DATE or DATE-TIME that the bytes spell, floating where no `Z` follows; nil where they
  /// spell neither or no such day or time exists.
  public init?(_ bytes: some Sequence<UInt8>) {
    var reader = ValueReader(bytes)
    guard let time = reader.calendarTime(), reader.isAtEnd else { return nil }
    self = time
  }

  /// A floating time placed in a zone; days and UTC times stay as they are.
  func placed(in zone: Zone) -> CalendarTime {
    if case .floating(let time) = self { .zoned(time, zone) } else { self }
  }
}

extension ValueReader {
  /// Takes a DATE or DATE-TIME (RFC 5545, sections 3.3.4 and 3.3.5).
  mutating func calendarTime() -> CalendarTime? {
    guard let year = digits(4), let month = digits(2), let dayOfMonth = digits(2),
      let day = Day(year: year, month: month, day: dayOfMonth)
    else { return nil }
    guard take("T") else { return .date(day) }
    guard let hour = digits(2), let minute = digits(2), let second = digits(2),
      let clock = ClockTime(hour: hour, minute: minute, second: second)
    else { return nil }
    let time = WallTime(day, clock)
    return take("Z") ? .utc(Instant(seconds: time.seconds)) : .floating(time)
  }
}
