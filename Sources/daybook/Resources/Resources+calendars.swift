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

  /// The usual office hours on the wall clock of a zone, as text.
  func officeHours(in zone: Zone) throws -> [UInt8] {
    let text = try File.read("\(root)/calendars/hours/office.ics")
    if zone.identifier == ZoneOption.usualName { return text }
    return Array(
      String(decoding: text, as: UTF8.self)
        .replacing(";TZID=\(ZoneOption.usualName):", with: ":").utf8)
  }

  /// When an office with the usual hours is open.
  func businessTime(in zone: Zone) throws -> BusinessTime {
    let hours = try AvailabilityLayer(officeHours(in: zone), zone: zone)
    return BusinessTime(calendar: try holidays(), hours: hours.week?.days ?? [:], zone: zone)
  }
}
