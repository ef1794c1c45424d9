/// A step that lies elsewhere than it did, and why.
public struct Slip: Hashable, Sendable {
  /// The step's id.
  public var id: Int
  /// From its start to its finish as it was; nil for a step that is new.
  public var was: Range<Int>?
  /// From its start to its finish as it is now; nil for a step that is no more.
  public var becomes: Range<Int>?
  /// What moved it, then what moved that, down to the root; empty where nothing holds it up now.
  public var chain: [Cause]

  /// Minutes by which it is finished later, negative when earlier; 0 where there is nothing to
  /// compare.
  public var minutes: Int {
    guard let was, let becomes else { return 0 }
    return becomes.upperBound - was.upperBound
  }

  /// What moved it in the end.
  public var root: Cause? { chain.last }
}

extension Schedule {
  /// The steps that lie elsewhere than in an older schedule, in the order of this one; those that
  /// are no more come last.
  public func slips(since older: Schedule) -> [Slip] {
    slips(
      since: older.placements.map { ($0.id, $0.stretch) },
      allowed: Dictionary(older.placements.map { ($0.id, $0.allowed) }, uniquingKeysWith: { $1 }))
  }

  /// The steps that lie elsewhere than a baseline of starts and finishes says, in the order of
  /// this schedule; those that are no more come last.
  public func slips(since baseline: [(id: Int, stretch: Range<Int>)]) -> [Slip] {
    slips(since: baseline, allowed: [:])
  }

  private func slips(
    since baseline: [(id: Int, stretch: Range<Int>)], allowed: [Int: Int]
  ) -> [Slip] {
    let comparison = Comparison(
      was: Dictionary(baseline, uniquingKeysWith: { $1 }), allowed: allowed,
      now: Dictionary(placements.map { ($0.id, $0) }, uniquingKeysWith: { $1 }))
    let moved = placements.filter { comparison.was[$0.id] != $0.stretch }.map { placement in
      Slip(
        id: placement.id, was: comparison.was[placement.id], becomes: placement.stretch,
        chain: comparison.chain(from: placement))
    }
    let gone = baseline.filter { comparison.now[$0.id] == nil }.map {
      Slip(id: $0.id, was: $0.stretch, becomes: nil, chain: [])
    }
    return moved + gone
  }
}

/// Two schedules by the ids of their steps.
private struct Comparison {
  let was: [Int: Range<Int>]
  /// From which point each step was allowed, as far as that is known.
  let allowed: [Int: Int]
  let now: [Int: Schedule.Placement]

  /// Follows what moved a step through the steps that moved as well.
  func chain(from placement: Schedule.Placement) -> [Cause] {
    var (chain, next) = ([Cause](), Optional(placement))
    // No step waits for itself, so the chain is no longer than the plan.
    while let step = next, chain.count < now.count, let cause = self.cause(of: step) {
      chain.append(cause)
      next =
        switch cause {
        case .predecessor(let id), .successor(let id):
          now[id].flatMap { was[id] == $0.stretch ? nil : $0 }
        default: nil
        }
    }
    return chain
  }

  /// What moved a step more: what the plan waits for or its owner's time.
  private func cause(of step: Schedule.Placement) -> Cause? {
    guard let delay = step.delayedBy else { return step.waitsFor }
    guard let old = was[step.id], let bound = step.waitsFor else { return delay }
    let isBackward = step.isBoundBehind
    let (before, after) = isBackward ? (old.lowerBound, step.start) : (old.upperBound, step.finish)
    let byPlan = step.allowed - (allowed[step.id] ?? (isBackward ? old.upperBound : old.lowerBound))
    return abs(after - before - byPlan) > abs(byPlan) ? delay : bound
  }
}

extension Schedule.Placement {
  /// From its start to its finish.
  fileprivate var stretch: Range<Int> { start..<max(start, finish) }

  /// Whether it was placed from the goal back.
  fileprivate var isBoundBehind: Bool {
    switch waitsFor {
    case .successor, .latest: true
    default: false
    }
  }
}
