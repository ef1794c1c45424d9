import CivilTime

extension RecurrenceRule: CustomStringConvertible {
  /// The rule as RFC 5545 writes it, its parts in a fixed order; what is a default is left out.
  public var description: String {
    var parts: [String] = []
    if let scale { parts.append("RSCALE=\(scale)") }
    parts.append("FREQ=\(frequency.rawValue)")
    switch end {
    case .never: break
    case .count(let count): parts.append("COUNT=\(count)")
    case .until(let time): parts.append("UNTIL=\(time)")
    }
    if interval != 1 { parts.append("INTERVAL=\(interval)") }
    func list(_ name: String, _ values: [some CustomStringConvertible]) {
      guard !values.isEmpty else { return }
      parts.append("\(name)=\(values.map(\.description).joined(separator: ","))")
    }
    list("BYSECOND", bySecond)
    list("BYMINUTE", byMinute)
    list("BYHOUR", byHour)
    list("BYDAY", byDay)
    list("BYMONTHDAY", byMonthDay)
    list("BYYEARDAY", byYearDay)
    list("BYWEEKNO", byWeekNumber)
    list("BYMONTH", byMonth)
    list("BYSETPOS", bySetPosition)
    if weekStart != .monday { parts.append("WKST=\(weekStart.letters)") }
    if skip != .omit { parts.append("SKIP=\(skip.rawValue)") }
    return parts.joined(separator: ";")
  }
}

extension RecurrenceRule.WeekdayNumber: CustomStringConvertible {
  /// For example `MO` or `-1FR`.
  public var description: String {
    (ordinal.map(String.init) ?? "") + weekday.letters
  }
}

extension RecurrenceRule.MonthNumber: CustomStringConvertible {
  /// For example `5` or `5L`.
  public var description: String {
    isLeap ? "\(number)L" : String(number)
  }
}
