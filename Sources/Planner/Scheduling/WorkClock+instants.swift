public import CivilTime

extension WorkClock {
  /// Business minutes from the beginning to an instant: those that are over; negative before it.
  public func minute(at instant: Instant) -> Int {
    guard let first = starts.first, let last = starts.last else { return 0 }
    let close = last + (before[starts.count] - before[starts.count - 1]) * 60
    if instant.seconds < first {
      return -office.minutes(from: instant, to: Instant(seconds: first))
    }
    if instant.seconds > close {
      return end + office.minutes(from: Instant(seconds: close), to: instant)
    }
    let index = starts.position { $0 <= instant.seconds }
    return min(before[index] + (instant.seconds - starts[index]) / 60, before[index + 1])
  }

  /// The instant at which a minute begins: at the end of a day's hours that is the next opening.
  ///
  /// Outside the days laid out it is looked up in the office's hours, which takes longer; an
  /// office that never opens answers with the beginning of its first day.
  public func instant(ofStart minute: Int) -> Instant {
    if minute >= 0, minute < end {
      let index = before.position { $0 <= minute }
      return Instant(seconds: starts[index] + (minute - before[index]) * 60)
    }
    let midnight = office.zone.instant(of: WallTime(days.lowerBound))
    let start = starts.first.map(Instant.init(seconds:)) ?? midnight
    guard minute > 0 else { return office.adding(minutes: minute, to: start)?.value ?? start }
    let close = starts.isEmpty ? start : instant(ofStart: end - 1) + 60
    let reached = office.adding(minutes: minute - end, to: close)?.value
    return reached.flatMap { office.nextOpen(from: $0)?.value } ?? close
  }

  /// The instant at which a count of so many minutes is full: one that ends with the hours of a
  /// day ends there, not next morning; 0 is the first opening.
  public func instant(ofEnd minute: Int) -> Instant {
    minute == 0 ? instant(ofStart: 0) : instant(ofStart: minute - 1) + 60
  }

  /// The day on which a minute begins.
  public func day(of minute: Int) -> Day {
    let index = workDays.index(of: minute)
    if workDays.days.indices.contains(index) { return workDays.days[index] }
    return office.zone.wallTime(at: instant(ofStart: minute)).day
  }

  /// The day on which a count of so many minutes is full.
  public func day(ofEnd minute: Int) -> Day {
    day(of: minute == 0 ? 0 : minute - 1)
  }
}

extension [Int] {
  /// The last index of a sorted list whose element still holds, 0 where none does.
  func position(_ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { low = middle } else { high = middle }
    }
    return low
  }
}
