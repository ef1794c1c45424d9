import CivilTime

extension TimeSense {
  /// The time of day that the fields speak of, with the half of the day that they say or that
  /// brokers' hours suggest: 1 to 7 mean the afternoon.
  func clock(_ fields: TimeFields, _ piece: inout Piece) -> ClockTime? {
    if let named = fields[.named] { return ClockTime(seconds: DayPart(code: named).from * 60) }
    guard var hour = fields[.hour] else { return nil }
    var minute = fields[.minute] ?? fields[.past] ?? 0
    if let before = fields[.before] {
      (hour, minute) = (hour - 1, 60 - before)
    }
    if let half = fields[.half] {
      hour = TimeSense.hour(hour, inHalf: half)
    } else if let part = fields[.part] ?? fields[.tonight] {
      hour = DayPart(code: part).hour(hour)
    } else if (1...7).contains(hour), !fields.hourHasZero {
      hour += 12
      piece.isGuessed = true
    } else if hour < 12, !fields.hourHasZero {
      piece.isGuessed = true
    }
    if fields[.tonight] != nil { piece.day = today }
    if let relative = fields[.relative] { piece.day = today + relative }
    return ClockTime(hour: hour, minute: minute)
  }

  /// Sets a stretch of the day; false where the fields give none.
  func setClocks(of piece: inout Piece, _ fields: TimeFields) -> Bool {
    if let relative = fields[.relative] { piece.day = today + relative }
    if fields[.tonight] != nil { piece.day = today }
    guard fields[.hour] != nil, let toHour = fields[.toHour] else {
      guard let code = fields[.part] ?? fields[.tonight] else { return false }
      let part = DayPart(code: code)
      (piece.clock, piece.until) = (
        ClockTime(seconds: part.from * 60), ClockTime(seconds: part.until * 60)
      )
      piece.isPart = true
      return true
    }
    guard let from = clock(fields, &piece) else { return false }
    var end = toHour
    if let half = fields[.toHalf] {
      end = TimeSense.hour(toHour, inHalf: half)
    } else if end * 60 < from.seconds / 60, end < 12 {
      end += 12
    }
    guard let until = ClockTime(hour: end, minute: fields[.toMinute] ?? fields[.toPast] ?? 0) else {
      return false
    }
    piece.clock = from
    piece.until = until
    if fields[.half] == nil, fields[.toHalf] != nil, let hour = fields[.hour] {
      // `3-4pm` is in one half of the day, `11-1pm` crosses noon.
      let same = TimeSense.hour(hour, inHalf: fields[.toHalf] ?? 0)
      let minute = fields[.minute] ?? 0
      let close = ClockTime(hour: same, minute: minute).flatMap { $0 < until ? $0 : nil }
      piece.clock = close ?? ClockTime(hour: hour, minute: minute)
    }
    piece.isImpossible = piece.clock.map { $0 >= until } ?? true
    return true
  }

  private static func hour(_ hour: Int, inHalf half: Int) -> Int {
    half == 1 ? (hour < 12 ? hour + 12 : hour) : (hour == 12 ? 0 : hour)
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

  /// An hour of a clock with twelve hours, within this part.
  func hour(_ hour: Int) -> Int {
    guard hour <= 12 else { return hour }
    if hour == 12 { return from < 6 * 60 ? 0 : 12 }
    let later = hour + 12
    let isInside = (hour * 60 >= from && hour * 60 < until) || from < 11 * 60
    return isInside ? hour : later
  }
}
