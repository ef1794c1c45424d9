import BotFiles
import CivilTime

extension DeadlineRule {
  private static let keys: Set<String> = [
    "id", "title", "from", "offset", "offsets", "with", "yearly", "count", "roll", "internal",
    "bound", "extend", "stops", "restarts", "needs", "applies", "duty", "source", "confidence",
    "editable",
  ]

  /// Reads one rule.
  init(_ entry: Entry, _ names: Names) throws(BotFileError) {
    try entry.knows(Self.keys)
    id = try entry.required("id").text()
    title = try entry.required("title").bilingual()
    from = nil
    if let event = entry.member("from") { from = try names.event(event) }
    with = try entry.member("with")?.text()
    offsets = try names.offsets(of: entry)
    yearly = nil
    if let day = entry.member("yearly") {
      let text = try day.text()
      guard let date = YearDay(text) else { throw day.error("`\(text)` is no day such as 04-30") }
      yearly = date
    }
    let isOfDays = offsets.allSatisfy(\.unit.isOfDays)
    count = try entry.optional("count", "way to count") ?? (isOfDays ? .nextDay : .sameInstant)
    roll = try entry.optional("roll", "way to roll") ?? .none
    target = try Target(entry.member("internal"), count: count)
    bound = try entry.optional("bound", "bound")
    extend = nil
    if let longer = entry.member("extend") {
      try longer.knows(["offset", "needs"])
      extend = Extension(
        offset: try longer.required("offset").offset(), needs: try longer.member("needs").needs())
    }
    stops = try entry.member("stops")?.reasons() ?? []
    restarts = try entry.member("restarts")?.reasons() ?? []
    needs = try entry.member("needs").needs()
    bearing = try names.condition(entry.member("applies"))
    duty = try entry.required("duty").value("duty")
    source = try entry.required("source").words()
    let trust = try entry.required("confidence")
    guard let confidence = Confidence(rawValue: try trust.text()) else {
      throw trust.error("only A, B and H are shipped as facts, not `\(try trust.text())`")
    }
    self.confidence = confidence
    isEditable = try entry.member("editable")?.flag() ?? false
    guard isEditable == (confidence == .house) else {
      throw trust.error(
        isEditable
          ? "only a rule of the house (H) is `editable`"
          : "a rule of the house needs `editable: true`")
    }
    try check(entry)
  }

  /// What does not go together.
  private func check(_ entry: Entry) throws(BotFileError) {
    let lengths = ["offset", "offsets", "with", "yearly"].compactMap { entry.member($0) }
    if lengths.count > 1 {
      throw lengths[1].error("one of `offset:`, `offsets:`, `with:` and `yearly:` is enough")
    }
    if lengths.isEmpty, let event = entry.member("from") {
      throw event.error("nothing says when it ends: `offset:` is missing")
    }
    if let length = lengths.first, from == nil {
      throw length.error("nothing sets it running: `from:` is missing")
    }
    let isOfDays = offsets.allSatisfy(\.unit.isOfDays)
    if isOfDays == (count == .sameInstant) {
      throw (entry.member("count") ?? entry).error(
        "hours run from the very moment, days from this day or the next")
    }
    if let own = entry.member("internal"), let offset = target.offset,
      offset.unit.isOfDays != isOfDays
    {
      throw own.error("days and hours do not go together")
    }
    try checkPlain(entry, isOfDays: isOfDays)
  }

  /// Only a single period can be extended, agreed otherwise, stopped or begun anew.
  private func checkPlain(_ entry: Entry, isOfDays: Bool) throws(BotFileError) {
    for name in ["extend", "bound"] where offsets.count != 1 {
      if let found = entry.member(name) { throw found.error("`\(name):` needs one `offset:`") }
    }
    if let found = entry.member("extend"), let longer = extend?.offset, let own = offsets.first,
      longer.unit.isOfDays != isOfDays || longer.unit == own.unit && longer.count <= own.count
    {
      throw found.error("what is extended ends later than \(own.count) \(own.unit.rawValue)")
    }
    let isPlain = from == nil || offsets.count == 1 && offsets[0].count > 0 && isOfDays
    for name in ["stops", "restarts"] where !isPlain {
      if let found = entry.member(name) {
        throw found.error("only a single period of days to come can stop or begin anew")
      }
    }
  }
}

extension DeadlineRule.Target {
  /// Reads the office's own target, which counts like the law and ends on a working day where
  /// nothing else is said.
  fileprivate init(_ entry: Entry?, count: DeadlineRule.Counting) throws(BotFileError) {
    offset = nil
    self.count = count
    roll = .preceding
    guard let entry else { return }
    try entry.knows(["offset", "count", "roll"])
    offset = try entry.member("offset")?.offset()
    self.count = try entry.optional("count", "way to count") ?? count
    roll = try entry.optional("roll", "way to roll") ?? .preceding
    guard (self.count == .sameInstant) == (count == .sameInstant) else {
      throw entry.error("days and hours do not go together")
    }
  }
}

extension Names {
  /// The offsets of a rule, or of the one with whose end it ends.
  fileprivate func offsets(of entry: Entry) throws(BotFileError) -> [Offset] {
    var (rule, seen) = (entry, Set<String>())
    while let with = rule.member("with") {
      let id = try period(try with.text(), at: with)
      guard seen.insert(id).inserted, let other = rules[id] else {
        throw with.error("rule `\(id)` ends with itself")
      }
      rule = other
    }
    var offsets: [Offset] = []
    if let one = rule.member("offset") { offsets = [try one.offset()] }
    for item in try rule.member("offsets")?.list() ?? [] { offsets.append(try item.offset()) }
    return offsets
  }
}

extension Entry {
  /// Words for what stops a clock or begins it anew.
  fileprivate func reasons() throws(BotFileError) -> [String] {
    var reasons: [String] = []
    for item in try list() { reasons.append(try item.word()) }
    if reasons.isEmpty { throw error("no reason is given") }
    return reasons
  }
}

extension Entry? {
  /// What a rule takes.
  fileprivate func needs() throws(BotFileError) -> [String] {
    var needs: [String] = []
    for item in try self?.list() ?? [] {
      guard ["approval", "notice"].contains(try item.text()) else {
        throw item.error("only `approval` and `notice` can stand here")
      }
      needs.append(try item.text())
    }
    return needs
  }
}
