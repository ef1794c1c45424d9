import CivilTime

/// Days on which a clock stood still, in order and apart.
struct Pauses {
  private let ranges: [Range<Day>]

  /// The days of the given stretches, each once.
  init(_ stretches: [Range<Day>]) {
    var merged: [Range<Day>] = []
    for stretch in stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) where !stretch.isEmpty {
      if let last = merged.last, stretch.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, stretch.upperBound)
      } else {
        merged.append(stretch)
      }
    }
    ranges = merged
  }

  var isEmpty: Bool { ranges.isEmpty }

  /// How many of them lie after one day up to another and with it.
  func days(after eve: Day, through end: Day, counting calendar: WorkingCalendar?) -> Int {
    ranges.reduce(0) { total, range in
      let from = max(range.lowerBound, eve + 1)
      let to = min(range.upperBound, end + 1)
      guard from < to else { return total }
      return total + (calendar?.workingDays(from: from, to: to) ?? to - from)
    }
  }
}

extension WorkingCalendar {
  /// The last day of a period of days in which a clock may have stood still.
  ///
  /// Whether it is provisional depends on the calendar only where working days or rolling come
  /// into it.
  func end(
    of offset: Offset, from day: Day, counting: DeadlineRule.Counting, roll: Roll,
    _ still: Pauses = Pauses([])
  ) -> Reckoned<Day> {
    guard let unit = offset.unit.ofPeriods else { return Reckoned(day, isProvisional: false) }
    let start: Period.Start = counting == .sameDay ? .sameDay : .nextDay
    let period = Period(offset.count, unit, from: start, roll: roll)
    guard !still.isEmpty, offset.count > 0 else { return end(of: period, from: day) }
    let eve = start == .sameDay ? day - 1 : day
    let isWorked = unit == .workingDays
    let plain = end(of: Period(offset.count, unit, from: start), from: day).value
    var last = plain
    // Days that are added may stand still themselves.
    while true {
      let paused = still.days(after: eve, through: last, counting: isWorked ? self : nil)
      let next =
        isWorked ? adding(workingDays: offset.count + paused, to: eve).value : plain + paused
      if next == last { break }
      last = next
    }
    let end = rolled(last, roll).value
    let depends = isWorked || roll != .none
    return Reckoned(
      end, isProvisional: depends && isProvisional(from: isWorked ? day : last, through: end))
  }
}
