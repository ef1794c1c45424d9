public import BotFiles

extension Procedure {
  /// Reads `prompts/` and `rules/` of `bot/`; an office without them has no procedure.
  ///
  /// - Throws: What is wrong, with the file and the line: an unknown key, effect, condition, fact,
  ///   event, role or gate, an id that stands twice or leads nowhere, a set that nothing asks for.
  public init(files: [BotFile]) throws(BotFileError) {
    let folder = BotFolder(files)
    let paths = folder.paths(in: "prompts").sorted { Self.comes($0, before: $1) }
    var roots: [Entry] = []
    for path in paths + folder.paths(in: "rules") { roots.append(try folder.entry(path)) }
    guard !roots.isEmpty else {
      self = .none
      return
    }
    var names = Names()
    for root in roots { try names.gather(root) }
    var reading = ProcedureReading(names: names)
    for root in roots { try reading.read(root) }
    try reading.checkSets()
    try reading.checkEvents()
    try reading.checkRoles()
    self.init(
      clauses: reading.clauses, sets: reading.sets, followUps: reading.followUps,
      rules: reading.rules, profiles: reading.profiles, risk: reading.risk?.scale ?? .usual,
      roles: reading.roles.isEmpty ? RoleRights.usual : reading.roles, kinds: reading.kinds,
      house: reading.house?.rules ?? .usual)
  }

  /// The files of the parts of the procedure come in its order, those of the office after them.
  private static func comes(_ one: String, before other: String) -> Bool {
    let order = [
      "governance", "prepare", "order", "manner", "exceptions", "records", "equipment", "derived",
    ].map { "prompts/\($0).yaml" }
    func place(_ path: String) -> Int { order.firstIndex(of: path) ?? order.count }
    return (place(one), one) < (place(other), other)
  }
}

/// What was read of the files so far.
struct ProcedureReading {
  private let names: Names
  private(set) var clauses: [Clause] = []
  private(set) var sets: [PromptSet] = []
  private(set) var followUps: [FollowUp] = []
  private(set) var rules: [DeadlineRule] = []
  private(set) var profiles: [EscalationProfile] = []
  private(set) var risk: (scale: RiskScale, place: Entry)?
  private(set) var roles: [RoleRights] = []
  private(set) var kinds: [RecordKind] = []
  private(set) var house: (rules: HouseRules, place: Entry)?
  private var rolesPlace: Entry?

  init(names: Names) {
    self.names = names
  }

  mutating func read(_ root: Entry) throws(BotFileError) {
    for (key, value) in try root.members() {
      switch try key.text() {
      case "clauses":
        for item in try value.list() { clauses.append(try Clause(item, names)) }
      case "sets":
        for item in try value.list() { sets.append(try PromptSet(item, names)) }
      case "tasks":
        for item in try value.list() { followUps.append(try FollowUp(item, names)) }
      case "rules":
        for item in try value.list() { rules.append(try DeadlineRule(item, names)) }
      case "profiles":
        for item in try value.list() { profiles.append(try EscalationProfile(item)) }
      case "roles":
        rolesPlace = key
        for item in try value.list() { roles.append(try RoleRights(item)) }
      case "kinds":
        for item in try value.list() { kinds.append(try RecordKind(item)) }
      case "house":
        if house != nil { throw key.error("`house:` stands twice") }
        house = (try HouseRules(value, names), key)
      default:
        if risk != nil { throw key.error("`risk:` stands twice") }
        risk = (try RiskScale(value), key)
      }
    }
  }

  /// Every set is asked for by some clause, or by a set that is.
  func checkSets() throws(BotFileError) {
    var reached: Set<String> = []
    var asked = clauses.flatMap(\.prompts).flatMap(\.asks)
    while let id = asked.popLast() {
      let set = sets.first { set in set.id == id || set.prompts.contains { $0.id == id } }
      guard let set, reached.insert(set.id).inserted else { continue }
      asked += set.prompts.flatMap(\.asks)
    }
    for set in sets where !reached.contains(set.id) {
      throw names.sets[set.id]?.error("nothing asks for the set `\(set.id)`")
        ?? BotFileError(file: "prompts", line: nil, message: "nothing asks for `\(set.id)`")
    }
  }

  /// No rule counts from its own end.
  func checkEvents() throws(BotFileError) {
    let before = Dictionary(
      rules.map { ($0.id, $0.precedingRule) }, uniquingKeysWith: { first, _ in first })
    for rule in rules {
      var (seen, next) = (Set([rule.id]), rule.precedingRule)
      while let id = next {
        guard seen.insert(id).inserted else {
          throw names.rules[rule.id]?.error("rule `\(rule.id)` counts from its own end")
            ?? BotFileError(file: "rules", line: nil, message: "`\(rule.id)` counts from itself")
        }
        next = before[id] ?? nil
      }
    }
  }

  /// Where roles are given, none is forgotten.
  func checkRoles() throws(BotFileError) {
    guard let rolesPlace else { return }
    let given = Set(roles.map(\.id))
    for party in Party.allCases where party.isRole && !given.contains(party) {
      throw rolesPlace.error("the role `\(party.rawValue)` is missing")
    }
  }
}
