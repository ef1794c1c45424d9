extension Levelling {
  /// Places plans from their goals back: forward on the mirrored axis.
  func backward(
    _ networks: [Network], taking capacity: inout Capacity, loads: Loads
  ) -> [Schedule] {
    let begun = begunDrafts(networks, taking: &capacity, loads: loads)
    let goals = networks.map {
      $0.goal ?? CriticalPath($0, on: clock.workDays, from: now).finish
    }
    let settled = networks.indices.map { plan in
      networks[plan].settled(begun[plan].mapValues(\.finish), on: clock.workDays)
    }
    let mirrored = zip(settled, goals).map { $0.mirrored(goal: $1, origin: now) }
    let owners = Set(networks.lazy.flatMap(\.steps).compactMap(\.owner))
    let days = clock.workDays.mirrored
    let paths = zip(mirrored, goals).map { CriticalPath($0, on: days, from: -$1) }
    var mirror = capacity.mirrored(owners)
    let drafts = place(
      paths, on: days, origins: goals.map { -$0 }, taking: &mirror, loads: loads)
    for owner in owners where capacity.free.indices.contains(owner) {
      capacity.free[owner] = mirror.free[owner].mirrored
    }
    return networks.indices.map { plan in
      Schedule(
        placements: networks[plan].steps.indices.map { step in
          if let draft = begun[plan][step] {
            return placement(of: step, in: networks[plan], draft, given: capacity)
          }
          return placement(
            of: step, in: settled[plan], drafts[plan][step].mirrored, goal: goals[plan],
            given: capacity)
        })
    }
  }

  /// Steps that were started have no place to be found but an end: as soon as their owners can.
  private func begunDrafts(
    _ networks: [Network], taking capacity: inout Capacity, loads: Loads
  ) -> [[Int: Draft]] {
    let open = networks.map { network in
      network.steps.indices.filter { network.steps[$0].isStarted && !network.steps[$0].isDone }
    }
    guard open.contains(where: { !$0.isEmpty }) else {
      return Array(repeating: [:], count: networks.count)
    }
    let paths = zip(networks, open).map { network, steps in
      let begun = Network(ordering: steps.map { network.steps[$0] }, [], goal: network.goal)
      return CriticalPath(begun, on: clock.workDays, from: now)
    }
    let origins = Array(repeating: now, count: networks.count)
    let drafts = place(
      paths, on: clock.workDays, origins: origins, taking: &capacity, loads: loads)
    return zip(open, drafts).map { Dictionary(uniqueKeysWithValues: zip($0, $1)) }
  }
}

extension Network {
  /// The same with an end for each step that was begun, by index, and with what facts hold up
  /// held up by a limit of its own: planning back never comes from a fact to what waits for it.
  fileprivate func settled(_ finishes: [Int: Int], on days: WorkDays) -> Network {
    guard steps.contains(where: \.isStarted) else { return self }
    var steps = steps
    for (step, finish) in finishes { steps[step].fixedFinish = finish }
    for arrow in arrows where holds(arrow) && !steps[arrow.to].isStarted {
      guard let start = steps[arrow.from].fixedStart, let finish = steps[arrow.from].fixedFinish
      else { continue }
      var bounds = Bounds(start: steps[arrow.to].notBefore ?? .min)
      bounds.hold(arrow, at: days.later(arrow.kind.isFromStart ? start : finish, by: arrow.lag))
      steps[arrow.to].notBefore = bounds.start(of: steps[arrow.to], on: days)
    }
    return Network(ordering: steps, arrows, goal: goal)
  }
}
