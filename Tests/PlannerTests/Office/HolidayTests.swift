import CivilTime
import Foundation
import ICalendar
import Planner
import Testing

@Suite("Hours and holidays from iCalendar")
struct HolidayTests {
  static func file(_ path: String) throws -> [UInt8] {
    let checkout = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return Array(try Data(contentsOf: checkout.appending(path: "calendars/\(path)")))
  }

  @Test("The shipped years have as many working days as the notices say", arguments: [2025, 2026])
  func workingDays(year: Int) throws {
    let files = try (2024...2027).map { try CalendarText(Self.file("holidays/cn-\($0).ics")) }
    let calendar = try WorkingCalendar(holidays: files)
    #expect(calendar.workingDays(in: year) == 248)
    #expect(calendar.status(of: year) == .official)
    #expect(calendar.status(of: 2027) == .provisional)
  }

  @Test("The shipped hours are Monday to Friday, nine to twelve and half past one to six")
  func hours() throws {
    let zone = try #require(Zone(identifier: "Asia/Shanghai"))
    let layer = try AvailabilityLayer(Self.file("hours/office.ics"), zone: zone)
    let week = try #require(layer.week)
    #expect(week.days.keys.count == 5 && week.days[.saturday] == nil)
    #expect(week.days[.monday]?.map(\.description) == ["09:00-12:00", "13:30-18:00"])
    #expect(!layer.isAbsence)
  }

  @Test("Hours that recur neither daily nor weekly are refused with their line")
  func refuses() throws {
    let text = String(decoding: try Self.file("hours/office.ics"), as: UTF8.self)
      .replacing("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", with: "FREQ=MONTHLY")
    #expect(throws: ICalendarError.self) { try AvailabilityLayer(Array(text.utf8), zone: .utc) }
  }
}
