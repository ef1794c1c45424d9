public import CivilTime

extension CalendarTime: CustomStringConvertible {
  /// The value as RFC 5545 writes it, without its zone: `20261126`, `20261126T153000` or with `Z`.
  public var description: String {
    let day = wallTime.day.basic
    guard !isDate else { return day }
    let clock = wallTime.clock
    let time = "\(day)T\(clock.hour.padded(2))\(clock.minute.padded(2))\(clock.second.padded(2))"
    if case .utc = self { return time + "Z" }
    return time
  }

  /// The parameters that the value needs: VALUE=DATE for a day, TZID for a time in a zone.
  public var parameters: [Parameter] {
    switch self {
    case .date: [Parameter("VALUE", "DATE")]
    case .floating, .utc: []
    case .zoned(_, let zone): [Parameter("TZID", zone.identifier)]
    }
  }
}

extension Day {
  /// The day as RFC 5545 writes it, `20261126`.
  public var basic: String {
    let date = date
    return "\(date.year.padded(4))\(date.month.padded(2))\(date.day.padded(2))"
  }
}

extension Int {
  /// The number with zeros before it, to a width.
  func padded(_ width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
