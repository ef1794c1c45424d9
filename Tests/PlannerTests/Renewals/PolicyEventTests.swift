import CivilTime
import Testing

@testable import Planner

@Suite("What happens to a policy")
struct PolicyEventTests {
  var ledger: Ledger
  let now = "2026-11-23T09:10:00+08:00"

  init() throws {
    ledger = try Ledger.founded.get()
  }

  @Test("Receipt starts the cooling-off of the class and the watch of the insurer's call")
  func signed() throws {
    var ledger = ledger
    try ledger.happens(.signed, to: 3, on: "2026-11-20", by: "zhao.lei")
    let work = try ledger.work(on: 3)
    let cooling = try #require(work["R-COOL-HEALTH"])
    #expect(cooling.legalDue?.description == "2026-12-05" && cooling.clause == "D-COOL")
    // Five days before the end the client is asked whether the policy is wanted.
    #expect(cooling.due?.day.description == "2026-11-30")
    let call = try #require(work["R-CALLBACK"])
    #expect(call.legalDue?.description == "2026-12-05" && call.owner == "wu.na")
    #expect(call.due?.day.description == "2026-11-30")
    #expect(call.clocks.map(\.rule) == ["R-CALLBACK", "R-CALLBACK-WATCH"])
    #expect(
      try Policy(#require(ledger.object(Ref(.policy, 3)))).received?.description == "2026-11-20")
  }

  @Test("Life insurance has the cooling-off of its contract; insurance of a year has none")
  func classes() throws {
    var ledger = ledger
    try ledger.happens(.signed, to: 9, on: "2026-11-20", by: "zhao.lei")
    #expect(try ledger.work(on: 9).keys.sorted() == ["R-CALLBACK", "R-COOL-LIFE"])
    try ledger.happens(.signed, to: 15, on: "2026-11-20")
    try ledger.happens(.signed, to: 8, on: "2026-11-20")
    #expect(try ledger.work(on: 15).isEmpty && ledger.work(on: 8).isEmpty)
  }

  @Test("A later receipt takes the place of the earlier one")
  func signedAgain() throws {
    var ledger = ledger
    try ledger.happens(.signed, to: 3, on: "2026-11-19", by: "zhao.lei")
    try ledger.happens(.signed, to: 3, on: "2026-11-20", by: "zhao.lei")
    #expect(try ledger.work(on: 3).count == 2)
    #expect(try ledger.work(on: 3)["R-COOL-HEALTH"]?.legalDue?.description == "2026-12-05")
    let same = try ledger.happens(.signed, to: 3, on: "2026-11-20", by: "zhao.lei")
    #expect(same.telling?.refusal == .badInput)
  }

  @Test("The call of the insurer ends its watch")
  func called() throws {
    var ledger = ledger
    let early = try ledger.happens(.called, to: 3, by: "zhao.lei")
    #expect(early.telling?.refusal == .badInput)
    try ledger.happens(.signed, to: 3, on: "2026-11-20", by: "zhao.lei")
    try ledger.happens(.called, to: 3, by: "zhao.lei")
    #expect(try ledger.work(on: 3).keys.sorted() == ["R-COOL-HEALTH"])
  }

  @Test("A premium that was paid ends its contacts and begins those of the next year")
  func paid() throws {
    var ledger = ledger
    try ledger.happens(.paid, to: 3, by: "zhao.lei")
    let kept = try ledger.kept(of: 3)
    #expect(kept.map(\.due.description) == ["2026-12-05", "2027-12-05"])
    #expect(kept.map(\.ending) == [.paid, nil] && kept[0].stage == .agreed)
    let again = try ledger.happens(.paid, to: 3, by: "zhao.lei")
    #expect(again.telling?.refusal == .badInput)
    #expect(try ledger.happens(.paid, to: 8).telling?.refusal == .badInput)
  }

  @Test("Cover lapses after the grace, unless the contract's day is said")
  func lapsed() throws {
    var ledger = ledger
    let early = try ledger.happens(.lapsed, to: 3, by: "zhao.lei")
    #expect(early.telling?.refusal == .badInput && early.changes.isEmpty)
    let later = "2027-02-05T10:00:00+08:00"
    try ledger.happens(.lapsed, to: 3, by: "zhao.lei", at: later)
    let policy = try Policy(#require(ledger.object(Ref(.policy, 3))))
    #expect(policy.suspended?.description == "2027-02-04")
    #expect(try ledger.kept(of: 3).map(\.ending) == [.lapsed])
    let work = try ledger.work(on: 3)
    #expect(work["R-REINSTATE"]?.legalDue?.description == "2029-02-04")
    #expect(work["R-LAPSE-NOTICE"]?.legalDue != nil)
    #expect(work.values.allSatisfy { $0.owner == "zhao.lei" })
  }

  @Test("Within two years cover can be taken up again, and contacts begin anew")
  func reinstated() throws {
    var ledger = ledger
    let lapse = "2027-02-05T10:00:00+08:00"
    try ledger.happens(.lapsed, to: 3, by: "zhao.lei", at: lapse)
    var other = ledger
    let late = try other.happens(
      .reinstated, to: 3, by: "zhao.lei", at: "2029-02-05T10:00:00+08:00")
    #expect(late.telling?.refusal == .badInput)
    try ledger.happens(.reinstated, to: 3, by: "zhao.lei", at: "2029-02-02T10:00:00+08:00")
    let policy = try Policy(#require(ledger.object(Ref(.policy, 3))))
    #expect(policy.suspended == nil)
    #expect(try ledger.work(on: 3).isEmpty)
    #expect(try ledger.kept(of: 3).last?.due.description == "2029-12-05")
  }

  @Test("What is still to come has not happened")
  func toCome() throws {
    var ledger = ledger
    let decision = try ledger.happens(.paid, to: 3, on: "2026-11-24", by: "zhao.lei")
    #expect(decision.telling?.refusal == .badInput)
  }
}
