extension Network {
  /// A step of a plan as the scheduler sees it; points are minutes of a `WorkClock`.
  public struct Step: Hashable, Sendable {
    /// Its name within the plan.
    public var id: Int
    /// Minutes of its owner's time that are still to be spent.
    public var work: Int
    /// What it spans at least, whoever works on it: an insurer's five days, for example.
    public var duration: WorkLength
    /// The index of its owner among the capacities; nil where nobody's time is needed.
    public var owner: Int?
    /// The first point at which it may start.
    public var notBefore: Int?
    /// The first point at which it may be finished in a plan that is made forward.
    public var notDoneBefore: Int?
    /// When it was started, for a step that was.
    public var fixedStart: Int?
    /// When it was finished, for a step that is done.
    public var fixedFinish: Int?
    /// The point by which it has to be finished.
    public var latest: Int?
    /// Weight against other steps that are equal otherwise; more goes first.
    public var urgency: Int

    /// A step that is neither started nor bound, unless said otherwise.
    public init(
      id: Int, work: Int = 0, duration: WorkLength = .none, owner: Int? = nil,
      notBefore: Int? = nil, fixedStart: Int? = nil, fixedFinish: Int? = nil, latest: Int? = nil,
      urgency: Int = 0
    ) {
      self.id = id
      self.work = work
      self.duration = duration
      self.owner = owner
      self.notBefore = notBefore
      self.fixedStart = fixedStart
      self.fixedFinish = fixedFinish
      self.latest = latest
      self.urgency = urgency
    }

    /// Whether it is finished.
    public var isDone: Bool { fixedFinish != nil }

    /// Whether its start is a fact.
    public var isStarted: Bool { fixedStart != nil || isDone }

    /// The same with no length below nothing, and a start where there is a finish.
    var sound: Self {
      var step = self
      step.work = max(0, work)
      switch duration {
      case .minutes(let count): step.duration = .minutes(max(0, count))
      case .days(let count): step.duration = .days(max(0, count))
      }
      if let fixedFinish { step.fixedStart = min(fixedStart ?? fixedFinish, fixedFinish) }
      return step
    }

    /// The earliest finish of the step where it starts at a point.
    func finish(from start: Int, on days: WorkDays) -> Int {
      max(days.later(start, by: duration), start + work)
    }

    /// The last start that finishes the step by a point.
    func start(by finish: Int, on days: WorkDays) -> Int {
      min(days.earlier(finish, by: duration), finish - work)
    }

    /// The start from which the step finishes at a point, or else the first that finishes it
    /// after that: a day's step that has to end with a short day starts with it.
    func start(reaching finish: Int, on days: WorkDays) -> Int {
      let last = start(by: finish, on: days)
      return self.finish(from: last, on: days) == finish
        ? last : start(by: finish - 1, on: days) + 1
    }
  }
}
