extension Topics {
  /// What is said of who was told something.
  enum Told {
    static let nobody = Topic("who-told.nobody", ["ref"])
    static let head = Topic("who-told.head", ["ref", "count"])
    static let row = Topic(
      "who-told.row",
      [
        "r", "who", "instead", "at", "channel", "when", "read", "delivered", "waiting", "sending",
        "needless", "dead", "why", "held", "opened", "open", "by", "answered", "later", "over",
      ])
    static let next = Topic("who-told.next", ["next", "then"])
    static let answered = Topic("who-told.answered", ["who", "then"])

    static let all = [nobody, head, row, next, answered]
  }

  /// Why somebody was told something.
  enum WhyMe {
    private static let fields: Set<String> = [
      "r", "who", "ref", "yours", "owner", "from", "n", "count", "profile", "roles", "by",
      "colour",
    ]
    static let nothing = Topic("why-me.nothing")
    static let owner = Topic("why-me.owner", fields)
    static let rung = Topic("why-me.rung", fields)
    static let rungFirst = Topic("why-me.rung_first", fields)
    static let rungRisk = Topic("why-me.rung_risk", fields)
    static let rungOwn = Topic("why-me.rung_own", fields)
    static let nobody = Topic("why-me.nobody", fields)
    static let again = Topic("why-me.again", fields)
    static let notice = Topic("why-me.notice", fields)
    static let asked = Topic("why-me.asked", fields)
    static let digest = Topic("why-me.digest", fields)
    static let instead = Topic("why-me.instead", ["who", "absent"])

    static let all = [
      nothing, owner, rung, rungFirst, rungRisk, rungOwn, nobody, again, notice, asked, digest,
      instead,
    ]
  }
}
