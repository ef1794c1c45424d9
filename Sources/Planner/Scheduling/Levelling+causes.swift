extension Levelling {
  /// Says why a step lies where it was put; `goal` is given in a plan made backwards.
  func placement(
    of index: Int, in network: Network, _ draft: Draft, goal: Int? = nil, given capacity: Capacity
  ) -> Schedule.Placement {
    let step = network.steps[index]
    var placement = Schedule.Placement(
      id: step.id, start: draft.start, finish: draft.finish, pieces: draft.pieces,
      allowed: draft.allowed, overrun: 0)
    if goal != nil {
      if !step.isDone { placement.overrun = max(0, max(step.notBefore ?? now, now) - draft.start) }
    } else if let limit = [step.latest, network.goal].compactMap({ $0 }).min() {
      placement.overrun = max(0, draft.finish - limit)
    }
    if !step.isDone {
      placement.waitsFor = bound(of: step, in: network, draft, goal: goal)
      placement.delayedBy = delay(of: step, draft, isBackward: goal != nil, given: capacity)
    }
    return placement
  }

  private func bound(
    of step: Network.Step, in network: Network, _ draft: Draft, goal: Int?
  ) -> Cause? {
    if let goal {
      guard draft.allowed != goal else { return nil }
      return draft.driver >= 0
        ? .successor(network.steps[draft.driver].id) : .latest(step.latest ?? goal)
    }
    if draft.driver >= 0 {
      let isHeldUp = step.isStarted || draft.allowed > now
      return isHeldUp ? .predecessor(network.steps[draft.driver].id) : nil
    }
    return step.isStarted || draft.allowed == now ? nil : .notBefore(draft.allowed)
  }

  /// What took its owner's time between the point from which the step was allowed and the end of
  /// its work: whichever took more, absence or other steps.
  private func delay(
    of step: Network.Step, _ draft: Draft, isBackward: Bool, given capacity: Capacity
  ) -> Cause? {
    guard draft.isDelayed, let owner = step.owner, let first = draft.pieces.first,
      let last = draft.pieces.last
    else { return nil }
    let window =
      isBackward
      ? first.lowerBound..<max(first.lowerBound, draft.allowed)
      : min(max(now, draft.allowed), first.lowerBound)..<last.upperBound
    let given = capacity.givenMinutes(of: owner, in: window)
    let work = draft.pieces.minutes(in: window)
    let (away, load) = (window.count - given, given - work)
    if away <= 0, load <= 0 { return nil }
    let idle = away >= load ? [window] : capacity.given[owner].within(window)
    let busy = away >= load ? capacity.given[owner] : draft.pieces
    let point = idle.lazy.compactMap { busy.firstGap(in: $0) }.first ?? window.lowerBound
    let day = clock.day(of: point)
    return away >= load ? .ownerAway(day) : .ownerLoad(day)
  }
}

extension [Range<Int>] {
  /// The parts of ordered stretches that lie within another.
  fileprivate func within(_ stretch: Range<Int>) -> [Range<Int>] {
    self[firstIndex(endingAfter: stretch.lowerBound)...]
      .prefix { $0.lowerBound < stretch.upperBound }.map { $0.clamped(to: stretch) }
  }

  /// The first point of a stretch that lies in none of these ordered ones.
  fileprivate func firstGap(in stretch: Range<Int>) -> Int? {
    var (index, point) = (firstIndex(endingAfter: stretch.lowerBound), stretch.lowerBound)
    while index < count, self[index].lowerBound <= point {
      point = self[index].upperBound
      index += 1
    }
    return point < stretch.upperBound ? point : nil
  }
}
