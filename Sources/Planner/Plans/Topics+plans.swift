extension Topics {
  /// What is said about work plans.
  enum Plans {
    static let unknownTemplate = Topic("plan-new.unknown_template", ["words", "near", "names"])
    static let made = Topic(
      "plan-new.made",
      ["ref", "title", "client", "goal", "count", "first", "last", "slack", "short", "critical"])
    static let provisional = Topic("plan-new.provisional")
    static let best = Topic("plan-new.best", ["who", "parts"])
    static let bestQuestion = Topic("plan-new.assign_to", ["who"])
    static let nobody = Topic("plan-new.nobody", ["reasons"])

    static let head = Topic(
      "plan.head",
      ["ref", "title", "client", "owner", "percent", "goal", "slack", "short", "late"])
    static let row = Topic(
      "plan.row",
      [
        "ref", "step", "start", "due", "title", "owner", "state", "critical", "baseline", "colour",
      ])
    static let moved = Topic("plan.moved", ["ref", "title", "was", "becomes", "cause"])
    static let missed = Topic("plan.missed", ["ref", "last", "goal", "short"])
    static let byAbsence = Topic("plan.by_absence", ["who", "day"])
    static let byLoad = Topic("plan.by_load", ["who", "day"])
    static let byStep = Topic("plan.by_step", ["ref"])

    static let none = Topic("plans.none", ["whose", "count"])
    static let listHead = Topic("plans.head", ["whose", "count"])
    static let listRow = Topic(
      "plans.row", ["ref", "title", "client", "due", "percent", "owner", "next", "step"])

    static let assigned = Topic("assign.assigned", ["ref", "who", "count", "title"])
    static let assignedAlready = Topic("assign.already", ["ref", "who"])
    static let notFit = Topic("assign.not_fit", ["who", "ref", "reason"])
    static let nobodyFits = Topic("assign.nobody", ["ref", "reasons"])
    static let handed = Topic("assign.handed", ["count", "from"])
    static let part = Topic("assign.part", ["name", "value"])

    static let whatIf = Topic("whatif.head", ["who", "days", "count", "past", "legal"])
    static let whatIfNothing = Topic("whatif.nothing", ["who", "days"])
    static let whatIfRow = Topic("whatif.row", ["ref", "was", "becomes", "title", "client"])
    static let whatIfChoices = Topic("whatif.choices", ["others"])
    static let whatIfNoted = Topic("whatif.noted", ["who", "days"])
    static let other = Topic("whatif.other", ["who", "count"])

    static let preview = Topic("handover.preview", ["from", "count", "days", "others"])
    static let previewRow = Topic(
      "handover.row", ["ref", "title", "client", "due", "who", "reason"])
    static let unplaced = Topic("handover.unplaced", ["ref", "title", "reason"])
    static let nothingToHand = Topic("handover.nothing", ["from", "days"])
    static let nobodyTakes = Topic("handover.nobody", ["from", "count"])
    static let most = Topic("handover.most", ["who", "hours", "of"])
    static let confirm = Topic("handover.confirm")

    static let load = Topic("load.head", ["whose"])
    static let loadRow = Topic(
      "load.row", ["who", "week", "taken", "of", "percent", "meetings", "tasks", "away"])

    static let board = Topic(
      "board.head", ["team", "week", "risky", "late", "onTime", "renewals", "premium"])
    static let boardRisk = Topic(
      "board.risk", ["ref", "owner", "colour", "title", "client", "approve", "late"])
    static let boardLate = Topic("board.late", ["ref", "owner", "due", "title", "client"])
    static let boardCase = Topic("board.case", ["ref", "title", "clock", "owner", "aside"])
    static let boardClock = Topic("board.clock", ["day", "of", "legal", "ours", "stopped"])
    static let boardLoad = Topic("board.load", ["loads"])
    static let boardOne = Topic("board.load_one", ["who", "taken", "of"])
    static let boardNotice = Topic("board.notice", ["from", "ref", "words"])

    static let recomputed = Topic("plan.recomputed", ["count"])

    static let all = [
      unknownTemplate, made, provisional, best, bestQuestion, nobody, head, row, moved,
      missed, byAbsence, byLoad, byStep, none, listHead, listRow, assigned, assignedAlready,
      notFit, nobodyFits, handed, part, whatIf, whatIfNothing, whatIfRow, whatIfChoices,
      whatIfNoted, other,
      preview, previewRow, unplaced, nothingToHand, nobodyTakes, most, confirm, load, loadRow,
      board, boardRisk,
      boardLate, boardCase, boardClock, boardLoad, boardOne, boardNotice,
      recomputed,
    ]
  }
}
