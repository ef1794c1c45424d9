/// How early and how late each step of a plan may lie if everybody always has time: the critical
/// path method in business minutes.
///
/// Where a latest time lies before an earliest one, the slack is negative: by so many minutes the
/// goal or a step's own limit cannot be kept.
public struct CriticalPath: Sendable {
  /// The four times of a step and what lies between them, in minutes of a `WorkClock`.
  public struct Times: Hashable, Sendable {
    /// The first point at which it can start.
    public internal(set) var earliestStart: Int
    /// The first point at which it can be finished.
    public internal(set) var earliestFinish: Int
    /// The last start that keeps goal and limits.
    public internal(set) var latestStart: Int
    /// The last finish that keeps goal and limits.
    public internal(set) var latestFinish: Int
    /// Minutes by which it may slip without harm to goal and limits; 0 for a step that is done.
    public internal(set) var totalSlack: Int
    /// Minutes by which it may slip without moving any other step or the end of the plan.
    public internal(set) var freeSlack: Int
  }

  /// The network that was reckoned.
  public let network: Network
  /// The times of each step, in the order of the network's steps.
  public internal(set) var times: [Times]
  /// The end of the plan when everything happens as early as it can.
  public internal(set) var finish: Int
  /// What the latest times were reckoned from: the goal, or the finish where there was none.
  public internal(set) var goal: Int

  /// For each step the one that set its earliest start or finish, -1 where none did.
  var driver: [Int]

  /// Reckons forward from `start` and backward from `goal`, which is the network's own where it is
  /// left out and the earliest finish where there is none.
  public init(_ network: Network, on clock: WorkClock, from start: Int, goal: Int? = nil) {
    self.init(network, on: clock.workDays, from: start, goal: goal)
  }

  init(_ network: Network, on days: WorkDays, from start: Int, goal: Int? = nil) {
    let nothing = Times(
      earliestStart: start, earliestFinish: start, latestStart: start, latestFinish: start,
      totalSlack: 0, freeSlack: 0)
    self.network = network
    times = Array(repeating: nothing, count: network.steps.count)
    driver = Array(repeating: -1, count: network.steps.count)
    finish = start
    self.goal = start
    reckonForward(on: days, from: start)
    finish = times.map(\.earliestFinish).max() ?? start
    self.goal = goal ?? network.goal ?? finish
    reckonBackward(on: days)
  }

  /// The times of the step with an id.
  public func times(of id: Int) -> Times? {
    network.steps.firstIndex { $0.id == id }.map { times[$0] }
  }

  /// The least slack of the steps that are not done; nil where all are.
  public var leastSlack: Int? {
    network.steps.indices.lazy.filter { !network.steps[$0].isDone }.map { times[$0].totalSlack }
      .min()
  }

  /// Minutes by which the goal or a step's limit is missed even so; 0 where all can be kept.
  public var shortfall: Int { max(0, -(leastSlack ?? 0)) }

  /// The ids of the open steps without slack, or with the least where all have some, in order of
  /// the network.
  public var critical: [Int] {
    let bound = max(0, leastSlack ?? 0)
    return network.steps.indices.filter {
      !network.steps[$0].isDone && times[$0].totalSlack <= bound
    }.map { network.steps[$0].id }
  }

  /// The ids of the steps that set the earliest finish, one after another.
  public var longestPath: [Int] {
    var step = times.indices.max { times[$0].earliestFinish < times[$1].earliestFinish } ?? -1
    var path: [Int] = []
    while step >= 0 {
      path.append(network.steps[step].id)
      step = driver[step]
    }
    return path.reversed()
  }
}
