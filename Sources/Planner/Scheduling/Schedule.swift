public import CivilTime

/// When each step of a plan is to be done once everybody's time is shared out.
public struct Schedule: Hashable, Sendable {
  /// Where a step lies and why it lies there; points are minutes of a `WorkClock`.
  public struct Placement: Hashable, Sendable {
    /// The step's id.
    public var id: Int
    /// The first minute.
    public var start: Int
    /// The end of the last minute.
    public var finish: Int
    /// The stretches of its owner's time that it takes, in order.
    public var pieces: [Range<Int>]
    /// The first point at which the plan allows it, or the last in a plan made backwards.
    public var allowed: Int
    /// What sets `allowed`; nil where planning itself begins there.
    public var waitsFor: Cause?
    /// What keeps its owner from doing it at once from there; nil where nothing does.
    public var delayedBy: Cause?
    /// Minutes by which it ends past its own limit or the goal, or in a plan made backwards
    /// starts before its own limit or the beginning; 0 where it keeps them.
    public var overrun: Int

    /// Why it is later than it might be, or earlier in a plan made backwards.
    public var cause: Cause? { delayedBy ?? waitsFor }
    /// Whether it breaks its own limit or the goal.
    public var isLate: Bool { overrun > 0 }
  }

  /// The placements, in the order of the network's steps.
  public var placements: [Placement]

  /// The end of the last step; nil in a plan without steps.
  public var finish: Int? { placements.lazy.map(\.finish).max() }

  /// The start of the first step; nil in a plan without steps.
  public var start: Int? { placements.lazy.map(\.start).min() }

  /// The placement of the step with an id.
  public subscript(id: Int) -> Placement? {
    placements.first { $0.id == id }
  }
}

/// Why a step lies where it lies.
public enum Cause: Hashable, Sendable {
  /// The step with this id, for which it waits.
  case predecessor(Int)
  /// The step with this id, which waits for it: in a plan made backwards.
  case successor(Int)
  /// The point before which it may not start.
  case notBefore(Int)
  /// The point by which it has to be finished: in a plan made backwards.
  case latest(Int)
  /// Its owner is away, or in appointments, on this day and perhaps on more.
  case ownerAway(Day)
  /// Its owner has other steps to do on this day and perhaps on more.
  case ownerLoad(Day)
}

extension Schedule.Placement {
  /// The minutes of its owner's time by day, in order.
  public func minutesByDay(on clock: WorkClock) -> [(day: Day, minutes: Int)] {
    var days: [(day: Day, minutes: Int)] = []
    for piece in pieces {
      var point = piece.lowerBound
      while point < piece.upperBound {
        let index = clock.workDays.index(of: point)
        let end = min(piece.upperBound, clock.workDays.opening(index + 1))
        let day = clock.day(of: point)
        if days.last?.day == day {
          days[days.count - 1].minutes += end - point
        } else {
          days.append((day, end - point))
        }
        point = end
      }
    }
    return days
  }
}
