public import CivilTime

extension Zone {
  /// The zone as VTIMEZONE, right for all times in the given years: for most zones one or two
  /// parts with the rule that holds at their end, else parts with the dates of single changes.
  public func definition(for years: ClosedRange<Int>) -> ComponentDraft {
    var parts: [ComponentDraft] = []
    if let cycle = ChangeCycle(of: self, in: years.upperBound) {
      let start = cycle.firstYear(notBefore: 1970)
      // The rules of a year say nothing of the time before its first change.
      if start > years.lowerBound || start == years.lowerBound && !cycle.isSteady {
        parts = singleParts(from: years.lowerBound, to: start)
      }
      parts += cycle.parts(from: start)
    } else {
      parts = singleParts(from: years.lowerBound, to: years.upperBound + 1)
    }
    return ComponentDraft("VTIMEZONE", [PropertyDraft("TZID", text: identifier)], parts)
  }

  /// What holds at the start of a year, and every change from then to the start of another.
  private func singleParts(from first: Int, to last: Int) -> [ComponentDraft] {
    let offset = offset(at: .newYear(first))
    var parts = [ZoneChange(zone: self, steady: offset, from: first).part()]
    var groups: [[ZoneChange]] = []
    for change in changes(from: .newYear(first), to: .newYear(last)) {
      if let place = groups.firstIndex(where: { $0[0].isAlike(change) }) {
        groups[place].append(change)
      } else {
        groups.append([change])
      }
    }
    parts += groups.map { $0[0].part(dates: $0.dropFirst().map(\.time)) }
    return parts
  }

  /// The changes of the offset from an instant (included) to another.
  func changes(from start: Instant, to end: Instant) -> [ZoneChange] {
    var changes: [ZoneChange] = []
    var instant = start - 1
    while let next = nextChange(after: instant), next < end {
      let (before, after) = (offset(at: next - 1), offset(at: next))
      if before != after {
        changes.append(
          ZoneChange(
            time: WallTime(seconds: next.seconds + before), before: before, after: after))
      }
      instant = next
    }
    return changes
  }
}

extension Instant {
  /// The start of a year in UTC.
  static func newYear(_ year: Int) -> Instant {
    Instant(seconds: Day(unchecked: year, 1, 1).number * 86_400)
  }
}
