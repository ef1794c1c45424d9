public import CivilTime

/// What times mean in an office: its working days, its holidays by name, when its day ends.
public struct OfficeDays: Sendable {
  let calendar: WorkingCalendar
  let names: HolidayNames
  private let business: BusinessTime?

  /// The days of a calendar and the hours of its working days.
  public init(_ calendar: WorkingCalendar, business: BusinessTime? = nil) {
    self.calendar = calendar
    self.business = business
    names = HolidayNames(calendar.holidays.map(\.names))
  }

  /// The end of a working day where no office says another.
  static let usualClose = ClockTime(seconds: 18 * 3_600)

  /// The end of the working day, which `by Friday` means; on a day that is not worked the usual.
  func close(of day: Day) -> ClockTime {
    business?.hours(on: day).last.map { ClockTime(seconds: $0.endSeconds) } ?? Self.usualClose
  }
}
