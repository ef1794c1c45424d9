import BotFiles

extension Effect {
  /// Reads one effect of an outcome: a verb with its argument, or a text in both languages.
  init(_ entry: Entry, of answer: ValueKind, _ names: Names) throws(BotFileError) {
    guard let text = try? entry.text() else {
      self = try Self.saying(entry)
      return
    }
    let words = text.split(separator: " ").map(String.init)
    let reading = EffectReading(
      entry: entry, text: text, words: words, answer: answer, names: names)
    self = try reading.effect()
  }

  private static func saying(_ entry: Entry) throws(BotFileError) -> Effect {
    try entry.knows(["note", "reject"])
    if let note = entry.member("note"), entry.member("reject") == nil {
      return .note(try note.bilingual())
    }
    if let reason = entry.member("reject"), entry.member("note") == nil {
      return .reject(try reason.bilingual())
    }
    throw entry.error("one of `note:` and `reject:` is expected here")
  }
}

/// The words of an effect while they are read.
private struct EffectReading {
  let entry: Entry
  let text: String
  let words: [String]
  let answer: ValueKind
  let names: Names

  private var rest: String { words.dropFirst().joined(separator: " ") }

  func effect() throws(BotFileError) -> Effect {
    switch words.first {
    case "block": return .block(try value("gate"))
    case "floor": return .floor(try value("colour"))
    case "move": return .move(try value("kind of move"))
    case "escalate": return .escalate(try party { $0.isInside })
    case "notify": return .notify(try party { _ in true })
    case "approve": return .approve(try party { $0.isRole })
    case "likelihood": return .likelihood(try change())
    case "consequence": return .consequence(try change())
    case "record": return .record(try names.record(try name(), at: entry))
    case "again": return .again(try length())
    case "skip" where rest == "rest": return .skipRest
    case "reassign" where rest.isEmpty: return .reassign
    case "due" where rest == "answer":
      guard answer == .day else { throw entry.error("only a date can be the day it is due") }
      return .dueByAnswer
    case "open", "case", "ask", "clock", "keep": return try reference()
    default: throw entry.error("unknown effect `\(text)`")
    }
  }

  /// An effect that names something else in the files.
  private func reference() throws(BotFileError) -> Effect {
    switch words[0] {
    case "open":
      let id = try name()
      guard names.tasks.contains(id) else { throw entry.error("there is no task `\(id)`") }
      return .open(id)
    case "case":
      let id = try name()
      guard let attach = names.clauses[id] else { throw entry.error("there is no clause `\(id)`") }
      guard [Anchorage.case, .device, .office].map(\.rawValue).contains(attach) else {
        throw entry.error("clause `\(id)` hangs on \(attach), so that it has no case")
      }
      return .case(id)
    case "ask":
      let id = try name()
      guard names.sets[id] != nil || names.prompts[id] != nil else {
        throw entry.error("there is no set and no prompt `\(id)`")
      }
      return .ask(id)
    case "keep": return .keep(try names.period(try name(), at: entry))
    default:
      guard words.count == 3, let move = Effect.ClockMove(rawValue: words[1]) else {
        throw entry.error("`\(text)`: write `clock start RULE`, stop or extend")
      }
      guard move == .stop else { return .clock(move, try names.period(words[2], at: entry)) }
      guard let rule = names.rules[words[2]] else {
        throw entry.error("there is no rule `\(words[2])`")
      }
      guard rule.member("stops") != nil else {
        throw entry.error("rule `\(words[2])` does not say what stops it")
      }
      return .clock(.stop, words[2])
    }
  }

  private func value<Value: RawRepresentable>(_ what: String) throws(BotFileError) -> Value
  where Value.RawValue == String {
    guard let value = Value(rawValue: rest) else {
      throw entry.error("unknown \(what) `\(rest)`")
    }
    return value
  }

  private func party(_ fits: (Party) -> Bool) throws(BotFileError) -> Party {
    let party: Party = try value("role")
    guard fits(party) else { throw entry.error("\(words[0]) is not for `\(rest)`") }
    guard party.isInside || names.tasks.contains("tell_\(rest)") else {
      throw entry.error(
        "who is not of the office is told by a task, and there is no `tell_\(rest)`")
    }
    return party
  }

  private func change() throws(BotFileError) -> Effect.Change {
    if rest == "= answer" {
      guard answer == .scale else { throw entry.error("only a scale can be `= answer`") }
      return .answer
    }
    guard let count = Int(rest), rest.hasPrefix("+") || rest.hasPrefix("-"), count != 0,
      count.magnitude <= 4
    else { throw entry.error("`\(text)`: write `+1` to `+4` or `= answer`") }
    return .add(count)
  }

  private func name() throws(BotFileError) -> String {
    guard words.count == 2 else { throw entry.error("`\(text)` names nothing") }
    return rest
  }

  private func length() throws(BotFileError) -> Offset {
    guard let offset = Offset(rest), offset.count > 0 else {
      throw entry.error("`\(rest)` is no length such as `2 business_days`")
    }
    return offset
  }
}
