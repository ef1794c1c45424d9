extension Network {
  /// The same plan run backwards, with point p as -p: what was to be finished as late as it may
  /// is then to be started as early as it can.
  ///
  /// Limits change places: a step may not start before the goal nor end past its `notBefore`.
  func mirrored(goal: Int, origin: Int) -> Network {
    let turned = steps.map { step in
      var mirror = step
      mirror.fixedStart = step.fixedFinish.map { -$0 }
      mirror.fixedFinish = step.fixedStart.map { -$0 }
      mirror.notBefore = -min(step.latest ?? goal, goal)
      mirror.latest = -max(step.notBefore ?? origin, origin)
      mirror.notDoneBefore = nil
      return mirror
    }
    let arrows = arrows.filter(holds).map { arrow in
      Arrow(from: arrow.to, to: arrow.from, kind: arrow.kind.mirrored, lag: arrow.lag)
    }
    // Turning every arrow round makes no cycle where there was none.
    return Network(ordering: turned, arrows, goal: -origin)
  }
}
