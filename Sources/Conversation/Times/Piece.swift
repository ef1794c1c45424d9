import CivilTime

/// A time as far as one stretch of a line tells it.
struct Piece: Hashable, Sendable {
  /// Where it stands in the folded line.
  var range: Range<Int>
  /// The day, or the first of several.
  var day: Day?
  /// The last day, included, where there are several.
  var lastDay: Day?
  /// A second reading of the day that is as good as the first.
  var otherDay: Day?
  /// The time of day, or the first of a stretch.
  var clock: ClockTime?
  /// The end of the stretch on the day, not included.
  var until: ClockTime?
  /// The length in seconds.
  var seconds: Int?
  /// The rule of a repeated time.
  var rrule: String?
  /// Whether the stretch is a part of the day, like the morning.
  var isPart = false
  /// Whether the half of the day is guessed from the hours that brokers keep.
  var isGuessed = false
  /// Whether the day is a weekday's name and nothing more.
  var isBareWeekday = false
  /// Whether the year of the day is guessed.
  var isYearless = false
  /// Whether the month is guessed as well: `the 5th`.
  var isMonthless = false
  /// Whether there is no such day or time.
  var isImpossible = false

  init(_ range: Range<Int>) {
    self.range = range
  }

  /// What kind of time it is.
  var kind: Found.Kind {
    if rrule != nil { return .recurrence }
    if day != nil {
      if lastDay != nil || until != nil { return .range }
      return clock == nil ? .date : .datetime
    }
    if clock != nil { return until == nil ? .time : .timerange }
    return .duration
  }
}
