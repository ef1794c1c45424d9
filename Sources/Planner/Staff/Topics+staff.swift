extension Topics {
  /// What is said about what people are trained and registered for.
  enum Skills {
    static let none = Topic("skills.none", ["who", "count"])
    static let head = Topic("skills.head", ["who", "count"])
    static let row = Topic("skills.row", ["kind", "class", "until", "left", "expired"])
    static let training = Topic("skills.training")
    static let registration = Topic("skills.registration")
    static let team = Topic("skills.team", ["whose"])
    static let summary = Topic(
      "skills.summary", ["who", "count", "next", "until", "registered", "expired"])
    static let noted = Topic("trained.noted", ["who", "kind", "class", "until", "was"])
    static let same = Topic("trained.same", ["who", "kind", "class", "until", "was"])

    static let untilWhen = Topic("trained.until_when", ["class"])

    static let all = [
      untilWhen, none, head, row, training, registration, team, summary, noted, same,
    ]
  }

  /// What is said when somebody leaves.
  enum Leave {
    static let leaves = Topic("leave.leaves", ["who", "day", "plan", "count", "last", "owner"])
    static let already = Topic("leave.already", ["who", "plan"])
    static let feeds = Topic("leave.feeds", ["ref", "owner", "due"])
    static let work = Topic(
      "leave.work", ["who", "appointments", "tasks", "plans", "cases", "policies", "clients"])
    static let tell = Topic("leave.tell", ["count", "ref", "legal"])
    static let nobody = Topic("leave.nobody")
    static let client = Topic("leave.client", ["client", "ref", "policies"])
    static let policy = Topic("leave.policy", ["ref", "class"])

    static let all = [leaves, already, feeds, work, tell, nobody, client, policy]
  }
}
