import CivilTime
import Foundation
import Testing

@Suite("Day")
struct DayTests {
  static let gregorian: Calendar = {
    // ISO weeks, and no switch to the Julian calendar in 1582.
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = .gmt
    return calendar
  }()

  @Test("Date, weekday and ISO week are those of Foundation's calendar, 1600 to 2400")
  func againstFoundation() throws {
    var random = RandomNumbers(seed: 42)
    let last = Day(unchecked: 2400, 12, 31).number
    for _ in 0..<3_000 {
      let day = Day(
        number: Int.random(in: Day(unchecked: 1600, 1, 1).number...last, using: &random))
      let date = Date(timeIntervalSince1970: Double(day.number) * 86_400)
      let parts = Self.gregorian.dateComponents(
        [.year, .month, .day, .weekday, .weekOfYear, .yearForWeekOfYear], from: date)
      #expect(day.date.year == parts.year && day.date.month == parts.month)
      #expect(day.date.day == parts.day)
      #expect(day.weekday.rawValue % 7 + 1 == parts.weekday)
      #expect(day.weekOfYear == parts.weekOfYear)
      #expect(day.weekYear == parts.yearForWeekOfYear)
    }
  }

  @Test("A week of ISO 8601 is found again from its year, number and weekday")
  func weeks() {
    for number in stride(from: 0, to: 40_000, by: 3) {
      let day = Day(number: number)
      #expect(
        Day(weekYear: day.weekYear, week: day.weekOfYear, weekday: day.weekday) == day)
    }
  }

  @Test("Years have the week 53 that ISO 8601 gives them, and no other")
  func longYears() {
    #expect(Day(weekYear: 2026, week: 53) == Day("2026-12-28"))
    #expect(Day(weekYear: 2025, week: 53) == nil)
    #expect(Day(weekYear: 2026, week: 0) == nil)
    #expect(Day(weekYear: 2026, week: 1, weekday: .thursday) == Day("2026-01-01"))
    #expect(Day("2027-01-03")?.isoWeek == "2026-W53")
  }

  @Test(
    "Months are added to the same day or to the last of the month",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
      ("2026-03-31", -1, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"),
      ("2026-11-15", 14, "2028-01-15"), ("2026-01-15", -1, "2025-12-15"),
    ])
  func months(from: String, months: Int, to: String) {
    #expect(Day(from)?.adding(months: months) == Day(to))
  }

  @Test("Every day in four hundred years is written and read back")
  func text() {
    for number in stride(from: -70_000, to: 76_100, by: 7) {
      let day = Day(number: number)
      #expect(Day(day.description) == day)
    }
    #expect(Day("2026-03-06") == Day(year: 2026, month: 3, day: 6))
    #expect(Day(unchecked: 812, 1, 2).description == "0812-01-02")
  }

  @Test(
    "Nonsense is no day",
    arguments: [
      "", "2026", "2026-3-6", "2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10",
      "2026-01-00", "20260306", "2026-03-06 ", " 2026-03-06", "2026/03/06", "-2026-03-06",
      "2026-03-0６", "٢٠٢٦-03-06", "2026-03-06T00:00", "+026-03-06",
    ])
  func nonsense(text: String) {
    #expect(Day(text) == nil)
  }
}
