import CivilTime
import Planner
import Procedure
import Testing

@Suite("The morning")
struct MorningTests {
  /// Wednesday 11 March 2026, 08:52 in Shanghai.
  static let wednesday = "2026-03-11T00:52:00Z"

  @Test("The first morning of a week asks the daily check, the weekly ones and that of client data")
  func first() throws {
    var office = try Ledger.procedural()
    let asked = try office.run(.readiness(.morning), by: "li.wei", at: Self.wednesday)
    #expect(asked.question?.prompt.id == "P-02.1")
    #expect(asked.question?.of == 10)
    let next = try office.answer(asked, "y y", by: "li.wei", at: Self.wednesday)
    #expect(next.question?.prompt.id == "P-02.3")
    #expect(next.question?.number == 3)
    #expect(next.question?.of == 10)
  }

  @Test("One line answers across checks, and the last answer says since when work may begin")
  func oneLine() throws {
    var office = try Ledger.procedural()
    let asked = try office.run(.readiness(.morning), by: "li.wei", at: Self.wednesday)
    let done = try office.answer(
      asked, "y y yes 1 0 y 0 y y workplace", by: "li.wei", at: Self.wednesday)
    #expect(done.question == nil)
    let since = try Ledger.time("2026-03-11T08:52").clock
    #expect(done.facts("morning.ready")?["since"] == .clock(since))
    for clause in ["P-02", "N-a", "N-d", "P-04"] {
      let checks = office.todos(.clause(clause, owner: "li.wei"))
      #expect(checks.count == 1)
      #expect(String(decoding: checks[0].text, as: UTF8.self).contains("STATUS:COMPLETED"))
    }
  }

  @Test("A second morning of a day asks nothing that is answered, and what is left again")
  func second() throws {
    var office = try Ledger.procedural()
    let asked = try office.run(.readiness(.morning), by: "li.wei", at: Self.wednesday)
    let left = try office.answer(asked, "y later", by: "li.wei", at: Self.wednesday)
    #expect(left.question == nil)
    #expect(left.topics.first == "morning.later")
    let again = try office.run(.readiness(.morning), by: "li.wei", at: "2026-03-11T02:00:00Z")
    #expect(again.question?.prompt.id == "P-02.2")
    #expect(again.question?.of == 9)
    let done = try office.answer(
      again, "y yes 1 0 y 0 y y workplace", by: "li.wei", at: "2026-03-11T02:00:00Z")
    #expect(done.question == nil)
    let third = try office.run(.readiness(.morning), by: "li.wei", at: "2026-03-11T03:00:00Z")
    #expect(third.question == nil)
    #expect(third.topics.prefix(2) == ["morning.head", "morning.ready"])
  }

  @Test("The check of every day is one to-do for life, asked anew each day and kept in records")
  func oneForLife() throws {
    var office = try Ledger.procedural()
    for day in ["2026-03-11", "2026-03-12", "2026-03-13"] {
      let asked = try office.run(.readiness(.morning), by: "li.wei", at: "\(day)T00:52:00Z")
      #expect(asked.question?.prompt.id == "P-02.1")
      _ = try office.answer(
        asked, "y y yes 1 0 y 0 y y workplace", by: "li.wei", at: "\(day)T00:52:00Z")
    }
    #expect(office.todos(.clause("P-02", owner: "li.wei")).count == 1)
    let records = office.objects(.journal, owner: "li.wei", client: nil, limit: 100)
      .filter { String(decoding: $0.text, as: UTF8.self).contains("equipment_check") }
    #expect(records.count == 3)
  }

  @Test("Nothing is asked on a day that is not worked; on one that is made up for it is")
  func daysOff() throws {
    var office = try Ledger.procedural()
    let saturday = try office.run(.readiness(.morning), by: "li.wei", at: "2026-03-14T01:00:00Z")
    #expect(saturday.question == nil)
    #expect(office.objects.isEmpty)
    let makeUp = try office.run(.readiness(.morning), by: "li.wei", at: "2026-05-09T01:00:00Z")
    #expect(makeUp.question?.prompt.id == "P-02.1")
  }

  @Test(
    "Whoever looks after the devices is asked about network and protection every day"
  )
  func daily() throws {
    var office = try Ledger.procedural()
    for (day, count, line) in [
      ("2026-03-11", 12, "y y yes 1 0 y 0 n 4 y y workplace"), ("2026-03-12", 7, "y y yes 1 0 y 0"),
    ] {
      let asked = try office.run(.readiness(.morning), by: "qian.bo", at: "\(day)T00:52:00Z")
      #expect(asked.question?.of == count)
      _ = try office.answer(
        asked, line, by: "qian.bo", at: "\(day)T00:52:00Z")
    }
  }

  @Test("A check is no task: no list shows it, nobody works on it, and it takes no time")
  func isNoTask() throws {
    var office = try Ledger.procedural()
    let before = try office.run(.plan(.load(.own, weeks: 2)), by: "li.wei", at: Self.wednesday)
    let asked = try office.run(.readiness(.morning), by: "li.wei", at: Self.wednesday)
    let check = try #require(asked.question?.about)
    let tasks = try office.run(.todo(.list(.own)), by: "li.wei", at: Self.wednesday)
    #expect(tasks.topics == ["tasks.none"])
    let after = try office.run(.plan(.load(.own, weeks: 2)), by: "li.wei", at: Self.wednesday)
    #expect(after.telling?.statements == before.telling?.statements)
    let done = try office.run(
      .todo(.done(.ref(check), result: nil)), by: "li.wei", at: Self.wednesday)
    #expect(done.topics == ["access.is_check"])
    let moved = try office.run(
      .plan(.assign(.ref(check), to: "zhao.lei")), by: "chen.jing", at: Self.wednesday)
    #expect(moved.topics == ["access.is_check"])
  }

  @Test("A number that is no day of the list, and the tasks and appointments that are")
  func list() throws {
    var office = try Ledger.procedural()
    _ = try office.run(
      Ledger.booking("C1", "2026-03-11T15:00"), by: "li.wei", at: "2026-03-10T01:00:00Z")
    _ = try office.run(
      .todo(
        .make(
          title: "quotation", due: When(day: try Ledger.day("2026-03-10")), client: nil,
          owner: nil, work: nil)), by: "li.wei", at: "2026-03-10T01:00:00Z")
    let saturday = try office.run(.readiness(.morning), by: "li.wei", at: Self.wednesday)
    let head = try #require(saturday.facts("morning.head"))
    #expect(head["appointments"] == .number(1))
    #expect(head["tasks"] == .number(1))
    let done = try office.answer(
      saturday, "y y yes 1 0 y 0 y y workplace", by: "li.wei", at: Self.wednesday)
    #expect(
      done.topics == [
        "morning.ready", "morning.appointment", "morning.task", "morning.unsigned",
      ])
  }
}
