/// The steps of one plan and what they wait for: a directed graph without cycles.
public struct Network: Sendable {
  /// Why steps and dependencies make no network.
  public enum Fault: Error, Hashable, Sendable {
    /// These steps wait for one another, each for the one before it and the first for the last.
    case cycle([Int])
    /// A dependency names an id that no step has.
    case unknown(Int)
    /// Two steps have this id.
    case repeated(Int)
  }

  /// The steps, in the order given.
  public let steps: [Step]
  /// The point by which the plan has to be finished; nil where there is none.
  public let goal: Int?

  /// Indices of the steps, each behind all that it waits for.
  let order: [Int]
  /// The dependencies, in the order given.
  let arrows: [Arrow]
  private let arriving: Grouping
  private let leaving: Grouping

  /// A dependency between indices of steps.
  struct Arrow: Hashable, Sendable {
    var from: Int
    var to: Int
    var kind: Dependency.Kind
    var lag: WorkLength
  }

  /// A network of steps with different ids.
  ///
  /// Work and durations below nothing count as nothing, and a step that was finished at a point
  /// without a start was started then.
  public init(steps: [Step], dependencies: [Dependency], goal: Int? = nil) throws(Fault) {
    var indices: [Int: Int] = [:]
    for (index, step) in steps.enumerated() {
      guard indices.updateValue(index, forKey: step.id) == nil else { throw .repeated(step.id) }
    }
    var arrows: [Arrow] = []
    for dependency in dependencies {
      guard let from = indices[dependency.predecessor] else {
        throw .unknown(dependency.predecessor)
      }
      guard let to = indices[dependency.successor] else { throw .unknown(dependency.successor) }
      arrows.append(Arrow(from: from, to: to, kind: dependency.kind, lag: dependency.lag))
    }
    self.init(ordering: steps.map(\.sound), arrows, goal: goal)
    guard order.count == steps.count else { throw .cycle(cycle()) }
  }

  /// A network whose order lacks the steps that lie on a cycle or behind one.
  init(ordering steps: [Step], _ arrows: [Arrow], goal: Int?) {
    self.steps = steps
    self.goal = goal
    self.arrows = arrows
    arriving = Grouping(arrows.lazy.map(\.to), into: steps.count)
    leaving = Grouping(arrows.lazy.map(\.from), into: steps.count)
    order = Self.order(arrows, leaving: leaving, count: steps.count)
  }

  /// What a step waits for.
  func incoming(_ step: Int) -> some Sequence<Arrow> {
    arriving[step].lazy.map { arrows[$0] }
  }

  /// What waits for a step.
  func outgoing(_ step: Int) -> some Sequence<Arrow> {
    leaving[step].lazy.map { arrows[$0] }
  }

  /// Whether an arrow still holds anything up: the start of a started step is a fact.
  func holds(_ arrow: Arrow) -> Bool {
    let step = steps[arrow.to]
    return !step.isDone && !(step.isStarted && arrow.kind.isToStart)
  }
}
