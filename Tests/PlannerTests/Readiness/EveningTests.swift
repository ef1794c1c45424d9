import CivilTime
import Procedure
import Testing

@testable import Planner

@Suite("The evening")
struct EveningTests {
  static let wednesday = "2026-03-11T10:05:00Z"
  static let friday = "2026-03-13T10:05:00Z"

  @Test("A contact that was not noted asks for a sentence and opens the task of noting it")
  func contact() throws {
    var office = try Ledger.procedural()
    let asked = try office.run(.readiness(.evening), by: "li.wei", at: Self.wednesday)
    #expect(asked.question?.prompt.id == "R-1.1")
    #expect(asked.question?.of == 2)
    let noted = try office.answer(asked, "y", by: "li.wei", at: Self.wednesday)
    #expect(noted.topics == ["ask.opened"])
    #expect(noted.question?.prompt.id == "R-1.2")
    let empty = try office.answer(noted, "-", by: "li.wei", at: Self.wednesday)
    #expect(empty.topics == ["evening.words"])
    #expect(empty.question?.prompt.id == "R-1.2")
    let told = try office.answer(empty, "asked for a quotation", by: "li.wei", at: Self.wednesday)
    #expect(told.question?.prompt.id == "R-1.3")
    let done = try office.answer(told, "skip", by: "li.wei", at: Self.wednesday)
    #expect(done.question == nil)
    #expect(done.topics.first == "evening.off")
    let again = try office.run(.readiness(.evening), by: "li.wei", at: "2026-03-11T10:30:00Z")
    #expect(again.question == nil)
  }

  @Test("A promise becomes a task; without one the day is over")
  func promise() throws {
    var office = try Ledger.procedural()
    let asked = try office.run(.readiness(.evening), by: "li.wei", at: Self.wednesday)
    let next = try office.answer(asked, "n", by: "li.wei", at: Self.wednesday)
    #expect(next.question?.prompt.id == "R-1.3")
    let done = try office.answer(next, "a draft by Friday", by: "li.wei", at: Self.wednesday)
    #expect(done.topics.prefix(2) == ["ask.opened", "evening.off"])
  }

  @Test("No promise opens no task, however it is said", arguments: ["n", "no", "-", "没有", "否"])
  func noPromise(words: String) throws {
    var office = try Ledger.procedural()
    let asked = try office.run(.readiness(.evening), by: "li.wei", at: Self.wednesday)
    let next = try office.answer(asked, "n", by: "li.wei", at: Self.wednesday)
    let done = try office.answer(next, words, by: "li.wei", at: Self.wednesday)
    #expect(done.topics.first == "evening.off")
  }

  @Test("What is no answer changes nothing")
  func noAnswer() throws {
    var office = try Ledger.procedural()
    let asked = try office.run(.readiness(.evening), by: "li.wei", at: Self.wednesday)
    let check = try office.answer(asked, "xyz", by: "li.wei", at: Self.wednesday)
    #expect(check.question?.prompt.id == "R-1.1" && check.changes.isEmpty)
    let booked = try office.run(
      Ledger.booking("C1", "2026-03-12T15:00"), by: "li.wei", at: Self.wednesday)
    let meeting = try office.answer(booked, "xyz", by: "li.wei", at: Self.wednesday)
    #expect(meeting.telling?.refusal == .badInput && meeting.changes.isEmpty)
    #expect(meeting.question?.prompt.id == booked.question?.prompt.id)
  }

  @Test("A yes or a no chooses the option of that key, and no other")
  func flags() throws {
    let procedure = try Ledger.handbook.procedure
    for prompt in procedure.clauses.flatMap(\.prompts) where prompt.type == .choice {
      var word = SpokenWord(text: "y", rest: "y")
      word.flag = true
      let key = AnswerReading(of: [word], as: prompt).map(\.answer)
      let isMeant = prompt.options.contains { $0.key == "yes" }
      #expect(key == (isMeant ? .choice("yes") : nil), "\(prompt.id)")
    }
  }

  @Test("The last working day of a week brings its summary, also before a holiday")
  func week() throws {
    var office = try Ledger.procedural()
    _ = try office.run(
      Ledger.booking("C1", "2026-03-11T15:00"), by: "li.wei", at: "2026-03-10T01:00:00Z")
    _ = try office.run(
      .todo(.make(title: "quotation", due: nil, client: nil, owner: nil, work: nil)),
      by: "li.wei", at: "2026-03-10T01:00:00Z")
    let ref = try #require(office.todos(.open(owner: "li.wei")).first?.ref)
    _ = try office.run(
      .todo(.done(.ref(ref), result: nil)), by: "li.wei", at: "2026-03-12T01:00:00Z")
    let asked = try office.run(.readiness(.evening), by: "li.wei", at: Self.friday)
    let week = try #require(asked.facts("evening.week"))
    #expect(week["held"] == .number(1))
    #expect(week["done"] == .number(1))
    #expect(asked.question?.of == 5)
    let done = try office.answer(asked, "n skip y skip 4", by: "li.wei", at: Self.friday)
    #expect(done.question == nil)
    let monday = try office.run(.readiness(.evening), by: "li.wei", at: "2026-03-16T10:00:00Z")
    #expect(monday.facts("evening.week") == nil)
  }

  @Test("A week ends with its last working day: a made-up Saturday, or the Friday before one off")
  func lastDay() throws {
    var office = try Ledger.procedural()
    let friday = try office.run(.readiness(.evening), by: "li.wei", at: "2026-05-08T10:00:00Z")
    #expect(friday.facts("evening.week") == nil)
    let saturday = try office.run(.readiness(.evening), by: "zhao.lei", at: "2026-05-09T10:00:00Z")
    #expect(saturday.facts("evening.week") != nil)
  }

  @Test("Whoever sees no clients is not asked about them")
  func others() throws {
    var office = try Ledger.procedural()
    let evening = try office.run(.readiness(.evening), by: "qian.bo", at: Self.wednesday)
    #expect(evening.question == nil)
    #expect(evening.topics == ["evening.off"])
  }
}
