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
      roles: reading.roles.isEmpty ? RoleRights.usual : reading.roles)
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
