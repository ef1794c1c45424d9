import CivilTime

extension RecurrenceRule {
  /// Reads the value of an RRULE, its parts in any order; a fault names the part and what to do.
  public init(_ text: String) throws(ICalendarError) {
    try self.init(Array(text.utf8))
  }

  /// Reads the bytes of an RRULE's value; blanks, which some programs write after commas, are
  /// passed over.
  public init(_ bytes: [UInt8]) throws(ICalendarError) {
    self.init(.daily)
    let bytes = bytes.filter { $0 != 0x20 && $0 != 0x09 }
    var seen: Set<String> = []
    for piece in bytes[...].cut(at: UInt8(ascii: ";")) where !piece.isEmpty {
      guard let equals = piece.firstIndex(of: UInt8(ascii: "=")) else {
        throw .rule(String(name: piece), "write NAME=value")
      }
      let name = String(name: piece[..<equals])
      guard seen.insert(name).inserted else { throw .rule(name, "given more than once; keep one") }
      var part = RulePart(name: name, value: piece[(equals + 1)...])
      try read(&part)
    }
    guard seen.contains("FREQ") else {
      throw .rule("FREQ", "missing; add FREQ=DAILY, WEEKLY, MONTHLY or YEARLY")
    }
    if seen.contains("COUNT"), seen.contains("UNTIL") {
      throw .rule("UNTIL", "given beside COUNT; keep one of the two")
    }
    if seen.contains("SKIP"), scale == nil {
      throw .rule("SKIP", "needs RSCALE, for example RSCALE=GREGORIAN")
    }
    try check()
  }

  private mutating func read(_ part: inout RulePart) throws(ICalendarError) {
    switch part.name {
    case "FREQ": frequency = try part.word("DAILY, WEEKLY, MONTHLY or YEARLY")
    case "INTERVAL": interval = try part.count()
    case "COUNT": end = .count(try part.count())
    case "UNTIL": end = .until(try part.time())
    case "WKST": weekStart = try part.weekday()
    case "BYSECOND": bySecond = try part.numbers(in: 0...60)
    case "BYMINUTE": byMinute = try part.numbers(in: 0...59)
    case "BYHOUR": byHour = try part.numbers(in: 0...23)
    case "BYDAY": byDay = try part.weekdays()
    case "BYMONTHDAY": byMonthDay = try part.numbers(from: 31)
    case "BYYEARDAY": byYearDay = try part.numbers(from: 385)
    case "BYWEEKNO": byWeekNumber = try part.numbers(from: 55)
    case "BYMONTH": byMonth = try part.months()
    case "BYSETPOS": bySetPosition = try part.numbers(from: 366)
    case "RSCALE": scale = part.text
    case "SKIP": skip = try part.word("OMIT, BACKWARD or FORWARD")
    default: throw .rule(part.name, "not a part of a rule; remove it")
    }
  }
}

extension ICalendarError {
  /// A fault of one part of a recurrence rule.
  static func rule(_ part: String, _ why: String) -> ICalendarError {
    ICalendarError(.badRule(part: part, why: why))
  }
}
