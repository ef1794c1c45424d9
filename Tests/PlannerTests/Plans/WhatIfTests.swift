import CivilTime
import Procedure
import Testing

@testable import Planner

@Suite("Absences supposed")
struct WhatIfTests {
  let now = "2026-11-23T09:00:00+08:00"

  private func nextWeek() throws -> DayRange {
    DayRange(try Ledger.day("2026-11-30"), try Ledger.day("2026-12-06"))
  }

  @Test("Only what the absence moves is said to move, in each of several plans")
  func slips() throws {
    var ledger = try Ledger.planned(for: ["C1", "C4"], by: "chen.jing")
    let told = try ledger.run(
      .plan(.whatIf("li.wei", try nextWeek())), by: "chen.jing", at: now)
    let rows = told.telling?.statements.filter { $0.topic.id == "whatif.row" } ?? []
    let moved = rows.compactMap { row in
      if case .ref(let ref)? = row.facts["ref"] { ref.number } else { nil }
    }
    #expect(moved == Array(5...9) + Array(14...18))
    #expect(rows.first?.facts["becomes"] == .day(try Ledger.day("2026-12-09")))
  }

  @Test("What a day has brought besides is not put down to the absence")
  func besides() throws {
    var ledger = try Ledger.planned(by: "chen.jing")
    // A day later nothing has been begun: every step is a day late whoever is away.
    let told = try ledger.run(
      .plan(
        .whatIf(
          "li.wei", DayRange(try Ledger.day("2027-02-01"), try Ledger.day("2027-02-05")))),
      by: "chen.jing", at: "2026-11-24T09:00:00+08:00")
    #expect(told.topics == ["whatif.nothing"])
  }

  @Test("Handing over notes the absence as well, and is taken back with it")
  func handsOver() throws {
    var ledger = try Ledger.planned(by: "chen.jing")
    let told = try ledger.run(
      .plan(.whatIf("li.wei", try nextWeek())), by: "chen.jing", at: now)
    #expect(told.choices.count == 2)
    let given = try ledger.run(told.choices[1], by: "chen.jing", at: now)
    #expect(given.facts("whatif.noted")?["who"] == .person("li.wei"))
    #expect(try ledger.todo(Ref(.task, 5)).owner == "zhao.lei")
    #expect(ledger.availabilities(of: "li.wei").count == 1)
    _ = try ledger.run(.undo, by: "chen.jing", at: now)
    #expect(try ledger.todo(Ref(.task, 5)).owner == "li.wei")
    #expect(ledger.availabilities(of: "li.wei").isEmpty)
  }
}
