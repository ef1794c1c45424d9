import CivilTime
import ICalendar
import Planner

extension Resources {
  /// Public holidays and make-up working days of all years that came with the program.
  func holidays() throws -> WorkingCalendar {
    var calendars: [CalendarText] = []
    for path in files(below: "calendars/holidays", endingIn: ".ics") {
      do {
        let calendar = try CalendarText(File.read(root + "/" + path))
        _ = try WorkingCalendar(holidays: [calendar])
        calendars.append(calendar)
      } catch let error as ICalendarError {
        throw Failure(error.placed(in: path))
      }
    }
    return try WorkingCalendar(holidays: calendars)
  }
}
