import BotFiles

extension EscalationProfile {
  /// Reads one profile.
  init(_ entry: Entry) throws(BotFileError) {
    try entry.knows(["id", "steps"])
    id = try entry.required("id").text()
    steps = []
    for item in try entry.required("steps").list() { steps.append(try Step(item)) }
  }
}

extension EscalationProfile.Step {
  fileprivate init(_ entry: Entry) throws(BotFileError) {
    try entry.knows(["at", "after", "on", "to", "mode", "needs", "all"])
    let given = ["at", "after", "on"].compactMap { name in entry.member(name).map { (name, $0) } }
    guard given.count == 1 else {
      throw entry.error("one of `at:`, `after:` and `on:` is expected here")
    }
    var to: [Party] = []
    for item in try entry.required("to").list() { to.append(try item.insider()) }
    var isForAll = false
    if let all = entry.member("all") {
      guard try all.text() == "true" else { throw all.error("only `true` can stand here") }
      isForAll = true
    }
    self.init(
      trigger: try Self.trigger(given[0].0, given[0].1), to: to,
      mode: try entry.optional("mode", "mode") ?? .normal, needsApproval: false,
      isForAll: isForAll)
    if let needs = entry.member("needs") {
      guard try needs.text() == "approval" else {
        throw needs.error("only `approval` can stand here")
      }
      needsApproval = true
    }
  }

  private static func trigger(_ name: String, _ entry: Entry) throws(BotFileError)
    -> EscalationProfile.Trigger
  {
    let text = try entry.text()
    switch (name, text) {
    case ("on", _): return .colour(try entry.value("colour"))
    case ("at", "due"): return .due
    case ("at", "now"): return .opening
    default: break
    }
    let offset = try entry.offset()
    guard name == "at", offset.count < 0 else {
      guard name == "after", offset.count > 0 else {
        throw entry.error(
          name == "at"
            ? "`\(text)`: write `due`, `now` or a length before it such as `-7 days`"
            : "`\(text)` is not after anything")
      }
      return .after(offset)
    }
    return .before(Offset(-offset.count, offset.unit))
  }
}
