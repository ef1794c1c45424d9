extension RecurrenceRule {
  /// Throws where parts stand together that RFC 5545, section 3.3.10, keeps apart, or a number
  /// lies beyond the Gregorian calendar.
  func check() throws(ICalendarError) {
    if !byWeekNumber.isEmpty, frequency != .yearly {
      throw .rule("BYWEEKNO", "needs FREQ=YEARLY")
    }
    if !byYearDay.isEmpty, [.daily, .weekly, .monthly].contains(frequency) {
      throw .rule("BYYEARDAY", "does not go with FREQ=\(frequency.rawValue); use FREQ=YEARLY")
    }
    if !byMonthDay.isEmpty, frequency == .weekly {
      throw .rule("BYMONTHDAY", "does not go with FREQ=WEEKLY; use FREQ=MONTHLY or DAILY")
    }
    if let numbered = byDay.first(where: { $0.ordinal != nil }) {
      if frequency < .monthly {
        throw .rule("BYDAY", "the number of \(numbered) needs FREQ=MONTHLY or FREQ=YEARLY")
      }
      if !byWeekNumber.isEmpty {
        throw .rule("BYDAY", "the number of \(numbered) does not go with BYWEEKNO; leave it out")
      }
    }
    if !bySetPosition.isEmpty, !hasOtherParts {
      throw .rule("BYSETPOS", "needs another BY part to choose from")
    }
    try checkScale()
    guard isGregorian else { return }
    if byMonth.contains(where: { $0.number > 12 }) {
      throw .rule("BYMONTH", "the Gregorian calendar has 12 months")
    }
    if scale == nil, byMonth.contains(where: \.isLeap) {
      throw .rule("BYMONTH", "a leap month needs RSCALE")
    }
    if byYearDay.contains(where: { abs($0) > 366 }) {
      throw .rule("BYYEARDAY", "a year has at most 366 days")
    }
    if byWeekNumber.contains(where: { abs($0) > 53 }) {
      throw .rule("BYWEEKNO", "a year has at most 53 weeks")
    }
  }

  private var hasOtherParts: Bool {
    !bySecond.isEmpty || !byMinute.isEmpty || !byHour.isEmpty || !byDay.isEmpty
      || !byMonthDay.isEmpty || !byYearDay.isEmpty || !byWeekNumber.isEmpty || !byMonth.isEmpty
  }
}
