import BotFiles
import CivilTime

extension Clause {
  private static let keys: Set<String> = [
    "id", "number", "title", "means", "attach", "when", "owner", "risk", "deadline", "escalation",
    "record", "rules", "prompts",
  ]

  /// Reads one clause.
  init(_ entry: Entry) throws(BotFileError) {
    try entry.knows(Self.keys)
    id = try entry.required("id").text()
    number = try entry.required("number").text()
    title = try entry.required("title").bilingual()
    means = try entry.required("means").bilingual()
    attach = try entry.required("attach").value("thing to attach to")
    when = try entry.member("when")?.condition() ?? .always
    owner = try entry.required("owner").value("role")
    let risk = try entry.required("risk")
    try risk.knows(["likelihood", "consequence"])
    likelihood = try risk.required("likelihood").integer(in: 1...5)
    consequence = try risk.required("consequence").integer(in: 1...5)
    deadline = nil
    if let found = entry.member("deadline"), (try? found.text()) != "none" {
      deadline = try ClauseDeadline(found)
    }
    escalation = try entry.required("escalation").text()
    record = try RecordForm(try entry.required("record"))
    rules = try entry.member("rules")?.texts() ?? []
    prompts = []
    for item in try entry.required("prompts").list() {
      prompts.append(try Prompt(item, of: id))
    }
  }
}

extension ClauseDeadline {
  fileprivate init(_ entry: Entry) throws(BotFileError) {
    try entry.knows(["from", "offset", "rule", "at", "roll", "repeat"])
    from = try entry.member("from")?.text() ?? ""
    offset = try entry.member("offset")?.offset()
    rule = try entry.member("rule")?.text()
    guard offset != nil || rule != nil else { throw entry.error("`offset:` or `rule:` is missing") }
    at = nil
    if let time = entry.member("at") {
      let text = try time.text()
      guard let clock = ClockTime(text) else { throw time.error("`\(text)` is no time of day") }
      at = clock
    }
    let rolled: DeadlineRule.RollRule? = try entry.optional("roll", "way to roll")
    roll = rolled?.roll ?? .none
    self.repeat = try entry.optional("repeat", "repetition")
  }
}

extension RecordForm {
  fileprivate init(_ entry: Entry) throws(BotFileError) {
    try entry.knows(["kind", "fields", "keep"])
    kind = try entry.required("kind").text()
    let names = try entry.required("fields")
    try names.knows(["en", "zh"])
    let (english, chinese) = (
      try names.required("en").texts(), try names.required("zh").texts()
    )
    guard english.count == chinese.count else {
      throw names.error("\(english.count) English fields and \(chinese.count) Chinese ones")
    }
    fields = zip(english, chinese).map { Bilingual(english: $0, chinese: $1) }
    keep = try entry.required("keep").text()
  }
}

extension FollowUp {
  /// Reads one follow-up task.
  init(_ entry: Entry) throws(BotFileError) {
    try entry.knows(["id", "title", "owner", "due", "effort", "clause", "clears"])
    id = try entry.required("id").text()
    title = try entry.required("title").bilingual()
    owner = try entry.required("owner").value("role")
    let limit = try entry.required("due")
    try limit.knows(["from", "offset"])
    let from = try limit.required("from")
    guard ["object.start", "now"].contains(try from.text()) else {
      throw from.error("only `object.start` or `now` can stand here")
    }
    due = Due(from: try from.text(), offset: try limit.required("offset").offset())
    effort = try entry.required("effort").offset()
    clause = try entry.member("clause")?.text()
    clears = try entry.member("clears")?.flag() ?? false
  }
}
