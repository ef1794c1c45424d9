import CivilTime
import Procedure
import Testing

@testable import Planner

@Suite("Handing over")
struct HandOverTests {
  let now = "2026-11-23T09:00:00+08:00"

  /// Hands over as the preview proposes it.
  private func handOver(
    _ days: DayRange? = nil, in ledger: inout Ledger
  ) throws -> [PlanCommand.Assigned] {
    let preview = try ledger.run(
      .plan(.handOver(from: "li.wei", to: .person("zhao.lei"), days: days)), by: "chen.jing",
      at: now)
    let choice = try #require(preview.choices.first)
    _ = try ledger.run(choice, by: "chen.jing", at: now)
    guard case .plan(.assignAll(let assigned, _)) = choice else { return [] }
    return assigned
  }

  @Test("It can be taken back with the appointments in it")
  func undone() throws {
    var ledger = try Ledger.shipped()
    _ = try ledger.run(Ledger.booking("C1", "2026-11-27T16:30"), by: "li.wei", at: now)
    let given = try handOver(in: &ledger)
    #expect(given.contains { $0.ref == Ref(.appointment, 1) })
    #expect(ledger.object(Ref(.appointment, 1))?.owner == "zhao.lei")
    let undone = try ledger.run(.undo, by: "chen.jing", at: now)
    #expect(undone.refusal == nil)
    let back = try #require(ledger.object(Ref(.appointment, 1)))
    #expect(back.owner == "li.wei" && back.calendar == "li.wei/appointments")
  }

  @Test("It can't be taken back once somebody else has the time")
  func taken() throws {
    var ledger = try Ledger.shipped()
    _ = try ledger.run(Ledger.booking("C1", "2026-11-27T16:30"), by: "li.wei", at: now)
    _ = try handOver(in: &ledger)
    _ = try ledger.run(Ledger.booking("C4", "2026-11-27T16:30"), by: "li.wei", at: now)
    let undone = try ledger.run(.undo, by: "chen.jing", at: now)
    #expect(undone.refusal?.code == .conflict && undone.changes.isEmpty)
  }

  @Test("Open cases go with the rest, and leaving counts them")
  func cases() throws {
    var ledger = try Ledger.planned()
    _ = try ledger.run(
      .incident(.open(CaseReport(.mistake, about: .ref(Ref(.task, 1)), words: "wrong client"))),
      by: "li.wei", at: now)
    let leaving = try ledger.run(
      .staff(.leave("li.wei", on: try Ledger.day("2026-12-31"))), by: "chen.jing", at: now)
    #expect(leaving.facts("leave.work")?["cases"] == .number(1))
    let given = try handOver(in: &ledger)
    #expect(given.contains { $0.ref == Ref(.case, 1) })
    #expect(try ledger.todo(Ref(.case, 1)).owner == "zhao.lei")
  }

  @Test("Of some days goes what is due on them, not what runs for a year")
  func days() throws {
    var ledger = try Ledger.planned()
    _ = try ledger.run(
      .todo(
        .make(
          title: "watch the limit", due: When(day: try Ledger.day("2027-09-24")), client: nil,
          owner: nil, work: nil)), by: "li.wei", at: now)
    let week = DayRange(try Ledger.day("2026-11-30"), try Ledger.day("2026-12-06"))
    #expect(try handOver(week, in: &ledger).map(\.ref) == [Ref(.task, 5)])
  }
}
