import CivilTime
import ICalendar

/// When something is to be said.
extension Deliberation {
  /// The first time at which it is said.
  func time(of asked: Reminding) throws(Fault) -> Lookup<Instant> {
    switch asked.time {
    case .before: return .refused(refused(.notFound, .nothingMeant(nil)))
    case .at(let when):
      let settled = try settled(when, by: asker, seconds: 60) { when in
        var again = asked
        again.time = .at(when)
        return .reminder(.remind(again))
      }
      switch settled {
      case .found(let when): return time(when)
      case .refused(let decision): return .refused(decision)
      }
    case .every(let text, let when, _):
      guard let rule = try? RecurrenceRule(text), rule.frequency >= .daily else {
        return .refused(Decision(.told(.refusing(.invalidTime, Topics.Remind.tooOften))))
      }
      return first(of: rule, at: when).map { .found($0) }
        ?? .refused(refused(.invalidTime, .missingTime))
    }
  }

  /// A rule as an object of the asker's zone keeps it: its end is in UTC (RFC 5545, section 3.3.10).
  func kept(_ text: String) -> String {
    guard var rule = try? RecurrenceRule(text), case .until(.floating(let end)) = rule.end else {
      return text
    }
    rule.end = .until(.utc(zone.instant(of: end)))
    return rule.description
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

  /// The first moment of a rule that is to come; nil where it ends before.
  private func first(of rule: RecurrenceRule, at when: When) -> Instant? {
    let clock = when.clock ?? when.around ?? usualClock(on: today)
    var every = rule
    // What comes every other week begins with the next that fits, not in two weeks.
    every.interval = 1
    // Eight years: no 29 February is farther from the next.
    let last = WallTime(today + 8 * 366, clock)
    guard
      let starts = try? Recurrence(every, from: .zoned(WallTime(today, clock), zone))
        .within(from: nil, to: last)
    else { return nil }
    return starts.lazy.map { zone.instant(of: $0) }.first { $0 > now }
  }
}
