extension Day {
  /// The year whose ISO 8601 weeks hold this day; near New Year it may be the one beside.
  public var weekYear: Int { (monday + 3).year }

  /// The day of an ISO 8601 week, or nil where that year has no such week.
  public init?(weekYear: Int, week: Int, weekday: Weekday = .monday) {
    // 4 January always lies in week 1.
    let first = Day(unchecked: weekYear, 1, 4).monday
    let monday = first + (week - 1) * 7
    guard (1...53).contains(week), monday.weekYear == weekYear else { return nil }
    self = monday + weekday.offset
  }

  /// Its week in the form of ISO 8601: `2026-W10`.
  public var isoWeek: String {
    var bytes: [UInt8] = []
    bytes.append(weekYear, width: 4)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(UInt8(ascii: "W"))
    bytes.append(weekOfYear, width: 2)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same day of the month so many months later, or the last of that month where it is
  /// shorter.
  public func adding(months: Int) -> Day {
    let (year, month, day) = date
    let total = year * 12 + month - 1 + months
    let (newYear, newMonth) = (total.flooredQuotient(by: 12), total.flooredRemainder(by: 12) + 1)
    return Day(
      unchecked: newYear, newMonth, min(day, Day.length(ofMonth: newMonth, year: newYear)))
  }
}
