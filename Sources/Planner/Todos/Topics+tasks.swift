extension Topics {
  /// What is said about tasks.
  enum Tasks {
    static let made = Topic("task.made", ["ref", "title", "due", "client", "owner"])
    static let passed = Topic("task.passed", ["due"])
    static let passedChoices = Topic("task.passed_choices", ["first", "next"])
    static let none = Topic("tasks.none", ["whose", "count", "due", "late"])
    static let head = Topic("tasks.head", ["whose", "count", "due", "late"])
    static let row = Topic(
      "tasks.row", ["ref", "due", "title", "client", "owner", "state", "colour", "plan"])
    static let ofPlan = Topic("tasks.of_plan", ["plan", "step"])
    static let isDone = Topic("tasks.is_done")
    static let isCancelled = Topic("tasks.is_cancelled")
    static let isStarted = Topic("tasks.is_started")
    static let isBlocked = Topic("tasks.is_blocked", ["reason"])
    static let isLate = Topic("tasks.is_late")
    static let waits = Topic("tasks.waits", ["refs"])

    static let started = Topic("start.started", ["ref", "title", "client", "due"])
    static let startedAlready = Topic("start.already", ["ref"])
    static let over = Topic("start.over", ["ref"])
    static let waitsFor = Topic("start.waits_for", ["ref", "refs", "titles"])
    static let frozen = Topic("start.frozen", ["ref", "case"])
    static let blockedBefore = Topic("start.blocked", ["ref", "reason"])

    static let finished = Topic("done.finished", ["ref", "title", "client", "slip"])
    static let finishedPlan = Topic("done.plan", ["ref", "title"])
    static let next = Topic("done.next", ["ref", "title", "due", "owner"])
    static let lifted = Topic("done.lifted", ["ref"])
    static let recorded = Topic("done.recorded", ["kinds", "until", "case"])
    static let waitsToFinish = Topic("done.waits", ["ref", "refs"])
    static let stepsOpen = Topic("done.steps_open", ["ref", "count", "refs"])
    static let finishedAlready = Topic("done.already", ["ref"])

    static let blocked = Topic("block.blocked", ["ref", "reason", "who"])
    static let unblocked = Topic("block.lifted", ["ref"])

    static let linked = Topic("depends.linked", ["ref", "other", "gap", "kind"])
    static let startsTogether = Topic("depends.starts_together")
    static let finishesTogether = Topic("depends.finishes_together")
    static let finishesAtStart = Topic("depends.finishes_at_start")
    static let circle = Topic("depends.circle", ["refs"])
    static let itself = Topic("depends.itself", ["ref"])
    static let linkedAlready = Topic("depends.already", ["ref", "other"])

    static let shifted = Topic("shift.shifted", ["ref", "title", "due", "was"])
    static let past = Topic("shift.past_legal", ["ref", "legal", "due"])

    static let tooEarly = Topic("shift.too_early", ["ref", "due", "first", "cause"])

    static let skipped = Topic("skip.skipped", ["ref", "title"])
    static let askedToSkip = Topic("skip.asked", ["ref", "title", "who"])
    static let skippedPlan = Topic("skip.plan", ["ref", "title"])
    static let needsReason = Topic("skip.needs_reason", ["ref"])

    static let all = [
      made, passed, passedChoices, none, head, row, ofPlan, isDone, isCancelled, isStarted,
      isBlocked, isLate, waits,
      started, startedAlready, over, waitsFor, frozen, blockedBefore, finished, finishedPlan, next,
      lifted, recorded, waitsToFinish, stepsOpen, finishedAlready, blocked, unblocked, linked,
      startsTogether, finishesTogether, finishesAtStart, circle, itself, linkedAlready, shifted,
      past, tooEarly, skipped, askedToSkip, skippedPlan, needsReason,
    ]
  }
}
