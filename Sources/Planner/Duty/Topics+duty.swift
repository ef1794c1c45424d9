extension Topics {
  /// What is said of who is on duty.
  enum Duty {
    static let none = Topic("duty.none")
    static let unknown = Topic("duty.unknown", ["name", "known"])
    static let now = Topic("duty.now", ["name", "who", "until", "next", "from"])
    static let later = Topic("duty.later", ["name", "next", "from"])
    static let head = Topic("duty.head", ["name", "members", "weekly"])
    static let row = Topic("duty.row", ["days", "who", "swapped", "now"])
    static let on = Topic("duty.on", ["name", "who", "days"])
    static let off = Topic("duty.off", ["name", "who", "days"])
    static let ended = Topic("duty.ended", ["name", "who", "days"])
    static let party = Topic("duty.party")

    static let all = [none, unknown, now, later, head, row, on, off, ended, party] + changes

    static let made = Topic("duty-new.made", ["name", "members", "weekly", "from"])
    static let exists = Topic("duty-new.exists", ["name"])
    static let nobody = Topic("duty-new.nobody", ["name"])
    static let changed = Topic(
      "duty-change.changed", ["name", "members", "weekly", "who", "until"])
    static let unchanged = Topic("duty-change.unchanged", ["name"])
    static let removed = Topic("duty-remove.removed", ["name", "who"])
    static let swapped = Topic("duty-swap.swapped", ["name", "who", "was", "days"])
    static let same = Topic("duty-swap.same", ["name", "who", "days"])
    static let outside = Topic("duty-swap.outside", ["name", "from"])

    private static let changes = [
      made, exists, nobody, changed, unchanged, removed, swapped, same, outside,
    ]
  }
}
