import CivilTime
import Procedure
import Testing

@Suite("Conditions")
struct ConditionTests {
  /// The condition of the only outcome of a prompt of that type.
  static func condition(_ text: String, type: String) throws -> Condition {
    let procedure = try Sample.procedure(
      prompts: """
        - id: P.1
          ask: {en: A?, zh: 甲？}
          type: yes_no
        - id: P.2
          ask: {en: B?, zh: 乙？}
          type: choice
          options: {site: {en: site, zh: 工地}, home: {en: home, zh: 住所}}
        - id: P.3
          ask: {en: C?, zh: 丙？}
          type: date
        - id: P.4
          ask: {en: D?, zh: 丁？}
          type: \(type)
          \(type == "choice" ? "options: {site: {en: site, zh: 工地}, home: {en: home, zh: 住所}}" : "")
          on:
            - when: "\(text)"
              do: [likelihood +1]
        """)
    return try #require(procedure.prompt("P.4")?.outcomes.first?.when)
  }

  @Test(
    "A term about the answer looks at what was answered",
    arguments: [
      ("yes", "yes_no", "yes", true), ("yes", "yes_no", "no", false),
      ("no", "yes_no", "no", true), ("not yes", "yes_no", "no", true),
      ("site", "choice", "site", true), ("site", "choice", "home", false),
      ("site | home", "choice", "home", true), ("any", "choice", "home", true),
      (">= 3", "scale", "3", true), (">= 3", "scale", "2", false), ("<=2", "scale", "2", true),
      ("> 15", "number", "15", false), ("> 15", "number", "15.5", true),
      ("= 5", "scale", "5", true), ("!= 5", "scale", "5", false), ("< 2", "number", "1", true),
      ("empty", "text", "", true), ("empty", "text", "a word", false),
      ("given", "text", "a word", true), ("given", "text", "", false), ("any", "text", "", true),
      ("~ Sign", "text", "to sign it", true), ("~ sign", "text", "to read it", false),
      ("empty", "date", "", true), ("given", "date", "2026-11-23", true),
      ("past", "date", "2026-11-22", true), ("past", "date", "2026-11-23", false),
      ("future", "date", "2026-11-24", true), ("future", "date", "2026-11-23", false),
      ("within 60 days", "date", "2027-01-22", true),
      ("within 60 days", "date", "2027-01-23", false),
      ("within 60 days", "date", "2026-11-22", false),
      ("older than 12 months", "date", "2025-11-22", true),
      ("older than 12 months", "date", "2025-11-23", false),
      ("beyond 10 business_days", "date", "2026-12-07", false),
      ("beyond 10 business_days", "date", "2026-12-08", true),
    ])
  func answers(text: String, type: String, answer: String, holds: Bool) throws {
    let type = try #require(AnswerType(rawValue: type))
    let given = try #require(Answer(canonical: answer, type: type))
    let condition = try Self.condition(text, type: type.rawValue)
    #expect(condition.holds(Office.facts(answer: given)) == holds)
  }

  @Test("No term but a negation holds of an answer that was not given")
  func unanswered() throws {
    for text in ["yes", "no", "any", "given"] {
      #expect(try !Self.condition(text, type: "yes_no").holds(Office.facts()))
    }
    #expect(try Self.condition("not yes", type: "yes_no").holds(Office.facts()))
  }

  @Test(
    "A term about a fact or another answer looks there",
    arguments: [
      ("mode = in_person", true), ("mode = phone", false), ("mode != phone", true),
      ("place = site", false), ("place != site", true), ("client.age >= 60", true),
      ("client.age > 63", false), ("client.age != 63", false), ("purpose ~ proposal", true),
      ("product.unit_linked", true), ("product.principal_risk", false),
      ("not product.principal_risk", true), ("colour >= yellow", true),
      ("colour > orange", false), ("colour < red", true), ("colour = orange", true),
      ("class = motor", true), ("P.1 = yes", true), ("P.1", true), ("P.2 = site", false),
      ("P.2 = home", true), ("P.3 past", true), ("P.3 after grace.end", false),
      ("grace.end after P.3", true), ("grace.end within 10 days", true),
      ("closing", false), ("no_show.count >= 2", false), ("no_show.count != 2", true),
      ("client.kind = individual & client.age >= 60 | mode = phone", true),
      ("mode = phone & client.age >= 60 | place = site", false),
      ("mode = phone | client.age >= 60 & product.unit_linked", true),
    ])
  func facts(text: String, holds: Bool) throws {
    let facts = Office.facts(
      [
        "mode": .text("in_person"), "client.age": .number(63),
        "purpose": .text("Sign the proposal"),
        "product.unit_linked": .flag(true), "product.principal_risk": .flag(false),
        "colour": .text("orange"), "class": .text("Motor"), "client.kind": .text("individual"),
        "grace.end": .day(Office.day(2026, 12, 1)),
      ],
      answers: [
        "P.1": .flag(true), "P.2": .choice("home"), "P.3": .day(Office.day(2026, 11, 1)),
      ])
    #expect(try Self.condition(text, type: "text").holds(facts) == holds)
  }

  @Test("A condition says at whose answers it looks")
  func prompts() throws {
    let condition = try Self.condition("P.1 = yes & not P.2 = site | P.3 past", type: "text")
    #expect(condition.prompts == ["P.1", "P.2", "P.3"])
  }

  @Test(
    "What cannot hold of a value is no condition",
    arguments: [
      ("sitee", "choice", "neither a fact nor a prompt nor an answer"),
      ("yes", "choice", "neither a fact"), (">= 3", "choice", "only numbers and colours compare"),
      (">= 9", "scale", "from 1 to 5"), (">= many", "number", "no number"),
      ("past", "number", "only a day can be"), ("within a while", "date", "no length"),
      ("within 3 hours", "date", "no length"), ("older 3 days", "date", "no condition"),
      ("empty", "yes_no", "can be `empty`"), ("mode = letter", "text", "none of in_person"),
      ("P.2 = sitee", "text", "none of site, home"), ("colour >= pink", "text", "no colour"),
      ("P.9 = yes", "text", "neither a fact"), ("clients.age > 3", "text", "neither a fact"),
      ("mode >= phone", "text", "only numbers"), ("mode ~ phone", "text", "only words can hold"),
      ("P.3 after mode", "text", "no day"), ("mode is phone", "text", "no condition"),
      ("mode =", "text", "compared with nothing"), ("yes & ", "yes_no", "stand between two"),
    ])
  func mistakes(text: String, type: String, message: String) {
    let error = #expect(throws: (any Error).self) { _ = try Self.condition(text, type: type) }
    #expect("\(String(describing: error))".contains(message), "\(String(describing: error))")
  }
}
