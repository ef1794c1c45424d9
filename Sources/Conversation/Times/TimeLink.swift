/// A word between times and the parts that it can play there.
struct TimeLink: Hashable, Sendable {
  var range: Range<Int>
  var roles: Roles

  /// Parts that a word can play.
  struct Roles: OptionSet, Hashable, Sendable {
    let rawValue: Int

    /// Between the first and the last of a stretch.
    static let to = Roles(rawValue: 1)
    static let and = Roles(rawValue: 2)
    /// Between two parts of one time: `at`, `的`.
    static let joint = Roles(rawValue: 4)
    /// Before what a time is part of: `the last week of May`.
    static let of = Roles(rawValue: 8)
    /// Before a time, saying nothing: `on`, `在`.
    static let on = Roles(rawValue: 16)
    /// Before an hour: a number after it is one.
    static let at = Roles(rawValue: 32)
    static let from = Roles(rawValue: 64)
    static let between = Roles(rawValue: 128)
    /// After two ends that `and` joins: `之间`.
    static let among = Roles(rawValue: 256)
    /// Before a length, which makes it a moment: `in two hours`.
    static let ahead = Roles(rawValue: 512)
    /// Before a length: `for 45m`.
    static let lasting = Roles(rawValue: 1 << 10)
    static let before = Roles(rawValue: 1 << 11)
    static let after = Roles(rawValue: 1 << 12)
    static let since = Roles(rawValue: 1 << 13)
    static let until = Roles(rawValue: 1 << 14)
    static let by = Roles(rawValue: 1 << 15)
    static let within = Roles(rawValue: 1 << 16)
    /// After a time: `周五前`, `周五后`, `周五起`.
    static let isBefore = Roles(rawValue: 1 << 17)
    static let isAfter = Roles(rawValue: 1 << 18)
    static let isSince = Roles(rawValue: 1 << 19)
    /// After a length: `ago`, `later`, `内`.
    static let ago = Roles(rawValue: 1 << 20)
    static let later = Roles(rawValue: 1 << 21)
    static let inside = Roles(rawValue: 1 << 22)
    /// After a count of times: `10 times`, `次`.
    static let times = Roles(rawValue: 1 << 23)
    /// Makes a word such as `may` or `2020` a time: `in`, `since`, `of`.
    static let firm = Roles(rawValue: 1 << 24)
    /// Before a week's day: `the week of the 18th`.
    static let weekOf = Roles(rawValue: 1 << 25)
    static let weekend = Roles(rawValue: 1 << 26)
    /// About, which changes nothing.
    static let about = Roles(rawValue: 1 << 27)
  }

  /// The part of that name in the grammar.
  static func role(named name: String) -> Roles? {
    let names: [String: Roles] = [
      "to": .to, "and": .and, "joint": .joint, "of": .of, "on": .on, "at": .at, "from": .from,
      "between": .between, "among": .among, "ahead": .ahead, "lasting": .lasting,
      "before": .before, "after": .after, "since": .since, "until": .until, "by": .by,
      "within": .within, "is_before": .isBefore, "is_after": .isAfter, "is_since": .isSince,
      "ago": .ago, "later": .later, "inside": .inside, "times": .times, "firm": .firm,
      "week_of": .weekOf, "weekend": .weekend, "about": .about,
    ]
    return names[name]
  }

  init(_ range: Range<Int>, _ roles: Roles) {
    (self.range, self.roles) = (range, roles)
  }
}
