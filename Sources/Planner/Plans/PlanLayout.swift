import CivilTime
import Procedure

/// Work plans laid out on the office's working time, with what everybody has free.
struct PlanLayout {
  let deliberation: Deliberation
  let clock: WorkClock
  /// The minute of now.
  let now: Int
  /// Everybody whose time counts, by index of the capacity.
  private(set) var owners: [PersonID] = []
  private var indices: [PersonID: Int] = [:]
  private(set) var capacity: Capacity

  /// How far ahead working time is laid out, days.
  static let reach = 400

  /// A layout for the given people, whose other open to-dos, those of the plans left out, take
  /// their time first, where a draft has them if there is one.
  init(
    _ deliberation: Deliberation, of people: some Sequence<PersonID>, besides plans: Set<String>,
    as drafting: Drafting? = nil
  ) throws(Fault) {
    self.deliberation = deliberation
    let first = deliberation.officeZone.wallTime(at: deliberation.now).day
    clock = WorkClock(deliberation.businessTime, from: first - 40, through: first + Self.reach)
    now = clock.minute(at: deliberation.now)
    owners = Set(people).sorted()
    for (index, owner) in owners.enumerated() { indices[owner] = index }
    var free: [[Range<Int>]] = []
    for owner in owners {
      free.append(
        Capacity.stretches(
          on: clock, within: try Self.time(of: owner, from: first, in: deliberation)))
    }
    capacity = Capacity(free, on: clock)
    for owner in owners {
      let others = try deliberation.openTodos(of: owner).filter { todo in
        todo.ref?.kind == .task && !(todo.parent.map(plans.contains) ?? false)
          && !plans.contains(todo.uid)
      }.map { (todo) throws(Fault) in
        guard let object = drafting?.object(uid: todo.uid) else { return todo }
        return try Todo(object, here: deliberation.officeZone)
      }
      take(others)
    }
  }

  /// The working hours of somebody that no absence and no appointment takes.
  private static func time(of owner: PersonID, from first: Day, in deliberation: Deliberation)
    throws(Fault) -> SpanSet
  {
    guard let person = deliberation.people[owner] else { return SpanSet() }
    let last = first + reach
    let open = try OpenDays(of: person, from: first - 1, to: last, in: deliberation).open
    let window = Span(
      deliberation.officeZone.instant(of: WallTime(first)),
      deliberation.officeZone.instant(of: WallTime(last)))
    let taken = try deliberation.view.engagements(of: .person(owner), in: window)
      .filter(\.isBusy).map(\.span)
    return open.subtracting(SpanSet(taken))
  }

  /// Takes the time that to-dos outside of the plans need, where they stand.
  private mutating func take(_ todos: [Todo]) {
    let networks = todos.compactMap { todo in
      var step = step(0, of: todo)
      if !step.isStarted, step.notDoneBefore == nil, let start = todo.start {
        step.notBefore = minute(start)
      }
      return try? Network(steps: [step], dependencies: [])
    }
    _ = Levelling(on: clock, from: now).schedule(networks, taking: &capacity)
  }

  /// The steps of a plan with what ties them; nil where they make a circle.
  func network(of steps: [Todo], goal: WallTime?) -> Network? {
    let ids = Dictionary(
      steps.enumerated().map { ($1.uid, $0) }, uniquingKeysWith: { first, _ in first })
    let dependencies = steps.enumerated().flatMap { id, todo in
      todo.links.compactMap { link in
        ids[link.uid].map { before in
          Dependency(before, id, link.kind.dependency, lag: link.gap)
        }
      }
    }
    return try? Network(
      steps: steps.enumerated().map { step($0, of: $1) }, dependencies: dependencies,
      goal: goal.map { minute($0) })
  }

  private func step(_ id: Int, of todo: Todo) -> Network.Step {
    var step = Network.Step(
      id: id, work: todo.work, duration: todo.duration ?? .none, owner: indices[todo.owner])
    if todo.isOver {
      let end = todo.completed.map { clock.minute(at: $0) } ?? now
      step.fixedFinish = end
      step.fixedStart = min(end, todo.start.map { minute($0) } ?? end)
    } else if todo.state == .started {
      step.fixedStart = min(now, todo.start.map { minute($0) } ?? now)
    }
    switch todo.pin {
    case .start(let day): step.notBefore = minute(deliberation.opening(of: day))
    case .end(let day):
      let end = todo.due.flatMap { $0.day == day ? $0 : nil } ?? deliberation.close(of: day)
      step.notDoneBefore = minute(end)
    case nil: break
    }
    return step
  }

  /// The point of a time on the office's wall.
  func minute(_ wall: WallTime) -> Int {
    clock.minute(at: deliberation.officeZone.instant(of: wall))
  }

  /// The point from which what is open of a plan is laid out: today's opening, or the plan's start
  /// where that is to come; a day that has begun counts whole, as its dates are days.
  func from(_ plan: Todo) -> Int {
    let here = deliberation.officeZone.wallTime(at: deliberation.now)
    let isOver = here >= deliberation.close(of: here.day)
    let opening = clock.opening(of: isOver ? here.day + 1 : here.day)
    return max(opening, plan.start.map { minute($0) } ?? opening)
  }

  /// The time on the office's wall at which a minute begins.
  func start(_ minute: Int) -> WallTime {
    deliberation.officeZone.wallTime(at: clock.instant(ofStart: minute))
  }

  /// The time on the office's wall at which a count of minutes is full.
  func finish(_ minute: Int) -> WallTime {
    deliberation.officeZone.wallTime(at: clock.instant(ofEnd: minute))
  }

  /// Shares out time among the steps of a plan, from a point on.
  mutating func schedule(_ network: Network, from start: Int, _ mode: Levelling.Mode = .forward)
    -> Schedule
  {
    Levelling(on: clock, from: start).schedule(network, taking: &capacity, mode)
  }

  /// Minutes of work that somebody could do in a stretch, and how many are taken.
  func load(of owner: PersonID, in stretch: Range<Int>) -> (taken: Int, given: Int) {
    guard let index = indices[owner] else { return (0, 0) }
    let given = capacity.givenMinutes(of: index, in: stretch)
    return (given - capacity.freeMinutes(of: index, in: stretch), given)
  }

  /// The index of an owner in the capacity.
  func index(of owner: PersonID) -> Int? { indices[owner] }
}

extension Link.Kind {
  /// The same as the scheduler calls it.
  var dependency: Dependency.Kind {
    switch self {
    case .finishToStart: .finishToStart
    case .startToStart: .startToStart
    case .finishToFinish: .finishToFinish
    case .startToFinish: .startToFinish
    }
  }
}

extension Todo {
  /// A day that a plan has to keep to.
  enum Pin {
    /// It begins then at the earliest: the day of the event that it waits for.
    case start(Day)
    /// It ends then at the earliest: somebody has shifted it there.
    case end(Day)
  }

  /// The day that it was last given by somebody; nil where the plan decides.
  var pin: Pin? {
    guard let last = reasons.last(where: { $0.hasPrefix("shifted ") }) else { return nil }
    let parts = last.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 5, let day = Day(String(parts[4])) else { return nil }
    return parts[3].isEmpty ? .start(day) : .end(day)
  }
}
