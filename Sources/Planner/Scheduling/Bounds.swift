/// What holds up the two ends of a step, and which arrow does it most.
struct Bounds {
  /// The first point at which it may start.
  private(set) var start: Int
  /// The first point at which it may be finished; `Int.min` where nothing says so.
  private(set) var finish = Int.min
  private var startDriver = -1
  private var finishDriver = -1

  /// What the step itself says, from a point on.
  init(of step: Network.Step, from origin: Int) {
    start = max(origin, step.notBefore ?? origin)
    finish = step.notDoneBefore ?? .min
  }

  init(start: Int) {
    self.start = start
  }

  /// Lets an arrow hold up the end that it points to; of two that hold as long the first counts.
  mutating func hold(_ arrow: Network.Arrow, at point: Int) {
    if !arrow.kind.isToStart {
      if point > finish { (finish, finishDriver) = (point, arrow.from) }
    } else if point > start {
      (start, startDriver) = (point, arrow.from)
    } else if point == start, startDriver < 0 {
      startDriver = arrow.from
    }
  }

  /// The first start that keeps both bounds.
  func start(of step: Network.Step, on days: WorkDays) -> Int {
    finish == .min ? start : max(start, step.start(reaching: finish, on: days))
  }

  /// The earliest times of a step; facts stay, and what is started ends at `now` at the earliest.
  func times(of step: Network.Step, on days: WorkDays, now: Int) -> (start: Int, finish: Int) {
    if let end = step.fixedFinish { return (step.fixedStart ?? end, end) }
    if let begun = step.fixedStart {
      let end = max(step.finish(from: begun, on: days), finish, now + step.work)
      return (begun, end)
    }
    let first = start(of: step, on: days)
    return (first, step.finish(from: first, on: days))
  }

  /// The step that sets the earliest times, -1 where facts, the beginning or a limit of the step
  /// itself do.
  func driver(of step: Network.Step, on days: WorkDays) -> Int {
    if step.isDone { return -1 }
    if let begun = step.fixedStart {
      return finish > step.finish(from: begun, on: days) ? finishDriver : -1
    }
    return start(of: step, on: days) > start ? finishDriver : startDriver
  }
}
