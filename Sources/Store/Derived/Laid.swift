import CivilTime
import ICalendar

/// The occurrences of one object, laid out on the universal time line.
struct Laid {
  /// One occurrence.
  struct Occurrence {
    var start: CalendarTime
    var end: CalendarTime
    /// Where days and floating times are read.
    var zone: Zone
    var span: Span
    /// RECURRENCE-ID as it is written.
    var recurrence: String?
    var isFirst: Bool
    var component: Component
  }

  /// More occurrences of one object within the window are not laid out.
  static let mostOccurrences = 50_000

  var occurrences: [Occurrence] = []
  var components: [Component] = []
  var isSeries = false
  var zones = CalendarZones()

  /// The occurrences of the VEVENTs and VTODOs of a text; of those that recur, the ones that begin
  /// within the window.
  init(of text: CalendarText, within window: Span, zone: Zone) throws(ICalendarError) {
    guard let calendar = text.calendar else { return }
    zones = CalendarZones(of: calendar)
    components = calendar.components.filter { $0.isNamed("VEVENT") || $0.isNamed("VTODO") }
    guard !components.isEmpty else { return }
    if components.count == 1, let once = try Self.single(components[0], zone: zone, zones: zones) {
      occurrences = [once]
      return
    }
    let series = try Series(components, zones: zones)
    isSeries = series.isRecurring
    let bounds: OccurrenceWindow =
      isSeries ? .instants(from: window.start, to: window.end, in: zone) : .always
    let found = series.occurrences(in: bounds, limit: Self.mostOccurrences + 1)
    guard found.count <= Self.mostOccurrences else {
      throw ICalendarError(
        line: components[0].lineNumber,
        .invalid("it recurs more than \(Self.mostOccurrences) times; end it or space it out"))
    }
    for one in found {
      let own = one.start.zone ?? zone
      let span = Span(one.start.instant(in: own), one.end.instant(in: own))
      // What reaches into the window was laid out with what begins where it begins.
      if isSeries, !window.contains(span.start) { continue }
      occurrences.append(
        Occurrence(
          start: one.start, end: one.end, zone: own, span: span,
          recurrence: isSeries ? one.recurrenceID?.description : nil,
          isFirst: occurrences.isEmpty, component: one.component))
    }
  }

  private static let repeating = ["RRULE", "RDATE", "EXRULE", "EXDATE", "RECURRENCE-ID"]

  /// The one occurrence of an event with plain start and end, which most are; nil where it takes
  /// more to tell.
  private static func single(
    _ event: Component, zone: Zone, zones: CalendarZones
  ) throws(ICalendarError) -> Occurrence? {
    guard event.isNamed("VEVENT") else { return nil }
    var start: CalendarTime?
    var end: CalendarTime?
    for property in event.properties {
      if property.isNamed("DTSTART") {
        if start != nil { return nil }
        start = try property.time(in: zones)
      } else if property.isNamed("DTEND") {
        if end != nil { return nil }
        end = try property.time(in: zones)
      } else if Self.repeating.contains(where: { property.isNamed($0) }) {
        return nil
      }
    }
    guard let start, let end, !start.isDate, !end.isDate, start.zone != nil, end.zone != nil
    else { return nil }
    let span = Span(start.instant(in: zone), end.instant(in: zone))
    guard span.end == end.instant(in: zone) else { return nil }
    return Occurrence(
      start: start, end: end, zone: start.zone ?? zone, span: span, recurrence: nil,
      isFirst: true, component: event)
  }
}
