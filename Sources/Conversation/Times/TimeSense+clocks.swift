import CivilTime

extension TimeSense {
  /// Sets the time of day, or the stretch of it.
  func setClocks(of piece: inout Piece, _ mention: Mention) {
    if mention.clock == nil, mention.part == nil, mention.toClock != nil || mention.toPart != nil {
      // `from today to tomorrow 5pm`
      if let end = mention.toClock {
        setEnd(clock: end, after: piece.clock?.seconds ?? 0, of: &piece, mention)
      } else if let end = mention.toPart {
        setEnd(end.until * 60, after: 0, of: &piece)
      }
      return
    }
    if let part = mention.part, mention.clock == nil {
      setPart(part, of: &piece, mention)
      return
    }
    guard let clock = mention.clock, var from = start(clock, mention) else {
      if mention.clock != nil { piece.isImpossible = true }
      return
    }
    piece.isGuessed = clock.told?.isGuessed ?? false
    if clock.isClose, office != nil {
      piece.isClose = true
      from = close(of: piece.day ?? today).seconds
    }
    if from >= 86_400 {
      if let day = piece.day, piece.lastDay == nil { piece.day = day + 1 }
      from -= 86_400
    }
    piece.clock = ClockTime(seconds: from)
    if piece.day != nil, piece.lastDay != nil {
      // A time of day within several days is that of none of them.
      piece.lastDay = nil
      piece.isImpossible = true
    }
    if let part = mention.toPart {
      setEnd(part.until * 60, after: from, of: &piece)
    } else if let end = mention.toClock {
      setEnd(clock: end, after: from, of: &piece, mention)
    }
  }

  /// Seconds of the first end: its half of the day may follow from the other's.
  private func start(_ clock: ClockTold, _ mention: Mention) -> Int? {
    guard let told = clock.told else { return nil }
    guard told.isGuessed, let end = mention.toClock, let last = end.told else {
      return told.seconds
    }
    if end.half != nil || end.part != nil {
      let early = (clock.hour % 12) * 3_600 + clock.minute * 60
      let late = early + 43_200
      if late < last.seconds {
        return end.part != nil && early >= (end.part?.from ?? 0) * 60 ? early : late
      }
      return early
    }
    if end.isFull, told.seconds >= last.seconds {
      let early = (clock.hour % 12) * 3_600 + clock.minute * 60
      return early < last.seconds ? early : told.seconds
    }
    return told.seconds
  }

  private func setEnd(
    clock end: ClockTold, after from: Int, of piece: inout Piece, _ mention: Mention
  ) {
    guard let told = end.told else {
      piece.isImpossible = true
      return
    }
    if piece.endDay != nil {
      piece.until = ClockTime(seconds: told.seconds)
      if mention.isNow, piece.endDay == piece.day, told.isGuessed, told.seconds <= from {
        piece.until = ClockTime(seconds: end.after(from) ?? told.seconds)
      }
      if told.seconds >= 86_400, let day = piece.endDay { piece.endDay = day + 1 }
      return
    }
    var seconds = told.seconds
    if end.half == 0, end.hour == 12, from > 0 {
      // `10am-12am` means noon; from the evening on it is midnight.
      seconds = from < 43_200 ? 43_200 : 86_400
    } else if end.half == nil, end.part == nil, !end.isFull {
      var plain = end
      if let part = mention.clock?.part, mention.clock?.half == nil { plain.part = part }
      seconds =
        plain.part == nil ? end.after(from) ?? told.seconds : plain.told?.seconds ?? told.seconds
      if seconds <= from { seconds = end.after(from) ?? seconds }
    }
    setEnd(seconds, after: from, of: &piece)
  }

  private func setEnd(_ seconds: Int, after from: Int, of piece: inout Piece) {
    var seconds = seconds
    if piece.endDay != nil {
      piece.until = ClockTime(seconds: seconds)
      return
    }
    if seconds <= from {
      // A night runs on into the next day, a working day does not.
      guard from >= 13 * 3_600 && seconds <= 12 * 3_600 || from >= 9 * 3_600 && seconds <= 4 * 3_600
      else {
        piece.until = ClockTime(seconds: seconds)
        piece.isImpossible = true
        return
      }
      seconds += 86_400
    }
    if seconds >= 86_400, let day = piece.day { piece.endDay = day + 1 }
    piece.until = ClockTime(seconds: seconds)
  }

  private func setPart(_ part: DayPart, of piece: inout Piece, _ mention: Mention) {
    var from = part.from * 60
    if from >= 86_400, let day = piece.day {
      piece.day = day + 1
      from -= 86_400
    }
    piece.clock = ClockTime(seconds: from)
    if let end = mention.toPart {
      setEnd(end.until * 60, after: from, of: &piece)
      return
    }
    if let end = mention.toClock {
      setEnd(clock: end, after: from, of: &piece, mention)
      return
    }
    var until = part.until * 60
    if part.from * 60 >= 86_400 { until -= 86_400 }
    if until >= 86_400, let day = piece.day, piece.lastDay == nil { piece.endDay = day + 1 }
    piece.until = ClockTime(seconds: until)
    piece.isPart = true
  }

  /// Makes a time the end or the beginning of what is meant.
  func set(_ bound: Mention.Bound, of piece: inout Piece, _ mention: Mention) {
    let last = piece.lastDay ?? piece.day
    switch bound {
    case .before, .until:
      let isThrough = bound == .until
      if piece.clock != nil {
        (piece.endDay, piece.until) = (piece.day, piece.clock)
      } else if isThrough || mention.chain.endsAtEnd {
        piece.endDay = last.map { $0 + 1 }
      } else {
        piece.endDay = piece.day
      }
      (piece.day, piece.lastDay, piece.clock, piece.isOpenBefore) = (nil, nil, nil, true)
      piece.isPart = false
    case .after, .since:
      if piece.clock != nil {
        if bound == .after, piece.isPart, let until = piece.until { piece.clock = until }
        (piece.until, piece.endDay) = (nil, nil)
      } else if bound == .after, let last {
        piece.day = piece.lastDay == nil ? last : last + 1
      }
      (piece.lastDay, piece.isOpenAfter, piece.isPart) = (nil, true, false)
    case .by:
      if piece.clock == nil || piece.isPart {
        piece.clock = piece.isPart ? piece.until : close(of: last ?? today)
        if piece.day == nil { piece.day = today }
        if let last { piece.day = last }
      }
      (piece.lastDay, piece.until, piece.endDay, piece.isPart) = (nil, nil, nil, false)
    case .within, .rest: break
    }
  }
}
