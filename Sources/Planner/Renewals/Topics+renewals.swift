extension Topics {
  /// What is said about policies.
  enum Policies {
    static let made = Topic(
      "policy-new.made",
      [
        "ref", "client", "class", "insurer", "number", "amount", "from", "until", "first", "count",
      ])
    static let noContacts = Topic("policy-new.no_contacts", ["ref"])
    static let numberTaken = Topic("policy-new.number_taken", ["ref", "number", "client"])
    static let noAmount = Topic("policy-new.no_amount", ["words"])
    static let endsBefore = Topic("policy-new.ends_before", ["from", "until"])

    static let head = Topic(
      "policy.head", ["ref", "client", "class", "insurer", "number", "amount", "owner"])
    static let term = Topic("policy.term", ["from", "until", "days"])
    static let ended = Topic("policy.ended", ["from", "until"])
    static let premiumDue = Topic("policy.premium_due", ["due", "grace", "days"])
    static let received = Topic("policy.received", ["day"])
    static let suspended = Topic("policy.suspended", ["day"])
    static let stage = Topic("policy.stage", ["stage", "next", "missed"])
    static let over = Topic("policy.over", ["ending", "day"])
    static let contact = Topic("policy.contact", ["day", "result", "note", "who"])
    static let isMissed = Topic("policy.is_missed")
    static let isToday = Topic("policy.is_today")
    static let isPlanned = Topic("policy.is_planned")
    static let clock = Topic("policy.clock", ["ref", "title", "legal", "ours", "owner"])
    static let work = Topic("policy.work")
    static let task = Topic("policy.task", ["ref", "title", "due", "owner"])
    static let several = Topic("policy.several", ["words", "count"])
    static let option = Topic("policy.option", ["number", "ref", "client", "class", "insurer"])
    static let none = Topic("policy.none", ["words"])
    static let amount = Topic("policy.amount", ["amount", "yuan"])

    static let all = [
      made, noContacts, numberTaken, noAmount, endsBefore, head, term, ended, premiumDue, received,
      suspended, stage, over, contact, isMissed, isToday, isPlanned, clock, work, task, several,
      option,
      none, amount,
    ]
  }

  /// What is said about what comes up.
  enum Renewals {
    static let head = Topic("renewals.head", ["whose", "count", "days", "from", "until", "amount"])
    static let none = Topic("renewals.none", ["whose", "days", "from", "until"])
    static let row = Topic("renewals.row", ["ref", "client", "class", "end", "state", "owner"])
    static let expires = Topic("renewals.expires", ["day", "days"])
    static let expired = Topic("renewals.expired", ["day", "days"])
    static let premium = Topic("renewals.premium", ["day", "days"])
    static let overdue = Topic("renewals.overdue", ["day", "days"])
    static let grace = Topic("renewals.grace", ["grace", "days"])
    static let pastGrace = Topic("renewals.past_grace", ["grace"])
    static let remarket = Topic("renewals.remarket", ["change", "up", "task"])
    static let dueToday = Topic("renewals.due_today")
    static let missed = Topic("renewals.missed", ["day"])
    static let next = Topic("renewals.next", ["day"])
    static let tells = Topic("renewals.tells", ["who", "day"])
    static let silent = Topic("renewals.silent", ["count", "refs"])

    static let all = [
      head, none, row, expires, expired, premium, overdue, grace, pastGrace, remarket, dueToday,
      missed,
      next, tells, silent,
    ]
  }

  /// What is said about stages.
  enum Pipeline {
    static let head = Topic("pipeline.head", ["whose", "from", "until", "count", "amount"])
    static let none = Topic("pipeline.none", ["whose"])
    static let row = Topic("pipeline.row", ["stage", "count", "amount", "missed"])
    static let notContacted = Topic("pipeline.not_contacted")
    static let contacted = Topic("pipeline.contacted")
    static let thinking = Topic("pipeline.thinking")
    static let shopping = Topic("pipeline.shopping")
    static let agreed = Topic("pipeline.agreed")
    static let lost = Topic("pipeline.lost")

    static let all = [
      head, none, row, notContacted, contacted, thinking, shopping, agreed, lost,
    ]
  }

  /// What is said about a contact.
  enum Contacts {
    static let noted = Topic("touch.noted", ["ref", "client", "result", "premium", "up", "down"])
    static let next = Topic("touch.next", ["day"])
    static let last = Topic("touch.last", ["ref"])
    static let renewed = Topic("touch.renewed", ["ref", "from", "until", "amount", "next"])
    static let stopped = Topic("touch.stopped", ["ref"])
    static let plan = Topic("touch.plan", ["template", "client"])
    static let waiting = Topic("touch.waiting", ["ref", "client", "class"])
    static let first = Topic("touch.first", ["ref"])
    static let open = Topic("touch.open", ["ref"])
    static let noResult = Topic("touch.no_result", ["words", "options"])
    static let over = Topic("touch.over", ["ref", "ending"])
    static let nothingDue = Topic("touch.nothing_due", ["ref"])
    static let notLater = Topic("touch.not_later", ["ref", "day", "expiry"])
    static let unheard = Topic("touch.unheard", ["ref", "words"])
    static let renewedAs = Topic("touch.is_renewed")
    static let lostAs = Topic("touch.is_lost")
    static let paidAs = Topic("touch.is_paid")
    static let lapsedAs = Topic("touch.is_lapsed")
    static let replacedAs = Topic("touch.is_replaced")

    static let all = [
      noted, next, last, renewed, stopped, plan, waiting, first, open, noResult, over, nothingDue,
      notLater, unheard, renewedAs, lostAs, paidAs, lapsedAs, replacedAs,
    ]
  }

  /// What is said about what has happened to a policy.
  enum PolicyEvents {
    static let signed = Topic("event.signed", ["ref", "client", "day"])
    static let noCooling = Topic("event.no_cooling", ["class"])
    static let signedAlready = Topic("event.signed_already", ["ref", "day"])
    static let paid = Topic("event.paid", ["ref", "client", "due", "next"])
    static let notYet = Topic("event.not_yet", ["ref", "due"])
    static let paidLate = Topic("event.paid_late", ["grace"])
    static let paidOnce = Topic("event.paid_once", ["ref"])
    static let lapsed = Topic("event.lapsed", ["ref", "client", "day"])
    static let inGrace = Topic("event.in_grace", ["ref", "grace"])
    static let suspendedAlready = Topic("event.suspended_already", ["ref", "day"])
    static let reinstated = Topic("event.reinstated", ["ref", "client", "day", "next"])
    static let notSuspended = Topic("event.not_suspended", ["ref"])
    static let tooLate = Topic("event.too_late", ["ref", "until"])
    static let called = Topic("event.called", ["ref", "client", "day"])
    static let noCall = Topic("event.no_call", ["ref"])
    static let closed = Topic("event.closed", ["ref", "title"])
    static let toCome = Topic("event.to_come", ["day"])

    static let all = [
      signed, noCooling, signedAlready, paid, notYet, paidLate, paidOnce, lapsed, inGrace,
      suspendedAlready, reinstated, notSuspended, tooLate, called, noCall, closed, toCome,
    ]
  }
}

extension Topics.Pipeline {
  /// What a stage is called.
  static func name(_ stage: RenewalStage) -> Topic {
    switch stage {
    case .notContacted: notContacted
    case .contacted: contacted
    case .thinking: thinking
    case .shopping: shopping
    case .agreed: agreed
    case .lost: lost
    }
  }
}

extension Topics.Contacts {
  /// How a cadence has ended.
  static func name(_ ending: Cadence.Ending) -> Topic {
    switch ending {
    case .renewed: renewedAs
    case .lost: lostAs
    case .paid: paidAs
    case .lapsed: lapsedAs
    case .replaced: replacedAs
    }
  }
}
