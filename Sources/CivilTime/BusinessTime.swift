/// When an office is open: its working calendar, the hours of each weekday and its zone.
public struct BusinessTime: Sendable {
  /// Which days are worked.
  public let calendar: WorkingCalendar
  /// The zone of its clock.
  public let zone: Zone

  /// Stretches of each weekday from Monday, in order and apart.
  private let hours: [[ClockSpan]]
  /// The hours of a make-up day that does not say which weekday it replaces.
  private let normal: [ClockSpan]

  /// An office that opens at the given hours on days that the calendar lets it work.
  ///
  /// A make-up working day keeps the hours of the weekday it replaces; where it names none,
  /// Friday's, or those of the first weekday that has any.
  public init(calendar: WorkingCalendar, hours: [Weekday: [ClockSpan]], zone: Zone) {
    self.calendar = calendar
    self.zone = zone
    self.hours = Weekday.allCases.map { ClockSpan.merged(hours[$0] ?? []) }
    let friday = self.hours[Weekday.friday.offset]
    normal = friday.isEmpty ? self.hours.first { !$0.isEmpty } ?? [] : friday
  }

  /// The hours of a day on the wall clock, in order; none on a day that is not worked.
  public func hours(on day: Day) -> [ClockSpan] {
    guard let exception = calendar.exception(on: day) else {
      return calendar.isWorking(day) ? hours[day.weekday.offset] : []
    }
    guard exception.kind == .workingDay else { return [] }
    return exception.replaces.map { hours[$0.offset] } ?? normal
  }

  /// The stretches in which the office is open on a day.
  public func open(on day: Day) -> SpanSet {
    var cursor = ZoneCursor(zone)
    return SpanSet(open(on: day, &cursor))
  }

  /// The stretches in which the office is open within a span.
  public func open(in span: Span) -> SpanSet {
    guard !span.isEmpty else { return SpanSet() }
    var cursor = ZoneCursor(zone)
    let last = cursor.wallTime(at: span.end - 1).day
    var day = cursor.wallTime(at: span.start).day
    var spans: [Span] = []
    while day <= last {
      spans += open(on: day, &cursor)
      day = day + 1
    }
    return SpanSet(spans).intersection(SpanSet([span]))
  }

  /// The hours of a day as stretches of universal time; a bound that comes twice means the first.
  func open(on day: Day, _ cursor: inout ZoneCursor) -> [Span] {
    let midnight = WallTime(day)
    return hours(on: day).map { hours in
      Span(
        cursor.firstInstant(from: midnight + hours.start.seconds),
        cursor.firstInstant(from: midnight + hours.endSeconds))
    }
  }
}
