public import CivilTime

/// What times mean in an office: its working days, its holidays by name, when its day ends.
public struct OfficeDays: Sendable {
  let calendar: WorkingCalendar
  let names: HolidayNames
  /// The end of the working day, which `by Friday` means.
  let evening: ClockTime

  /// The days of a calendar and the end of a working day.
  public init(_ calendar: WorkingCalendar, evening: ClockTime = ClockTime(seconds: 64_800)) {
    self.calendar = calendar
    self.evening = evening
    names = HolidayNames(calendar.holidays.map(\.names))
  }
}
