import CivilTime
import FoundationEssentials
import ICalendar
import Planner
import Testing

/// The files in `calendars`, as the program reads them.
@Suite("Shipped calendars")
struct ShippedCalendarTests {
  let calendar: WorkingCalendar

  init() throws {
    calendar = try WorkingCalendar(
      holidays: (2024...2027).map { try CalendarText(try Self.bytes(of: "holidays/cn-\($0).ics")) })
  }

  static func bytes(of name: String) throws -> [UInt8] {
    var parts = #filePath.split(separator: "/")
    parts.removeLast(4)
    let path = "/" + parts.joined(separator: "/") + "/calendars/" + name
    return Array(try Data(contentsOf: URL(filePath: path)))
  }

  @Test(
    "Each year has the working days that its notice leaves",
    arguments: [(2024, 251), (2025, 248), (2026, 248), (2027, 254)])
  func workingDays(year: Int, count: Int) {
    #expect(calendar.workingDays(in: year) == count)
    #expect(calendar.status(of: year) == (year < 2027 ? .official : .provisional))
  }

  @Test("Holidays have a name in both languages")
  func names() throws {
    let exception = try #require(calendar.exception(on: Day(unchecked: 2025, 10, 6)))
    #expect(exception.name == "国庆节、中秋节" && exception.kind == .dayOff)
    #expect(exception.englishName == "National Day and Mid-Autumn Festival")
  }

  @Test("Every line ends in CRLF and none is longer than 75 bytes (RFC 5545, section 3.1)")
  func lines() throws {
    for name in (2024...2027).map({ "holidays/cn-\($0).ics" }) + ["hours/office.ics"] {
      let lines = try Self.bytes(of: name).split(separator: 0x0A, omittingEmptySubsequences: false)
      #expect(lines.last?.isEmpty ?? false)
      #expect(lines.dropLast().allSatisfy { $0.last == 0x0D && $0.count <= 76 }, "\(name)")
    }
  }

  @Test("The office is open seven and a half hours on a working day, make-up Saturdays included")
  func officeHours() throws {
    let shanghai = try #require(Zone(identifier: "Asia/Shanghai"))
    let layer = try AvailabilityLayer(try Self.bytes(of: "hours/office.ics"), zone: .utc)
    let week = try #require(layer.week)
    #expect(layer.zone == shanghai)
    let office = BusinessTime(calendar: calendar, hours: week.days, zone: layer.zone)
    #expect(
      office.hours(on: Day(unchecked: 2026, 3, 6)).map(\.description) == [
        "09:00-12:00", "13:30-18:00",
      ])
    let year = Span(
      shanghai.instant(of: WallTime(Day(unchecked: 2026, 1, 1))),
      shanghai.instant(of: WallTime(Day(unchecked: 2027, 1, 1))))
    #expect(office.open(in: year).seconds == 248 * 27_000)
    #expect(office.open(on: Day(unchecked: 2026, 2, 14)).seconds == 27_000)
  }
}
