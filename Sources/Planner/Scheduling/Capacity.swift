public import CivilTime

/// The free minutes of every person on the axis of a `WorkClock`, and which of them are taken.
///
/// Working hours, absences and appointments are in what is given; plans take the rest. Before the
/// axis and behind it everybody is free, so that a plan that outruns what is known still ends.
public struct Capacity: Hashable, Sendable {
  /// For each person the stretches that were given, in order and apart.
  var given: [[Range<Int>]]
  /// For each person the stretches that no plan has taken, in order and apart.
  var free: [[Range<Int>]]
  /// The end of the axis.
  let end: Int

  /// Nothing lies before this point or, with its sign changed, behind it.
  static let dawn = Int.min / 4

  /// Persons by index, each with the stretches of minutes in which work on plans is possible.
  public init(_ persons: [[Range<Int>]], on clock: WorkClock) {
    end = clock.end
    given = persons.map { [end = clock.end] in Self.sound($0, end: end) }
    free = given
  }

  /// So many persons with free minutes counted by day; what is not free is put first in a day.
  public init(persons: Int, on clock: WorkClock, minutes: (_ person: Int, Day) -> Int) {
    self.init(
      (0..<persons).map { person in Self.stretches(on: clock) { minutes(person, $0) } }, on: clock)
  }

  /// How many persons there are.
  public var persons: Int { given.count }

  /// Replaces what was given for a person; everything of it is free.
  public mutating func replace(_ person: Int, with stretches: [Range<Int>]) {
    guard given.indices.contains(person) else { return }
    given[person] = Self.sound(stretches, end: end)
    free[person] = given[person]
  }

  /// Minutes of a person between two points that no plan has taken.
  public func freeMinutes(of person: Int, in stretch: Range<Int>) -> Int {
    free.indices.contains(person) ? free[person].minutes(in: stretch) : 0
  }

  /// Minutes of a person between two points that were given, taken or not.
  public func givenMinutes(of person: Int, in stretch: Range<Int>) -> Int {
    given.indices.contains(person) ? given[person].minutes(in: stretch) : 0
  }

  /// The stretches of a day's free minutes, what is not free put first in the day.
  public static func stretches(on clock: WorkClock, minutes: (Day) -> Int) -> [Range<Int>] {
    clock.workDays.days.indices.map { index in
      let (opening, length) = (clock.workDays.opening(index), clock.workDays.length(index))
      let count = min(max(0, minutes(clock.workDays.days[index])), length)
      return opening + length - count..<opening + length
    }
  }

  /// The stretches of minutes that lie wholly within business hours and the given times.
  public static func stretches(on clock: WorkClock, within times: SpanSet) -> [Range<Int>] {
    times.spans.map { span in
      // A minute that has begun before the stretch is not part of it.
      let start = clock.minute(at: span.start + 59)
      return start..<max(start, clock.minute(at: span.end))
    }
  }

  /// In order, apart, within the axis, and free for ever on both sides of it.
  private static func sound(_ stretches: [Range<Int>], end: Int) -> [Range<Int>] {
    let inside = stretches.map { $0.clamped(to: 0..<max(0, end)) }.filter { !$0.isEmpty }
    let all = [dawn..<0] + inside.sorted { $0.lowerBound < $1.lowerBound } + [end..<(-dawn)]
    var merged: [Range<Int>] = []
    for stretch in all {
      if let last = merged.last, stretch.lowerBound <= last.upperBound {
        let bound = Swift.max(last.upperBound, stretch.upperBound)
        merged[merged.count - 1] = last.lowerBound..<bound
      } else {
        merged.append(stretch)
      }
    }
    return merged
  }
}
