import CivilTime

/// On which day of each year and at what time of the clock a zone changes its offset.
struct YearlyRule: Hashable {
  /// Which days of the month it may be.
  enum Days: Hashable {
    /// The first, second, ... or, counted from the end by negative numbers, last of the weekdays.
    case nth(Int, Weekday)
    /// The first of the given days of the month that is that weekday.
    case among([Int], Weekday)
    case fixed(Int)
  }

  var month: Int
  var days: Days
  var clock: ClockTime

  /// The wall time of the change in a year, before the clock is put forward or back.
  func time(in year: Int) -> WallTime? {
    let length = Day.length(ofMonth: month, year: year)
    let dayOfMonth: Int?
    switch days {
    case .fixed(let day): dayOfMonth = day
    case .among(let choice, let weekday):
      dayOfMonth = choice.sorted().first {
        Day(year: year, month: month, day: $0)?.weekday == weekday
      }
    case .nth(let number, let weekday) where number > 0:
      let first = Day(unchecked: year, month, 1).weekday
      let ahead = (weekday.offset - first.offset).flooredRemainder(by: 7)
      dayOfMonth = 1 + ahead + 7 * (number - 1)
    case .nth(let number, let weekday):
      let last = Day(unchecked: year, month, length).weekday
      let back = (last.offset - weekday.offset).flooredRemainder(by: 7)
      dayOfMonth = length - back + 7 * (number + 1)
    }
    return dayOfMonth.flatMap { Day(year: year, month: month, day: $0) }
      .map { WallTime($0, clock) }
  }
}

extension YearlyRule: CustomStringConvertible {
  /// The rule as RRULE.
  var description: String {
    let head = "FREQ=YEARLY;BYMONTH=\(month)"
    switch days {
    case .nth(let number, let weekday): return "\(head);BYDAY=\(number)\(weekday.code)"
    case .among(let days, let weekday):
      let list = days.map(String.init).joined(separator: ",")
      return "\(head);BYMONTHDAY=\(list);BYDAY=\(weekday.code)"
    case .fixed(let day): return "\(head);BYMONTHDAY=\(day)"
    }
  }
}

extension YearlyRule {
  /// The rule of an RRULE that starts at a time; nil for any but the plain yearly forms that
  /// VTIMEZONEs use.
  init?(_ text: String, startingAt start: WallTime) {
    var parts: [Substring: Substring] = [:]
    for part in text.uppercased().split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2 else { return nil }
      parts[pair[0]] = pair[1]
    }
    guard parts["FREQ"] == "YEARLY", parts["INTERVAL", default: "1"] == "1",
      parts["COUNT"] == nil
    else { return nil }
    let known: Set<Substring> = [
      "FREQ", "INTERVAL", "UNTIL", "WKST", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYHOUR",
      "BYMINUTE", "BYSECOND",
    ]
    guard known.isSuperset(of: parts.keys) else { return nil }
    let date = start.day.date
    guard let month = Int(parts["BYMONTH", default: "\(date.month)"]), (1...12).contains(month),
      let hour = Int(parts["BYHOUR", default: "\(start.clock.hour)"]),
      let minute = Int(parts["BYMINUTE", default: "\(start.clock.minute)"]),
      let second = Int(parts["BYSECOND", default: "\(start.clock.second)"]),
      let clock = ClockTime(hour: hour, minute: minute, second: second)
    else { return nil }
    self.month = month
    self.clock = clock
    let monthDays = parts["BYMONTHDAY"]?.split(separator: ",").map { Int($0) } ?? []
    guard monthDays.count <= 31, monthDays.allSatisfy({ (1...31).contains($0 ?? 0) })
    else { return nil }
    let choice = monthDays.compactMap(\.self)
    guard let byDay = parts["BYDAY"] else {
      guard choice.count <= 1 else { return nil }
      days = .fixed(choice.first ?? date.day)
      return
    }
    guard byDay.count >= 2, let weekday = Weekday(code: byDay.suffix(2)) else { return nil }
    let number = byDay.dropLast(2)
    if choice.isEmpty {
      guard let number = Int(number), number != 0, (-5...5).contains(number) else { return nil }
      days = .nth(number, weekday)
    } else {
      guard number.isEmpty else { return nil }
      days = .among(choice, weekday)
    }
  }
}

extension Weekday {
  /// The two letters of RFC 5545, Monday first.
  fileprivate static let codes: [Substring] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  fileprivate var code: Substring { Self.codes[offset] }

  fileprivate init?(code: some StringProtocol) {
    guard let offset = Self.codes.firstIndex(of: Substring(code)) else { return nil }
    self.init(offset: offset)
  }
}
