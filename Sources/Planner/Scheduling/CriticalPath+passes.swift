extension CriticalPath {
  /// Sets the earliest times, each step after all that it waits for.
  mutating func reckonForward(on days: WorkDays, from origin: Int) {
    for step in network.order {
      let facts = network.steps[step]
      var bounds = Bounds(of: facts, from: origin)
      if !facts.isDone {
        for arrow in network.incoming(step) where network.holds(arrow) {
          let end =
            arrow.kind.isFromStart
            ? times[arrow.from].earliestStart : times[arrow.from].earliestFinish
          bounds.hold(arrow, at: days.later(end, by: arrow.lag))
        }
      }
      let (start, finish) = bounds.times(of: facts, on: days, now: origin)
      times[step].earliestStart = start
      times[step].earliestFinish = finish
      driver[step] = bounds.driver(of: facts, on: days)
    }
  }

  /// Sets the latest times from the goal, each step after all that waits for it, and the slack.
  mutating func reckonBackward(on days: WorkDays) {
    for step in network.order.reversed() {
      let facts = network.steps[step]
      var latest = (start: Int.max, finish: min(goal, facts.latest ?? goal))
      var free = (start: Int.max, finish: finish)
      for arrow in network.outgoing(step) where network.holds(arrow) {
        let (next, isStart) = (times[arrow.to], arrow.kind.isToStart)
        let last = days.earlier(isStart ? next.latestStart : next.latestFinish, by: arrow.lag)
        let idle = days.earlier(isStart ? next.earliestStart : next.earliestFinish, by: arrow.lag)
        if arrow.kind.isFromStart {
          latest.start = min(latest.start, last)
          free.start = min(free.start, idle)
        } else {
          latest.finish = min(latest.finish, last)
          free.finish = min(free.finish, idle)
        }
      }
      settle(step, latest: latest, free: free, on: days)
    }
  }

  private mutating func settle(
    _ step: Int, latest: (start: Int, finish: Int), free: (start: Int, finish: Int),
    on days: WorkDays
  ) {
    let (facts, early) = (network.steps[step], times[step])
    if facts.isDone {
      times[step].latestStart = early.earliestStart
      times[step].latestFinish = early.earliestFinish
    } else if facts.isStarted {
      times[step].latestStart = early.earliestStart
      times[step].latestFinish = latest.finish
      times[step].totalSlack = latest.finish - early.earliestFinish
      times[step].freeSlack = free.finish - early.earliestFinish
    } else {
      let start = min(latest.start, facts.start(by: latest.finish, on: days))
      times[step].latestStart = start
      times[step].latestFinish = facts.finish(from: start, on: days)
      times[step].totalSlack = start - early.earliestStart
      times[step].freeSlack =
        min(free.start, facts.start(by: free.finish, on: days)) - early.earliestStart
    }
  }
}
