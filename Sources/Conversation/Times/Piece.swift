import CivilTime

/// A time as far as one stretch of a line tells it.
struct Piece: Hashable, Sendable {
  /// Where it stands in the folded line.
  var range: Range<Int>
  /// The day, or the first of several.
  var day: Day?
  /// The last day, included, where there are several.
  var lastDay: Day?
  /// The day of the second end, where a stretch runs from a time of one day to one of another.
  var endDay: Day?
  /// A second reading of the day that is as good as the first.
  var otherDay: Day?
  /// The time of day, or the first of a stretch.
  var clock: ClockTime?
  /// The end of the stretch on the day, not included.
  var until: ClockTime?
  /// The length in seconds.
  var seconds: Int?
  /// The length as it was counted, where it stands by itself.
  var length: TimeLength?
  /// The rule of a repeated time.
  var rrule: String?
  /// Whether it has no beginning: everything before its end.
  var isOpenBefore = false
  /// Whether it has no end: everything from its beginning on.
  var isOpenAfter = false
  /// Whether the stretch is a part of the day, like the morning.
  var isPart = false
  /// Whether the half of the day is guessed from the hours that brokers keep.
  var isGuessed = false
  /// Whether the time is the end of the working day, which hangs on somebody's hours.
  var isClose = false
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
    if day != nil || endDay != nil {
      if lastDay != nil || until != nil || endDay != nil || isOpenBefore || isOpenAfter {
        return .range
      }
      return clock == nil ? .date : .datetime
    }
    if clock != nil || until != nil {
      return until == nil && !isOpenAfter ? .time : .timerange
    }
    return .duration
  }
}
