import CivilTime
import Procedure
import Testing

@Suite("Evaluating questions and risk")
struct EvaluationTests {
  /// Two questions, the second of which asks a set, another for what the set is about, and a last.
  static let prompts = """
    - id: P.1
      ask: {en: Place?, zh: 地点？}
      type: choice
      known: place
      options: {office: {en: office, zh: 公司}, site: {en: site, zh: 工地}}
      on:
        - when: office
          do: [skip rest]
        - when: site
          do: [likelihood +1]
    - id: P.2
      ask: {en: Complete?, zh: 齐全？}
      type: yes_no
      on:
        - when: no
          do: [likelihood +1, open fetch, ask more, block start]
    - id: P.3
      ask: {en: Which?, zh: 哪些？}
      type: text
      when: P.2 = no
    - id: P.4
      ask: {en: How bad?, zh: 多严重？}
      type: scale
      on:
        - when: any
          do: [consequence = answer]
        - when: ">= 4"
          do: [approve compliance, floor orange]
    """
  static let sets = """
      - id: more
        prompts:
          - {id: more.1, ask: {en: Since?, zh: 何时起？}, type: date, on: [{when: past, do: [skip rest, likelihood +1]}]}
          - {id: more.2, ask: {en: Why?, zh: 为何？}, type: text}
    """
  static let tasks = """
      - id: fetch
        title: {en: fetch them, zh: 取回}
        owner: owner
        due: {from: now, offset: 1 business_day}
        effort: 30 minutes
    """

  static func evaluation(
    _ answers: [String: Answer] = [:], _ values: [String: Known] = [:]
  ) throws -> Evaluation {
    let procedure = try Sample.procedure(prompts: prompts, sets: sets, tasks: tasks)
    return Evaluation(
      of: procedure.clauses, facts: Office.facts(values, answers: answers), in: procedure)
  }

  static func ids(_ evaluation: Evaluation) -> [String] { evaluation.questions.map(\.prompt.id) }

  @Test("Before any answer the clause's own levels hold and what depends on answers is not asked")
  func blank() throws {
    let evaluation = try Self.evaluation()
    #expect(Self.ids(evaluation) == ["P.1", "P.2", "P.4"])
    #expect(evaluation.likelihood == 3)
    #expect(evaluation.consequence == 2)
    #expect(evaluation.score == 6)
    #expect(evaluation.colour == .yellow)
    #expect(evaluation.parts.map(\.change) == [.base(3, 2, clause: "P")])
  }

  @Test("A set that is asked for comes right after the prompt that asked")
  func asked() throws {
    let evaluation = try Self.evaluation(["P.2": .flag(false)])
    #expect(Self.ids(evaluation) == ["P.1", "P.2", "more.1", "more.2", "P.3", "P.4"])
    #expect(evaluation.blocks.map(\.gate) == [.start])
    #expect(evaluation.blocks.map(\.prompt) == ["P.2"])
    #expect(evaluation.likelihood == 4)
    #expect(evaluation.parts.last?.prompt == "P.2")
    #expect(evaluation.parts.last?.change == .likelihood(.add(1)))
  }

  @Test("What is skipped is the rest of the same clause or set, and nothing else")
  func skipped() throws {
    #expect(try Self.ids(Self.evaluation(["P.1": .choice("office")])) == ["P.1"])
    let set = try Self.evaluation([
      "P.2": .flag(false), "more.1": .day(Office.day(2026, 11, 1)),
    ])
    #expect(Self.ids(set) == ["P.1", "P.2", "more.1", "P.3", "P.4"])
    #expect(set.likelihood == 5)
  }

  @Test("A known fact answers its prompt, and an answer that was given goes before it")
  func known() throws {
    let known = try Self.evaluation([:], ["place": .text("site")])
    #expect(known.questions.first?.answer == .choice("site"))
    #expect(known.questions.first?.isKnown == true)
    #expect(known.likelihood == 4)
    let given = try Self.evaluation(["P.1": .choice("office")], ["place": .text("site")])
    #expect(given.questions.first?.isKnown == false)
    #expect(given.likelihood == 3)
    // A place that is no option answers nothing.
    #expect(try Self.evaluation([:], ["place": .text("home")]).questions.first?.answer == nil)
  }

  @Test("A level that was answered takes the place of the clause's own, whatever else adds to it")
  func levels() throws {
    let evaluation = try Self.evaluation(["P.2": .flag(false), "P.4": .number(4)])
    #expect(evaluation.consequence == 4)
    #expect(evaluation.score == 16)
    #expect(evaluation.colour == .orange)
    #expect(evaluation.approvals == [.compliance])
  }

  @Test("Levels stay on their scale of 1 to 5")
  func clamped() throws {
    let evaluation = try Self.evaluation([
      "P.1": .choice("site"), "P.2": .flag(false), "more.1": .day(Office.day(2026, 11, 1)),
      "P.4": .number(5),
    ])
    #expect(evaluation.likelihood == 5)
    #expect(evaluation.score == 25)
    #expect(evaluation.colour == .red)
    #expect(evaluation.approvals == [.teamLead, .compliance])
  }

  @Test("A clause that does not apply asks nothing and rates nothing")
  func inapplicable() throws {
    let procedure = try Sample.procedure(
      prompts: Self.prompts, sets: Self.sets, tasks: Self.tasks,
      clause: "when: mode = in_person\n    risk: {likelihood: 4, consequence: 4}")
    let phone = Evaluation(
      of: procedure.clauses, facts: Office.facts(["mode": .text("phone")]), in: procedure)
    #expect(phone.questions.isEmpty)
    #expect(phone.colour == .blue)
    let person = Evaluation(
      of: procedure.clauses, facts: Office.facts(["mode": .text("in_person")]), in: procedure)
    #expect(person.score == 16)
  }

  @Test("A question that depends on the colour is asked once the colour is there, and stays")
  func coloured() throws {
    let procedure = try Sample.procedure(
      prompts: """
        - id: P.1
          ask: {en: Ours?, zh: 有措施？}
          type: yes_no
          when: colour >= orange
          on:
            - when: yes
              do: [likelihood -2]
        - id: P.2
          ask: {en: How bad?, zh: 多严重？}
          type: scale
          on:
            - when: any
              do: [consequence = answer]
        """)
    func evaluation(_ answers: [String: Answer]) -> Evaluation {
      Evaluation(of: procedure.clauses, facts: Office.facts(answers: answers), in: procedure)
    }
    #expect(Self.ids(evaluation([:])) == ["P.2"])
    #expect(Self.ids(evaluation(["P.2": .number(4)])) == ["P.1", "P.2"])
    let answered = evaluation(["P.1": .flag(true), "P.2": .number(4)])
    #expect(Self.ids(answered) == ["P.1", "P.2"])
    #expect(answered.colour == .blue)
  }
}
