import CivilTime
import ICalendar
import Procedure
import Testing

@testable import Planner

@Suite("Answers that expire")
struct ExpiryTests {
  static let monday = "2026-03-09T01:00:00Z"
  static let meeting = Ref(.appointment, 1)

  /// An appointment on Wednesday 11 March, 15:00, in an office with its two questions answered.
  static func answered() throws -> Ledger {
    var office = try Ledger.procedural()
    let booked = try office.run(
      Ledger.booking("Wang Fang", "2026-03-11T15:00", place: "Guomao"), by: "li.wei", at: monday)
    #expect(booked.question?.prompt.id == "P-01.1")
    try office.answer(meeting, "P-01.1", "site", by: "li.wei", at: monday)
    try office.answer(meeting, "P-05.0", "no", by: "li.wei", at: monday)
    return office
  }

  static func risk(in office: Ledger) throws -> RiskRecord {
    let object = try #require(office.object(meeting))
    let text = try CalendarText(object.text)
    let event = try #require(text.components(named: "VEVENT").first)
    return RiskRecord(event, zones: text.zones, here: office.office.zone)
  }

  static func moved(_ text: String, in office: inout Ledger) throws -> Decision {
    let start = try Ledger.time(text)
    return try office.run(
      .move(.ref(meeting), to: When(day: start.day, clock: start.clock)), by: "li.wei", at: monday)
  }

  static func said(_ decision: Decision) -> String? {
    guard case .moved(_, _, let answers) = decision.outcome else { return nil }
    return answers?.topic.id
  }

  @Test("They hold on the same day, and on the working day next to it")
  func kept() throws {
    var office = try Self.answered()
    let before = try Self.risk(in: office)
    let sameDay = try Self.moved("2026-03-11T16:00", in: &office)
    #expect(Self.said(sameDay) == "ask.kept_that_day")
    #expect(sameDay.question == nil)
    let nextDay = try Self.moved("2026-03-12T10:00", in: &office)
    #expect(Self.said(nextDay) == "ask.kept")
    #expect(try Self.risk(in: office) == before)
  }

  @Test("More than a working day off they are gone with the colour they gave, and asked again")
  func moved() throws {
    var office = try Self.answered()
    let before = try Self.risk(in: office)
    #expect(before.answers.count == 2)
    let decision = try Self.moved("2026-03-13T10:00", in: &office)
    #expect(Self.said(decision) == "ask.expired")
    #expect(decision.question?.prompt.id == "P-01.1")
    let after = try Self.risk(in: office)
    #expect(after.answers.isEmpty && after.basis == nil && after.approvals.isEmpty)
    #expect(after.score != before.score)
    #expect(after.open.contains("P-01.1"))
  }

  @Test("From Friday to Monday is one working day")
  func weekend() throws {
    var office = try Ledger.procedural()
    _ = try office.run(
      Ledger.booking("Wang Fang", "2026-03-13T15:00"), by: "li.wei", at: Self.monday)
    try office.answer(Self.meeting, "P-01.1", "site", by: "li.wei", at: Self.monday)
    #expect(Self.said(try Self.moved("2026-03-16T15:00", in: &office)) == "ask.kept")
    #expect(Self.said(try Self.moved("2026-03-17T15:00", in: &office)) == "ask.expired")
  }

  @Test("After thirty days they are asked again, and nothing is said of what was never answered")
  func old() throws {
    var office = try Ledger.procedural()
    _ = try office.run(
      Ledger.booking("Wang Fang", "2026-04-29T15:00"), by: "li.wei", at: Self.monday)
    let fresh = try Self.moved("2026-05-20T15:00", in: &office)
    #expect(Self.said(fresh) == nil)
    try office.answer(Self.meeting, "P-01.1", "site", by: "li.wei", at: Self.monday)
    let before = try office.run(
      .risk(.ask(.ref(Self.meeting))), by: "li.wei", at: "2026-04-08T01:00:00Z")
    #expect(before.facts("ask.expired") == nil)
    #expect(before.question?.prompt.id != "P-01.1")
    let after = try office.run(
      .risk(.ask(.ref(Self.meeting))), by: "li.wei", at: "2026-04-08T01:00:01Z")
    #expect(after.facts("ask.expired")?["count"] == .number(1))
    #expect(after.question?.prompt.id == "P-01.1")
  }

  @Test("Undo of a move brings the answers back")
  func undone() throws {
    var office = try Self.answered()
    let before = try Self.risk(in: office)
    _ = try Self.moved("2026-03-13T10:00", in: &office)
    _ = try office.run(.undo, by: "li.wei", at: Self.monday)
    #expect(try Self.risk(in: office) == before)
  }
}
