import CivilTime

extension TimePhrases {
  /// Puts together what stands together: a day and a clock, a clock and a length, two ends.
  func refine(_ pieces: [Piece], in line: Line, _ sense: TimeSense) -> [Piece] {
    var refined: [Piece] = []
    for piece in pieces {
      if let last = refined.last, let joined = join(last, piece, in: line) {
        refined[refined.count - 1] = joined
      } else {
        refined.append(piece)
      }
    }
    for index in refined.indices where refined[index].isBareWeekday {
      // A weekday's name is the next such day; today is one as long as its time has not passed.
      guard refined[index].day == sense.today, let clock = refined[index].clock,
        clock <= sense.now.clock, let day = refined[index].day
      else { continue }
      refined[index].day = day + 7
    }
    return refined
  }

  private func join(_ one: Piece, _ other: Piece, in line: Line) -> Piece? {
    let start = line.skippingSpace(from: one.range.upperBound)
    var between = Array(line.bytes[min(start, other.range.lowerBound)..<other.range.lowerBound])
    while between.last == .space { between.removeLast() }
    var joined: Piece?
    if dashes.contains(between) {
      joined = stretch(from: one, to: other)
    } else if between.isEmpty || grammars.contains(where: { $0.grammar.joints.contains(between) }) {
      joined = merge(one, other)
    }
    joined?.range = one.range.lowerBound..<other.range.upperBound
    return joined
  }

  /// `monday to friday`, `3pm - 4pm`, `tomorrow 3pm to 4pm`.
  private func stretch(from one: Piece, to other: Piece) -> Piece? {
    guard one.lastDay == nil, one.until == nil, one.seconds == nil, one.rrule == nil,
      other.rrule == nil
    else { return nil }
    var joined = one
    joined.isImpossible = one.isImpossible || other.isImpossible
    joined.isBareWeekday = false
    if one.day != nil, other.day != nil, one.clock == nil, other.clock == nil {
      guard let (first, end) = TimeSense.ends(one, other) else { return nil }
      var last = end
      joined.day = first
      while other.isBareWeekday, last < first { last = last + 7 }
      joined.lastDay = other.lastDay ?? last
      joined.isImpossible = joined.isImpossible || last < first
      return joined
    }
    guard let from = one.clock, var until = other.clock, other.day == nil || other.day == one.day,
      other.until == nil
    else { return nil }
    if until <= from, other.isGuessed, until.hour < 12 {
      until = ClockTime(seconds: until.seconds + 43_200)
    }
    joined.isBareWeekday = one.isBareWeekday
    joined.until = until
    joined.seconds = other.seconds
    joined.isImpossible = joined.isImpossible || until <= from
    return joined
  }

  /// Two pieces that say different things of one time; nil where they contradict.
  private func merge(_ one: Piece, _ other: Piece) -> Piece? {
    var joined = one
    joined.isImpossible = one.isImpossible || other.isImpossible
    if other.day != nil {
      guard one.day == nil, one.rrule == nil, one.seconds ?? 0 < 86_400 else { return nil }
      (joined.day, joined.lastDay, joined.otherDay) = (other.day, other.lastDay, other.otherDay)
      joined.isBareWeekday = other.isBareWeekday
    }
    if other.rrule != nil {
      guard one.day == nil, one.rrule == nil else { return nil }
      joined.rrule = other.rrule
    }
    if let clock = other.clock {
      if let mine = one.clock {
        guard one.isPart != other.isPart else { return nil }
        let (part, said) = one.isPart ? (one, other) : (other, one)
        joined.clock = one.isPart ? clock : mine
        joined.until = said.until
        joined.isPart = false
        if said.isGuessed, let spoken = joined.clock, let start = part.clock, let end = part.until {
          let hour = spoken.hour > 12 ? spoken.hour - 12 : spoken.hour
          let right = DayPart(from: start.seconds / 60, until: end.seconds / 60).hour(hour)
          joined.clock = ClockTime(hour: right, minute: spoken.minute)
        }
      } else {
        guard one.lastDay == nil || other.isPart else { return nil }
        (joined.clock, joined.until) = (clock, other.until)
        (joined.isPart, joined.isGuessed) = (other.isPart, other.isGuessed)
      }
    }
    if let seconds = other.seconds {
      // Days and weeks are counted, no meeting lasts so long.
      guard one.seconds == nil, one.until == nil || one.isPart, seconds < 86_400 else {
        return nil
      }
      joined.seconds = other.seconds
    }
    return joined
  }
}
