extension Placing {
  /// A step and what it is ranked by.
  struct Ranked {
    var step: Int
    var key: (tier: Int, finish: Int, critical: Int, urgency: Int, id: Int, plan: Int)
    var plan: Int { key.plan }
  }

  /// All steps, the first in rank first; equal ids keep the order of their plans.
  func ranks(_ loads: Loads) -> [Ranked] {
    var ranked: [Ranked] = []
    ranked.reserveCapacity(paths.reduce(0) { $0 + $1.times.count })
    for (plan, path) in paths.enumerated() {
      let critical = loads.criticalness(of: path.network)
      for (step, facts) in path.network.steps.enumerated() {
        let tier = facts.isStarted ? 0 : path.times[step].totalSlack <= 0 ? 1 : 2
        let finish = path.times[step].latestFinish
        let key = (tier, finish, -critical[step], -facts.urgency, facts.id, plan)
        ranked.append(Ranked(step: step, key: key))
      }
    }
    return ranked.sorted { $0.key < $1.key }
  }
}
