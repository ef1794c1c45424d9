import CivilTime

/// Finds values by the times of EXDATE or RECURRENCE-ID, which may be written in another zone or
/// form than the occurrence that they name.
///
/// Times that both have a zone are the same if their instants are; a time without a zone is the
/// same if the clock readings are; a day is every time of that day.
struct TimeIndex<Value: Sendable>: Sendable {
  private var instants: [Int: Value] = [:]
  private var floating: [Int: Value] = [:]
  private var days: [Int: Value] = [:]
  /// By clock reading and by day, whatever the form; for occurrences without a zone.
  private var readings: [Int: Value] = [:]
  private var dates: [Int: Value] = [:]

  var isEmpty: Bool { dates.isEmpty }

  subscript(time: CalendarTime) -> Value? {
    get {
      if dates.isEmpty { return nil }
      let wall = time.wallTime
      switch time {
      case .date(let day): return days[day.number] ?? dates[day.number]
      case .floating: return readings[wall.seconds] ?? days[wall.day.number]
      case .utc, .zoned:
        if let value = days[wall.day.number] ?? floating[wall.seconds] { return value }
        return instants.isEmpty ? nil : instants[time.instant(in: .utc).seconds]
      }
    }
    set {
      let wall = time.wallTime
      dates[wall.day.number] = newValue
      guard !time.isDate else {
        days[wall.day.number] = newValue
        return
      }
      readings[wall.seconds] = newValue
      if case .floating = time {
        floating[wall.seconds] = newValue
      } else {
        instants[time.instant(in: .utc).seconds] = newValue
      }
    }
  }
}
