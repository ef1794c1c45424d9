import CivilTime
import Procedure

/// How a kept clock stands at a moment.
struct ClockReading {
  var clock: KeptClock
  /// The rule in force: after an extension the longer one.
  var rule: DeadlineRule
  /// When it ends: the next end still to come, or the last one.
  var ends: Ends
  /// The day it counts by, from 1, of how many, for one that counts days.
  var day: (number: Int, of: Int)?
  /// Days until the legal end; negative when it is past.
  var daysLeft: Int
  /// Why it stands still; nil while it runs.
  var stopped: String?

  var isStopped: Bool { stopped != nil }
  /// Whether it is a period of the law, not one of the house.
  var isLegal: Bool { rule.confidence != .house }
}

extension [ClockReading] {
  /// The one to name where only one is: the first period of the law, unless it ends so far ahead
  /// that another presses more.
  var foremost: ClockReading? { first { $0.isLegal && $0.daysLeft <= 92 } ?? first }
}

extension KeptClock {
  /// What has happened to it.
  var state: ClockState {
    ClockState(
      rule: rule, anchor: anchor,
      stops: stops,
      extensions: extendedBy.map {
        [ClockState.Extension(rule: $0, approvedBy: approvedBy?.description)]
      } ?? [])
  }

  /// Takes over what has happened to it.
  mutating func take(_ state: ClockState) {
    anchor = state.anchor
    stops = state.stops
    extendedBy = state.extensions.last?.rule
    approvedBy = state.extensions.last?.approvedBy.map { PersonID($0) }
  }
}

/// Reading legal clocks: the dates are worked out anew whenever they are asked for.
extension Deliberation {
  /// How a clock stands now; nil where its rule is not in force any more.
  func reading(_ clock: KeptClock) -> ClockReading? {
    guard let reckoned = clock.state.reckoned(in: procedure, businessTime, now: now) else {
      return nil
    }
    var day: (Int, Int)?
    if let number = reckoned.dayNumber, let count = reckoned.dayCount { day = (number, count) }
    return ClockReading(
      clock: clock, rule: reckoned.rule, ends: reckoned.ends, day: day,
      daysLeft: reckoned.daysLeft, stopped: clock.stops.first { $0.until == nil }?.reason)
  }

  /// The clocks of a to-do that run, the one that ends first at the front.
  func running(_ todo: Todo) -> [ClockReading] {
    todo.clocks.filter { $0.met == nil }.compactMap { reading($0) }
      .sorted { $0.ends.legal < $1.ends.legal }
  }
}
