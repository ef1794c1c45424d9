extension Topics {
  /// What is said in the morning.
  enum Morning {
    static let head = Topic(
      "morning.head", ["date", "appointments", "tasks", "renewals", "questions"])
    static let ready = Topic("morning.ready", ["since"])
    static let later = Topic("morning.later", ["count", "ref"])
    static let appointment = Topic(
      "morning.appointment", ["ref", "from", "to", "client", "purpose", "place", "state"])
    static let unanswered = Topic("morning.unanswered")
    static let risk = Topic("morning.risk", ["colour", "open", "approvers"])
    static let task = Topic(
      "morning.task", ["ref", "clock", "due", "title", "client", "plan", "state", "colour"])
    static let renewal = Topic(
      "morning.renewal",
      [
        "ref", "expiry", "days", "late", "client", "class", "premium", "term", "today", "contact",
      ])
    static let unsigned = Topic("morning.unsigned", ["version"])

    static let all = [head, ready, later, appointment, unanswered, risk, task, renewal, unsigned]
  }

  /// What is said in the evening.
  enum Evening {
    static let head = Topic("evening.head", ["count"])
    static let week = Topic("evening.week", ["week", "held", "missed", "done", "late", "cases"])
    static let words = Topic("evening.words")
    static let off = Topic("evening.off", ["at"])
    static let left = Topic("evening.left", ["count", "refs"])
    static let next = Topic("evening.next", ["day", "count", "at"])
    static let later = Topic("evening.later", ["count", "ref"])

    static let all = [words, head, week, off, left, next, later]
  }

  /// What is said about rooms.
  enum Rooms {
    static let moved = Topic("inspect.moved", ["ref", "owner", "when", "room"])
    static let stuck = Topic("inspect.stuck", ["ref", "owner", "when", "room"])
    static let noRoom = Topic("inspect.no_room", ["who"])
    static let asks = Topic("inspect.asks", ["room", "ref"])
    static let inOrder = Topic("inspect.in_order", ["room", "ref"])
    static let outOfService = Topic("inspect.out_of_service", ["room", "ref"])
    static let head = Topic("inspect.head", ["count", "due", "by"])
    static let row = Topic("inspect.row", ["room", "day", "who", "never", "due", "closed"])
    static let due = Topic("inspect.due", ["rooms", "by"])
    static let tomorrow = Topic("inspect.tomorrow", ["room", "day", "count", "at"])

    static let all = [moved, stuck, noRoom, asks, inOrder, outOfService, head, row, due, tomorrow]
  }

  /// What is said about signing the procedure.
  enum Sign {
    static let asks = Topic("sign.asks", ["version", "ref"])
    static let signed = Topic("sign.signed", ["version", "ref"])
    static let held = Topic("sign.held", ["version", "ref"])
    static let already = Topic("sign.already", ["version", "day", "until"])
    static let noWork = Topic("sign.no_work", ["who", "version", "ref"])

    static let all = [noWork, asks, signed, held, already]
  }

  /// What is said about the gate to client files.
  enum Access {
    static let closed = Topic("access.closed", ["ref", "question", "prompt", "answer", "tasks"])
    static let open = Topic("access.open", ["ref"])
    static let isCheck = Topic("access.is_check", ["ref"])

    static let all = [closed, open, isCheck]
  }

  /// What is said about notices.
  enum Notices {
    static let none = Topic("notices.none")
    static let head = Topic("notices.head", ["count"])
    static let row = Topic(
      "notices.row", ["n", "clock", "at", "from", "about", "client", "words", "answer"])
    static let answered = Topic("notices.answered", ["question", "answer", "note"])
    static let recomputed = Topic("notices.recomputed", ["was", "becomes"])
    static let approval = Topic("notices.approval", ["ref", "title"])
    static let approved = Topic("notices.approved", ["condition"])
    static let given = Topic("notices.given", ["title"])
    static let taken = Topic("notices.taken", ["who"])
    static let more = Topic("notices.more", ["count"])
    static let seen = Topic("ok.seen", ["count", "left"])
    static let noSuch = Topic("ok.no_such", ["n", "count"])

    static let all = [
      none, head, row, answered, recomputed, approval, approved, given, taken, more, seen, noSuch,
    ]
  }
}
