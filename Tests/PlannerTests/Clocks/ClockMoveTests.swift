import CivilTime
import Procedure
import Testing

@testable import Planner

@Suite("Stopping, extending and beginning anew")
struct ClockMoveTests {
  let x1 = Target.ref(Ref(.case, 1))

  /// A complaint of Zhang Wei, received on a Monday, logged by an assistant.
  func complaint(at now: String = "2026-11-23T09:10:00+08:00") throws -> Ledger {
    var ledger = try Ledger.shipped()
    _ = try ledger.run(
      .incident(.open(CaseReport(.complaint, client: "C2", words: "not explained"))), by: "wu.na",
      at: now)
    return ledger
  }

  func legal(_ ledger: Ledger) throws -> String? {
    try ledger.incident(1).legalDue?.description
  }

  func due(_ ledger: Ledger) throws -> String? {
    try ledger.incident(1).due?.day.description
  }

  @Test("The law counts from the next day, the office from the day itself, back to a working day")
  func begins() throws {
    var ledger = try complaint()
    #expect(try legal(ledger) == "2026-12-08")
    // The receipt is confirmed on the next working day.
    #expect(try due(ledger) == "2026-11-24")
    _ = try ledger.run(.clock(.met(x1, rule: nil)), by: "he.ping", at: "2026-11-24T10:00:00+08:00")
    #expect(try due(ledger) == "2026-12-07")
    // Received on Sunday 15 November: by law Monday the 30th, ours Friday the 27th.
    ledger = try complaint(at: "2026-11-15T10:00:00+08:00")
    _ = try ledger.run(.clock(.met(x1, rule: nil)), by: "he.ping", at: "2026-11-16T10:00:00+08:00")
    #expect(try legal(ledger) == "2026-11-30")
    #expect(try due(ledger) == "2026-11-27")
  }

  @Test("Days of mediation come on top, holidays among them, and the day of resuming counts")
  func stops() throws {
    var ledger = try complaint(at: "2026-09-21T10:00:00+08:00")
    #expect(try legal(ledger) == "2026-10-06")
    _ = try ledger.run(
      .clock(.stop(x1, reason: "mediation")), by: "he.ping", at: "2026-09-28T10:00:00+08:00")
    let still = try ledger.run(
      .clock(.list(x1)), by: "he.ping", at: "2026-10-03T10:00:00+08:00")
    let row = try #require(still.telling?.statements.last?.facts)
    #expect(row["legal"] == .day(Day(unchecked: 2026, 10, 11)))
    // Were it to go on today, today would count.
    #expect(row["day"] == .number(7) && row["of"] == .number(15))
    #expect(row["stopped"] != Fact.none)
    _ = try ledger.run(.clock(.resume(x1)), by: "he.ping", at: "2026-10-09T10:00:00+08:00")
    // Eleven days from 28 September to 8 October.
    #expect(try legal(ledger) == "2026-10-17")
  }

  @Test("Only what the rule names stops it, and only those who may")
  func refusesStops() throws {
    var ledger = try complaint()
    let at = "2026-11-24T10:00:00+08:00"
    let wrong = try ledger.run(.clock(.stop(x1, reason: "lunch")), by: "he.ping", at: at)
    #expect(wrong.telling?.refusal == .badInput)
    let broker = try ledger.run(.clock(.stop(x1, reason: "mediation")), by: "li.wei", at: at)
    #expect(broker.refusal?.code == .notAllowed)
    _ = try ledger.run(.clock(.stop(x1, reason: "appraisal")), by: "chen.jing", at: at)
    let twice = try ledger.run(.clock(.stop(x1, reason: "mediation")), by: "he.ping", at: at)
    #expect(twice.telling?.refusal == .badInput)
    #expect(try ledger.run(.clock(.resume(x1)), by: "he.ping", at: at).telling?.refusal == nil)
    #expect(
      try ledger.run(.clock(.resume(x1)), by: "he.ping", at: at).telling?.refusal == .badInput)
  }

  @Test("Fifteen days become thirty with notice and sixty with a second person's approval")
  func extends() throws {
    var ledger = try complaint()
    let at = "2026-12-01T10:00:00+08:00"
    func extend(by id: PersonID, _ reason: String? = "the hospital") throws -> Decision {
      try ledger.run(.clock(.extend(x1, reason: reason)), by: id, at: at)
    }
    #expect(try extend(by: "chen.jing").refusal?.code == .notAllowed)
    #expect(try extend(by: "he.ping", nil).telling?.refusal == .badInput)
    let first = try extend(by: "he.ping")
    #expect(first.facts("ask.opened") != nil)
    #expect(try legal(ledger) == "2026-12-23")
    #expect(try extend(by: "he.ping").telling?.refusal == .notAllowed)
    _ = try extend(by: "sun.hui")
    #expect(try legal(ledger) == "2027-01-22")
    let clock = try #require(try ledger.incident(1).clocks.first { $0.rule == "R-COMPL-15" })
    #expect(clock.extendedBy == "R-COMPL-60" && clock.approvedBy == "sun.hui")
    #expect(try extend(by: "sun.hui").telling?.refusal == .badInput)
  }

  @Test("A stop moves an extended period, into a year without an official notice as well")
  func extendedAndStopped() throws {
    var ledger = try complaint()
    _ = try ledger.run(
      .clock(.extend(x1, reason: "papers")), by: "he.ping", at: "2026-12-01T10:00:00+08:00")
    _ = try ledger.run(
      .clock(.stop(x1, reason: "appraisal")), by: "he.ping", at: "2026-12-02T10:00:00+08:00")
    _ = try ledger.run(.clock(.resume(x1)), by: "he.ping", at: "2026-12-21T10:00:00+08:00")
    // 23 December and nineteen days.
    #expect(try legal(ledger) == "2027-01-11")
    let told = try ledger.run(.clock(.list(x1)), by: "he.ping", at: "2026-12-21T10:00:00+08:00")
    #expect(told.telling?.statements.last?.facts["of"] == .number(30))
    #expect(ledger.office.calendar.status(of: 2027) == .provisional)
  }

  @Test("New facts begin the period anew, and what had been granted is gone")
  func restarts() throws {
    var ledger = try complaint()
    _ = try ledger.run(
      .clock(.extend(x1, reason: "papers")), by: "he.ping", at: "2026-12-01T10:00:00+08:00")
    _ = try ledger.run(
      .clock(.restart(x1, from: When(day: Day(unchecked: 2026, 12, 4)))), by: "he.ping",
      at: "2026-12-07T10:00:00+08:00")
    #expect(try legal(ledger) == "2026-12-19")
    let clock = try #require(try ledger.incident(1).clocks.first { $0.rule == "R-COMPL-15" })
    #expect(clock.extendedBy == nil)
  }

  @Test("A task keeps what it was due for, whatever its clocks do")
  func ownDue() throws {
    var ledger = try Ledger.shipped()
    let at = "2026-11-23T09:10:00+08:00"
    let due = When(day: Day(unchecked: 2026, 12, 1))
    _ = try ledger.run(
      .todo(.make(title: "ask", due: due, client: nil, owner: nil, work: nil)), by: "li.wei",
      at: at)
    let t1 = Target.ref(Ref(.task, 1))
    _ = try ledger.run(
      .clock(.start(rule: "R-COMPL-REVIEW", t1, from: nil)), by: "li.wei", at: at)
    var todo = try Todo(#require(ledger.object(Ref(.task, 1))), here: ledger.office.zone)
    #expect(todo.due?.day.description == "2026-12-01")
    #expect(todo.legalDue?.description == "2026-12-23")
    _ = try ledger.run(
      .clock(.start(rule: "R-CLAIM-REFUSE", t1, from: nil)), by: "li.wei", at: at)
    todo = try Todo(#require(ledger.object(Ref(.task, 1))), here: ledger.office.zone)
    #expect(todo.due?.day.description == "2026-11-26")
  }

  @Test("A new holiday notice moves the dates, and moving it back brings them back")
  func recomputes() throws {
    var ledger = try Ledger.shipped()
    let at = "2026-11-23T09:10:00+08:00"
    _ = try ledger.run(
      .clock(.start(rule: "R-ISSUE", .ref(Ref(.policy, 6)), from: nil)), by: "li.wei", at: at)
    func legal() throws -> String? {
      try Todo(#require(ledger.object(Ref(.task, 1))), here: ledger.office.zone).legalDue?
        .description
    }
    #expect(try legal() == "2026-12-14")
    let before = ledger.office.calendar
    let days = (1...4).map { DayException(Day(unchecked: 2026, 12, $0), .dayOff, name: "停电") }
    ledger.office.calendar = WorkingCalendar(exceptions: days, years: [2026: .official])
    _ = try ledger.run(.plan(.recompute), by: "sun.hui", at: at)
    #expect(try legal() == "2026-12-18")
    ledger.office.calendar = before
    _ = try ledger.run(.plan(.recompute), by: "sun.hui", at: at)
    #expect(try legal() == "2026-12-14")
  }
}

extension Ledger {
  /// The case of that number.
  func incident(_ number: Int) throws -> Todo {
    try Todo(#require(object(Ref(.case, number))), here: office.zone)
  }
}
