import CivilTime
import Procedure
import Testing

@testable import Planner

@Suite("Steps left out")
struct PlanEndTests {
  let now = "2026-11-23T09:00:00+08:00"

  private func skip(_ number: Int, in ledger: inout Ledger) throws -> Decision {
    try ledger.run(
      .todo(.skip(.ref(Ref(.task, number)), reason: "not needed")), by: "chen.jing", at: now)
  }

  @Test("A plan is over with its last step, and its papers are filed")
  func ends() throws {
    var ledger = try Ledger.planned()
    for number in 1...8 { _ = try skip(number, in: &ledger) }
    #expect(try ledger.todo(Ref(.plan, 1)).percent == 88)
    #expect(try !ledger.todo(Ref(.plan, 1)).isOver)
    let told = try skip(9, in: &ledger)
    #expect(try ledger.todo(Ref(.plan, 1)).state == .cancelled)
    #expect(told.facts("skip.plan")?["ref"] == .ref(Ref(.plan, 1)))
    #expect(try ledger.todo(Ref(.task, 10)).clause == "P-06")
  }

  @Test("What waited for a step that is left out waits for what that one waited for")
  func waits() throws {
    var ledger = try Ledger.planned()
    let told = try skip(2, in: &ledger)
    #expect(!told.topics.contains("done.next"))
    let refused = try ledger.run(.todo(.start(.ref(Ref(.task, 3)))), by: "li.wei", at: now)
    #expect(refused.facts("start.waits_for")?["refs"] == .list([.ref(Ref(.task, 1))]))
    let first = try skip(1, in: &ledger)
    #expect(first.facts("done.next")?["ref"] == .ref(Ref(.task, 3)))
    let due = try #require(try ledger.todo(Ref(.task, 3)).due)
    #expect(first.facts("done.next")?["due"] == .moment(due))
  }
}
