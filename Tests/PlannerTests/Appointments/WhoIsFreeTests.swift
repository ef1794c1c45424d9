import CivilTime
import Planner
import Testing

@Suite("Who is free")
struct WhoIsFreeTests {
  private static let now = "2026-03-06T16:00:00+08:00"

  private static func asked(
    _ ledger: inout Ledger, _ days: DayRange, hours: Int, team: String? = nil,
    by id: PersonID = "chen.jing"
  ) throws -> Telling {
    let decision = try ledger.run(
      .whoIsFree(days, seconds: hours * 3_600, team: team), by: id, at: now)
    guard case .told(let telling) = decision.outcome else { throw NotTold() }
    return telling
  }

  private struct NotTold: Error {}

  private static func names(_ telling: Telling) -> [PersonID] {
    telling.statements.compactMap { statement in
      if case .person(let id)? = statement.facts["who"] { id } else { nil }
    }
  }

  @Test("Whoever is taken, away or of another team is left out; the others are named by themselves")
  func lists() throws {
    var ledger = try Ledger.example()
    let day = try Ledger.day("2026-03-10")
    let afternoon = DayRange(
      day, day, from: ClockTime("13:30"), until: ClockTime("15:30"))
    let before = Self.names(try Self.asked(&ledger, afternoon, hours: 2))
    #expect(before.contains("li.wei"))
    _ = try ledger.run(Ledger.booking("C1", "2026-03-10T14:00"), by: "li.wei", at: Self.now)
    let after = try Self.asked(&ledger, afternoon, hours: 2)
    #expect(Self.names(after) == before.filter { $0 != "li.wei" })
    #expect(after.statements[0].facts["team"] != nil)
  }

  @Test("Where nobody has the time, that is said; so is a day that has passed")
  func nobody() throws {
    var ledger = try Ledger.example()
    let sunday = try Ledger.day("2026-03-08")
    let none = try Self.asked(&ledger, DayRange(sunday, sunday), hours: 1)
    #expect(none.refusal == .unavailable)
    let passed = try Ledger.day("2026-03-01")
    let decision = try ledger.run(
      .whoIsFree(DayRange(passed, passed), seconds: nil, team: nil), by: "chen.jing", at: Self.now)
    guard case .refused(let refusal) = decision.outcome else {
      Issue.record("\(decision.outcome)")
      return
    }
    #expect(refusal.code == .inThePast)
  }

  @Test("A team that nobody belongs to is refused")
  func strangers() throws {
    var ledger = try Ledger.example()
    let day = try Ledger.day("2026-03-10")
    let decision = try ledger.run(
      .whoIsFree(DayRange(day, day), seconds: nil, team: "souht"), by: "chen.jing", at: Self.now)
    guard case .refused(let refusal) = decision.outcome else {
      Issue.record("\(decision.outcome)")
      return
    }
    #expect(refusal.code == .notFound)
  }
}
