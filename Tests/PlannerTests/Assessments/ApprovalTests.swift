import CivilTime
import Procedure
import Testing

@testable import Planner

@Suite("Approvals")
struct ApprovalTests {
  let now = "2026-11-23T09:00:00+08:00"
  let t1 = Ref(.task, 1)

  /// A plan whose first step is red: the lead's and compliance's consent is needed. ma.lead may both
  /// lead and be given it.
  private func red() throws -> Ledger {
    var ledger = try Ledger.planned()
    let broker = try #require(ledger.people["li.wei"])
    ledger.people["ma.lead"] = Person(
      id: "ma.lead", name: "Ma Lead", roles: [.broker, .teamLead], team: "east",
      qualifications: broker.qualifications)
    for (prompt, text) in [
      ("P-08.1", "5"), ("P-08.2", "4"), ("P-08.3", "misselling"), ("by_hazard.1", "a sure rate"),
      ("P-08.4", "read it together"), ("residual.1", "5"), ("residual.2", "4"),
    ] {
      try ledger.answer(t1, prompt, text, by: "li.wei", at: now)
    }
    return ledger
  }

  private func approve(_ condition: String? = nil, by id: PersonID, in ledger: inout Ledger)
    throws -> Decision
  {
    try ledger.run(.risk(.approve(.ref(t1), condition: condition)), by: id, at: now)
  }

  @Test("Everybody whose consent is needed is asked for it, once")
  func asks() throws {
    let ledger = try red()
    for person: PersonID in ["chen.jing", "ma.lead", "he.ping"] {
      #expect(try ledger.notices(to: person, .approval).map(\.about) == [t1], "\(person)")
      #expect(try ledger.notices(to: person, .approval).allSatisfy(\.needsAnswer), "\(person)")
    }
    #expect(try ledger.notices(to: "li.wei", .approval).isEmpty)
  }

  @Test("The owner learns of the consent and its condition, and the requests are done with")
  func tells() throws {
    var ledger = try red()
    #expect(try approve("with the signed page", by: "chen.jing", in: &ledger).changes.count > 1)
    #expect(try ledger.notices(to: "li.wei", .approved).map(\.words) == ["with the signed page"])
    #expect(try ledger.notices(to: "ma.lead", .approval).isEmpty)
    #expect(try ledger.notices(to: "he.ping", .approval).count == 1)
    _ = try approve(by: "he.ping", in: &ledger)
    #expect(try ledger.notices(to: "he.ping", .approval).isEmpty)
    #expect(
      try ledger.run(.todo(.start(.ref(t1))), by: "li.wei", at: now).topics == ["start.started"])
  }

  @Test("Whoever has approved work does not start it as their own")
  func own() throws {
    var ledger = try red()
    _ = try approve(by: "ma.lead", in: &ledger)
    _ = try approve(by: "he.ping", in: &ledger)
    _ = try ledger.run(.plan(.assign(.ref(t1), to: "ma.lead")), by: "chen.jing", at: now)
    #expect(try ledger.todo(t1).owner == "ma.lead")
    let held = try ledger.run(.todo(.start(.ref(t1))), by: "ma.lead", at: now)
    #expect(held.telling?.refusal == .gated)
    _ = try approve(by: "chen.jing", in: &ledger)
    #expect(
      try ledger.run(.todo(.start(.ref(t1))), by: "ma.lead", at: now).topics == ["start.started"])
  }
}
