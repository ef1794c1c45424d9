import CivilTime
import Testing

@Suite("Working calendar")
struct WorkingCalendarTests {
  let calendar: WorkingCalendar

  init() throws {
    calendar = try ShippedHolidays.calendar()
  }

  @Test(
    "The shipped years have the working days that the notices leave",
    arguments: [(2024, 251), (2025, 248), (2026, 248), (2027, 254)])
  func years(year: Int, count: Int) {
    #expect(calendar.workingDays(in: year) == count)
  }

  @Test(
    "So has every month",
    arguments: [
      (2024, [22, 18, 21, 22, 21, 19, 23, 22, 21, 19, 21, 22]),
      (2025, [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23]),
      (2026, [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]),
      (2027, [20, 18, 23, 21, 21, 21, 22, 22, 21, 20, 22, 23]),
    ])
  func months(year: Int, counts: [Int]) throws {
    for month in 1...12 {
      let first = try #require(Day(year: year, month: month, day: 1))
      let days = calendar.workingDays(from: first, to: first.adding(months: 1))
      #expect(days == counts[month - 1], "\(first)")
    }
  }

  @Test("Holidays and make-up days have their names, other days none")
  func names() throws {
    let holiday = try #require(Day("2026-02-17"))
    #expect(calendar.name(of: holiday) == "春节")
    #expect(calendar.exception(on: holiday)?.englishName == "Spring Festival")
    #expect(!calendar.isWorking(holiday))
    let makeUp = try #require(Day("2026-02-14"))
    #expect(makeUp.weekday == .saturday && calendar.isWorking(makeUp))
    #expect(calendar.name(of: makeUp) == "春节调休上班")
    #expect(calendar.name(of: makeUp - 1) == nil)
  }

  @Test("A count that touches 2027 or a year unknown is provisional, any other is not")
  func provisional() throws {
    let eve = try #require(Day("2026-12-30"))
    #expect(calendar.adding(workingDays: 1, to: eve).isProvisional == false)
    #expect(calendar.adding(workingDays: 2, to: eve).isProvisional)
    #expect(calendar.adding(workingDays: -1, to: try #require(Day("2027-01-04"))).isProvisional)
    #expect(calendar.status(of: 2026) == .official)
    #expect(calendar.status(of: 2027) == .provisional)
    #expect(calendar.status(of: 2023) == .unknown)
    #expect(calendar.rolled(try #require(Day("2023-05-01")), .following).isProvisional)
  }

  @Test("Adding counts one working day after the other, as walking does")
  func walking() {
    var random = RandomNumbers(seed: 3)
    for _ in 0..<2_000 {
      let day = Day(unchecked: 2023, 6, 1) + Int.random(in: 0..<1_900, using: &random)
      let count = Int.random(in: -300...300, using: &random)
      var (walked, left) = (day, abs(count))
      while left > 0 {
        walked = walked + count.signum()
        if calendar.isWorking(walked) { left -= 1 }
      }
      #expect(calendar.adding(workingDays: count, to: day).value == walked, "\(day) \(count)")
    }
  }

  @Test("Counting between days agrees with looking at each")
  func counting() {
    var random = RandomNumbers(seed: 4)
    for _ in 0..<500 {
      let start = Day(unchecked: 2023, 6, 1) + Int.random(in: 0..<1_900, using: &random)
      let length = Int.random(in: 0...500, using: &random)
      let seen = (0..<length).count { calendar.isWorking(start + $0) }
      #expect(calendar.workingDays(from: start, to: start + length) == seen)
      #expect(calendar.workingDays(from: start + length, to: start) == -seen)
    }
  }

  @Test("Any exceptions and any week count as walking does")
  func anyCalendar() {
    var random = RandomNumbers(seed: 5)
    for _ in 0..<60 {
      let week = Set(Weekday.allCases.filter { _ in Bool.random(using: &random) })
      let exceptions = (0..<40).map { _ in
        DayException(
          Day(number: 20_000 + Int.random(in: 0..<200, using: &random)),
          Bool.random(using: &random) ? .dayOff : .workingDay, name: "x")
      }
      let calendar = WorkingCalendar(exceptions: exceptions, week: week)
      var (day, expected) = (Day(number: 19_990), 0)
      for step in 0..<220 {
        #expect(calendar.workingDays(from: day, to: day + step) == expected)
        if calendar.isWorking(day + step) {
          expected += 1
          #expect(calendar.adding(workingDays: expected, to: day - 1).value == day + step)
        }
      }
      day = day + 220
      #expect(calendar.adding(workingDays: -expected - 1, to: day).value < Day(number: 19_990))
    }
  }

  @Test("A count without sense ends, and an empty week is Monday to Friday")
  func limits() {
    let day = Day(unchecked: 2026, 1, 5)
    #expect(calendar.adding(workingDays: .max, to: day).value > day)
    #expect(calendar.adding(workingDays: .min, to: day).value < day)
    #expect(WorkingCalendar(exceptions: [], week: []).week == WorkingCalendar.mondayToFriday)
    #expect(WorkingCalendar().workingDays(in: 2026) == 261)
  }
}
