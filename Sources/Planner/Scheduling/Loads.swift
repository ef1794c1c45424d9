/// How much of everybody's time the plans ask for, which makes a path critical (TaskJuggler's
/// criticalness).
struct Loads {
  /// For each person work per million minutes given to plans.
  private let shares: [Int]

  /// The loads of persons by the open steps of plans.
  init(of networks: [Network], on capacity: Capacity, in stretch: Range<Int>) {
    var work = [Int](repeating: 0, count: capacity.persons)
    for network in networks {
      for step in network.steps where !step.isDone {
        guard let owner = step.owner, work.indices.contains(owner) else { continue }
        work[owner] += step.work
      }
    }
    shares = work.indices.map { person in
      if work[person] == 0 { return 0 }
      return work[person] * 1_000_000 / max(1, capacity.givenMinutes(of: person, in: stretch))
    }
  }

  /// For each step of a network the criticalness of the most critical path that begins with it:
  /// the work along it, each step's weighted with the load of its owner.
  func criticalness(of network: Network) -> [Int] {
    var critical = [Int](repeating: 0, count: network.steps.count)
    for step in network.order.reversed() {
      let facts = network.steps[step]
      let share = facts.owner.flatMap { shares.indices.contains($0) ? shares[$0] : nil } ?? 0
      let behind = network.outgoing(step).map { critical[$0.to] }.max() ?? 0
      critical[step] = behind + (facts.isDone ? 0 : facts.work * share / 1_000)
    }
    return critical
  }
}
