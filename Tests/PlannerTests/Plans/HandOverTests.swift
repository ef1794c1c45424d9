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
    guard case .plan(.assignAll(let assigned)) = choice else { return [] }
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
}
