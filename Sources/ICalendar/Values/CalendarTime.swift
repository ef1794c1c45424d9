public import CivilTime

/// A DATE or DATE-TIME as it was written (RFC 5545, sections 3.3.4 and 3.3.5).
public enum CalendarTime: Hashable, Sendable {
  /// A whole day.
  case date(Day)
  /// The same clock reading wherever one is.
  case floating(WallTime)
  /// A time with `Z`.
  case utc(Instant)
  /// A clock reading in a zone.
  case zoned(WallTime, Zone)

  /// What its own wall clock shows; midnight for a day.
  public var wallTime: WallTime {
    switch self {
    case .date(let day): WallTime(day)
    case .floating(let time), .zoned(let time, _): time
    case .utc(let instant): WallTime(seconds: instant.seconds)
    }
  }

  /// The zone it names: UTC for a time with `Z`, nil for days and floating times.
  public var zone: Zone? {
    switch self {
    case .date, .floating: nil
    case .utc: .utc
    case .zoned(_, let zone): zone
    }
  }

  /// Whether it is a whole day.
  public var isDate: Bool {
    if case .date = self { true } else { false }
  }

  /// The instant it stands for; days and floating times are read in the given zone.
  public func instant(in zone: Zone) -> Instant {
    switch self {
    case .date, .floating: zone.instant(of: wallTime)
    case .utc(let instant): instant
    case .zoned(let time, let own): own.instant(of: time)
    }
  }
}
