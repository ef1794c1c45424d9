/// Shares out everybody's time among the steps of plans: serial list scheduling.
///
/// Of the steps whose predecessors have a place, those that were started go first, then those
/// without slack, so that a step with slack waits for one without; among equals the earlier late
/// finish, the more critical path, the greater urgency, the smaller id. A step with work starts at
/// the first free minute of its owner after its predecessors allow it. It ends with its duration
/// or when its owner's free minutes add up to its work, whichever is later. What was started or is
/// done keeps its times.
public struct Levelling: Sendable {
  /// From which end plans are filled.
  public enum Mode: Sendable {
    /// As soon as possible from `now`.
    case forward
    /// As late as the goal allows, or the critical path's end where a plan has none; where that
    /// leads to before `now` the steps concerned have an overrun.
    case backward
  }

  /// The axis on which plans lie.
  public let clock: WorkClock
  /// The point before which nothing that is open can be done any more.
  public let now: Int

  /// Levelling from a point on.
  public init(on clock: WorkClock, from now: Int) {
    self.clock = clock
    self.now = now
  }

  /// Places the steps of plans that share their owners, and takes what they need from `capacity`.
  ///
  /// An owner without a capacity counts as always free.
  public func schedule(
    _ networks: [Network], taking capacity: inout Capacity, _ mode: Mode = .forward
  ) -> [Schedule] {
    let loads = Loads(of: networks, on: capacity, in: now..<max(now, clock.end))
    return place(networks, taking: &capacity, mode, loads: loads)
  }

  /// Places the steps of one plan.
  public func schedule(
    _ network: Network, taking capacity: inout Capacity, _ mode: Mode = .forward
  ) -> Schedule {
    schedule([network], taking: &capacity, mode).first ?? Schedule(placements: [])
  }

  func place(
    _ networks: [Network], taking capacity: inout Capacity, _ mode: Mode, loads: Loads
  ) -> [Schedule] {
    switch mode {
    case .forward: forward(networks, taking: &capacity, loads: loads)
    case .backward: backward(networks, taking: &capacity, loads: loads)
    }
  }

  private func forward(
    _ networks: [Network], taking capacity: inout Capacity, loads: Loads
  ) -> [Schedule] {
    let paths = networks.map { CriticalPath($0, on: clock.workDays, from: now) }
    let origins = Array(repeating: now, count: networks.count)
    let drafts = place(
      paths, on: clock.workDays, origins: origins, taking: &capacity, loads: loads)
    return networks.indices.map { plan in
      Schedule(
        placements: networks[plan].steps.indices.map { step in
          placement(of: step, in: networks[plan], drafts[plan][step], given: capacity)
        })
    }
  }

  func place(
    _ paths: [CriticalPath], on days: WorkDays, origins: [Int], taking capacity: inout Capacity,
    loads: Loads
  ) -> [[Draft]] {
    var placing = Placing(paths, on: days, origins: origins, capacity: capacity)
    placing.run(loads)
    capacity = placing.capacity
    return placing.drafts
  }
}
