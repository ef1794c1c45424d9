import CivilTime
import Foundation

/// What `calendars/holidays` says, read line by line, without the reader under test elsewhere.
enum ShippedHolidays {
  static let years = 2024...2027

  static func calendar() throws -> WorkingCalendar {
    var exceptions: [DayException] = []
    var statuses: [Int: WorkingCalendar.Status] = [:]
    for year in years {
      let lines = try self.lines(of: "holidays/cn-\(year).ics")
      statuses[year] =
        lines.contains("X-DAYBOOK-STATUS:OFFICIAL") ? .official : .provisional
      for event in lines.split(separator: "BEGIN:VEVENT").dropFirst() {
        exceptions += days(of: Array(event))
      }
    }
    return WorkingCalendar(exceptions: exceptions, years: statuses)
  }

  static func lines(of path: String) throws -> [String] {
    let checkout = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: checkout.appending(path: "calendars/\(path)"))
    return String(decoding: data, as: UTF8.self).components(separatedBy: "\r\n")
  }

  private static func days(of event: [String]) -> [DayException] {
    func value(_ start: String) -> String? {
      event.first { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
    }
    func day(_ start: String) -> Day? {
      value(start).flatMap { text in
        Day("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
      }
    }
    guard let start = day("DTSTART;VALUE=DATE:"), let end = day("DTEND;VALUE=DATE:"),
      let name = value("SUMMARY;LANGUAGE=zh-CN:"), let category = value("CATEGORIES:")
    else { return [] }
    return (start.number..<end.number).map {
      DayException(
        Day(number: $0), category == "WORKDAY" ? .workingDay : .dayOff, name: name,
        englishName: value("X-DAYBOOK-NAME;LANGUAGE=en:"))
    }
  }
}
