import CivilTime
import ICalendar

/// What only calls something to mind: a VTODO with an alarm at its time, and no work.
extension Todo {
  /// The category that it bears.
  static let noteCategory = "REMINDER"

  /// Whether it is listed, planned and given away as work.
  var isWork: Bool { !isCheck && !isNote }

  /// The alarm of a note, for the office and for every other program.
  var noteAlarm: ComponentDraft {
    ComponentDraft(
      "VALARM",
      [
        PropertyDraft("UID", raw: AlarmKey.asked + uid), PropertyDraft("ACTION", raw: "DISPLAY"),
        PropertyDraft("DESCRIPTION", text: title),
        every == nil
          ? PropertyDraft("TRIGGER", raw: "PT0S", [Parameter("RELATED", "END")])
          : PropertyDraft("TRIGGER", raw: "PT0S"),
      ])
  }

  /// When a note is said next after an instant; nil where it is not any more.
  func nextTime(after now: Instant, in object: StoredObject) throws(Fault) -> Instant? {
    guard every != nil else { return due.map { zone.instant(of: $0) } }
    let window = OccurrenceWindow.instants(from: now + 1, to: nil, in: zone)
    return try object.calendarText().series.series.occurrences(in: window, limit: 1).first?
      .start.instant(in: zone)
  }

  /// Marks it done.
  mutating func finish(at now: Instant) {
    state = .done
    percent = 100
    completed = now
  }
}
