import CivilTime
import ICalendar
import Planner
import Procedure
import Testing

@Suite("Leavers")
struct LeaverTests {
  static let now = "2026-03-11T01:00:00Z"

  private func office() throws -> Ledger {
    var office = try Ledger.procedural()
    let policies: [(Int, Int, String, String, String)] = [
      (1, 2, "term life", "2022-05-01", "2042-04-30"), (2, 2, "motor", "2025-12-01", "2026-11-30"),
      (3, 1, "accident", "2026-03-01", "2026-08-31"), (4, 5, "medical", "2025-05-01", "2026-04-30"),
      (5, 3, "medical", "2025-02-01", "2026-01-31"),
    ]
    for (number, client, business, from, to) in policies {
      let policy = Policy(
        ref: Ref(.policy, number), number: "N-\(number)", client: Ref(.client, client),
        insurer: "x", classOfBusiness: business, premium: 1, currency: "CNY",
        effective: try Ledger.day(from), expiry: try Ledger.day(to), broker: "zhao.lei")
      office.objects.append(
        try policy.object(
          clientName: "x", office: "test", at: Instant(seconds: 0)))
    }
    return office
  }

  private func leave(_ day: String, in office: inout Ledger, by id: PersonID = "chen.jing") throws
    -> Decision
  {
    try office.run(.staff(.leave("zhao.lei", on: try Ledger.day(day))), by: id, at: Self.now)
  }

  @Test("The lead gets the plan, and the law's clocks run from the day of leaving")
  func plan() throws {
    var office = try office()
    let told = try leave("2026-03-31", in: &office)
    let plan = try #require(told.telling?.todo)
    #expect(plan.owner == "chen.jing")
    #expect(plan.template == "leaver")
    let clocks = told.telling?.statements.filter { $0.topic.id == "clocks.started" } ?? []
    #expect(
      clocks.map { $0.facts["legal"] } == [
        .day(try Ledger.day("2026-04-05")), .day(try Ledger.day("2026-04-30")),
      ])
    let feeds = try #require(told.facts("leave.feeds"))
    #expect(feeds["owner"] == .person("qian.bo"))
    #expect(feeds["due"] == .day(try Ledger.day("2026-03-31")))
    #expect(try leave("2026-03-31", in: &office).topics == ["leave.already"])
  }

  @Test("Those with a running insurance of persons of a year or more have to be told")
  func clients() throws {
    var office = try office()
    let told = try leave("2026-03-31", in: &office)
    #expect(told.facts("leave.tell")?["count"] == .number(2))
    let rows = told.telling?.statements.filter { $0.topic.id == "leave.client" } ?? []
    #expect(rows.map { $0.facts["ref"] } == [.ref(Ref(.client, 2)), .ref(Ref(.client, 5))])
    #expect(told.facts("leave.work")?["policies"] == .number(5))
  }

  @Test("Nobody is booked with them after that day")
  func away() throws {
    var office = try office()
    _ = try leave("2026-03-31", in: &office)
    let last = try office.run(
      Ledger.booking("C2", "2026-03-31T15:00"), by: "zhao.lei", at: Self.now)
    #expect(last.meeting != nil)
    let after = try office.run(
      Ledger.booking("C2", "2026-04-01T15:00"), by: "zhao.lei", at: Self.now)
    guard case .absent("zhao.lei", _, _)? = after.refusal?.reason else {
      Issue.record("\(after.outcome)")
      return
    }
  }

  @Test("A day is needed, one to come; nobody lets themselves go, or one of another team")
  func refused() throws {
    var office = try office()
    let dayless = try office.run(
      .staff(.leave("zhao.lei", on: nil)), by: "chen.jing", at: Self.now)
    #expect(dayless.refusal?.reason == .missingDay)
    #expect(try leave("2026-03-10", in: &office).refusal?.code == .inThePast)
    #expect(
      try leave("2026-03-31", in: &office, by: "grace.lin").refusal?.code == .notAllowed)
    let own = try office.run(
      .staff(.leave("chen.jing", on: try Ledger.day("2026-03-31"))), by: "chen.jing", at: Self.now)
    #expect(own.refusal?.code == .notAllowed)
  }
}
