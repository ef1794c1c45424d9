import BotFiles
import Procedure
import Testing

@Suite("House rules")
struct HouseRulesTests {
  private static let clause = """
    clauses:
      - id: P-02
        number: "1"
        title: {en: a, zh: a}
        means: {en: a, zh: a}
        attach: person
        owner: broker
        risk: {likelihood: 1, consequence: 1}
        escalation: E-1
        record: {kind: k, fields: {en: [a], zh: [a]}, keep: with_case}
        prompts:
          - id: P-02.1
            ask: {en: a, zh: a}
            type: yes_no
    """
  private static let profile = """
    profiles:
      - id: E-1
        steps: []
    """

  private func procedure(house: String) throws -> Procedure {
    try Procedure(
      files: [
        ("prompts/prepare.yaml", Self.clause), ("rules/escalation.yaml", Self.profile),
        ("rules/house.yaml", house),
      ].map { BotFile(path: $0.0, text: Array($0.1.utf8)) })
  }

  @Test("Version, checks with their cadence and roles, and personal classes are read")
  func read() throws {
    let house = try procedure(
      house: """
        house:
          version: "7"
          signature_required: true
          checks:
            - {clause: P-02, at: morning, every: day, roles: [it_admin]}
            - {clause: P-02, at: evening, every: 30 days}
          personal: [Life]
        """
    ).house
    #expect(house.version == "7")
    #expect(house.isSignatureRequired)
    #expect(house.personalClasses == ["life"])
    #expect(house.checks.map(\.at) == [.morning, .evening])
    #expect(house.checks.map(\.every) == [.day, .days(30)])
    #expect(house.checks[0].roles == [.itAdmin])
  }

  @Test("Without them there are no checks, and nobody has to sign to be given work")
  func absent() throws {
    let house = try procedure(house: "rules: []").house
    #expect(house == .usual)
    #expect(house.checks.isEmpty && !house.isSignatureRequired)
  }

  @Test(
    "What is wrong is named with its line",
    arguments: [
      ("house:\n  version: \"1\"\n  checks:\n    - {clause: P-9, at: morning, every: day}", 4),
      ("house:\n  version: \"1\"\n  checks:\n    - {clause: P-02, at: noon, every: day}", 4),
      ("house:\n  version: \"1\"\n  checks:\n    - {clause: P-02, at: morning, every: 2 hours}", 4),
      ("house:\n  version: \"1\"\n  colour: red", 3), ("house:\n  checks: []", 2),
    ])
  func wrong(text: String, line: Int) {
    let error = #expect(throws: BotFileError.self) { try procedure(house: text) }
    #expect(error?.file == "rules/house.yaml")
    #expect(error?.line == line)
  }
}
