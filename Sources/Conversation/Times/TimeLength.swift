/// A length as people say it: months and days are no fixed numbers of seconds.
struct TimeLength: Hashable, Sendable {
  var months = 0
  var days = 0
  var workdays = 0
  var seconds = 0

  /// So many units and a part of one more, in sixtieths.
  init(_ number: Int, _ unit: TimeUnit, sixtieths: Int = 0) {
    if let each = unit.months {
      months = number * each + each * sixtieths / 60
      if unit == .month, sixtieths > 0 { days = 30 * sixtieths / 60 }
    } else if unit == .workday || unit == .workweek {
      workdays = number * (unit == .workweek ? 5 : 1)
    } else if let each = unit.seconds {
      let total = number * each + each * sixtieths / 60
      if each >= 86_400 {
        days = total / 86_400
        seconds = total % 86_400
      } else {
        seconds = total
      }
    }
  }

  static func + (one: TimeLength, other: TimeLength) -> TimeLength {
    var sum = one
    sum.months += other.months
    sum.days += other.days
    sum.workdays += other.workdays
    sum.seconds += other.seconds
    return sum
  }

  /// Whether it is shorter than a day, as a meeting is.
  var isShort: Bool { months == 0 && days == 0 && workdays == 0 }

  /// Whether hours or minutes were counted.
  var hasClock: Bool { seconds != 0 }

  /// Seconds, where every part of it has a fixed number of them.
  var allSeconds: Int? { months == 0 && workdays == 0 ? days * 86_400 + seconds : nil }

  /// The unit that it ends with, the smallest.
  var rank: Int {
    seconds > 0 ? (seconds % 3_600 == 0 ? 1 : 0) : days > 0 ? 2 : months % 12 > 0 ? 3 : 4
  }
}
