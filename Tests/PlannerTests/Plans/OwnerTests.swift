import CivilTime
import Procedure
import Testing

@testable import Planner

@Suite("Whose work it is")
struct OwnerTests {
  let now = "2026-11-23T09:00:00+08:00"

  @Test("A plan is not loaded onto somebody whom one may not act for")
  func refuses() throws {
    var ledger = try Ledger.shipped()
    for (client, person): (String, PersonID) in [("C2", "li.wei"), ("C1", "he.ping")] {
      let told = try ledger.run(Ledger.plan(for: client), by: person, at: now)
      #expect(told.refusal?.code == .notAllowed && told.changes.isEmpty, "\(person)")
    }
    #expect(try ledger.run(Ledger.plan(for: "C2"), by: "wu.na", at: now).refusal == nil)
  }

  @Test("Whoever is given a plan or a task is told, and whoever had it")
  func told() throws {
    var ledger = try Ledger.planned(by: "chen.jing")
    #expect(try ledger.notices(to: "li.wei", .given).map(\.about) == [Ref(.plan, 1)])
    _ = try ledger.run(
      .plan(.assign(.ref(Ref(.task, 1)), to: "zhao.lei")), by: "chen.jing", at: now)
    #expect(try ledger.notices(to: "zhao.lei", .given).map(\.about) == [Ref(.task, 1)])
    #expect(try ledger.notices(to: "li.wei", .taken).map(\.words) == ["zhao.lei"])
    _ = try ledger.run(
      .todo(.make(title: "call C2", due: nil, client: nil, owner: "zhao.lei", work: nil)),
      by: "chen.jing", at: now)
    #expect(try ledger.notices(to: "zhao.lei", .given).map(\.words).contains("call C2"))
    let list = try ledger.run(.readiness(.notices), by: "zhao.lei", at: now)
    #expect(list.topics == ["notices.head", "notices.row", "notices.row"])
  }

  @Test("One's own plan is no news")
  func own() throws {
    let ledger = try Ledger.planned()
    #expect(try ledger.notices(to: "li.wei", .given).isEmpty)
  }
}
