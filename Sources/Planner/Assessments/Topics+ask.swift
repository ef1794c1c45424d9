extension Topics {
  /// What is said about questions and answers.
  enum Ask {
    static let noted = Topic("ask.noted", ["ref"])
    static let risk = Topic("ask.risk", ["ref", "colour", "again"])
    static let nothingOpen = Topic("ask.nothing_open", ["ref", "colour"])
    static let waiting = Topic("ask.waiting", ["ref", "count"])
    static let opened = Topic("ask.opened", ["ref", "title", "due", "owner"])
    static let canGoOn = Topic("ask.can_go_on", ["ref", "tasks"])
    static let needsControl = Topic("ask.needs_control", ["ref"])
    static let needsApproval = Topic("ask.needs_approval", ["ref", "roles", "people"])
    static let escalated = Topic("ask.escalated", ["who"])
    static let told = Topic("ask.told", ["who"])
    static let note = Topic("ask.note", ["words"])
    static let moveAffected = Topic("ask.move_affected", ["ref"])
    static let expired = Topic("ask.expired", ["ref", "count", "cause"])
    static let otherTime = Topic("ask.other_time")
    static let otherPlace = Topic("ask.other_place")
    static let otherClient = Topic("ask.other_client")
    static let old = Topic("ask.old", ["days"])
    static let kept = Topic("ask.kept")
    static let keptThatDay = Topic("ask.kept_that_day")
    static let startNow = Topic("ask.start_now", ["ref"])
    static let doneNow = Topic("ask.done_now", ["ref"])
    static let later = Topic("ask.later", ["ref", "count"])
    static let notAnAnswer = Topic("ask.not_an_answer", ["words", "expected"])
    static let rejected = Topic("ask.rejected", ["reason"])
    static let yesNo = Topic("ask.yes_no")
    static let scale = Topic("ask.scale")
    static let number = Topic("ask.number")
    static let date = Topic("ask.date")
    static let text = Topic("ask.text")
    static let choice = Topic("ask.choice", ["options"])
    static let gated = Topic("ask.gated", ["ref", "question", "prompt"])
    static let gatedMany = Topic("ask.gated_many", ["ref", "count", "question", "prompt"])
    static let blocked = Topic("ask.blocked", ["ref", "question", "prompt", "answer", "tasks"])
    static let red = Topic("ask.red", ["ref", "colour", "roles"])

    static let all = [
      noted, risk, nothingOpen, waiting, opened, canGoOn, needsControl, needsApproval, escalated,
      told, note, startNow, doneNow, moveAffected, expired, otherTime, otherPlace, otherClient,
      old, kept, keptThatDay, later, notAnAnswer, rejected, yesNo, scale, number, date, text,
      choice, gated, gatedMany, blocked, red,
    ]
  }

  /// What is said about an approval.
  enum Approve {
    static let approved = Topic("approve.approved", ["ref", "owner", "condition"])
    static let nothing = Topic("approve.nothing", ["ref", "colour"])
    static let own = Topic("approve.own", ["ref"])

    static let all = [approved, nothing, own]
  }

  /// Why something is as it is.
  enum Why {
    static let risk = Topic(
      "why.risk", ["ref", "likelihood", "consequence", "score", "colour", "from", "to"])
    static let lec = Topic("why.lec", ["ref", "score", "colour"])
    static let base = Topic("why.base", ["clause", "title", "likelihood", "consequence"])
    static let raisedLikelihood = Topic("why.raised_likelihood", ["change", "question", "answer"])
    static let raisedConsequence = Topic(
      "why.raised_consequence", ["change", "question", "answer"])
    static let setLikelihood = Topic("why.set_likelihood", ["value", "question"])
    static let setConsequence = Topic("why.set_consequence", ["value", "question"])
    static let floor = Topic("why.floor", ["colour", "question", "answer"])
    static let consequenceFloor = Topic("why.consequence_floor", ["colour", "consequence"])
    static let control = Topic("why.control", ["control"])
    static let controlNeeded = Topic("why.control_needed")
    static let residual = Topic("why.residual", ["colour"])
    static let approval = Topic("why.approval", ["who", "condition"])
    static let nothing = Topic("why.nothing", ["ref"])
    static let dates = Topic("why.dates", ["due", "baseline", "latest", "legal"])
    static let clock = Topic(
      "why.clock", ["rule", "title", "source", "from", "legal", "ours", "provisional"])
    static let waits = Topic("why.waits", ["refs"])
    static let moved = Topic("why.moved", ["what", "who", "on", "was", "becomes"])
    static let assigned = Topic("why.assigned", ["who", "on", "to"])
    static let owner = Topic("why.owner", ["who"])
    static let others = Topic("why.others", ["who"])
    static let never = Topic("why.never", ["who", "more"])
    static let told = Topic("why.told", ["count"])
    static let wasShifted = Topic("why.was_shifted")
    static let wasReplanned = Topic("why.was_replanned")
    static let wasChanged = Topic("why.was_changed")
    static let slack = Topic("why.slack", ["slack", "critical"])

    static let all = [
      dates, clock, waits, moved, assigned, owner, others, never, told, wasShifted, wasReplanned,
      wasChanged, slack, risk, lec, base,
      raisedLikelihood, raisedConsequence, setLikelihood, setConsequence, floor,
      consequenceFloor, control, controlNeeded, residual, approval, nothing,
    ]
  }
}
