import CivilTime

/// Turns what a pattern read into days and clocks, as seen from one moment.
struct TimeSense: Sendable {
  /// The moment of speaking on the speaker's wall.
  let now: WallTime

  /// The day of speaking.
  var today: Day { now.day }

  /// What a match says; nil where its parts make no time.
  func piece(
    _ sort: TimeGrammar.Sort, _ fields: TimeFields, at range: Range<Int>
  ) -> Piece? {
    var piece = Piece(range)
    switch sort {
    case .day: setDay(of: &piece, fields)
    case .days: setDays(of: &piece, fields)
    case .clock:
      guard let clock = clock(fields, &piece) else { return nil }
      piece.clock = clock
    case .clocks, .clocksAfterDay: guard setClocks(of: &piece, fields) else { return nil }
    case .length:
      guard let seconds = length(fields), seconds >= 0 else { return nil }
      piece.seconds = seconds
    case .moment: guard setMoment(of: &piece, fields) else { return nil }
    case .series: piece.rrule = rule(fields)
    }
    return piece
  }

  /// Seconds of `an hour and a half`, `1h30`, `45 minutes`, `1.5 hours`.
  func length(_ fields: TimeFields) -> Int? {
    let extra = (fields[.extra] ?? 0) * 60
    let unit = fields[.unit].flatMap(TimeUnit.init(rawValue:)) ?? .hour
    let fraction = fields[.fraction] ?? 0
    guard let each = unit.seconds else { return nil }
    guard let number = fields[.number] else { return each * fraction / 60 + extra }
    let tenths = (fields[.tenth] ?? 0) * each / 10
    return number * each + tenths + each * fraction / 60 + extra
  }

  private func setMoment(of piece: inout Piece, _ fields: TimeFields) -> Bool {
    if fields[.year] != nil {
      setDay(of: &piece, fields)
      guard let hour = fields[.hour], let minute = fields[.minute] else { return false }
      piece.clock = ClockTime(hour: hour, minute: minute)
      return piece.clock != nil
    }
    guard let seconds = length(fields) else { return false }
    // The next full minute: nobody means the seconds.
    let time = now + seconds + 59
    piece.day = time.day
    piece.clock = ClockTime(seconds: time.clock.seconds / 60 * 60)
    return true
  }

  private func rule(_ fields: TimeFields) -> String {
    let interval = fields[.number].map { $0 > 1 ? ";INTERVAL=\($0)" : "" } ?? ""
    let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    if let weekday = fields[.weekday] {
      return "FREQ=WEEKLY\(interval);BYDAY=\(names[(weekday - 1).flooredRemainder(by: 7)])"
    }
    switch fields[.unit].flatMap(TimeUnit.init(rawValue:)) ?? .day {
    case .workday: return "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
    case .week: return "FREQ=WEEKLY\(interval)"
    case .month:
      return "FREQ=MONTHLY\(interval)" + (fields[.day].map { ";BYMONTHDAY=\($0)" } ?? "")
    case .year: return "FREQ=YEARLY\(interval)"
    case .hour: return "FREQ=HOURLY\(interval)"
    default: return "FREQ=DAILY\(interval)"
    }
  }
}
