extension Mention {
  /// What a pattern of that sort read; nil where its parts make no time.
  init?(
    _ sort: TimeGrammar.Sort, _ fields: TimeFields, at range: Range<Int>,
    in grammar: TimeGrammar, by order: DateOrder
  ) {
    self.init(range)
    switch sort {
    case .days, .weakDays:
      guard readDays(fields, order, grammar) else { return nil }
      if sort == .weakDays { isWeak = true }
    case .none: return nil
    case .clock, .weakClock:
      if fields[.now] != nil {
        isNow = true
        isWeak = sort == .weakClock
        return
      }
      guard let clock = Mention.clock(fields) else { return nil }
      self.clock = clock
      if sort == .weakClock {
        // `0730` and `1140`, not `134`.
        guard range.count == 4 else { return nil }
        self.clock?.isFull = true
        isWeak = true
      }
      if fields[.tonight] != nil { chain = [.relative(0)] }
      if let turn = fields[.relative] { chain = [.relative(turn)] }
    case .part:
      guard readPart(fields) else { return nil }
    case .length:
      guard let length = Mention.length(fields) else { return nil }
      self.length = length
    case .series:
      guard let series = Mention.series(fields) else { return nil }
      self.series = series
      if let part = fields[.part] { self.part = DayPart(code: part) }
    case .bare:
      if let count = fields[.count] {
        (times, isWeak) = (count, true)
        return
      }
      guard let number = fields[.number] ?? fields[.hour] ?? fields[.day] else { return nil }
      (bare, isWeak) = (number, true)
    }
  }

  private static func clock(_ fields: TimeFields) -> ClockTold? {
    var clock: ClockTold
    if let named = fields[.named] ?? fields[.close] {
      let part = DayPart(code: named)
      clock = ClockTold(hour: part.from / 60, minute: part.from % 60)
      clock.isFull = true
      clock.isClose = fields[.close] != nil
      return clock
    }
    if let digits = fields[.clockDigits] {
      clock = ClockTold(hour: digits / 100, minute: digits % 100)
    } else {
      guard let hour = fields[.hour] else { return nil }
      clock = ClockTold(hour: hour, minute: fields[.minute] ?? fields[.past] ?? 0)
    }
    if let before = fields[.before] {
      (clock.hour, clock.minute) = ((clock.hour + 23) % 24, 60 - before)
      if clock.hour == 0 { clock.hour = 12 }
    }
    clock.half = fields[.half]
    clock.part = (fields[.part] ?? fields[.tonight]).map(DayPart.init(code:))
    clock.isFull = fields.hourHasZero || clock.hour > 12 || clock.hour == 0
    guard let told = clock.told, told.seconds <= 86_400 else { return nil }
    if let half = clock.half, half == 1 || clock.hour == 0 {
      guard clock.hour <= 12 || half == 1 && clock.hour <= 24 && clock.part != nil else {
        return nil
      }
      guard clock.hour > 0 else { return nil }
    }
    return clock
  }

  private mutating func readPart(_ fields: TimeFields) -> Bool {
    guard let code = fields[.part] ?? fields[.tonight] else { return false }
    if fields[.tonight] != nil { chain = [.relative(0)] }
    var part = DayPart(code: code)
    if let edge = fields[.edge].flatMap(DayStep.Edge.init(rawValue:)) {
      let middle = (part.from + part.until) / 2
      if edge == .late || edge == .end { part.from = middle } else { part.until = middle }
    }
    self.part = part
    if let turn = fields[.relative] { chain = [.relative(turn)] }
    if let shift = fields[.shift] { chain = [.relative(shift)] }
    return true
  }

  static func length(_ fields: TimeFields) -> TimeLength? {
    let unit = fields[.unit].flatMap(TimeUnit.init(rawValue:)) ?? .hour
    let fraction = fields[.fraction] ?? 0
    let tenth = (fields[.tenth] ?? 0) * 6
    var length = TimeLength(fields[.number] ?? 0, unit, sixtieths: fraction + tenth)
    if unit == .half || unit == .decade, fraction > 0 { return nil }
    if let extra = fields[.extra] { length = length + TimeLength(extra, .minute) }
    if let months = fields[.months] { length = length + TimeLength(months, .month) }
    guard fields[.number] != nil || fraction + tenth > 0 || fields[.unit] == nil else { return nil }
    return length
  }

  private static func series(_ fields: TimeFields) -> SeriesTold? {
    let number = fields[.interval] ?? fields[.number] ?? 1
    let days = [TimeField.weekday, .weekdayToo, .weekdayMore].compactMap { fields[$0] }
    if let nth = fields[.nth] {
      let unit = fields[.unit].flatMap(TimeUnit.init(rawValue:)) ?? .month
      guard var series = SeriesTold(every: number, unit == .year ? .year : .month) else {
        return nil
      }
      if let weekday = days.first {
        return series.narrow(by: .nthWeekday(nth, weekday)) ? series : nil
      }
      guard let span = fields[.span].flatMap(TimeUnit.init(rawValue:)) else { return nil }
      return series.narrow(by: .nth(nth, span)) ? series : nil
    }
    if let fraction = fields[.fraction] { return SeriesTold(every: fraction, .minute) }
    let usual: TimeUnit =
      !days.isEmpty ? .week : fields[.day] == nil ? .day : fields[.month] == nil ? .month : .year
    let unit = fields[.unit].flatMap(TimeUnit.init(rawValue:)) ?? usual
    guard var series = SeriesTold(every: number, unit) else { return nil }
    for weekday in days where !series.narrow(by: .weekday(weekday)) { return nil }
    if let month = fields[.month], !series.narrow(by: .month(month)) { return nil }
    if let day = fields[.day] {
      if day < 0 {
        guard series.narrow(by: .edge(.end)) else { return nil }
      } else if !series.narrow(by: .day(day)) {
        return nil
      }
    }
    return series
  }
}
