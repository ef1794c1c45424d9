import CivilTime
import Procedure
import Testing

@testable import Planner

/// Reports, the log and coverage of a small week.
@Suite("Reports")
struct WorkReportTests {
  private let monday = "2026-11-23T09:10:00+08:00"
  private let wednesday = "2026-11-25T10:00:00+08:00"
  private var ledger: Ledger

  init() throws {
    ledger = try Ledger.shipped()
    let tomorrow = When(day: Day("2026-11-24"))
    for (person, title) in [("li.wei", "send <b>it</b>"), ("li.wei", "call"), ("zhao.lei", "x")] {
      _ = try ledger.run(
        .todo(.make(title: title, due: tomorrow, client: "C3", owner: nil, work: 60)),
        by: PersonID(person), at: monday)
    }
    _ = try ledger.run(
      .todo(.done(.ref(Ref(.task, 1)), result: nil)), by: "li.wei", at: monday)
    _ = try ledger.run(
      .todo(.done(.ref(Ref(.task, 3)), result: nil)), by: "zhao.lei", at: wednesday)
    _ = try ledger.run(Ledger.booking("C1", "2026-11-24T15:00"), by: "li.wei", at: monday)
    try ledger.answer(Ref(.appointment, 1), "P-01.1", "office", by: "li.wei", at: monday)
    try ledger.answer(Ref(.appointment, 1), "P-05.0", "no", by: "li.wei", at: monday)
    _ = try ledger.run(.noShow(.ref(Ref(.appointment, 1))), by: "li.wei", at: wednesday)
  }

  private func report(_ whose: Whose, by id: PersonID) throws -> WorkReport {
    let deliberation = try Deliberation(
      asker: try #require(ledger.people[id]), view: ledger, now: try #require(Instant(wednesday)))
    let asked: [Person] =
      switch whose {
      case .own: [try #require(ledger.people[id])]
      case .team(let team): ledger.people.values.filter { $0.team == team }.sorted { $0.id < $1.id }
      default: []
      }
    return try deliberation.report(.week, of: asked, whose, on: deliberation.today)
  }

  @Test("What was done, what slipped, who did not come and which question changed something")
  func figures() throws {
    let report = try report(.team("east"), by: "chen.jing")
    #expect(report.done.map { $0.todo.ref?.number } == [1, 3])
    #expect(report.late == 1 && report.meetings == 1 && report.noShows == 1)
    let slipped = report.slipped.map { ($0.todo.ref?.number, $0.becomes == nil, $0.late) }
    #expect(slipped.contains { $0 == (2, true, 1) } && slipped.contains { $0 == (3, false, 1) })
    #expect(report.prompts.map(\.prompt.id) == ["P-05.0", "P-01.1"])
    #expect(report.prompts.map(\.changed) == [1, 0])
  }

  @Test("Policies that expire are counted by the days left, each once, with their premiums")
  func renewals() throws {
    let report = try report(.own, by: "li.wei")
    let today = try #require(Day("2026-11-25"))
    let policies = try ledger.objects(.policy, owner: "li.wei", client: nil, limit: 100)
      .map { try Policy($0) }
    for (band, days) in zip(report.renewals, [0...30, 31...60, 61...90]) {
      let due = policies.filter { days.contains($0.expiry - today) }
      #expect(band.count == due.count)
      #expect(band.premiums.values.reduce(0, +) == due.map(\.premium).reduce(0, +))
    }
  }

  @Test("Own work, the own team's and everybody's need a right each, and the refusal says whose")
  func rights() throws {
    func reason(_ id: PersonID, _ whose: Whose?) throws -> Refusal.Reason? {
      let command = Command.report(.report(.week, of: whose, on: nil, .text))
      let person = try #require(ledger.people[id])
      return try decide(command, by: person, seeing: ledger, at: #require(Instant(wednesday)))
        .refusal?.reason
    }
    #expect(try reason("li.wei", nil) == nil)
    #expect(
      try reason("li.wei", .team("east")) == .lacksRight([.teamLead, .branchHead, .compliance]))
    #expect(try reason("chen.jing", .team("east")) == nil)
    #expect(try reason("chen.jing", .team("west")) == .lacksRight([.branchHead, .compliance]))
    #expect(try reason("sun.hui", .everybody) == nil)
    #expect(try reason("he.ping", .person("dana.cole")) == nil)
  }

  @Test("A report can be had as a table and as a page, named for the period and the team")
  func documents() throws {
    let person = try #require(ledger.people["chen.jing"])
    let now = try #require(Instant(wednesday))
    for (form, name) in [
      (ReportCommand.Form.csv, "report-2026-W48-east.csv"),
      (.html, "report-2026-W48-east.html"),
    ] {
      let decision = try decide(
        .report(.report(.week, of: nil, on: nil, form)), by: person, seeing: ledger, at: now)
      #expect(decision.telling?.documents.map(\.name) == [name])
    }
    let rows = try report(.team("east"), by: "chen.jing").table()
    #expect(rows.count > 10 && rows.allSatisfy { $0.count == 8 })
  }

  @Test("A page needs nothing from elsewhere, and what people type can't become a tag")
  func page() throws {
    let page = try report(.team("east"), by: "chen.jing").page()
    let html = String(
      decoding: page.html(in: .chinese) { fact in
        switch fact {
        case .text(let text): text
        case .number(let number): "\(number)"
        default: "<script>alert('&')</script>"
        }
      }, as: UTF8.self)
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">"))
    #expect(html.contains("&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;"))
    for foreign in ["<script", "http:", "https:", "url(", "@import", "<b>it"] {
      #expect(!html.contains(foreign), "\(foreign)")
    }
    #expect(Self.unclosed(in: html) == [])
  }

  /// Names of elements that are opened and not closed in their order.
  private static func unclosed(in html: String) -> [String] {
    var open: [String] = []
    for piece in html.split(separator: "<").dropFirst() where !piece.hasPrefix("!") {
      let name = String(piece.prefix { $0.isLetter || $0.isNumber || $0 == "/" })
      if name.hasPrefix("/") {
        guard open.popLast() == String(name.dropFirst()) else { return open + [name] }
      } else if name != "meta" {
        open.append(name)
      }
    }
    return open
  }

  @Test("The log tells a turn once, only of people whose work one may see")
  func log() throws {
    func rows(_ id: PersonID, _ whose: Whose) throws -> [Statement] {
      let day = try #require(Day("2026-11-23"))
      let decision = try decide(
        .report(.log(DayRange(day, day), whose)), by: #require(ledger.people[id]),
        seeing: ledger, at: #require(Instant(wednesday)))
      return decision.telling?.statements.filter(\.isRow) ?? []
    }
    #expect(try rows("li.wei", .own).count == 6)
    #expect(try rows("chen.jing", .team("east")).count == 7)
    #expect(try rows("dana.cole", .team("east")).isEmpty)
  }

  @Test("An answer exercises its clause once, however often its object changes")
  func coverage() throws {
    let deliberation = try Deliberation(
      asker: try #require(ledger.people["chen.jing"]), view: ledger,
      now: try #require(Instant(wednesday)))
    let days = try #require(Day("2026-11-23"))...(#require(Day("2026-11-25")))
    let uses = try ClauseUses(in: deliberation.span(of: days), deliberation)
    #expect(uses["P-05"].count == 1 && uses["P-05"].people == ["li.wei"])
    #expect(uses["P-05"].last == Instant(monday))
    #expect(uses["X-c"].count == 0)
    let before = try ClauseUses(
      in: Span(Instant(seconds: 0), Instant(seconds: 1_700_000_000)), deliberation)
    #expect(before["P-05"].count == 0)
  }
}
