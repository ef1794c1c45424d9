extension Pattern {
  /// The seconds of a period shorter than a day.
  var unit: Int {
    switch frequency {
    case .hourly: 3_600
    case .minutely: 60
    default: 1
    }
  }

  /// The number of starts in each period, where it is the same in all of them.
  var startsPerPeriod: Int? {
    switch frequency {
    case .weekly where !hasMonths && positions.isEmpty: weekdays.count * times.count
    case .daily where !hasDayLimit: times.count
    case .hourly where !isLimited, .minutely where !isLimited, .secondly where !isLimited:
      times.count
    default: nil
    }
  }

  /// The first time of day from a time on that BYHOUR, BYMINUTE and BYSECOND admit, as far as they
  /// limit the period; nil where the day has none left.
  func nextClock(from clock: Int) -> Int? {
    var (hour, minute, second) = (clock / 3_600, clock / 60 % 60, clock % 60)
    while let nextHour = hours.next(from: hour) {
      if nextHour > hour { (hour, minute, second) = (nextHour, 0, 0) }
      while let nextMinute = minutes.next(from: minute) {
        if nextMinute > minute { (minute, second) = (nextMinute, 0) }
        if let nextSecond = seconds.next(from: second) {
          return hour * 3_600 + minute * 60 + nextSecond
        }
        (minute, second) = (minute + 1, 0)
      }
      (hour, minute, second) = (hour + 1, 0, 0)
    }
    return nil
  }
}
