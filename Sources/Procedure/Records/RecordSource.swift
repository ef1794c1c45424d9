/// What a field of a record is filled with.
public enum RecordSource: Hashable, Sendable {
  /// The answer to the prompt of that id.
  case answer(String)
  /// Something known of what the record is about.
  case fact(RecordFact)
  /// The first of them that says anything.
  case first([RecordSource])
  /// All of them that say something, one after the other.
  case all([RecordSource])
  /// Nothing that is known when the record is written.
  case nothing

  /// Reads `O-a.2`, `time`, `O-a.1 | class`, `O-e.1 & O-e.2` or `-`; nil for an unknown name.
  init?(_ text: some StringProtocol) {
    func parts(_ mark: Character) -> [Substring] {
      String(text).split(separator: mark, omittingEmptySubsequences: false)
    }
    let (choices, joined) = (parts("|"), parts("&"))
    let name = String(text.filter { $0 != " " })
    if choices.count > 1 {
      let sources = choices.compactMap { RecordSource($0) }
      guard sources.count == choices.count else { return nil }
      self = .first(sources)
    } else if joined.count > 1 {
      let sources = joined.compactMap { RecordSource($0) }
      guard sources.count == joined.count else { return nil }
      self = .all(sources)
    } else if name == "-" {
      self = .nothing
    } else if let fact = RecordFact(rawValue: name) {
      self = .fact(fact)
    } else if name.contains(".") {
      self = .answer(name)
    } else {
      return nil
    }
  }

  /// The ids of the prompts among its sources.
  var prompts: [String] {
    switch self {
    case .answer(let id): [id]
    case .first(let sources), .all(let sources): sources.flatMap(\.prompts)
    case .fact, .nothing: []
    }
  }
}

/// Something known of what a record is about, besides answers.
public enum RecordFact: String, CaseIterable, Codable, Sendable {
  case ref, object, client, by, time, result, `class`, policy, plan, template, clause, steps, owners
  case dates, likelihood, consequence, colour, residual, approver, reason, answers, due, legal
  case version, created, anchor, week, figures
  case keepUntil = "keep_until"
}
