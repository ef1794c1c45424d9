/// Puts together what stands together: a day and a clock, two ends, a time and the word before it.
struct TimeReading {
  let line: Line
  private(set) var items: [TimeItems.Item]
  /// Whether only times are wanted that a command can take: no open ends, nothing past.
  let isForCommand: Bool
  /// What was read, in order; of commands' deadlines those before which something is due.
  private(set) var mentions: [Mention] = []
  private(set) var deadlines: [Mention] = []

  init(_ items: [TimeItems.Item], in line: Line, isForCommand: Bool) {
    self.line = line
    self.items = items
    self.isForCommand = isForCommand
    tighten()
    var index = 0
    while index < self.items.count {
      guard case .mention = self.items[index] else {
        index += 1
        continue
      }
      index = read(from: index)
    }
  }

  /// Whether nothing but spaces stands between an item and the next.
  func isNext(_ index: Int) -> Bool {
    guard index > 0, items.indices.contains(index) else { return false }
    return line.skippingSpace(from: items[index - 1].range.upperBound)
      == items[index].range.lowerBound
  }

  func mention(_ index: Int) -> Mention? {
    guard items.indices.contains(index), case .mention(let mention) = items[index] else {
      return nil
    }
    return mention
  }

  func link(_ index: Int) -> TimeLink? {
    guard items.indices.contains(index), case .link(let link) = items[index] else { return nil }
    return link
  }

  /// The link right after an item that plays one of the parts.
  func link(after index: Int, _ roles: TimeLink.Roles) -> TimeLink? {
    guard isNext(index + 1), let link = link(index + 1), !link.roles.isDisjoint(with: roles) else {
      return nil
    }
    return link
  }

  /// Numbers and clocks on both sides of a dash become one: `3-4pm`, `9 to 12 of June`.
  private mutating func tighten() {
    var index = 0
    while index + 2 < items.count {
      if let one = mention(index), one.isBare || one.clock != nil && !one.hasDay,
        let dash = link(after: index, before(index, .between) == nil ? .to : [.to, .and]),
        isNext(index + 2), let other = mention(index + 2),
        one.isBare || !other.hasDay, !other.isStretch,
        !(one.isBare && other.hasDay && link(after: index + 2, .to) != nil
          && dash.roles.contains(.until)),
        let both = one.stretch(to: other)
      {
        items.replaceSubrange(index...index + 2, with: [.mention(both)])
      }
      index += 1
    }
  }

  /// Reads one time from an item on and gives the place after it.
  private mutating func read(from start: Int) -> Int {
    var isBetween = before(start, .between) != nil
    guard var (found, end) = segment(from: start, &isBetween) else { return start + 1 }
    // The first length before a time is counted from that time: `3 days after Easter`.
    if let (moved, after) = moved(found, end) ?? counted(found, from: start, end) {
      (found, end) = withClock(moved, after)
    } else if let (both, after) = stretch(found, end, isBetween: isBetween) {
      (found, end) = (both, after)
    }
    return close(found, from: start, end)
  }

  /// What is joined from an item on, and the place after it.
  func segment(from start: Int) -> (Mention, Int)? {
    var isBetween = false
    return segment(from: start, &isBetween)
  }

  private static let joining: TimeLink.Roles = [
    .joint, .of, .on, .at, .and, .about, .lasting, .from, .between, .before, .after,
  ]

  /// What is joined from an item on; says whether `between` stood within.
  private func segment(from start: Int, _ isBetween: inout Bool) -> (Mention, Int)? {
    guard var all = mention(start) else { return nil }
    var end = start + 1
    while end < items.count {
      var next = end
      var roles: TimeLink.Roles = []
      while next - end < 3, isNext(next), let link = link(next),
        !link.roles.isDisjoint(with: Self.joining)
      {
        roles.formUnion(link.roles)
        next += 1
      }
      guard isNext(next), let other = mention(next), mayJoin(all, other, roles, next, next - end),
        let joined = all.joined(to: other, by: roles, isForCommand: isForCommand)
      else { break }
      if roles.contains(.between) { isBetween = true }
      all = joined
      end = next + 1
    }
    return (all, end)
  }

  private func mayJoin(
    _ all: Mention, _ other: Mention, _ roles: TimeLink.Roles, _ next: Int, _ count: Int
  ) -> Bool {
    if roles.contains(.and), !(all.isLength && other.isLength || all.series != nil) { return false }
    // `monday 3 - 5`: the number belongs to what follows.
    if other.isBare, other.bareTo == nil, link(after: next, .to) != nil, isNext(next + 2),
      mention(next + 2) != nil
    {
      return false
    }
    if all.isBare, other.isBare { return false }
    // `weekly from monday`: a beginning is no part of what begins.
    if roles.contains(.from), other.hasDay, !(all.isLength && roles.contains(.joint)) {
      return false
    }
    if roles.contains(.lasting), other.length == nil, count == 1, !other.hasClock { return false }
    return true
  }

  /// A link right before an item that plays one of the parts, over others that say nothing.
  func before(_ start: Int, _ roles: TimeLink.Roles) -> TimeLink? {
    var index = start
    for _ in 0..<3 {
      guard isNext(index), let link = link(index - 1) else { return nil }
      if !link.roles.isDisjoint(with: roles) { return link }
      guard !link.roles.isDisjoint(with: [.on, .at, .about, .joint, .firm]) else { return nil }
      index -= 1
    }
    return nil
  }

  mutating func keep(_ mention: Mention) { mentions.append(mention) }
  mutating func keepDeadline(_ mention: Mention) { deadlines.append(mention) }
}
