import BotFiles

extension HouseRules {
  /// Reads `house:` of `rules/house.yaml`; each clause of a check hangs on a person or a device.
  init(_ entry: Entry, _ names: Names) throws(BotFileError) {
    // How dates are written is for those who read lines; it is checked there.
    try entry.knows([
      "version", "signature_required", "date_order", "checks", "personal", "reminders",
    ])
    self = .usual
    version = try entry.required("version").text()
    isSignatureRequired = try entry.member("signature_required")?.flag() ?? false
    for item in try entry.member("checks")?.list() ?? [] {
      checks.append(try Check(item, names))
    }
    if let item = entry.member("reminders") { reminders = try ReminderRules(item, names) }
    personalClasses = Set(try entry.member("personal")?.texts().map { $0.lowercased() } ?? [])
  }
}

extension HouseRules.Check {
  fileprivate init(_ entry: Entry, _ names: Names) throws(BotFileError) {
    try entry.knows(["clause", "at", "every", "roles"])
    let name = try entry.required("clause")
    clause = try name.text()
    guard let attach = names.clauses[clause] else {
      throw name.error("there is no clause `\(clause)`")
    }
    guard attach == "person" || attach == "device" else {
      throw name.error("`\(clause)` is asked about no person and no device")
    }
    at = try entry.required("at").value("part of the day")
    every = try Cadence(try entry.required("every"))
    roles = []
    for role in try entry.member("roles")?.list() ?? [] {
      roles.insert(try role.value("role"))
    }
  }
}

extension HouseRules.Check.Cadence {
  fileprivate init(_ entry: Entry) throws(BotFileError) {
    switch try entry.text() {
    case "day": self = .day
    case "week": self = .week
    case let text:
      guard let offset = Offset(text), offset.unit == .days, offset.count > 0 else {
        throw entry.error("`\(text)` is neither day nor week nor a number of days")
      }
      self = .days(offset.count)
    }
  }
}
