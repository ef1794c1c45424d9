extension Topics {
  /// What is said about cases.
  enum Cases {
    private static let facts: Set<String> = [
      "ref", "when", "title", "client", "about", "owner", "who", "due", "legal", "ours", "days",
      "late", "others", "chase", "pause", "task", "count", "kind",
    ]

    static let missing = Topic("missing.noted", facts)
    static let missingTask = Topic("missing.task", facts)
    static let mistake = Topic("mistake.noted", facts)
    static let mistakeNext = Topic("mistake.next", facts)
    static let complaint = Topic("complaint.logged", facts)
    static let handledBy = Topic("complaint.handled_by", facts)
    static let complaintStop = Topic("complaint.stop", ["task", "due"])
    static let crowd = Topic("complaint.crowd", ["count"])
    static let crowdConfirm = Topic("complaint.crowd_confirm", ["count"])
    static let merged = Topic("complaint.merged", ["ref", "client", "owner", "legal"])
    static let mergedChoice = Topic("complaint.merged_choice")
    static let emergency = Topic("emergency.declared", facts)
    static let rollCall = Topic("emergency.roll_call", facts)
    static let planned = Topic(
      "emergency.planned", ["plan", "count", "first", "title", "owner"])
    static let touches = Topic("emergency.touches", ["ref", "count", "clients"])
    static let touchesNothing = Topic("emergency.touches_nothing", ["ref", "count", "clients"])
    static let leak = Topic("leak.opened", facts)
    static let fault = Topic("fault.reported", facts)
    static let faultTouches = Topic("fault.touches", ["refs"])
    static let claim = Topic("claim.opened", facts)
    static let claimNext = Topic("claim.next", facts)
    static let lossAhead = Topic("claim.ahead", ["ref", "day"])
    static let lossOutside = Topic("claim.outside", ["ref", "day", "from", "until"])

    static let handedOver = Topic("case.handed_over", ["ref", "owner", "others"])
    static let keptOut = Topic("case.kept_out", ["ref", "owner"])
    static let confidential = Topic("case.confidential", ["ref", "owner"])
    static let openAlready = Topic("case.open_already", ["ref", "about"])
    static let head = Topic(
      "case.head", ["ref", "kind", "title", "client", "about", "colour", "confidential", "state"])
    static let people = Topic("case.people", ["owner", "others", "reporter", "when"])
    static let freezes = Topic("case.freezes", ["about"])
    static let paused = Topic("case.paused", ["ref", "case"])
    static let allAnswered = Topic("case.all_answered", ["count", "of", "missing"])
    static let rollCallMissing = Topic("case.roll_call_missing", ["count", "of", "missing"])
    static let needsHelp = Topic("case.needs_help", ["who"])
    static let questions = Topic("case.questions", ["ref", "count"])
    static let openWork = Topic("case.open_work")
    static let note = Topic("case.note", ["when", "who", "what", "words"])
    static let wasReported = Topic("case.was_reported")
    static let wasMerged = Topic("case.was_merged")
    static let wasStopped = Topic("case.was_stopped")
    static let wasResumed = Topic("case.was_resumed")
    static let wasExtended = Topic("case.was_extended")
    static let wasRestarted = Topic("case.was_restarted")
    static let wasMet = Topic("case.was_met")
    static let wasReleased = Topic("case.was_released")
    static let wasClosed = Topic("case.was_closed")
    static let wasMoved = Topic("case.was_moved")

    static let none = Topic("cases.none", ["whose", "count"])
    static let listHead = Topic("cases.head", ["whose", "count"])
    static let row = Topic(
      "cases.row", ["ref", "kind", "clock", "title", "client", "owner", "others", "state"])
    static let dueBy = Topic("cases.due_by", ["due"])
    static let isClosed = Topic("cases.is_closed")

    static let released = Topic("release.released", ended)
    static let pauseLifted = Topic("release.pause_lifted", ["ref", "about"])
    static let nothingFrozen = Topic("release.nothing_frozen", ["ref"])
    static let secondPerson = Topic("release.second_person", ["ref", "who"])
    static let releaseWaits = Topic("release.waits", ["ref", "question", "count", "owner"])

    private static let ended: Set<String> = ["ref", "title", "client", "about", "result", "late"]
    static let closed = Topic("close.closed", ended)
    static let closedAlready = Topic("close.already", ["ref"])
    static let closeByRelease = Topic("close.by_release", ["ref"])
    static let workOpen = Topic("close.work_open", ["ref", "refs"])
    static let needsResult = Topic("close.needs_result", ["ref"])
    static let mayAskReview = Topic("close.may_ask_review", ["day"])

    private static let answered: Set<String> = ["ref", "title", "who", "count", "of"]
    static let safe = Topic("safe.noted", answered)
    static let noRollCall = Topic("safe.no_roll_call")
    static let notSafe = Topic("not-safe.noted", answered)

    static let noEmergency = Topic("move-affected.no_emergency", ["ref"])
    static let affectedHead = Topic("move-affected.head", ["ref", "title", "count"])
    static let affectedRow = Topic(
      "move-affected.row", ["ref", "was", "becomes", "client", "purpose", "owner"])
    static let affectedOthers = Topic("move-affected.others", ["count"])
    static let affectedConfirm = Topic("move-affected.confirm", ["count"])
    static let movedAll = Topic("move-affected.moved", ["ref", "count", "refs", "left"])

    static let all =
      [
        missing, missingTask, mistake, mistakeNext, complaint, handledBy, complaintStop, crowd,
        crowdConfirm, merged,
        mergedChoice, emergency, rollCall, planned, touches, touchesNothing, leak, fault,
        faultTouches, claim, claimNext, lossAhead, lossOutside, handedOver, keptOut, confidential,
        openAlready, head,
        people, freezes,
        paused, allAnswered, rollCallMissing, needsHelp, questions, openWork, note, wasReported,
        wasMerged,
        wasStopped, wasResumed, wasExtended, wasRestarted, wasMet, wasReleased, wasClosed,
        wasMoved, none, listHead, row, dueBy, isClosed,
      ] + ending
    private static let ending = [
      released, pauseLifted, nothingFrozen, secondPerson, releaseWaits, closed, closedAlready,
      closeByRelease, workOpen, needsResult, mayAskReview, safe, noRollCall, notSafe,
      noEmergency, affectedHead, affectedRow, affectedOthers, affectedConfirm, movedAll,
    ]
  }
}
