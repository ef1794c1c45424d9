import BotFiles

extension Clause {
  private static let keys: Set<String> = [
    "id", "number", "title", "means", "attach", "when", "owner", "risk", "deadline", "escalation",
    "record", "rules", "prompts",
  ]

  /// Reads one clause.
  init(_ entry: Entry, _ names: Names) throws(BotFileError) {
    try entry.knows(Self.keys)
    id = try entry.required("id").text()
    number = try entry.required("number").words()
    title = try entry.required("title").bilingual()
    means = try entry.required("means").bilingual()
    attach = try entry.required("attach").value("thing to attach to")
    when = try names.condition(entry.member("when"))
    owner = try entry.required("owner").insider()
    let risk = try entry.required("risk")
    try risk.knows(["likelihood", "consequence"])
    likelihood = try risk.required("likelihood").integer(in: 1...5)
    consequence = try risk.required("consequence").integer(in: 1...5)
    deadline = nil
    if let found = entry.member("deadline"), (try? found.text()) != "none" {
      deadline = try ClauseDeadline(found, names)
    }
    escalation = try names.profile(try entry.required("escalation"))
    record = try RecordForm(try entry.required("record"), names)
    rules = try names.rules(entry.member("rules"))
    prompts = []
    for item in try entry.required("prompts").list() {
      prompts.append(try Prompt(item, of: id, attached: attach, names))
    }
  }
}
