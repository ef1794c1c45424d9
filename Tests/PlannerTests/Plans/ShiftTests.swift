import CivilTime
import Procedure
import Testing

@testable import Planner

@Suite("Shifted and linked steps")
struct ShiftTests {
  let now = "2026-11-23T09:00:00+08:00"

  private func shift(_ ref: Ref, to day: String) throws -> Command {
    .todo(.shift(.ref(ref), to: When(day: try Ledger.day(day)), by: nil))
  }

  @Test("A shifted step takes along what waits for it, and the missed goal is said")
  func takesAlong() throws {
    var ledger = try Ledger.planned()
    let told = try ledger.run(shift(Ref(.task, 2), to: "2026-12-10"), by: "li.wei", at: now)
    let shifted = try ledger.todo(Ref(.task, 2))
    #expect(shifted.start?.day == (try Ledger.day("2026-12-09")))
    #expect(try ledger.due(2) == "2026-12-10" && ledger.due(3) == "2026-12-14")
    #expect(told.topics.count { $0 == "plan.moved" } == 7)
    #expect(told.facts("plan.missed")?["ref"] == .ref(Ref(.plan, 1)))
    #expect(told.facts("plan.missed")?["last"] == .day(try Ledger.day("2026-12-30")))
  }

  @Test("What was shifted stays where it is when the plan is laid out anew")
  func stays() throws {
    var ledger = try Ledger.planned()
    _ = try ledger.run(
      .todo(.shift(.ref(Ref(.task, 1)), to: nil, by: .days(2))), by: "li.wei", at: now)
    _ = try ledger.run(
      .todo(.skip(.ref(Ref(.task, 9)), reason: "not needed")), by: "chen.jing", at: now)
    _ = try ledger.run(
      .todo(.depends(Ref(.task, 5), on: Ref(.task, 3), kind: .finishToStart, gap: .days(9))),
      by: "li.wei", at: now)
    #expect(try ledger.due(1) == "2026-11-25")
    let back = try ledger.run(shift(Ref(.task, 1), to: "2026-11-23"), by: "li.wei", at: now)
    #expect(back.telling?.refusal == nil)
    #expect(try ledger.due(1) == "2026-11-23" && ledger.due(2) == "2026-11-25")
  }

  @Test("A step can't be due before it can be done, and the first day for it is said")
  func tooEarly() throws {
    var ledger = try Ledger.planned()
    let told = try ledger.run(shift(Ref(.task, 9), to: "2026-12-01"), by: "li.wei", at: now)
    #expect(told.telling?.refusal == .conflict && told.changes.isEmpty)
    #expect(told.facts("shift.too_early")?["first"] == .day(try Ledger.day("2026-12-15")))
  }

  @Test("A goal that is brought forward too far is said to be missed")
  func goal() throws {
    var ledger = try Ledger.planned()
    let told = try ledger.run(shift(Ref(.plan, 1), to: "2026-12-01"), by: "li.wei", at: now)
    #expect(told.facts("plan.missed")?["last"] == .day(try Ledger.day("2026-12-15")))
    let kept = try ledger.run(shift(Ref(.plan, 1), to: "2026-12-31"), by: "li.wei", at: now)
    #expect(kept.facts("plan.missed") == nil)
  }

  @Test("A link moves the task that waits, and what waits for that")
  func links() throws {
    var ledger = try Ledger.planned()
    _ = try ledger.run(
      .todo(.depends(Ref(.task, 2), on: Ref(.task, 1), kind: .finishToStart, gap: .days(5))),
      by: "li.wei", at: now)
    #expect(try ledger.todo(Ref(.task, 2)).start?.day == (try Ledger.day("2026-12-01")))
    #expect(try ledger.due(2) == "2026-12-02" && ledger.due(3) == "2026-12-04")
  }

  @Test("What a mistake freezes is neither shifted nor linked nor blocked")
  func frozen() throws {
    var ledger = try Ledger.planned()
    let (t2, t1) = (Ref(.task, 2), Ref(.task, 1))
    _ = try ledger.run(
      .incident(.open(CaseReport(.mistake, about: .ref(t2), words: "wrong client"))),
      by: "li.wei", at: now)
    for command in [
      try shift(t2, to: "2026-12-10"), .todo(.block(.ref(t2), reason: "waits for x")),
      .todo(.depends(t2, on: t1, kind: .finishToStart, gap: .days(5))),
    ] {
      let told = try ledger.run(command, by: "li.wei", at: now)
      #expect(told.facts("start.frozen")?["case"] == .ref(Ref(.case, 1)), "\(command)")
      #expect(told.changes.isEmpty, "\(command)")
    }
  }
}
