public import CivilTime
public import ICalendar

extension WorkingCalendar {
  /// Reads calendars of public holidays (`calendars/holidays/*.ics`).
  ///
  /// Each names its year and how far it can be trusted (X-DAYBOOK-YEAR, X-DAYBOOK-STATUS); its
  /// all-day VEVENTs of CATEGORIES:HOLIDAY are days off, those of CATEGORIES:WORKDAY make-up days.
  ///
  /// - Throws: `ICalendarError` naming the line of the file that can't be read; `name` of the
  ///   file is for the caller to add.
  public init(holidays files: [CalendarText]) throws(ICalendarError) {
    var exceptions: [DayException] = []
    var years: [Int: Status] = [:]
    for file in files {
      guard let calendar = file.calendar else { continue }
      guard let year = try calendar.first("X-DAYBOOK-YEAR")?.integer() else {
        throw ICalendarError(
          line: calendar.lineNumber, .missingProperty("X-DAYBOOK-YEAR", in: "VCALENDAR"))
      }
      let status = calendar.first("X-DAYBOOK-STATUS")?.text.lowercased() ?? ""
      years[year] = Status(rawValue: status) ?? .provisional
      for event in calendar.components(named: "VEVENT") {
        exceptions += try event.dayExceptions(zones: file.zones)
      }
    }
    self.init(exceptions: exceptions, years: years)
  }
}

extension Component {
  fileprivate func dayExceptions(zones: CalendarZones) throws(ICalendarError) -> [DayException] {
    let categories = all("CATEGORIES").flatMap(\.list).map { $0.uppercased() }
    let kind: DayException.Kind
    if categories.contains("HOLIDAY") {
      kind = .dayOff
    } else if categories.contains("WORKDAY") {
      kind = .workingDay
    } else {
      throw ICalendarError(
        line: lineNumber, .invalid("CATEGORIES is neither HOLIDAY nor WORKDAY; write one"))
    }
    guard let first = try first("DTSTART")?.time(in: zones).wallTime.day else {
      throw ICalendarError(line: lineNumber, .missingProperty("DTSTART", in: "VEVENT"))
    }
    let end = try self.first("DTEND")?.time(in: zones).wallTime.day ?? first + 1
    let name = self.first("SUMMARY")?.text ?? ""
    let english = self.first("X-DAYBOOK-NAME")?.text
    let replaced = self.first("X-DAYBOOK-REPLACES").flatMap { property in
      Weekday.allCases.first { $0.letters == property.text.uppercased() }
    }
    return (first.number..<max(first.number + 1, end.number)).map { number in
      DayException(
        Day(number: number), kind, name: name, englishName: english, replaces: replaced)
    }
  }
}
