import CivilTime
import Testing

@testable import Planner

@Suite("Renewals to come")
struct RenewalListTests {
  var ledger: Ledger
  let now = "2026-11-23T09:10:00+08:00"

  init() throws {
    ledger = try Ledger.founded.get()
  }

  private func rows(_ command: RenewalCommand, by id: PersonID) throws -> [Statement] {
    var ledger = ledger
    let decision = try ledger.run(.renewal(command), by: id, at: now)
    return decision.telling?.statements.filter(\.isRow) ?? []
  }

  @Test("A broker sees their own; a team takes the right to it")
  func rights() throws {
    #expect(try rows(.list(nil, .own), by: "li.wei").count == 5)
    var ledger = ledger
    for whose in [Whose.team("east"), .person("zhao.lei"), .everybody] {
      let decision = try ledger.run(.renewal(.list(nil, whose)), by: "li.wei", at: now)
      #expect(decision.refusal?.code == .notAllowed)
      let pipeline = try ledger.run(.renewal(.pipeline(whose)), by: "li.wei", at: now)
      #expect(pipeline.refusal?.code == .notAllowed)
    }
    #expect(try rows(.list(nil, .own), by: "chen.jing").count == 7)
    #expect(try rows(.list(nil, .team("east")), by: "sun.hui").count == 7)
    #expect(try rows(.list(nil, .person("li.wei")), by: "wu.na").count == 5)
    let other = try ledger.run(.renewal(.list(nil, .team("east"))), by: "grace.lin", at: now)
    #expect(other.refusal?.code == .notAllowed)
  }

  @Test("Silence reaches the lead, then the branch head, on the days of the profile")
  func escalations() throws {
    let deliberation = try ledger.deliberation(of: "li.wei", at: "2026-11-19T09:00:00+08:00")
    let rungs = deliberation.escalations(of: try ledger.cadence(of: 8, at: now))
    #expect(
      rungs.map { "\($0.day) \($0.people.map(\.id.description).joined(separator: " "))" } == [
        "2026-11-20 chen.jing", "2026-12-04 chen.jing wu.na", "2026-12-11 sun.hui",
        "2026-12-18 li.wei", "2026-12-19 li.wei chen.jing",
      ])
  }

  @Test("What is at risk carries its stage and whether a contact was missed")
  func atRisk() throws {
    var ledger = ledger
    try ledger.touch(8, "thinking")
    try ledger.touch(11, "renew")
    let deliberation = try ledger.deliberation(of: "chen.jing", at: now)
    let found = try deliberation.renewalsAtRisk(of: ["li.wei"], within: 30)
    #expect(found.map(\.policy.ref.number) == [37, 55, 8, 40])
    #expect(found.map(\.missed) == [true, true, false, true])
    #expect(found[2].stage == .thinking)
  }

  @Test("A contact is due until it has a result")
  func touchesDue() throws {
    var ledger = ledger
    func due(_ day: String) throws -> [Int] {
      try ledger.deliberation(of: "li.wei", at: now)
        .touchesDue(of: "li.wei", through: Ledger.day(day)).map(\.cadence.policy.ref.number)
    }
    #expect(try due("2026-11-23").contains(8))
    try ledger.touch(8, "thinking")
    #expect(try !due("2026-11-23").contains(8))
    #expect(try due("2026-12-04").contains(8))
  }

  @Test("The pipeline counts every stage and what is at risk in it")
  func pipeline() throws {
    var ledger = ledger
    try ledger.touch(8, "thinking")
    try ledger.touch(40, "lost sold the car")
    try ledger.touch(55, "renew")
    let decision = try ledger.run(.renewal(.pipeline(.own)), by: "li.wei", at: now)
    let rows = try #require(decision.telling).statements.filter(\.isRow)
    #expect(rows.compactMap { $0.facts["count"] } == [4, 0, 1, 0, 1, 1].map { .number($0) })
    #expect(decision.facts("pipeline.head")?["count"] == .number(5))
  }

  @Test("A policy is added once, for a year where nothing is said, and its contacts with it")
  func added() throws {
    var ledger = ledger
    let draft = PolicyDraft(
      client: "Wang Fang", number: "N-1", classOfBusiness: "home", insurer: "Q",
      premium: "USD 1,200", effective: try Ledger.day("2026-12-01"))
    let decision = try ledger.run(.renewal(.addPolicy(draft)), by: "li.wei", at: now)
    #expect(decision.telling?.it == Ref(.policy, 61))
    let policy = try Policy(#require(ledger.object(Ref(.policy, 61))))
    #expect(policy.expiry.description == "2027-11-30" && policy.currency == "USD")
    #expect(policy.premium == 120_000 && policy.broker == "li.wei")
    #expect(try ledger.kept(of: 61).count == 1)
    let again = try ledger.run(.renewal(.addPolicy(draft)), by: "li.wei", at: now)
    #expect(again.telling?.refusal == .conflict)
    var foreign = draft
    (foreign.client, foreign.number) = ("C2", "N-2")
    let refused = try ledger.run(.renewal(.addPolicy(foreign)), by: "li.wei", at: now)
    #expect(refused.refusal?.code == .notAllowed)
  }
}
