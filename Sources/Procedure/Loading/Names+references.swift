import BotFiles

/// References, each checked where it stands.
extension Names {
  /// The id of a rule.
  func rule(_ entry: Entry) throws(BotFileError) -> String {
    let id = try entry.text()
    guard rules[id] != nil else { throw entry.error("there is no rule `\(id)`") }
    return id
  }

  /// The ids of rules.
  func rules(_ entry: Entry?) throws(BotFileError) -> [String] {
    var ids: [String] = []
    for item in try entry?.list() ?? [] { ids.append(try rule(item)) }
    return ids
  }

  /// The id of a rule that sets a period running.
  func period(_ id: String, at entry: Entry) throws(BotFileError) -> String {
    guard let rule = rules[id] else { throw entry.error("there is no rule `\(id)`") }
    guard ["offset", "offsets", "with", "yearly"].contains(where: { rule.member($0) != nil }) else {
      throw entry.error("rule `\(id)` has no period")
    }
    return id
  }

  /// The id of a profile.
  func profile(_ entry: Entry) throws(BotFileError) -> String {
    let id = try entry.text()
    guard profiles.contains(id) else { throw entry.error("there is no profile `\(id)`") }
    return id
  }

  /// A kind of record.
  func record(_ id: String, at entry: Entry) throws(BotFileError) -> String {
    guard records.isEmpty || records.contains(id) else {
      throw entry.error("there is no kind of record `\(id)`")
    }
    return id
  }

  /// What a field of a record is filled with.
  func source(_ entry: Entry) throws(BotFileError) -> RecordSource {
    let text = try entry.text()
    guard let source = RecordSource(text) else {
      throw entry.error("`\(text)` is neither a prompt nor something known")
    }
    for prompt in source.prompts where prompts[prompt] == nil {
      throw entry.error("there is no prompt `\(prompt)`")
    }
    return source
  }

  /// The id of a clause.
  func clause(_ entry: Entry) throws(BotFileError) -> String {
    let id = try entry.text()
    guard clauses[id] != nil else { throw entry.error("there is no clause `\(id)`") }
    return id
  }

  /// The name of an event, or the end of a rule as `R-CALLBACK.due`.
  func event(_ entry: Entry) throws(BotFileError) -> String {
    let name = try entry.text()
    if Events.names.contains(name) { return name }
    guard let rule = Events.rule(endingAs: name) else {
      throw entry.error("unknown event `\(name)`")
    }
    _ = try period(rule, at: entry)
    return name
  }

  /// A condition that may look at an answer of that kind.
  func condition(_ entry: Entry?, answer: ValueKind? = nil) throws(BotFileError) -> Condition {
    guard let entry else { return .always }
    let text = try entry.text()
    do throws(ConditionReader.Mistake) {
      return try ConditionReader(answer: answer, prompts: prompts).condition(text)
    } catch {
      throw entry.error(error.message)
    }
  }
}
