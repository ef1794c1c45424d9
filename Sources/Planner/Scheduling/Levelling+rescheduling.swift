extension Levelling {
  /// What became of plans after a change.
  public struct Rescheduled: Sendable {
    /// The indices of the plans that were placed anew, in order.
    public var affected: [Int]
    /// The schedules of all plans, in their order.
    public var schedules: [Schedule]
  }

  /// The indices of the plans in which one of these persons has a step that is not done.
  public static func affected(_ networks: [Network], by persons: Set<Int>) -> [Int] {
    var isChanged = [Bool](repeating: false, count: (persons.max() ?? -1) + 1)
    for person in persons where person >= 0 { isChanged[person] = true }
    return networks.indices.filter { plan in
      networks[plan].steps.contains { step in
        guard !step.isDone, let owner = step.owner else { return false }
        return isChanged.indices.contains(owner) && isChanged[owner]
      }
    }
  }

  /// Places anew the plans that a change of these persons' time touches, around all others, which
  /// stay where they are.
  ///
  /// `networks` are all plans that take from `capacity`, in which the changed persons have been
  /// replaced; a plan whose schedule is not one of its steps is placed as well. Afterwards
  /// `capacity` has taken what the new schedules need.
  public func reschedule(
    _ networks: [Network], _ schedules: [Schedule], after changed: Set<Int>,
    taking capacity: inout Capacity, _ mode: Mode = .forward
  ) -> Rescheduled {
    var isAffected = networks.indices.map { plan in
      !schedules.indices.contains(plan) || !schedules[plan].places(networks[plan])
    }
    for plan in Self.affected(networks, by: changed) { isAffected[plan] = true }
    let affected = networks.indices.filter { isAffected[$0] }
    let open = affected.lazy.flatMap { networks[$0].steps }.filter { !$0.isDone }
    let owners = changed.union(open.compactMap(\.owner))
    capacity.release(owners)
    for plan in networks.indices where !isAffected[plan] {
      for (step, placement) in zip(networks[plan].steps, schedules[plan].placements) {
        guard !step.isDone, let owner = step.owner, owners.contains(owner) else { continue }
        for piece in placement.pieces { capacity.take(piece, of: owner) }
      }
    }
    let loads = Loads(of: networks, on: capacity, in: now..<max(now, clock.end))
    let renewed = place(
      affected.map { networks[$0] }, taking: &capacity, mode, loads: loads)
    var result = Rescheduled(affected: affected, schedules: schedules)
    for _ in result.schedules.count..<max(result.schedules.count, networks.count) {
      result.schedules.append(Schedule(placements: []))
    }
    for (plan, schedule) in zip(affected, renewed) { result.schedules[plan] = schedule }
    return result
  }
}

extension Schedule {
  /// Whether its placements are of the network's steps, in their order.
  fileprivate func places(_ network: Network) -> Bool {
    placements.count == network.steps.count
      && zip(placements, network.steps).allSatisfy { $0.id == $1.id }
  }
}

extension Capacity {
  /// Gives back to these persons all that was taken.
  fileprivate mutating func release(_ persons: Set<Int>) {
    for person in persons where given.indices.contains(person) { free[person] = given[person] }
  }
}
