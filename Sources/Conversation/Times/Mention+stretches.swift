extension Mention {
  /// Joins what stands beside it, with the parts that the words between them play.
  func joined(
    to other: Mention, by roles: TimeLink.Roles, isForCommand: Bool
  ) -> Mention? {
    var other = other
    if roles.contains(.at) && (hasDay || series != nil || length != nil)
      || roles.contains(.from) && isLength, other.isBare, let hour = other.bare, hour <= 24
    {
      other.clock = ClockTold(hour: hour, isFull: hour > 12)
      other.toClock = other.bareTo.map { ClockTold(hour: $0) }
      (other.bare, other.bareTo) = (nil, nil)
    }
    if let bound = Bound(between: roles), !isForCommand {
      // `Tuesday after 1pm`
      guard hasDay, namesDay, !hasClock, !isStretch, other.clock != nil, !other.hasDay,
        !other.isStretch, var all = merged(with: other)
      else { return nil }
      all.bound = bound
      return all
    }
    guard roles.isDisjoint(with: [.before, .after, .until]) else { return nil }
    if isLength, let length, !length.isShort, !isForCommand, roles.contains(.from),
      roles.contains(.joint), other.hasDay, !other.isStretch, !other.isPartial, other.length == nil
    {
      // `for three days, from Monday`
      var all = other
      all.range = range.lowerBound..<other.range.upperBound
      (all.length, all.isThrough, all.isWeak) = (length, true, false)
      return all
    }
    guard var all = merged(with: other) else { return nil }
    if length == nil || other.length == nil, all.length != nil, all.series == nil {
      // A length and a day are two things where nothing is booked.
      guard isForCommand || all.hasClock else { return nil }
    }
    if roles.contains(.from), all.clock != nil { all.isThrough = true }
    return all
  }

  /// The time from this one to another; nil where the two make none.
  func stretch(to other: Mention) -> Mention? {
    guard !isStretch, !other.isStretch, bound == nil, other.bound == nil, fromNow == nil,
      other.fromNow == nil, series == nil, other.series == nil, length == nil, times == nil,
      other.times == nil
    else { return nil }
    var all = self
    all.range = range.lowerBound..<other.range.upperBound
    all.otherChain = nil
    if let from = bare, isBare { return stretch(all, from: from, to: other) }
    if let to = other.bare, other.isBare { return stretch(all, toNumber: to) }
    guard other.length == nil || other.hasClock && other.length?.isShort == true else { return nil }
    if isNow, other.clock != nil {
      all.toClock = other.clock
      all.toChain = other.chain.isEmpty ? [.relative(0)] : other.chain
      return all
    }
    if hasClock {
      let areWeak = isWeak && other.isWeak
      if other.isNow {
        all.toChain = [.relative(0)]
        all.toNow = true
        if !hasDay { all.chain = [.relative(0)] }
        return all
      }
      guard other.hasClock || other.hasDay else { return nil }
      (all.toClock, all.toPart) = (other.clock, other.part)
      if other.hasDay {
        if !hasDay, other.clockLeads {
          all.chain = other.chain
        } else if !other.hasClock {
          return nil
        } else {
          if !hasDay { all.chain = [.relative(0)] }
          all.toChain = other.chain
        }
      }
      all.isWeak = areWeak
      return all
    }
    guard hasDay, other.hasDay else { return nil }
    (all.toClock, all.toPart) = (other.clock, other.part)
    all.toChain = other.chain
    if other.isNow { all.toChain = [.relative(0)] }
    if isNow { (all.chain, all.isNow) = ([.relative(0)], false) }
    let areMonths = chain.count == 1 && other.chain.count == 1 && chain[0].rank == 3
    all.isWeak = isWeak && other.isWeak && !areMonths
    return all
  }

  private func stretch(_ both: Mention, from number: Int, to other: Mention) -> Mention? {
    var all = both
    if other.isBare {
      all.bareTo = other.bare
      return all
    }
    guard other.length == nil else { return nil }
    all.bare = nil
    all.isWeak = false
    if let clock = other.clock, number <= 24 {
      all.clock = ClockTold(hour: number)
      all.toClock = clock
      all.chain = other.chain
      return all
    }
    guard !other.hasClock, let last = other.chain.last else { return nil }
    switch last {
    case .day, .weekday:
      guard (1...31).contains(number),
        other.chain.contains(where: { if case .day = $0 { true } else { false } })
      else { return nil }
      all.chain = [.day(number)]
    case .lunarDay: all.chain = [.lunarDay(number)]
    case .month:
      guard (1...12).contains(number), other.chain.count == 1 else { return nil }
      all.chain = [.month(number)]
    default: return nil
    }
    all.toChain = other.chain
    return all
  }

  private func stretch(_ both: Mention, toNumber number: Int) -> Mention? {
    var all = both
    all.isWeak = false
    if clock != nil {
      guard number <= 24 else { return nil }
      all.toClock = ClockTold(hour: number, isFull: number > 12)
      return all
    }
    guard part == nil, case .day? = chain.last, (1...31).contains(number) else { return nil }
    all.toChain = [.day(number)]
    return all
  }
}
