import CivilTime

/// A time of day as somebody told it: perhaps without the half of the day.
struct ClockTold: Hashable, Sendable {
  var hour: Int
  var minute = 0
  /// 0 for the morning, 1 for the afternoon.
  var half: Int?
  /// The part of the day that was named beside it.
  var part: DayPart?
  /// Whether it is on a clock of twenty-four hours: `03:30`, `noon`.
  var isFull = false
  /// Whether it is the end of the working day, of which the grammar only knows the usual hour.
  var isClose = false

  /// Seconds since the midnight that begins the day, and whether the half of the day is a guess;
  /// nil where there is no such time.
  var told: (seconds: Int, isGuessed: Bool)? {
    guard (0...24).contains(hour), (0..<60).contains(minute), hour < 24 || minute == 0 else {
      return nil
    }
    var (hour, isGuessed) = (hour, false)
    if let half {
      guard hour <= 12 || half == 1 else { return nil }
      hour = half == 1 ? (hour < 12 ? hour + 12 : hour) : (hour == 12 ? 0 : hour)
    } else if let part {
      hour = part.hour(hour)
    } else if !isFull, hour < 12, hour > 0 {
      // Brokers keep hours: 1 to 7 mean the afternoon.
      if hour <= 7 { hour += 12 }
      isGuessed = true
    }
    return (hour * 3_600 + minute * 60, isGuessed)
  }

  /// The first such time after another, on a clock of twelve hours.
  func after(_ start: Int) -> Int? {
    guard let told else { return nil }
    guard told.isGuessed || half == nil && part == nil && !isFull && hour == 12 else {
      return told.seconds
    }
    let early = (hour % 12) * 3_600 + minute * 60
    for seconds in [early, early + 43_200, early + 86_400] where seconds > start { return seconds }
    return told.seconds
  }
}

/// A part of the day as the grammar's words give it, in minutes since midnight.
struct DayPart: Hashable, Sendable {
  /// The first minute.
  var from: Int
  /// The first minute after it.
  var until: Int

  init(from: Int, until: Int) {
    self.from = from
    self.until = until
  }

  /// The part that a word's value stands for.
  init(code: Int) {
    self.init(from: code / 10_000, until: code % 10_000)
  }

  /// The value that a word of the lexicon carries.
  var code: Int { from * 10_000 + until }

  /// An hour of a clock with twelve hours, within this part; 24 is the midnight that ends it.
  func hour(_ hour: Int) -> Int {
    guard hour <= 12 else { return hour }
    if hour == 12 { return from < 6 * 60 ? 0 : from >= 17 * 60 ? 24 : 12 }
    if from >= 19 * 60, hour <= 4 { return hour }
    let later = hour + 12
    let isInside = (hour * 60 >= from && hour * 60 < until) || from < 11 * 60
    return isInside ? hour : from < 12 * 60 && hour >= 10 ? hour : later
  }
}
