import BotFiles

/// The ids of everything in the files, gathered before anything is read, so that a reference can
/// be checked where it stands.
struct Names {
  /// What kind of thing an id names; ids of different kinds may be alike, but not of one.
  enum Kind: String {
    /// Clauses, sets and prompts share their names, as `ask` may mean any of them.
    case question = "clause, set or prompt"
    case task, rule, profile, role
    case record = "kind of record"
  }

  /// What the answers to each prompt can be.
  private(set) var prompts: [String: ValueKind] = [:]
  /// What each clause hangs on, as it is written.
  private(set) var clauses: [String: String] = [:]
  /// Where each set stands.
  private(set) var sets: [String: Entry] = [:]
  /// Where each rule stands.
  private(set) var rules: [String: Entry] = [:]
  private(set) var tasks: Set<String> = []
  private(set) var profiles: Set<String> = []
  /// Kinds of record; an office that names none leaves records without titles.
  private(set) var records: Set<String> = []

  private var places: [Kind: [String: Entry]] = [:]

  /// Gathers what one file names.
  mutating func gather(_ root: Entry) throws(BotFileError) {
    for (key, value) in try root.members() {
      switch try key.text() {
      case "clauses":
        for item in try value.list() {
          let id = try name(item, .question)
          clauses[id] = try item.required("attach").text()
          try gatherPrompts(of: item)
        }
      case "sets":
        for item in try value.list() {
          sets[try name(item, .question)] = item
          try gatherPrompts(of: item)
        }
      case "tasks": for item in try value.list() { tasks.insert(try name(item, .task)) }
      case "rules": for item in try value.list() { rules[try name(item, .rule)] = item }
      case "profiles": for item in try value.list() { profiles.insert(try name(item, .profile)) }
      case "roles": for item in try value.list() { _ = try name(item, .role) }
      case "kinds": for item in try value.list() { records.insert(try name(item, .record)) }
      case "risk", "house": break
      case let other: throw key.error("unknown key `\(other)`")
      }
    }
  }

  private mutating func gatherPrompts(of owner: Entry) throws(BotFileError) {
    for item in try owner.required("prompts").list() {
      let id = try name(item, .question)
      let type: AnswerType = try item.required("type").value("type of answer")
      var keys: [String] = []
      for (key, _) in try item.member("options")?.members() ?? [] { keys.append(try key.text()) }
      prompts[id] = ValueKind(type, options: keys)
    }
  }

  private mutating func name(_ item: Entry, _ kind: Kind) throws(BotFileError) -> String {
    let entry = try item.required("id")
    let id = try entry.text()
    guard !id.isEmpty, !id.contains(" ") else { throw entry.error("`\(id)` is no id") }
    if let first = places[kind]?[id] {
      throw entry.error("`\(id)` is a \(kind.rawValue) already, in \(first.place)")
    }
    places[kind, default: [:]][id] = entry
    return id
  }
}

extension Entry {
  /// File and line, as an error names them.
  fileprivate var place: String { "\(file)\(line.map { ":\($0)" } ?? "")" }
}
