import CivilTime

extension AvailabilityLayer {
  /// The openings within a span, in no order.
  func openings(in window: Span, calendar: WorkingCalendar) -> [Span] {
    guard let week else { return openings }
    let usual = BusinessTime(calendar: calendar, hours: week.days, zone: zone)
    return openings + usual.open(in: window).spans
  }
}
