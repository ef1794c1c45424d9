import CivilTime
import Procedure

/// An office in Shanghai with the holidays around October and New Year.
enum Office {
  static let zone = Zone(identifier: "Asia/Shanghai") ?? .utc

  static let calendar = WorkingCalendar(
    exceptions: (1...7).map { DayException(day(2026, 10, $0), .dayOff, name: "国庆节") } + [
      DayException(day(2026, 9, 20), .workingDay, name: "国庆节"),
      DayException(day(2026, 10, 10), .workingDay, name: "国庆节"),
      DayException(day(2027, 1, 1), .dayOff, name: "元旦"),
    ],
    years: [2025: .official, 2026: .official, 2027: .provisional])

  static let time: BusinessTime = {
    let hours = ["09:00-12:00", "13:00-18:00"].compactMap { ClockSpan($0) }
    return BusinessTime(
      calendar: calendar,
      hours: Dictionary(
        uniqueKeysWithValues: Weekday.allCases.filter { !$0.isWeekend }.map { ($0, hours) }),
      zone: zone)
  }()

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day { Day(unchecked: year, month, day) }

  /// A moment of the office's wall clock: `2026-11-23T11:04`.
  static func moment(_ text: String) -> Instant {
    zone.instant(of: WallTime(text) ?? WallTime(seconds: 0))
  }

  static func facts(
    _ values: [String: Known] = [:], answers: [String: Answer] = [:], answer: Answer? = nil
  ) -> Facts {
    Facts(
      values: values, answers: answers, answer: answer, today: day(2026, 11, 23),
      calendar: calendar)
  }
}
