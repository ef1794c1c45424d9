import CivilTime

extension TimeSense {
  /// Sets the single day that the fields speak of.
  func setDay(of piece: inout Piece, _ fields: TimeFields) {
    if let first = fields[.first], let second = fields[.second] {
      setSlashedDay(of: &piece, first, second, year: fields[.year])
    } else if let relative = fields[.relative] {
      piece.day = today + relative
    } else if let number = fields[.number], let unit = fields[.unit] {
      piece.day = day(after: number, TimeUnit(rawValue: unit) ?? .day)
    } else if fields[.day] != nil {
      piece.day = date(fields)
      piece.isYearless = fields[.year] == nil
      piece.isMonthless = fields[.month] == nil && fields[.week] == nil
    } else if let weekday = fields[.weekday] {
      let offset = (weekday - 1).flooredRemainder(by: 7)
      if let week = fields[.week] {
        piece.day = today.monday + 7 * week + offset
      } else {
        piece.day = today + (offset - today.weekday.offset).flooredRemainder(by: 7)
        piece.isBareWeekday = true
      }
    }
    piece.isImpossible = piece.day == nil
    if fields[.day] != nil || fields[.relative] != nil, let weekday = fields[.weekday],
      piece.day?.weekday != Weekday(rawValue: weekday)
    {
      piece.isImpossible = true
    }
  }

  /// Sets first and last day: `this week`, `next 3 days`, `7-9 March`.
  func setDays(of piece: inout Piece, _ fields: TimeFields) {
    let span = (fields[.span] ?? fields[.unit]).flatMap(TimeUnit.init(rawValue:))
    if let number = fields[.number], let span, let each = span.seconds, each >= 86_400 {
      piece.day = today + 1
      piece.lastDay = today + max(1, min(number, 3_660) * each / 86_400)
    } else if let span {
      (piece.day, piece.lastDay) = stretch(of: span, fields[.week] ?? 0)
    } else if let last = fields[.toDay], let first = date(fields) {
      let month = fields[.toMonth] ?? first.month
      let year = month < first.month ? first.year + 1 : first.year
      piece.day = first
      piece.lastDay = Day(year: year, month: month, day: last)
      piece.isImpossible = piece.lastDay.map { $0 < first } ?? true
    } else if let month = fields[.month] {
      let year = fields[.year] ?? (month < today.month ? today.year + 1 : today.year)
      piece.day = Day(year: year, month: month, day: 1)
      piece.lastDay = piece.day.map { $0 + (Day.length(ofMonth: month, year: year) - 1) }
    }
    if piece.day == nil || piece.lastDay == nil { piece.isImpossible = true }
  }

  private func stretch(of span: TimeUnit, _ shift: Int) -> (Day?, Day?) {
    switch span {
    case .week: return (today.monday + 7 * shift, today.monday + (7 * shift + 6))
    case .weekend: return (today.monday + (7 * shift + 5), today.monday + (7 * shift + 6))
    case .workday: return (today.monday + 7 * shift, today.monday + (7 * shift + 4))
    case .month:
      let first = Day(unchecked: today.year, today.month, 1)
      let start = first.adding(months: shift)
      return (start, start.adding(months: 1) - 1)
    case .year:
      let year = today.year + shift
      return (Day(year: year, month: 1, day: 1), Day(year: year, month: 12, day: 31))
    default: return (today + shift, today + shift)
    }
  }

  private func day(after number: Int, _ unit: TimeUnit) -> Day {
    switch unit {
    case .week: today + 7 * number
    case .month: today.adding(months: number)
    case .year: today.adding(months: 12 * number)
    default: today + number
    }
  }

  /// The date that year, month and day of the fields give, the next such one where no year is said.
  private func date(_ fields: TimeFields) -> Day? {
    guard let day = fields[.day] else { return nil }
    if let month = fields[.month] {
      if let year = fields[.year] { return Day(year: year, month: month, day: day) }
      if let date = Day(year: today.year, month: month, day: day), date >= today { return date }
      // The 29th of February may be years away.
      for year in today.year + 1...today.year + 8 {
        if let date = Day(year: year, month: month, day: day) { return date }
      }
      return nil
    }
    let first = Day(unchecked: today.year, today.month, 1)
    if let shift = fields[.week] {
      let month = first.adding(months: shift)
      return Day(year: month.year, month: month.month, day: day)
    }
    for shift in 0...2 {
      let month = first.adding(months: shift)
      if let date = Day(year: month.year, month: month.month, day: day), date >= today {
        return date
      }
    }
    return nil
  }

  private func setSlashedDay(of piece: inout Piece, _ first: Int, _ second: Int, year: Int?) {
    func next(month: Int, day: Int) -> Day? {
      if let year { return Day(year: year, month: month, day: day) }
      guard let date = Day(year: today.year, month: month, day: day) else { return nil }
      return date >= today ? date : Day(year: today.year + 1, month: month, day: day)
    }
    let dayFirst = next(month: second, day: first)
    let monthFirst = next(month: first, day: second)
    piece.day = dayFirst ?? monthFirst
    if let dayFirst, let monthFirst, dayFirst != monthFirst { piece.otherDay = monthFirst }
  }

  /// The two ends of a stretch of days, where what one leaves out is taken from the other.
  static func ends(_ one: Piece, _ other: Piece) -> (first: Day, last: Day)? {
    guard let first = one.day, let last = other.day else { return nil }
    if other.isMonthless {
      let day = Day(year: first.year, month: first.month, day: last.date.day)
      return day.map { (first, $0) }
    }
    if other.isYearless {
      for year in [first.year, first.year + 1] {
        if let day = Day(year: year, month: last.month, day: last.date.day), day >= first {
          return (first, day)
        }
      }
    }
    if one.isYearless, !other.isYearless {
      for year in [last.year, last.year - 1] {
        if let day = Day(year: year, month: first.month, day: first.date.day), day <= last {
          return (day, last)
        }
      }
    }
    return (first, last)
  }
}
