extension Mention {
  /// Two mentions that say different things of one time; nil where they speak of two times.
  func merged(with other: Mention) -> Mention? {
    guard !isNow, !other.isNow, bound == nil, other.bound == nil, fromNow == nil,
      other.fromNow == nil, times == nil, other.times == nil
    else { return nil }
    if isBare || other.isBare { return mergedBare(with: other) }
    var all = self
    all.range = range.lowerBound..<other.range.upperBound
    all.isWeak = false
    if series != nil || other.series != nil { return mergedSeries(with: other) }
    if isPartial && !other.hasDay || other.isPartial && !hasDay { return nil }
    if length != nil && other.length != nil {
      guard isLength || hasClock, other.isLength, let mine = length, let more = other.length,
        more.rank < mine.rank
      else { return nil }
      all.length = mine + more
      return all
    }
    if other.hasDay {
      guard toChain == nil else { return nil }
      guard other.toChain == nil || (chain.last?.rank ?? -1) < (other.chain.first?.rank ?? 9) else {
        return nil
      }
      guard let chain = chain.narrowed(by: other.chain) ?? chain.joined(with: other.chain) else {
        return nil
      }
      if hasDay, hasClock, other.hasClock { return nil }
      all.chain = chain
      all.toChain = toChain ?? other.toChain
      all.otherChain = otherChain ?? other.otherChain
      if hasDay { all.otherChain = nil }
      if !hasDay, hasClock { all.clockLeads = true }
    }
    guard all.joinClocks(with: other, mine: self) else { return nil }
    if all.hasDay, all.hasClock, !all.namesDay { return nil }
    if let length = length ?? other.length {
      // Days and weeks are counted, no meeting lasts so long.
      guard length.isShort, all.hasClock || all.hasDay, toClock == nil, other.toClock == nil else {
        return nil
      }
      all.length = length
    }
    return all
  }

  private mutating func joinClocks(with other: Mention, mine: Mention) -> Bool {
    guard other.hasClock else { return true }
    guard mine.hasClock else {
      (clock, toClock, part, toPart) = (other.clock, other.toClock, other.part, other.toPart)
      return true
    }
    if let part = mine.part, mine.toPart == nil, var spoken = other.clock, other.part == nil {
      guard spoken.half == nil, spoken.part == nil else {
        (clock, toClock, self.part) = (spoken, other.toClock, nil)
        return true
      }
      spoken.part = part
      clock = spoken
      toClock = other.toClock
      if toClock?.half == nil, toClock?.part == nil { toClock?.part = nil }
      self.part = nil
      return true
    }
    if let part = other.part, other.toPart == nil, var spoken = mine.clock, mine.part == nil {
      guard spoken.half == nil, spoken.part == nil else { return true }
      spoken.part = part
      clock = spoken
      if var end = toClock, end.half == nil, end.part == nil {
        end.part = part
        toClock = end
      }
      return true
    }
    if let part = mine.part, let more = other.part, mine.toPart == nil, other.toPart == nil {
      // `Friday night at 8 in the evening`: the narrower of two that overlap.
      guard part.from < more.until, more.from < part.until else { return false }
      self.part = part.until - part.from <= more.until - more.from ? part : more
      return true
    }
    return false
  }

  /// A number beside a part of the day is an hour, beside a weekday a day of the month.
  private func mergedBare(with other: Mention) -> Mention? {
    let (number, rest) = isBare ? (self, other) : (other, self)
    guard let bare = number.bare, !rest.isBare else { return nil }
    var all = rest
    all.range = range.lowerBound..<other.range.upperBound
    all.isWeak = false
    if let part = rest.part, rest.toPart == nil, bare <= 24 {
      if let to = number.bareTo {
        all.clock = ClockTold(hour: bare, part: part)
        all.toClock = ClockTold(hour: to, part: part)
      } else {
        all.clock = ClockTold(hour: bare, part: part)
      }
      all.part = nil
      return all
    }
    if let to = number.bareTo {
      guard rest.hasDay, !rest.hasClock, rest.toChain == nil, bare <= 24, to <= 24 else {
        return nil
      }
      all.clock = ClockTold(hour: bare)
      all.toClock = ClockTold(hour: to)
      return all
    }
    if other.isBare, case .weekday? = chain.last, chain.count == 1, !hasClock,
      (13...31).contains(bare)
    {
      all.chain = [.day(bare)] + chain
      return all
    }
    return nil
  }

  private func mergedSeries(with other: Mention) -> Mention? {
    guard series == nil || other.series == nil, length == nil || other.length == nil else {
      return nil
    }
    let (repeated, rest) = series != nil ? (self, other) : (other, self)
    guard var series = repeated.series, rest.toChain == nil else { return nil }
    var all = repeated
    all.range = range.lowerBound..<other.range.upperBound
    all.isWeak = false
    for step in rest.chain {
      guard series.narrow(by: step) else { return nil }
    }
    all.series = series
    guard all.joinClocks(with: rest, mine: repeated) else { return nil }
    if let length = rest.length {
      guard length.isShort else { return nil }
      all.length = length
    }
    return all
  }
}
