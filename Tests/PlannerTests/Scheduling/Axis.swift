import CivilTime
import Testing

@testable import Planner

/// Axes that the tests plan on.
enum Axis {
  /// An office in Shanghai that is open from nine to twelve and from one to six, and on Wednesdays
  /// to twelve only where `isShort` says so.
  static func office(
    _ exceptions: [DayException] = [], years: [Int: WorkingCalendar.Status] = [2026: .official],
    isShort: Bool = false
  ) throws -> BusinessTime {
    let morning = try #require(ClockSpan("09:00-12:00"))
    let afternoon = try #require(ClockSpan("13:00-18:00"))
    let hours = Weekday.allCases.filter { !$0.isWeekend }.map {
      ($0, $0 == .wednesday && isShort ? [morning] : [morning, afternoon])
    }
    return BusinessTime(
      calendar: WorkingCalendar(exceptions: exceptions, years: years),
      hours: Dictionary(uniqueKeysWithValues: hours),
      zone: try #require(Zone(identifier: "Asia/Shanghai")))
  }

  /// Spring 2026 from Monday 2 February: the Spring Festival and its two make-up Saturdays.
  static func spring(isShort: Bool = false) throws -> WorkClock {
    var exceptions = [
      DayException(try day("2026-02-14"), .workingDay, name: "春节"),
      DayException(try day("2026-02-28"), .workingDay, name: "春节"),
    ]
    for offset in 0..<9 {
      exceptions.append(DayException(try day("2026-02-15") + offset, .dayOff, name: "春节"))
    }
    return WorkClock(
      try office(exceptions, isShort: isShort), from: try day("2026-02-02"),
      through: try day("2026-06-30"))
  }

  /// A year of usual weeks from Monday 2 March 2026, eight hours a day.
  static func plain() throws -> WorkClock {
    WorkClock(
      try office(), from: try day("2026-03-02"), through: try day("2026-12-31"))
  }

  static func day(_ text: String) throws -> Day {
    try #require(Day(text))
  }

  static func instant(_ text: String) throws -> Instant {
    try #require(Instant(text + ":00+08:00"))
  }
}
