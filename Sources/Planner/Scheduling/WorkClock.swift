public import CivilTime

/// The business minutes of an office laid end to end on one axis, so that plans are sums.
///
/// Minute 0 is the first of the first day. A stretch of hours counts its whole minutes only.
public struct WorkClock: Sendable {
  /// The office whose hours these are.
  public let office: BusinessTime
  /// The days that were laid out, worked or not.
  public let days: ClosedRange<Day>

  let workDays: WorkDays
  /// Seconds since 1970 at which each stretch of hours begins, in order.
  let starts: [Int]
  /// Minutes before each stretch, and behind them all minutes.
  let before: [Int]
  /// Minutes before each calendar day, and behind them all minutes.
  private let dayBefore: [Int]
  /// The first day of a year without an official holiday notice.
  private let firstProvisional: Day?

  /// Lays out the hours of every day from `first` to `last`, both included.
  public init(_ office: BusinessTime, from first: Day, through last: Day) {
    let days = first...max(first, last)
    var (cursor, total) = (ZoneCursor(office.zone), 0)
    var (starts, before, dayBefore) = ([Int](), [0], [0])
    for number in first.number...days.upperBound.number {
      let midnight = WallTime(Day(number: number))
      for hours in office.hours(on: Day(number: number)) {
        let start = cursor.firstInstant(from: midnight + hours.start.seconds)
        let end = cursor.firstInstant(from: midnight + hours.endSeconds)
        let minutes = (end - start) / 60
        guard minutes > 0 else { continue }
        total += minutes
        starts.append(start.seconds)
        before.append(total)
      }
      dayBefore.append(total)
    }
    self.office = office
    self.days = days
    self.starts = starts
    self.before = before
    self.dayBefore = dayBefore
    workDays = WorkDays(
      zip(dayBefore, dayBefore.dropFirst()).enumerated().map { index, bounds in
        (first + index, bounds.1 - bounds.0)
      })
    firstProvisional = (first.year...days.upperBound.year)
      .first { office.calendar.status(of: $0) != .official }
      .map { max(first, Day(unchecked: $0, 1, 1)) }
  }

  /// All minutes: the end of the axis.
  public var end: Int { before[starts.count] }

  /// The minutes of a usual working day: those that most days have.
  public var workdayMinutes: Int { workDays.usual }

  /// The business minutes of a day; 0 on one that is not worked or was not laid out.
  public func minutes(on day: Day) -> Int {
    guard days.contains(day) else { return 0 }
    let index = day - days.lowerBound
    return dayBefore[index + 1] - dayBefore[index]
  }

  /// The minute with which a day begins; for a day that is not worked that of the next opening,
  /// and the axis's end for a day after it.
  public func opening(of day: Day) -> Int {
    dayBefore[min(max(day - days.lowerBound, 0), dayBefore.count - 1)]
  }

  /// The point that lies a length after another; one working day from an opening is the close of
  /// that day, make-up days and short days as they are.
  public func minute(_ length: WorkLength, after minute: Int) -> Int {
    workDays.later(minute, by: length)
  }

  /// Whether what ends at a minute depends on a year without an official holiday notice.
  public func isProvisional(through minute: Int) -> Bool {
    firstProvisional.map { day(ofEnd: minute) >= $0 } ?? false
  }
}
