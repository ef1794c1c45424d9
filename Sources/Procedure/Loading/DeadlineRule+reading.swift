import BotFiles

extension DeadlineRule {
  private static let keys: Set<String> = [
    "id", "title", "from", "offset", "offsets", "with", "yearly", "count", "roll", "internal",
    "bound", "extend", "stops", "restarts", "needs", "applies", "duty", "source", "confidence",
    "editable",
  ]

  /// Reads one rule.
  init(_ entry: Entry) throws(BotFileError) {
    try entry.knows(Self.keys)
    id = try entry.required("id").text()
    title = try entry.required("title").bilingual()
    from = try entry.member("from")?.text()
    offsets = []
    if let one = entry.member("offset") { offsets = [try one.offset()] }
    for item in try entry.member("offsets")?.list() ?? [] { offsets.append(try item.offset()) }
    with = try entry.member("with")?.text()
    yearly = nil
    if let day = entry.member("yearly") {
      let text = try day.text()
      guard let date = YearDay(text) else { throw day.error("`\(text)` is no day such as 04-30") }
      yearly = date
    }
    let usual: Counting =
      offsets.contains { [.minutes, .hours, .businessHours].contains($0.unit) }
      ? .sameInstant : .nextDay
    count = try entry.optional("count", "way to count") ?? usual
    roll = try entry.optional("roll", "way to roll") ?? .none
    target = Target(offset: nil, count: count, roll: .preceding)
    if let own = entry.member("internal") {
      try own.knows(["offset", "count", "roll"])
      target = Target(
        offset: try own.member("offset")?.offset(),
        count: try own.optional("count", "way to count") ?? count,
        roll: try own.optional("roll", "way to roll") ?? .preceding)
    }
    bound = try entry.optional("bound", "bound")
    extend = nil
    if let longer = entry.member("extend") {
      try longer.knows(["offset", "needs"])
      extend = Extension(
        offset: try longer.required("offset").offset(),
        needs: try longer.member("needs")?.texts() ?? [])
    }
    stops = try entry.member("stops")?.texts() ?? []
    restarts = try entry.member("restarts")?.texts() ?? []
    needs = try entry.member("needs")?.texts() ?? []
    applies = try entry.member("applies")?.text()
    duty = try entry.required("duty").value("duty")
    source = try entry.required("source").text()
    let trust = try entry.required("confidence")
    guard let confidence = Confidence(rawValue: try trust.text()) else {
      throw trust.error("only A, B and H are shipped as facts, not `\(try trust.text())`")
    }
    self.confidence = confidence
    isEditable = try entry.member("editable")?.flag() ?? false
    if confidence == .house, !isEditable {
      throw entry.error("a rule of the house needs `editable: true`")
    }
  }
}
