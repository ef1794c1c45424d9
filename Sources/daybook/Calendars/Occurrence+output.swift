import CivilTime
import Conversation
import ICalendar
import Wire

extension Occurrence {
  /// The object of `daybook occurrences --json` (design, section 3).
  var json: JSON {
    .object([
      "uid": .string(uid), "summary": .string(summary), "kind": .string(kind),
      "start": .string(start.text), "end": .string(end.text),
      "zone": .string(zone?.identifier),
      "recurrence_id": .string(recurrenceID?.text),
    ])
  }

  /// One line for people: `2026-03-06T15:00 - 2026-03-06T15:45 Asia/Shanghai  Summary`.
  var words: String {
    "\(start.text) - \(end.text)\(zone.map { " \($0.identifier)" } ?? "")  \(summary)"
  }
}

extension CalendarTime {
  /// ISO 8601: a day, a local time, or a time with `Z`.
  fileprivate var text: String {
    switch self {
    case .date(let day): day.description
    case .floating(let time), .zoned(let time, _): time.description
    case .utc(let instant): instant.rfc3339(in: .utc)
    }
  }
}
