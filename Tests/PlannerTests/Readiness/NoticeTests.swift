import CivilTime
import Planner
import Procedure
import Testing

@Suite("Notices")
struct NoticeTests {
  /// An office in which chen.jing has been told of two blocked tasks, the older one first.
  private func office() throws -> Ledger {
    var office = try Ledger.procedural()
    for (minute, words) in [("00", "waits for the insurer"), ("10", "no budget")] {
      let now = "2026-03-11T01:\(minute):00Z"
      _ = try office.run(
        .todo(.make(title: words, due: nil, client: nil, owner: nil, work: nil)), by: "li.wei",
        at: now)
      let ref = try #require(office.todos(.open(owner: "li.wei")).last?.ref)
      _ = try office.run(.todo(.block(.ref(ref), reason: words)), by: "li.wei", at: now)
    }
    return office
  }

  @Test("They go by their place in the list, the oldest first, until they are seen")
  func seen() throws {
    var office = try office()
    let now = "2026-03-11T02:00:00Z"
    let list = try office.run(.readiness(.notices), by: "chen.jing", at: now)
    #expect(list.topics == ["notices.head", "notices.row", "notices.row"])
    #expect(list.facts("notices.row")?["words"] == .text("waits for the insurer"))
    let seen = try office.run(
      .readiness(.acknowledge(.number(1))), by: "chen.jing", at: now)
    #expect(seen.facts("ok.seen")?["left"] == .number(1))
    #expect(seen.facts("notices.row")?["words"] == .text("no budget"))
    let none = try office.run(.readiness(.acknowledge(.number(2))), by: "chen.jing", at: now)
    #expect(none.telling?.refusal == .notFound)
    _ = try office.run(.readiness(.acknowledge(.all)), by: "chen.jing", at: now)
    #expect(
      try office.run(.readiness(.notices), by: "chen.jing", at: now).topics == ["notices.none"])
  }

  @Test("One's own day says how many wait, and only that")
  func today() throws {
    var office = try office()
    let day = try Ledger.day("2026-03-11")
    func waiting(_ range: DayRange, _ whose: Whose, by id: PersonID) throws -> Int? {
      let decision = try office.run(.agenda(range, of: whose), by: id, at: "2026-03-11T02:00:00Z")
      if case .agenda(let agenda) = decision.outcome { return agenda.notices }
      return nil
    }
    #expect(try waiting(DayRange(day, day), .own, by: "chen.jing") == 2)
    #expect(try waiting(DayRange(day, day + 1), .own, by: "chen.jing") == 0)
    #expect(try waiting(DayRange(day, day), .person("chen.jing"), by: "sun.hui") == 0)
    #expect(try waiting(DayRange(day, day), .own, by: "li.wei") == 0)
  }
}
