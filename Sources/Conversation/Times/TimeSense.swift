import CivilTime

/// Turns what was read into days and clocks, as seen from one moment.
struct TimeSense {
  /// The moment of speaking on the speaker's wall.
  let now: WallTime
  var calendar: WorkingCalendar? { office?.calendar }
  /// The office's days and hours, where they are known.
  var office: OfficeDays?

  /// Whether a weekday that is not that of its date is overlooked.
  var isLenient = false

  /// The end of a working day, which a deadline means.
  func close(of day: Day) -> ClockTime { office?.close(of: day) ?? OfficeDays.usualClose }

  /// The day of speaking.
  var today: Day { now.day }

  var days: DaySense {
    var days = DaySense(today: today, calendar: calendar)
    days.isLenient = isLenient
    if let context { days.anchor = context }
    return days
  }
  /// The day that was spoken of just before, from which a day without a month is counted.
  var context: Day?

  /// The time that a mention speaks of.
  func piece(_ mention: Mention) -> Piece {
    var piece = Piece(mention.range)
    if let series = mention.series {
      setSeries(series, of: &piece, mention)
    } else if let way = mention.fromNow, let length = mention.length {
      setMoment(way, length, of: &piece, mention)
    } else if mention.isLength, let length = mention.length {
      piece.length = length
      piece.seconds = length.allSeconds
    } else {
      setDays(of: &piece, mention)
      setClocks(of: &piece, mention)
      if let bound = mention.bound { set(bound, of: &piece, mention) }
      if let length = mention.length?.allSeconds { piece.seconds = length }
      if mention.isThrough, piece.clock == nil, let day = piece.day, let length = mention.length {
        piece.seconds = nil
        piece.lastDay = days.moved(DaySense.Days(day), by: length, 1).map { $0.first - 1 }
      }
      if mention.isThrough, let clock = piece.clock, let seconds = piece.seconds {
        let end = WallTime(piece.day ?? today, clock) + seconds
        if piece.day != nil { piece.endDay = end.day }
        piece.until = end.clock
      }
    }
    return piece
  }

  private func setSeries(_ series: SeriesTold, of piece: inout Piece, _ mention: Mention) {
    setClocks(of: &piece, mention)
    if let length = mention.length?.allSeconds { piece.seconds = length }
    var end: String?
    if let chain = mention.endChain {
      guard let last = days.days(chain)?.last else {
        piece.isImpossible = true
        return
      }
      end = last.basic + (piece.clock == nil ? "" : "T235959")
    }
    piece.rrule = series.rule(until: end)
  }

  private func setMoment(
    _ way: Int, _ length: TimeLength, of piece: inout Piece, _ mention: Mention
  ) {
    guard let end = days.moved(DaySense.Days(today), by: length, way)?.first else {
      piece.isImpossible = true
      return
    }
    if mention.bound == .within {
      if length.hasClock {
        let time = WallTime(end, now.clock) + length.seconds
        let ends = way > 0 ? (now, time) : (WallTime(end, now.clock) + -length.seconds, now)
        (piece.day, piece.clock) = (ends.0.day, minute(ends.0.clock))
        (piece.endDay, piece.until) = (ends.1.day, minute(ends.1.clock))
      } else {
        (piece.day, piece.lastDay) = way > 0 ? (today, end) : (end, today)
      }
    } else if length.hasClock {
      // The next full minute: nobody means the seconds.
      let time = WallTime(end, now.clock) + (way * length.seconds + (way > 0 ? 59 : 0))
      (piece.day, piece.clock) = (time.day, minute(time.clock))
    } else {
      piece.day = end
    }
  }

  private func minute(_ clock: ClockTime) -> ClockTime {
    ClockTime(seconds: clock.seconds / 60 * 60)
  }

  private func setDays(of piece: inout Piece, _ mention: Mention) {
    guard mention.hasDay else { return }
    if mention.isNow {
      (piece.day, piece.clock) = (today, minute(now.clock))
      guard mention.isStretch else { return }
    }
    guard let chain = mention.toChain else {
      guard let found = days.days(mention.chain) else {
        piece.isImpossible = true
        piece.day = today
        return
      }
      piece.day = found.first
      if !found.isSingle { piece.lastDay = found.last }
      if isLenient, let other = mention.otherChain { piece.otherDay = days.days(other)?.first }
      piece.isBareWeekday = mention.chain.isBareWeekday
      piece.isYearless = mention.chain.isYearless
      piece.isMonthless = mention.chain.isMonthless
      return
    }
    guard let (first, last) = ends(mention.chain, chain), last.last >= first.first else {
      piece.isImpossible = true
      piece.day = today
      return
    }
    piece.day = first.first
    if mention.toNow {
      (piece.endDay, piece.until) = (today, minute(now.clock))
    } else if mention.hasClock || mention.isNow || mention.toClock != nil || mention.toPart != nil {
      piece.endDay = last.last
    } else {
      piece.lastDay = last.last
    }
  }

  /// The two ends of a stretch, where what one leaves out follows from the other.
  private func ends(_ one: [DayStep], _ other: [DayStep]) -> (DaySense.Days, DaySense.Days)? {
    if one.isYearless, !other.isYearless || one.isMonthless && !other.isMonthless,
      !other.isBareWeekday, let last = days.days(other)
    {
      var sense = days
      (sense.anchor, sense.isBackward) = (last.last, true)
      if case .month? = other.first, one.isMonthless { sense.anchor = last.first }
      guard let first = sense.days(one) else { return nil }
      return (first, last)
    }
    guard let first = days.days(one.isEmpty ? [.relative(0)] : one) else { return nil }
    if other.count == 1, case .day(let day) = other[0], one.contains(where: { $0.rank == 3 }) {
      return last(day, after: first).map { (first, $0) }
    }
    var sense = days
    sense.anchor = first.first
    guard let last = sense.days(other) else { return nil }
    return (first, other.endsAtBeginning ? DaySense.Days(last.first) : last)
  }
}

extension TimeSense {
  /// A day of the month in which a stretch begins, or of the next where it is an earlier one.
  private func last(_ day: Int, after first: DaySense.Days) -> DaySense.Days? {
    let date = first.first.date
    if day >= date.day {
      return Day(year: date.year, month: date.month, day: day).map { DaySense.Days($0) }
    }
    let next = Day(unchecked: date.year, date.month, 1).adding(months: 1)
    return Day(year: next.year, month: next.month, day: day).map { DaySense.Days($0) }
  }
}

extension Day {
  /// Year, month and day without marks, as RFC 5545 writes a date.
  fileprivate var basic: String { description.filter { $0 != "-" } }
}
