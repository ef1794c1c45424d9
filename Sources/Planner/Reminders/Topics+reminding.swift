extension Topics {
  /// What people ask to be reminded of.
  enum Remind {
    private static let time: Set<String> = [
      "ref", "title", "at", "who", "every", "heard", "away",
    ]
    static let own = Topic("remind.own", time)
    static let other = Topic("remind.other", time)
    static let notice = Topic("remind.notice", time)
    static let object = Topic("remind.object", ["ref", "at", "who", "you", "follows"])
    static let done = Topic("remind.done", ["ref", "title", "next"])
    static let forgotten = Topic("remind.forgotten", ["ref", "title"])
    static let nothing = Topic("remind.nothing", ["ref"])
    static let past = Topic("remind.past", ["at"])
    static let tooOften = Topic("remind.too_often")

    static let all = [
      own, other, notice, object, done, forgotten, nothing, past, tooOften,
    ]
  }

  /// Who stands in for whom.
  enum Cover {
    static let covers = Topic("cover.covers", ["who", "owner", "days"])
    static let named = Topic("cover.named", ["who", "told"])
    static let clash = Topic("cover.clash", ["who", "owner", "days"])
    static let covering = Topic("cover.covering", ["who", "days"])
    static let coveringNot = Topic("cover.covering_not", ["who", "days"])
    static let gone = Topic("cover.gone", ["who", "days"])
    static let oneself = Topic("cover.oneself", ["who", "owner"])
    static let cannot = Topic("cover.cannot", ["who", "owner", "roles"])
    static let away = Topic("cover.away", ["who", "owner", "days"])

    static let all = [covers, named, clash, covering, coveringNot, gone, oneself, cannot, away]
  }

  /// When people want to be left alone.
  enum Quiet {
    static let hours = Topic("quiet.hours", ["from", "until", "house"])
    static let none = Topic("quiet.none")
    static let tooLong = Topic("quiet.too_long", ["from", "until", "hours"])

    static let all = [hours, none, tooLong]
  }
}
