import BotFiles

extension Effect {
  /// Reads one effect of an outcome: a verb with its argument, or a text in both languages.
  init(_ entry: Entry) throws(BotFileError) {
    if let note = entry.member("note") {
      try entry.knows(["note"])
      self = .note(try note.bilingual())
      return
    }
    if let reason = entry.member("reject") {
      try entry.knows(["reject"])
      self = .reject(try reason.bilingual())
      return
    }
    let text = try entry.text()
    let words = text.split(separator: " ").map(String.init)
    let rest = words.dropFirst().joined(separator: " ")
    func known<Value: RawRepresentable>(_ what: String) throws(BotFileError) -> Value
    where Value.RawValue == String {
      guard let value = Value(rawValue: rest) else {
        throw entry.error("unknown \(what) `\(rest)`")
      }
      return value
    }
    func change() throws(BotFileError) -> Change {
      if rest == "= answer" { return .answer }
      guard let count = Int(rest), rest.hasPrefix("+") || rest.hasPrefix("-") else {
        throw entry.error("`\(text)`: write `+1` or `= answer`")
      }
      return .add(count)
    }
    func name() throws(BotFileError) -> String {
      guard words.count == 2 else { throw entry.error("`\(text)` names nothing") }
      return rest
    }
    switch words.first {
    case "block": self = .block(try known("gate"))
    case "open": self = .open(try name())
    case "case": self = .case(try name())
    case "escalate": self = .escalate(try known("role"))
    case "notify": self = .notify(try known("role"))
    case "floor": self = .floor(try known("colour"))
    case "likelihood": self = .likelihood(try change())
    case "consequence": self = .consequence(try change())
    case "ask": self = .ask(try name())
    case "skip" where rest == "rest": self = .skipRest
    case "clock":
      guard words.count == 3, let move = ClockMove(rawValue: words[1]) else {
        throw entry.error("`\(text)`: write `clock start RULE`, stop or extend")
      }
      self = .clock(move, words[2])
    case "record": self = .record(try name())
    case "approve": self = .approve(try known("role"))
    case "move": self = .move(try known("kind of move"))
    case "again":
      guard let offset = Offset(rest) else { throw entry.error("`\(rest)` is no length") }
      self = .again(offset)
    case "keep": self = .keep(try name())
    case "due" where rest == "answer": self = .dueByAnswer
    case "reassign" where rest.isEmpty: self = .reassign
    default: throw entry.error("unknown effect `\(text)`")
    }
  }
}
