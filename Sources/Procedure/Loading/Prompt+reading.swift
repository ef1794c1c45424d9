import BotFiles

extension Prompt {
  private static let keys: Set<String> = [
    "id", "ask", "type", "required", "before", "asked", "known", "unit", "options", "when", "on",
  ]

  /// Reads one prompt of a clause that hangs on something, or of a set.
  init(_ entry: Entry, of clause: String, attached: Anchorage?, _ names: Names)
    throws(BotFileError)
  {
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
      guard try asked.text() == "booking", attached == .appointment else {
        throw asked.error("only `booking` can stand here, for a clause of appointments")
      }
      isAskedAtBooking = true
    }
    options = try Self.options(entry, type)
    let answer = ValueKind(type, options: options.map(\.key))
    known = try entry.member("known")?.fact(answering: answer)
    unit = try entry.member("unit")?.bilingual()
    if unit != nil, type != .number { throw entry.error("only a number has a unit") }
    when = try names.condition(entry.member("when"))
    outcomes = []
    for item in try entry.member("on")?.list() ?? [] {
      outcomes.append(try PromptOutcome(item, answer, names))
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
      let name = try key.word()
      if reserved.contains(name) { throw key.error("`\(name)` means something else in `when:`") }
      options.append(Option(key: name, label: try label.bilingual()))
    }
    if options.count < 2 { throw list.error("a choice has two options at least") }
    return options
  }

  /// Words that conditions keep for themselves.
  private static let reserved: Set<String> = [
    "always", "not", "any", "empty", "given", "past", "future", "within", "older", "beyond",
    "after", "before",
  ]
}

extension PromptOutcome {
  fileprivate init(_ entry: Entry, _ answer: ValueKind, _ names: Names) throws(BotFileError) {
    try entry.knows(["when", "do"])
    when = try names.condition(try entry.required("when"), answer: answer)
    effects = []
    let list = try entry.required("do")
    for item in try list.list() { effects.append(try Effect(item, of: answer, names)) }
    if effects.isEmpty { throw list.error("nothing is to be done here") }
  }
}

extension Entry {
  /// The name of a fact that can answer a prompt of that kind.
  fileprivate func fact(answering kind: ValueKind) throws(BotFileError) -> String {
    let name = try text()
    guard let fact = Facts.kinds[name] else { throw error("unknown fact `\(name)`") }
    let fits =
      switch (fact, kind) {
      case (.word(let words), .word(let keys)): !Set(words).isDisjoint(with: keys)
      case (.text, .word), (.text, .text), (.word, .text): true
      case (.number, .number), (.number, .scale), (.day, .day), (.flag, .flag): true
      default: false
      }
    guard fits else { throw error("`\(name)` cannot answer this prompt") }
    return name
  }
}
