/// What one stretch of a line says of a time, before it is known which day it is.
struct Mention: Hashable, Sendable {
  /// Where it stands in the folded line.
  var range: Range<Int>
  /// What it says of days, the coarsest first; empty for nothing.
  var chain: [DayStep] = []
  /// What it says of the last of several days.
  var toChain: [DayStep]?
  /// A second reading of the days that is as good.
  var otherChain: [DayStep]?
  var clock: ClockTold?
  var toClock: ClockTold?
  /// A part of the day with no time in it.
  var part: DayPart?
  var toPart: DayPart?
  var length: TimeLength?
  /// A moment counted from now: 1 later, -1 ago.
  var fromNow: Int?
  var series: SeriesTold?
  /// A number that only what stands beside it makes an hour or a day.
  var bare: Int?
  var bareTo: Int?
  /// How often something comes: `八次`, which says something only beside what comes again.
  var times: Int?
  var bound: Bound?
  /// Whether it is this very minute.
  var isNow = false
  /// Whether it goes on until this very minute.
  var toNow = false
  /// Whether its length runs from its beginning to its end: `from 10 for two hours`.
  var isThrough = false
  /// Whether its clock was said before its day.
  var clockLeads = false
  /// The day after which a series does not go on.
  var endChain: [DayStep]?
  /// Whether it is a time only with something beside it: `may`, `2020`.
  var isWeak = false

  /// Which side of the time is meant.
  enum Bound: Hashable, Sendable {
    case before, after, since, until, by, within
    /// The period that ends now or begins now.
    case rest

    /// What a word between a day and a clock makes of them.
    init?(between roles: TimeLink.Roles) {
      if roles.contains(.before) {
        self = .before
      } else if roles.contains(.after) {
        self = .after
      } else if roles.contains(.until) {
        self = .until
      } else {
        return nil
      }
    }
  }

  init(_ range: Range<Int>) {
    self.range = range
  }

  /// Whether it says a day, or several.
  var hasDay: Bool { !chain.isEmpty || isNow }
  /// Whether it says a time or a part of the day.
  var hasClock: Bool { clock != nil || part != nil }
  /// Whether it has two ends.
  var isStretch: Bool { toChain != nil || toClock != nil || toPart != nil || bareTo != nil }
  /// Whether a day is among what it says, so that it can have a time of day.
  var namesDay: Bool { toChain != nil || isNow || chain.contains { $0.rank >= 6 } }
  /// Whether it says something only of what stands beside it.
  var isPartial: Bool { chain.count == 1 && chain[0].isPartial }
  /// Whether it counts back from now: `the last three days`.
  var countsBack: Bool {
    if case .counted(let count, _)? = chain.first { return count < 0 }
    return fromNow == -1
  }
  /// Whether it is a number and nothing else.
  var isBare: Bool { bare != nil && !hasDay && !hasClock && length == nil && series == nil }
  /// Whether it is a length and nothing else.
  var isLength: Bool { length != nil && !hasDay && !hasClock && series == nil && fromNow == nil }
}
