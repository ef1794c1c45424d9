import BotFiles

extension Prompt {
  private static let keys: Set<String> = [
    "id", "ask", "type", "required", "before", "asked", "known", "unit", "options", "when", "on",
  ]

  /// Reads one prompt of a clause or a set.
  init(_ entry: Entry, of clause: String) throws(BotFileError) {
    try entry.knows(Self.keys)
    let idEntry = try entry.required("id")
    id = try idEntry.text()
    guard id.hasPrefix(clause + "."), Int(id.dropFirst(clause.count + 1)) != nil else {
      throw idEntry.error("`\(id)` has to be `\(clause).` and a number")
    }
    self.clause = clause
    ask = try entry.required("ask").bilingual()
    type = try entry.required("type").value("type of answer")
    isRequired = try entry.member("required")?.flag() ?? true
    before = try entry.optional("before", "moment") ?? .start
    isAskedAtBooking = false
    if let asked = entry.member("asked") {
      guard try asked.text() == "booking" else {
        throw asked.error("only `booking` can stand here")
      }
      isAskedAtBooking = true
    }
    known = nil
    if let fact = entry.member("known") {
      let name = try fact.text()
      guard Facts.names.contains(name) else { throw fact.error("unknown fact `\(name)`") }
      known = name
    }
    unit = try entry.member("unit")?.bilingual()
    options = try Self.options(entry, type)
    when = try entry.member("when")?.condition() ?? .always
    outcomes = []
    for item in try entry.member("on")?.list() ?? [] {
      outcomes.append(try PromptOutcome(item, keys: Set(options.map(\.key))))
    }
  }

  private static func options(_ entry: Entry, _ type: AnswerType) throws(BotFileError)
    -> [Option]
  {
    guard let list = entry.member("options") else {
      if type == .choice { throw entry.error("`options:` is missing") }
      return []
    }
    if type != .choice { throw list.error("only a choice has options") }
    var options: [Option] = []
    for (key, label) in try list.members() {
      options.append(Option(key: try key.text(), label: try label.bilingual()))
    }
    return options
  }
}

extension PromptOutcome {
  fileprivate init(_ entry: Entry, keys: Set<String>) throws(BotFileError) {
    try entry.knows(["when", "do"])
    when = try entry.required("when").condition(keys: keys)
    effects = []
    for item in try entry.required("do").list() { effects.append(try Effect(item)) }
  }
}
