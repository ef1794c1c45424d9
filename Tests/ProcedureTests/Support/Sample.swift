import BotFiles
import Procedure

/// Small procedures in the words of the files.
enum Sample {
  /// A procedure of one clause `P` with the given prompts, of sets, tasks and rules.
  static func procedure(
    prompts: String, sets: String = "", tasks: String = "", rules: String = "",
    clause: String = "risk: {likelihood: 3, consequence: 2}"
  ) throws(BotFileError) -> Procedure {
    try Procedure(
      files: files(prompts: prompts, sets: sets, tasks: tasks, rules: rules, clause: clause))
  }

  /// The files of such a procedure.
  static func files(
    prompts: String, sets: String = "", tasks: String = "", rules: String = "",
    clause: String = "risk: {likelihood: 3, consequence: 2}"
  ) -> [BotFile] {
    func part(_ name: String, _ text: String) -> String {
      text.isEmpty ? "" : "\(name):\n\(text)\n"
    }
    let head = """
      clauses:
        - id: P
          number: "1"
          title: {en: Clause, zh: 条款}
          means: {en: It asks., zh: 提问。}
          attach: appointment
          owner: broker
          \(clause)
          escalation: E
          record: {kind: note, fields: {en: [answers], zh: [答案]}, keep: with_case}
          prompts:

      """
    return [
      BotFile(path: "prompts/prepare.yaml", text: Array((head + indented(prompts, by: 6)).utf8)),
      BotFile(
        path: "prompts/sets.yaml", text: Array((part("sets", sets) + part("tasks", tasks)).utf8)),
      BotFile(
        path: "rules/house.yaml",
        text: Array((part("rules", rules) + "profiles:\n  - {id: E, steps: []}\n").utf8)),
    ].filter { !$0.text.isEmpty }
  }

  /// A rule with the given lines between its title and its duty.
  static func rule(_ id: String = "R", _ lines: String) -> String {
    """
      - id: \(id)
        title: {en: Rule, zh: 规则}
    \(indented(lines, by: 4))
        duty: broker
        source: test
        confidence: A
    """
  }

  private static func indented(_ text: String, by width: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(repeating: " ", count: width) + $0 }.joined(separator: "\n")
  }
}
