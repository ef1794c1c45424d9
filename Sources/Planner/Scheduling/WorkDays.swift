import CivilTime

/// Where each working day begins on the axis of business minutes.
///
/// The close of a day and the opening of the next are one point. Beyond both ends of what is
/// known every working day has the usual length.
struct WorkDays: Sendable {
  /// The days that have hours, in order.
  let days: [Day]
  /// The opening of each, and behind them the end of the axis.
  let openings: [Int]
  /// Minutes of a usual day, at least 1.
  let usual: Int
  /// Whether the axis runs backwards, so that point p stands for -p; lengths still count up.
  private(set) var isMirrored = false

  /// Days with their minutes, in order; days without any are left out.
  init(_ minutes: some Sequence<(day: Day, minutes: Int)>) {
    var (days, openings, total) = ([Day](), [Int](), 0)
    var lengths: [Int: Int] = [:]
    for (day, length) in minutes where length > 0 {
      days.append(day)
      openings.append(total)
      total += length
      lengths[length, default: 0] += 1
    }
    self.days = days
    self.openings = openings + [total]
    // Of two lengths as common the longer one: short days are the exceptions.
    usual = lengths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 480
  }

  /// The end of the axis.
  var end: Int { openings[days.count] }

  /// The same axis run backwards.
  var mirrored: WorkDays {
    var mirror = self
    mirror.isMirrored.toggle()
    return mirror
  }

  /// The point that lies a length after another.
  ///
  /// Working days keep the time of day: from the middle of a day to as far into a later one, or
  /// to its close where that one is shorter.
  func later(_ point: Int, by length: WorkLength) -> Int {
    switch length {
    case .minutes(let count): point + count
    case .days(0): point
    case .days(let count): isMirrored ? -back(-point, count) : forth(point, count)
    }
  }

  /// The last point from which a length leads to another point or to one before it.
  func earlier(_ point: Int, by length: WorkLength) -> Int {
    switch length {
    case .minutes(let count): point - count
    case .days(0): point
    case .days(let count): isMirrored ? -forth(-point, count) : back(point, count)
    }
  }

  /// The number of the working day that holds the minute after a point; days beyond the ends
  /// are counted on.
  func index(of point: Int) -> Int {
    if point < 0 { return point.flooredQuotient(by: usual) }
    if point >= end { return days.count + (point - end) / usual }
    var (low, high) = (0, days.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if openings[middle] <= point { low = middle } else { high = middle }
    }
    return low
  }

  /// Where a working day begins.
  func opening(_ index: Int) -> Int {
    if index < 0 { return index * usual }
    return index < openings.count ? openings[index] : end + (index - days.count) * usual
  }

  /// The minutes of a working day.
  func length(_ index: Int) -> Int {
    days.indices.contains(index) ? openings[index + 1] - openings[index] : usual
  }

  private func forth(_ point: Int, _ count: Int) -> Int {
    let from = index(of: point)
    return opening(from + count) + min(point - opening(from), length(from + count))
  }

  private func back(_ point: Int, _ count: Int) -> Int {
    let from = index(of: point)
    let to = from - count
    return opening(to) + min(point - opening(from), length(to) - 1)
  }
}
