import CivilTime

/// BYHOUR, BYMINUTE and BYSECOND of a rule, as what limits its periods and what expands them.
struct TimesOfDay {
  /// What a period's own hour, minute and second have to be.
  var hours = NumberSet(0...23)
  var minutes = NumberSet(0...59)
  var seconds = NumberSet(0...59)
  /// Seconds after the period's start, or after midnight, in order.
  var times: [Int]

  var isLimited: Bool {
    hours != NumberSet(0...23) || minutes != NumberSet(0...59) || seconds != NumberSet(0...59)
  }

  /// All-day objects have no times: BYHOUR and the like are ignored (RFC 5545, section 3.3.10).
  init(_ rule: RecurrenceRule, start: ClockTime, isAllDay: Bool) {
    let frequency = rule.frequency
    guard !isAllDay else {
      times = [0]
      return
    }
    let seconds = Set(rule.bySecond.map { Swift.min($0, 59) }).sorted()
    if !rule.byHour.isEmpty, frequency < .daily { hours = NumberSet(rule.byHour) }
    if !rule.byMinute.isEmpty, frequency < .hourly { minutes = NumberSet(rule.byMinute) }
    if !seconds.isEmpty, frequency < .minutely { self.seconds = NumberSet(seconds) }

    func expanded(_ values: [Int], from limit: RecurrenceRule.Frequency, else own: Int) -> [Int] {
      guard frequency >= limit else { return [0] }
      return values.isEmpty ? [own] : Set(values).sorted()
    }
    let ownHours = expanded(rule.byHour, from: .daily, else: start.hour)
    let ownMinutes = expanded(rule.byMinute, from: .hourly, else: start.minute)
    let ownSeconds = expanded(seconds, from: .minutely, else: start.second)
    times = []
    times.reserveCapacity(ownHours.count * ownMinutes.count * ownSeconds.count)
    for hour in ownHours {
      for minute in ownMinutes {
        for second in ownSeconds { times.append(hour * 3600 + minute * 60 + second) }
      }
    }
  }
}
