public import BotFiles

extension Procedure {
  /// Reads `prompts/` and `rules/` of `bot/`; an office without them has no procedure.
  ///
  /// - Throws: What is wrong, with the file and the line: an unknown key, effect, condition or role,
  ///   an id that stands twice, or one that leads nowhere.
  public init(files: [BotFile]) throws(BotFileError) {
    let folder = BotFolder(files)
    var reading = ProcedureReading()
    let paths = folder.paths(in: "prompts") + folder.paths(in: "rules")
    guard !paths.isEmpty else {
      self = .none
      return
    }
    for path in paths { try reading.read(try folder.entry(path)) }
    try reading.checkNames()
    self.init(
      clauses: reading.clauses, sets: reading.sets, followUps: reading.followUps,
      rules: reading.rules, profiles: reading.profiles, risk: reading.risk ?? .usual,
      roles: reading.roles.isEmpty ? RoleRights.usual : reading.roles)
  }
}

/// What was read so far, with the places where names stand.
struct ProcedureReading {
  private(set) var clauses: [Clause] = []
  private(set) var sets: [PromptSet] = []
  private(set) var followUps: [FollowUp] = []
  private(set) var rules: [DeadlineRule] = []
  private(set) var profiles: [EscalationProfile] = []
  private(set) var risk: RiskScale?
  private(set) var roles: [RoleRights] = []
  /// Where each thing stands, for errors.
  private var places: [String: Entry] = [:]

  mutating func read(_ root: Entry) throws(BotFileError) {
    for (key, value) in try root.members() {
      switch try key.text() {
      case "clauses":
        for item in try value.list() {
          let clause = try Clause(item)
          try place(clause.id, item)
          for prompt in clause.prompts { try place(prompt.id, item) }
          clauses.append(clause)
        }
      case "sets":
        for item in try value.list() { try readSet(item) }
      case "tasks":
        for item in try value.list() {
          let followUp = try FollowUp(item)
          try place("task \(followUp.id)", item)
          followUps.append(followUp)
        }
      case "rules":
        for item in try value.list() {
          let rule = try DeadlineRule(item)
          try place(rule.id, item)
          rules.append(rule)
        }
      case "profiles":
        for item in try value.list() {
          let profile = try EscalationProfile(item)
          try place(profile.id, item)
          profiles.append(profile)
        }
      case "roles":
        for item in try value.list() {
          let role = try RoleRights(item)
          try place("role \(role.id.rawValue)", item)
          roles.append(role)
        }
      case "risk": risk = try RiskScale(value)
      case let other: throw key.error("unknown key `\(other)`")
      }
    }
  }

  private mutating func readSet(_ item: Entry) throws(BotFileError) {
    try item.knows(["id", "prompts"])
    let id = try item.required("id").text()
    try place("set \(id)", item)
    var prompts: [Prompt] = []
    for inner in try item.required("prompts").list() {
      let prompt = try Prompt(inner, of: id)
      try place(prompt.id, inner)
      prompts.append(prompt)
    }
    sets.append(PromptSet(id: id, prompts: prompts))
  }

  private mutating func place(_ name: String, _ entry: Entry) throws(BotFileError) {
    if let first = places[name] {
      throw entry.error("`\(name)` stands in \(first.file) already")
    }
    places[name] = entry
  }

  /// Every name leads somewhere.
  func checkNames() throws(BotFileError) {
    let ruleIDs = Set(rules.map(\.id))
    let profileIDs = Set(profiles.map(\.id))
    let clauseIDs = Set(clauses.map(\.id))
    let keeps: Set<String> = ["with_case", "with_policy", "longest"]
    for clause in clauses {
      let place = places[clause.id]
      for rule in clause.rules + [clause.deadline?.rule].compactMap(\.self)
      where !ruleIDs.contains(rule) {
        throw missing(rule, "rule", at: place)
      }
      guard profileIDs.contains(clause.escalation) else {
        throw missing(clause.escalation, "profile", at: place)
      }
      let keep = clause.record.keep
      guard keeps.contains(keep) || ruleIDs.contains(keep) || Offset(keep) != nil else {
        throw missing(keep, "rule to keep by", at: place)
      }
    }
    for prompt in clauses.flatMap(\.prompts) + sets.flatMap(\.prompts) {
      try check(prompt, rules: ruleIDs, clauses: clauseIDs)
    }
    for followUp in followUps {
      if let clause = followUp.clause, !clauseIDs.contains(clause) {
        throw missing(clause, "clause", at: places["task \(followUp.id)"])
      }
    }
    for rule in rules {
      if let other = rule.with, !ruleIDs.contains(other) {
        throw missing(other, "rule", at: places[rule.id])
      }
    }
  }

  private func check(_ prompt: Prompt, rules: Set<String>, clauses: Set<String>)
    throws(BotFileError)
  {
    let place = places[prompt.id]
    for other in prompt.when.prompts where places[other] == nil {
      throw missing(other, "prompt", at: place)
    }
    for outcome in prompt.outcomes {
      for other in outcome.when.prompts where places[other] == nil {
        throw missing(other, "prompt", at: place)
      }
      for effect in outcome.effects {
        switch effect {
        case .open(let id) where places["task \(id)"] == nil: throw missing(id, "task", at: place)
        case .case(let id) where !clauses.contains(id): throw missing(id, "clause", at: place)
        case .ask(let id) where places["set \(id)"] == nil && places[id] == nil:
          throw missing(id, "set or prompt", at: place)
        case .clock(_, let id) where !rules.contains(id): throw missing(id, "rule", at: place)
        case .keep(let id) where !rules.contains(id): throw missing(id, "rule", at: place)
        default: break
        }
      }
    }
  }

  private func missing(_ id: String, _ what: String, at place: Entry?) -> BotFileError {
    place?.error("there is no \(what) `\(id)`")
      ?? BotFileError(file: "prompts", line: nil, message: "there is no \(what) `\(id)`")
  }
}
