/// Which number of `10/11` is the month.
public enum DateOrder: String, CaseIterable, Codable, Sendable {
  case monthFirst = "month-first"
  case dayFirst = "day-first"
}

extension Mention {
  /// Reads what the fields say of days; false where they make none.
  mutating func readDays(
    _ fields: TimeFields, _ order: DateOrder, _ grammar: TimeGrammar
  ) -> Bool {
    if let digits = fields[.dateDigits] {
      let (month, day) = (digits / 100 % 100, digits % 100)
      guard (1...12).contains(month), (1...31).contains(day) else { return false }
      chain = [.year(digits / 10_000), .month(month), .day(day)]
      return true
    }
    if let first = fields[.first], let second = fields[.last] {
      return readSlashed(first, second, fields, order)
    }
    if let shift = fields[.shift], let count = fields[.number],
      let unit = fields[.unit].flatMap(TimeUnit.init(rawValue:)), unit.isShort
    {
      // Hours are counted from this minute, not from tomorrow.
      (length, fromNow, bound) = (TimeLength(count, unit), shift < 0 ? -1 : 1, .within)
      return count > 0
    }
    var steps: [DayStep] = []
    if let year = fields[.year] { steps.append(.year(Mention.fullYear(year))) }
    if let turn = fields[.yearTurn] { steps.append(.turned(.year, turn)) }
    if let semester = fields[.semester] { steps.append(.semester(semester)) }
    if let quarter = fields[.quarter] { steps.append(.quarter(quarter)) }
    if let month = fields[.month] {
      let isAlone = fields[.span] == nil && fields[.weekday] == nil && steps.isEmpty
      if let shift = fields[.shift], isAlone {
        steps.append(.monthTurned(month, shift))
      } else {
        steps.append(.month(month))
      }
    }
    if let lunar = fields[.lunar] {
      steps.append(.lunarMonth(lunar, isLeap: fields[.leap] != nil))
    }
    let isAround = fields[.holiday] != nil && fields[.span] == TimeUnit.weekend.rawValue
    if isAround {
      steps.append(.around(.weekend))
    } else {
      steps += spanSteps(fields, grammar.countsFullWeeks)
    }
    if let unit = fields[.ending].flatMap(TimeUnit.init(rawValue:)) {
      steps.append(.edge(.end, of: unit))
    }
    let edges = [
      (TimeField.monthEdge, TimeUnit.month), (.yearEdge, .year), (.quarterEdge, .quarter),
    ]
    for (field, unit) in edges {
      if let edge = fields[field].flatMap(DayStep.Edge.init(rawValue:)) {
        steps.append(.edge(edge, of: unit))
      }
    }
    if let week = fields[.week] { steps.append(.week(week, isFull: grammar.countsFullWeeks)) }
    if let day = fields[.day] { steps.append(.day(day)) }
    if let day = fields[.lunarDay] { steps.append(.lunarDay(day)) }
    if let holiday = fields[.holiday] {
      if let shift = fields[.shift], shift < 0 { steps.append(.turned(.year, shift)) }
      steps.append(.holiday(grammar.lexicon.holidays[holiday]))
    }
    if let days = fields[.relative] { steps.append(.relative(days)) }
    if let edge = (fields[.edge] ?? fields[.later]).flatMap(DayStep.Edge.init(rawValue:)) {
      steps.append(.edge(edge))
    }
    var chain: [DayStep] = []
    for step in steps {
      guard let joined = chain.joined(with: [step]) else { return false }
      chain = joined
    }
    if let last = fields[.toDay] {
      toChain = (fields[.toMonth].map { [.month($0)] } ?? []) + [.day(last)]
    }
    self.chain = chain
    if chain.count == 1, chain[0].isPartial { isWeak = true }
    return !chain.isEmpty || length != nil
  }

  /// Steps of units and weekdays, with what turns or counts them.
  private func spanSteps(_ fields: TimeFields, _ countsFullWeeks: Bool) -> [DayStep] {
    let unit = (fields[.span] ?? fields[.unit]).flatMap(TimeUnit.init(rawValue:))
    if let weekday = fields[.weekday] {
      if let nth = fields[.nth] { return [.nthWeekday(nth, weekday)] }
      if let shift = fields[.shift] {
        if unit != nil { return [.turned(.week, shift), .weekday(weekday)] }
        return fields[.month] != nil || fields[.day] != nil
          ? [.weekday(weekday)] : [.weekdayTurned(weekday, shift)]
      }
      if let near = fields[.near] { return [.weekdayNear(weekday, near)] }
      return [.weekday(weekday)]
    }
    guard let unit else { return [] }
    if let nth = fields[.nth] {
      if let count = fields[.number] { return [.several(count, unit, fromEnd: nth < 0)] }
      return [unit == .week ? .week(nth, isFull: countsFullWeeks) : .nth(nth, unit)]
    }
    if let shift = fields[.shift] {
      guard let count = fields[.number] else { return [.turned(unit, shift)] }
      return [.counted(shift < 0 ? -count : count, unit)]
    }
    if fields[.edge] != nil || fields[.number] == nil { return [.turned(unit, 0)] }
    return []
  }

  private mutating func readSlashed(
    _ first: Int, _ second: Int, _ fields: TimeFields, _ order: DateOrder
  ) -> Bool {
    let year: [DayStep] = fields[.year].map { [.year(Mention.fullYear($0))] } ?? []
    let weekday: [DayStep] = fields[.weekday].map { [.weekday($0)] } ?? []
    func chain(_ month: Int, _ day: Int) -> [DayStep]? {
      guard (1...12).contains(month), (1...31).contains(day) else { return nil }
      return year + [.month(month), .day(day)] + weekday
    }
    let (monthFirst, dayFirst) = (chain(first, second), chain(second, first))
    let (usual, other) =
      order == .monthFirst ? (monthFirst, dayFirst) : (dayFirst, monthFirst)
    guard let reading = usual ?? other else { return false }
    self.chain = reading
    if usual != nil, let other, other != reading, weekday.isEmpty { otherChain = other }
    return true
  }

  /// Two digits of a year mean the nearest such year of 1950 to 2049.
  static func fullYear(_ year: Int) -> Int {
    year >= 100 ? year : year < 50 ? 2_000 + year : 1_900 + year
  }
}
