import CivilTime

/// When something is to be said.
extension Deliberation {
  /// The first time at which it is said.
  func time(of asked: Reminding) throws(Fault) -> Lookup<Instant> {
    switch asked.time {
    case .before: return .refused(refused(.notFound, .nothingMeant(nil)))
    case .at(let when): return time(when)
    case .every(let rule, let when, _):
      guard !rule.hasPrefix("FREQ=HOURLY") else {
        return .refused(Decision(.told(.refusing(.invalidTime, Topics.Remind.tooOften))))
      }
      return .found(first(of: rule, at: when))
    }
  }

  private func time(_ when: When) -> Lookup<Instant> {
    let clock = when.clock ?? when.around
    if when.day == nil, clock == nil, let seconds = when.seconds {
      return checked(now + seconds)
    }
    let day = when.day ?? today
    var wall = clock.map { WallTime(day, $0) } ?? WallTime(day, usualClock(on: day))
    if zone.instant(of: wall) <= now, when.day == nil {
      // `at 9` said in the evening means tomorrow's.
      wall = wall + 86_400
    } else if zone.instant(of: wall) <= now, clock == nil, day == today {
      return .refused(refused(.invalidTime, .missingTime))
    }
    return checked(zone.instant(of: wall))
  }

  private func checked(_ time: Instant) -> Lookup<Instant> {
    if time <= now {
      return .refused(
        Decision(
          .told(
            .refusing(
              .inThePast, Topics.Remind.past, ["at": .moment(zone.wallTime(at: time))]))))
    }
    let last = today + Openings.daysAhead
    let day = zone.wallTime(at: time).day
    return day > last
      ? .refused(refused(.invalidTime, .tooFarAhead(day, last: last))) : .found(time)
  }

  /// What stands for a time of day that was not said: the opening of business, on the asker's wall.
  private func usualClock(on day: Day) -> ClockTime { opening(of: day).clock }

  /// The first moment of a rule that is to come.
  private func first(of rule: String, at when: When) -> Instant {
    let clock = when.clock ?? when.around ?? usualClock(on: today)
    let parts = rule.split(separator: ";").map { $0.split(separator: "=").map(String.init) }
    func part(_ name: String) -> [String]? {
      parts.first { $0.first == name }?.last?.split(separator: ",").map(String.init)
    }
    let weekdays = part("BYDAY")
    let days = part("BYMONTHDAY")?.compactMap { Int($0) }
    let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    func fits(_ day: Day) -> Bool {
      guard zone.instant(of: WallTime(day, clock)) > now else { return false }
      if let weekdays {
        return weekdays.contains(names[(day.weekday.rawValue - 1).flooredRemainder(by: 7)])
      }
      return days?.contains(day.date.day) ?? true
    }
    let day = (0...400).lazy.map { today + $0 }.first(where: fits) ?? today + 1
    return zone.instant(of: WallTime(day, clock))
  }
}
