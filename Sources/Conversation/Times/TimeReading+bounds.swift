extension TimeReading {
  /// A length and the time that it is counted from: `3 days after Easter`, `国庆后三天`, `国庆后第一个工作日`.
  func moved(_ found: Mention, _ end: Int) -> (Mention, Int)? {
    if found.isLength || found.chain.count == 1 && found.chain[0].isPartial,
      let link = link(after: end - 1, [.before, .after, .from]), isNext(end + 1),
      let (base, after) = segment(from: end + 1), base.hasDay, !base.isStretch, !base.hasClock,
      base.length == nil, !base.chain[0].isPartial,
      !(link.roles.contains(.lasting) && !link.roles.contains(.after))
    {
      let way = link.roles.contains(.before) ? -1 : 1
      // `45 minutes from tuesday` is a length and a day.
      if let length = found.length, length.hasClock { return nil }
      return counted(found, from: base, way).map { ($0, after) }
    }
    if found.hasDay, !found.isStretch, !found.hasClock, found.length == nil,
      let link = link(after: end - 1, [.isBefore, .isAfter]), let more = mention(end + 1),
      isNext(end + 1), let (length, after) = segment(from: end + 1),
      more.isLength && !length.hasClock || more.chain.count == 1 && more.chain[0].isPartial
    {
      let way = link.roles.contains(.isBefore) ? -1 : 1
      return counted(length, from: found, way).map { ($0, after) }
    }
    return nil
  }

  private func counted(_ found: Mention, from base: Mention, _ way: Int) -> Mention? {
    var all = base
    all.range =
      min(
        found.range.lowerBound, base.range.lowerBound)..<max(
        found.range.upperBound, base.range.upperBound)
    all.otherChain = nil
    all.isWeak = false
    if let length = found.length {
      guard length.seconds == 0 else { return nil }
      all.chain.append(.moved(length, way))
      if let weekday = found.chain.last { all.chain.append(weekday) }
      return all
    }
    switch found.chain[0] {
    case .nth(let number, let unit):
      guard number > 0, unit == .workday || unit == .day else { return nil }
      all.chain.append(.moved(TimeLength(number, unit), way))
    case .nthWeekday(let number, let weekday):
      guard number > 0 else { return nil }
      all.chain.append(.moved(TimeLength(1 + 7 * (number - 1), .day), way))
      all.chain.append(.weekday(weekday))
    default: return nil
    }
    if found.hasClock { (all.clock, all.part) = (found.clock, found.part) }
    return all
  }

  /// Days counted from today that have a time of day: `三天后上午十点`, `in three days at 10`.
  func counted(_ found: Mention, from start: Int, _ end: Int) -> (Mention, Int)? {
    guard found.isLength, let length = found.length, !length.hasClock else { return nil }
    var all = Mention(found.range)
    var after = end
    if let link = link(after: end - 1, .later) {
      all.range = found.range.lowerBound..<link.range.upperBound
      after += 1
    } else if before(start, .ahead) == nil {
      return nil
    }
    all.chain = [.relative(0), .moved(length, 1)]
    return withClock(all, after).0.hasClock ? (all, after) : nil
  }

  /// What was read, with the time of day that follows it.
  func withClock(_ found: Mention, _ end: Int) -> (Mention, Int) {
    var next = end
    var roles: TimeLink.Roles = []
    while next - end < 2, isNext(next), let link = link(next),
      !link.roles.isDisjoint(with: [.joint, .on, .at])
    {
      roles.formUnion(link.roles)
      next += 1
    }
    guard isNext(next), let (clock, after) = segment(from: next), !clock.hasDay,
      clock.hasClock || clock.isBare && roles.contains(.at),
      let all = found.joined(
        to: clock, by: roles.intersection([.joint, .on, .at]), isForCommand: isForCommand)
    else { return (found, end) }
    return (all, after)
  }

  /// The two ends of a stretch, where a dash or the like follows what was found.
  func stretch(_ found: Mention, _ end: Int, isBetween: Bool) -> (Mention, Int)? {
    var roles: TimeLink.Roles = [.to]
    if isBetween || found.series == nil { roles.insert(.and) }
    guard !found.isLength, var next = Optional(end), let dash = link(after: end - 1, roles) else {
      return nil
    }
    next += 1
    for _ in 0..<2 {
      if isNext(next), let filler = link(next),
        !filler.roles.isDisjoint(with: [.on, .at, .until, .firm, .about])
      {
        next += 1
      }
    }
    guard isNext(next), let (other, after) = segment(from: next) else { return nil }
    if !dash.roles.contains(.to) {
      guard isBetween || link(after: after - 1, .among) != nil else { return nil }
    }
    if found.series != nil {
      guard other.hasDay, !other.hasClock, dash.roles.contains(.until) else { return nil }
      var all = found
      all.endChain = other.chain
      all.range = found.range.lowerBound..<other.range.upperBound
      return (all, after)
    }
    return found.stretch(to: other).map { ($0, after) }
  }

  /// Takes in the words around what was read, and keeps it if it is a time; gives the place after.
  mutating func close(_ read: Mention, from start: Int, _ next: Int) -> Int {
    var (found, end) = (read, next)
    if found.series != nil { end = closeSeries(&found, end) }
    if isForCommand, let link = link(after: end - 1, [.isBefore, .before, .ago]),
      link.roles.contains(.isBefore) || found.isLength
    {
      takePrefix(&found, start)
      if !found.isWeak, !link.roles.isDisjoint(with: [.isBefore, .before]) { keepDeadline(found) }
      return end + 1
    }
    end = takeSuffix(&found, end)
    takePrefix(&found, start)
    if found.isNow, isForCommand { return end }
    if found.isBare {
      guard let number = found.bare, !found.isWeak else { return end }
      found.clock = ClockTold(hour: number, isFull: number > 12)
      if let to = found.bareTo { found.toClock = ClockTold(hour: to) }
      (found.bare, found.bareTo) = (nil, nil)
    }
    if found.isWeak, isListed(found, start) { found.isWeak = false }
    guard !found.isWeak, found.times == nil else { return end }
    keep(found)
    return end
  }

  /// Whether a year stands in a list after another: `of 2007 and 2009`.
  private func isListed(_ found: Mention, _ start: Int) -> Bool {
    guard case .year? = found.chain.first, case .year? = mentions.last?.chain.first,
      isNext(start), start > 1, let link = link(start - 1), link.roles.contains(.and)
    else { return false }
    return isNext(start - 1) && mentions.last?.range.upperBound == items[start - 2].range.upperBound
  }

  private func takeSuffix(_ found: inout Mention, _ end: Int) -> Int {
    guard isNext(end), let link = link(end) else { return end }
    let roles = link.roles
    func take() -> Int {
      found.range = found.range.lowerBound..<link.range.upperBound
      found.isWeak = false
      return end + 1
    }
    if case .day(let days)? = found.chain.first, found.chain.count == 1, roles.contains(.inside),
      !found.hasClock, !isForCommand
    {
      // `十日内` is a length, though the tenth is written alike.
      found.chain = []
      found.length = TimeLength(days, .day)
    }
    if found.isLength {
      if roles.contains(.later) {
        found.fromNow = 1
        return take()
      }
      if !isForCommand, roles.contains(.ago) {
        found.fromNow = -1
        return take()
      }
      if !isForCommand, roles.contains(.inside) {
        (found.fromNow, found.bound) = (1, .within)
        return take()
      }
      return end
    }
    guard !isForCommand, found.bound == nil, found.series == nil, found.hasDay || found.hasClock,
      !found.isStretch
    else { return end }
    for (role, bound) in [
      (TimeLink.Roles.isBefore, Mention.Bound.before), (.isAfter, .after), (.isSince, .since),
    ]
    where roles.contains(role) {
      found.bound = bound
      return take()
    }
    return end
  }

  private func takePrefix(_ found: inout Mention, _ start: Int) {
    var index = start
    for _ in 0..<3 {
      guard isNext(index), let link = link(index - 1) else { return }
      guard take(link.roles, &found) else { return }
      if isForCommand,
        link.roles.isDisjoint(with: found.takesFrom ? Self.openingStretch : Self.opening)
      {
        return
      }
      found.range = link.range.lowerBound..<found.range.upperBound
      index -= 1
    }
  }

  /// Words before a time that belong to it where a command takes it.
  private static let opening: TimeLink.Roles = [
    .on, .at, .lasting, .ahead, .about, .weekOf,
  ]
  private static let openingStretch = opening.union([.from, .between])

  /// What a word before a time makes of it; false where it says nothing of it.
  private func take(_ roles: TimeLink.Roles, _ found: inout Mention) -> Bool {
    if found.isLength {
      if roles.contains(.ahead) || roles.contains(.within) && !isForCommand {
        found.fromNow = 1
        if roles.contains(.within) { found.bound = .within }
        return true
      }
      return roles.contains(.lasting)
    }
    if roles.contains(.weekOf), found.hasDay, !found.hasClock, !found.isStretch {
      found.chain.append(.around(.week))
      return true
    }
    let isPlain =
      found.bound == nil && !found.isStretch && found.series == nil && found.fromNow == nil
    if !isForCommand, isPlain, found.hasDay || found.hasClock || found.isBare && roles.contains(.by)
    {
      for (role, bound) in [
        (TimeLink.Roles.before, Mention.Bound.before), (.after, .after), (.since, .since),
        (.until, .until), (.by, .by),
      ] where roles.contains(role) {
        found.bound = bound
        found.isWeak = false
        return true
      }
    }
    if roles.contains(.from), found.clock != nil, found.length != nil, !isForCommand {
      found.isThrough = true
      return true
    }
    if case .turned? = found.chain.first, found.isWeak,
      !roles.isDisjoint(with: [.lasting, .of, .firm])
    {
      found.isWeak = false
      return true
    }
    if found.isWeak, found.chain.count == 1, case .day = found.chain[0],
      !roles.isDisjoint(with: [.on, .by])
    {
      found.isWeak = false
      return true
    }
    if found.isStretch, !roles.isDisjoint(with: [.from, .between]) {
      found.isWeak = false
      return true
    }
    if roles.contains(.at), found.isBare || found.hasClock {
      found.isWeak = false
      return true
    }
    if roles.contains(.firm), !found.isBare, !found.isPartial, !found.isNumberedWeek {
      found.isWeak = false
      return true
    }
    return !roles.isDisjoint(with: [.on, .about, .from]) && !found.isBare && !found.isWeak
  }
}

extension Mention {
  /// Whether it is a week of something that is not said.
  fileprivate var isNumberedWeek: Bool {
    if isWeak, case .week? = chain.first { return true }
    return false
  }

  /// Whether `from` before it belongs to it where a command takes it.
  fileprivate var takesFrom: Bool {
    guard isStretch else { return false }
    if case .year? = toChain?.first { return false }
    return true
  }
}
