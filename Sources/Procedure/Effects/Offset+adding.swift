public import CivilTime

extension Offset {
  /// The instant so long after another in an office; days keep the time on its wall clock.
  ///
  /// Nil only for business hours of an office that is not open that long within a hundred years.
  public func end(from instant: Instant, in office: BusinessTime) -> Reckoned<Instant>? {
    switch unit {
    case .minutes: return Reckoned(instant + count * 60, isProvisional: false)
    case .hours: return Reckoned(instant + count * 3_600, isProvisional: false)
    case .businessHours: return office.adding(minutes: count * 60, to: instant)
    case .days, .businessDays, .months, .years:
      let wall = office.zone.wallTime(at: instant)
      let day = end(from: wall.day, in: office.calendar)
      return Reckoned(
        office.zone.instant(of: WallTime(day.value, wall.clock)),
        isProvisional: day.isProvisional)
    }
  }

  /// The day so long after another; less than a day leaves it as it is.
  public func end(from day: Day, in calendar: WorkingCalendar) -> Reckoned<Day> {
    guard let unit = unit.ofPeriods else { return Reckoned(day, isProvisional: false) }
    return calendar.end(of: Period(count, unit), from: day)
  }
}

extension Offset.Unit {
  /// The unit as calendars count it; nil for one that is less than a day.
  var ofPeriods: Period.Unit? {
    switch self {
    case .days: .days
    case .businessDays: .workingDays
    case .months: .months
    case .years: .years
    case .minutes, .hours, .businessHours: nil
    }
  }
}
