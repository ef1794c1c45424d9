import CivilTime

/// How long the occurrences of an object last (RFC 5545, section 3.8.5.3).
enum Extent: Hashable, Sendable {
  /// DTEND and DUE of times: the same number of seconds for each.
  case exact(Int)
  /// DURATION, and whole days: days by the calendar, then seconds by the clock.
  case nominal(CalendarDuration)

  func end(of start: CalendarTime) -> CalendarTime {
    switch self {
    case .nominal(let duration): duration.after(start)
    case .exact(0): start
    case .exact(let seconds): CalendarDuration(seconds: seconds).after(start)
    }
  }

  /// Seconds on the wall clock that it never exceeds, a change of the clock included.
  var reach: Int {
    switch self {
    case .exact(0): 0
    case .exact(let seconds): seconds + 86_400
    case .nominal(let duration): max(0, duration.nominalSeconds) + 86_400
    }
  }
}
