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
    try entry.knows(["at", "after", "on", "to", "mode", "needs"])
    if let at = entry.member("at") {
      let text = try at.text()
      if text == "due" || text == "now" {
        trigger = .due
      } else if text.hasPrefix("-"), let offset = Offset(text.dropFirst()) {
        trigger = .before(offset)
      } else if let offset = Offset(text) {
        trigger = .after(offset)
      } else {
        throw at.error("`\(text)` is neither `due` nor a length")
      }
    } else if let after = entry.member("after") {
      trigger = .after(try after.offset())
    } else if let on = entry.member("on") {
      let text = try on.text()
      trigger = Colour(rawValue: text).map { .colour($0) } ?? .event(text)
    } else {
      throw entry.error("`at:`, `after:` or `on:` is missing")
    }
    to = []
    for item in try entry.required("to").list() { to.append(try item.value("role")) }
    mode = try entry.optional("mode", "mode") ?? .normal
    needsApproval = try entry.member("needs")?.text() == "approval"
  }
}

extension RoleRights {
  /// Reads one role.
  init(_ entry: Entry) throws(BotFileError) {
    try entry.knows(["id", "title", "sees", "acts_for", "may"])
    id = try entry.required("id").value("role")
    title = try entry.required("title").bilingual()
    sees = try entry.required("sees").value("reach")
    actsFor = try entry.required("acts_for").value("reach")
    may = []
    for item in try entry.required("may").list() { may.insert(try item.value("right")) }
  }
}
