import BotFiles
import Procedure
import Testing

@Suite("Loading small files")
struct SampleLoadingTests {
  static let prompt = """
    - id: P.1
      ask: {en: Well?, zh: 好吗？}
      type: yes_no
    """

  static func error(
    prompts: String = prompt, sets: String = "", tasks: String = "", rules: String = ""
  ) throws -> BotFileError {
    let files = Sample.files(prompts: prompts, sets: sets, tasks: tasks, rules: rules)
    return try #require(throws: BotFileError.self) { _ = try Procedure(files: files) }
  }

  @Test("An error names the line of the word that is wrong, not of the clause around it")
  func line() throws {
    let error = try Self.error(
      prompts: Self.prompt + """

          on:
            - when: no
              do: [likelihood +1, open nothing]
        """)
    #expect(error.description == "bot/prompts/prepare.yaml:17: there is no task `nothing`")
  }

  @Test(
    "A text in one language only, or one that says nothing, is an error",
    arguments: [
      ("{en: Well?, zh: 好吗？}", "{en: Well?}", "`zh:` is missing"),
      ("{en: Well?, zh: 好吗？}", "{zh: 好吗？}", "`en:` is missing"),
      ("{en: Well?, zh: 好吗？}", "{en: Well?, zh: \"\"}", "this says nothing"),
      ("{en: Well?, zh: 好吗？}", "{en: Well?, zh: 好吗？, fr: Bon}", "unknown key `fr`"),
      ("{en: Well?, zh: 好吗？}", "Well?", "`name: value` is expected"),
      ("type: yes_no", "type: choice", "`options:` is missing"),
      ("type: yes_no", "type: yes_no\n  options: {a: {en: A, zh: 甲}}", "only a choice has"),
      ("type: yes_no", "type: choice\n  options: {a: {en: A, zh: 甲}}", "two options at least"),
      ("type: yes_no", "type: yes_no\n  unit: {en: pages, zh: 页}", "only a number has a unit"),
      ("type: yes_no", "type: yes_no\n  required: perhaps", "neither true nor false"),
      ("type: yes_no", "type: yes_no\n  on: [{when: yes, do: []}]", "nothing is to be done"),
      ("type: yes_no", "type: yes_no\n  on: [{when: yes, do: [due answer]}]", "only a date"),
      (
        "type: yes_no", "type: yes_no\n  on: [{when: yes, do: [likelihood = answer]}]",
        "only a scale"
      ),
      (
        "type: yes_no", "type: yes_no\n  on: [{when: yes, do: [{note: {en: A}}]}]",
        "`zh:` is missing"
      ),
      ("type: yes_no", "type: yes_no\n  on: [{do: [skip rest]}]", "`when:` is missing"),
      ("type: yes_no", "type: yes_no\n  type: text", "given twice"),
    ])
  func prompts(old: String, new: String, message: String) throws {
    let error = try Self.error(prompts: Self.prompt.replacing(old, with: new))
    #expect(error.message.contains(message), "\(error)")
    #expect(error.file == "prompts/prepare.yaml")
    #expect(error.line != nil)
  }

  @Test("A set that nothing asks for is an error, also when only such a set asks for it")
  func orphans() throws {
    let one = "  - id: A\n    prompts: [{id: A.1, ask: {en: A?, zh: 甲？}, type: text}]"
    #expect(
      try Self.error(sets: one).description
        == "bot/prompts/sets.yaml:2: nothing asks for the set `A`")
    let two = """
        - id: A
          prompts: [{id: A.1, ask: {en: A?, zh: 甲？}, type: text, on: [{when: any, do: [ask B]}]}]
        - id: B
          prompts: [{id: B.1, ask: {en: B?, zh: 乙？}, type: text, on: [{when: any, do: [ask A]}]}]
      """
    #expect(try Self.error(sets: two).message.contains("nothing asks for the set `A`"))
  }

  @Test("What is left of a risk takes two scales")
  func residual() throws {
    let set =
      "  - id: residual\n    prompts: [{id: residual.1, ask: {en: A?, zh: 甲？}, type: scale}]"
    #expect(try Self.error(sets: set).message.contains("takes two scales"))
  }

  @Test(
    "A rule whose parts do not go together is an error",
    arguments: [
      ("offset: 3 days", "nothing sets it running"),
      ("from: gap.found", "nothing says when it ends"),
      ("from: gap.found\noffset: 3 days\noffsets: [4 days]", "is enough"),
      ("from: gap.found\noffsets: [3 days, 4 days]\nbound: min", "needs one `offset:`"),
      ("from: gap.found\noffsets: [3 days, 4 days]\nstops: [mediation]", "single period"),
      ("from: gap.found\noffset: 3 hours\nstops: [mediation]", "single period"),
      ("from: gap.found\noffset: -3 days\nstops: [mediation]", "single period"),
      ("from: gap.found\noffset: 3 days\nstops: []", "no reason is given"),
      ("from: gap.found\noffset: 3 days\ninternal: {offset: 4 hours}", "do not go together"),
      ("from: gap.found\noffset: 3 days\neditable: true", "only a rule of the house"),
    ])
  func rules(lines: String, message: String) throws {
    let error = try Self.error(rules: Sample.rule("R", lines))
    #expect(error.message.contains(message), "\(error)")
    #expect(error.file == "rules/house.yaml")
    #expect(error.line != nil)
  }

  @Test("Where roles are given, none is forgotten")
  func roles() throws {
    let file = BotFile(
      path: "rules/roles.yaml",
      text: Array(
        """
        roles:
          - {id: broker, title: {en: broker, zh: 经纪人}, sees: own, acts_for: own, may: [book]}
        """.utf8))
    let error = try #require(throws: BotFileError.self) { _ = try Procedure(files: [file]) }
    #expect(error.description == "bot/rules/roles.yaml:1: the role `assistant` is missing")
  }

  @Test("A key that no file has is an error")
  func keys() throws {
    let file = BotFile(path: "rules/legal.yaml", text: Array("laws: []".utf8))
    let error = try #require(throws: BotFileError.self) { _ = try Procedure(files: [file]) }
    #expect(error.description == "bot/rules/legal.yaml:1: unknown key `laws`")
  }
}
