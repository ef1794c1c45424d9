import CivilTime
import Testing

@Suite("Deadlines")
struct DeadlineTests {
  let calendar: WorkingCalendar

  init() throws {
    calendar = try ShippedHolidays.calendar()
  }

  @Test(
    "A day nobody works rolls as it is told",
    arguments: [
      ("2026-02-20", Roll.none, "2026-02-20"), ("2026-02-20", .preceding, "2026-02-14"),
      ("2026-02-20", .following, "2026-02-24"), ("2026-02-14", .following, "2026-02-14"),
      ("2026-10-10", .preceding, "2026-10-10"), ("2026-10-03", .following, "2026-10-08"),
      ("2026-03-06", .preceding, "2026-03-06"),
    ])
  func rolling(from: String, roll: Roll, to: String) throws {
    let end = calendar.rolled(try #require(Day(from)), roll)
    #expect(end == Reckoned(try #require(Day(to)), isProvisional: false))
  }

  @Test(
    "A period ends on the day that counting on a paper calendar gives",
    arguments: [
      // A complaint of 23 November: fifteen days, the day itself not counted.
      (Period(15, .days), "2026-11-23", "2026-12-08"),
      (Period(15, .days, from: .sameDay), "2026-11-23", "2026-12-07"),
      (Period(15, .days, from: .sameDay, roll: .preceding), "2026-11-21", "2026-12-04"),
      (Period(15, .days, roll: .following), "2026-09-16", "2026-10-08"),
      (Period(5, .workingDays), "2026-02-12", "2026-02-26"),
      (Period(1, .workingDays), "2026-02-13", "2026-02-14"),
      (Period(1, .workingDays, from: .sameDay), "2026-02-13", "2026-02-13"),
      (Period(3, .workingDays, from: .sameDay), "2026-02-15", "2026-02-26"),
      (Period(-5, .days), "2026-03-06", "2026-03-01"),
      (Period(-2, .workingDays), "2026-02-24", "2026-02-13"),
      (Period(1, .months), "2026-01-31", "2026-02-28"),
      (Period(2, .years), "2024-02-29", "2026-02-28"),
      (Period(1, .months, roll: .following), "2026-01-16", "2026-02-24"),
      (Period(0, .workingDays, roll: .following), "2026-02-15", "2026-02-24"),
    ])
  func periods(period: Period, from: String, to: String) throws {
    let end = calendar.end(of: period, from: try #require(Day(from)))
    #expect(end.value == Day(to))
    #expect(!end.isProvisional)
  }

  @Test("Plain days are certain in any year; working days and rolling are not")
  func trust() throws {
    let day = try #require(Day("2026-12-20"))
    #expect(!calendar.end(of: Period(60, .days), from: day).isProvisional)
    #expect(calendar.end(of: Period(60, .days, roll: .following), from: day).isProvisional)
    #expect(calendar.end(of: Period(12, .workingDays), from: day).isProvisional)
    #expect(!calendar.end(of: Period(3, .workingDays), from: day).isProvisional)
  }

  @Test("Periods without sense end", arguments: [Period.Unit.days, .workingDays, .months, .years])
  func limits(unit: Period.Unit) {
    let day = Day(unchecked: 2026, 1, 5)
    #expect(calendar.end(of: Period(.max, unit), from: day).value > day)
    #expect(calendar.end(of: Period(.min, unit), from: day).value < day)
  }
}
