import BotFiles

extension PromptSet {
  /// Reads one set.
  init(_ entry: Entry, _ names: Names) throws(BotFileError) {
    try entry.knows(["id", "prompts"])
    id = try entry.required("id").text()
    prompts = []
    for item in try entry.required("prompts").list() {
      prompts.append(try Prompt(item, of: id, attached: nil, names))
    }
    let scales = prompts.count { $0.type == .scale }
    if id == PromptSet.residual, scales < 2 {
      throw entry.error("what is left of a risk takes two scales: likelihood and consequence")
    }
  }
}
