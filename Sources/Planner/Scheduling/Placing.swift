/// One run of list scheduling over plans on one axis, which may be a mirrored one.
struct Placing {
  let paths: [CriticalPath]
  let days: WorkDays
  /// For each plan the point before which nothing of it is placed.
  let origins: [Int]
  private(set) var capacity: Capacity
  private(set) var drafts: [[Draft]]

  init(_ paths: [CriticalPath], on days: WorkDays, origins: [Int], capacity: Capacity) {
    self.paths = paths
    self.days = days
    self.origins = origins
    self.capacity = capacity
    drafts = paths.map { Array(repeating: Draft(), count: $0.network.steps.count) }
  }

  /// Gives every step a place, always the first in rank of those that wait for nothing any more.
  mutating func run(_ loads: Loads) {
    let ranked = ranks(loads)
    let offsets = paths.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.times.count) }
    var rankOf = [Int](repeating: 0, count: ranked.count)
    for (rank, ranked) in ranked.enumerated() {
      rankOf[offsets[ranked.plan] + ranked.step] = rank
    }
    var (waiting, ready) = ([Int](repeating: 0, count: ranked.count), LeastFirst())
    for (plan, path) in paths.enumerated() {
      for arrow in path.network.arrows where path.network.holds(arrow) {
        waiting[offsets[plan] + arrow.to] += 1
      }
    }
    for index in waiting.indices where waiting[index] == 0 { ready.insert(rankOf[index]) }
    while let rank = ready.removeFirst() {
      let (plan, step) = (ranked[rank].plan, ranked[rank].step)
      place(step, of: plan)
      let network = paths[plan].network
      for arrow in network.outgoing(step) where network.holds(arrow) {
        let index = offsets[plan] + arrow.to
        waiting[index] -= 1
        if waiting[index] == 0 { ready.insert(rankOf[index]) }
      }
    }
  }

  private mutating func place(_ step: Int, of plan: Int) {
    let (network, origin) = (paths[plan].network, origins[plan])
    let facts = network.steps[step]
    var bounds = Bounds(of: facts, from: origin)
    if !facts.isDone {
      for arrow in network.incoming(step) where network.holds(arrow) {
        let before = drafts[plan][arrow.from]
        let end = arrow.kind.isFromStart ? before.start : before.finish
        bounds.hold(arrow, at: days.later(end, by: arrow.lag))
      }
    }
    var draft = Draft()
    draft.driver = bounds.driver(of: facts, on: days)
    (draft.start, draft.finish) = bounds.times(of: facts, on: days, now: origin)
    draft.allowed = draft.start
    let unhindered = draft.finish
    if !facts.isDone, let owner = facts.owner, owner >= 0, owner < capacity.persons {
      draft.pieces = capacity.take(facts.work, of: owner, from: max(origin, draft.start))
      if !facts.isStarted, let first = draft.pieces.first {
        draft.start = first.lowerBound
        draft.finish = facts.finish(from: draft.start, on: days)
      }
      draft.finish = max(draft.finish, draft.pieces.last?.upperBound ?? draft.finish)
      draft.isDelayed = draft.start > draft.allowed || draft.finish > unhindered
    }
    drafts[plan][step] = draft
  }
}
