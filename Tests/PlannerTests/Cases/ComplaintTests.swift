import CivilTime
import Procedure
import Testing

@testable import Planner

@Suite("Complaints")
struct ComplaintTests {
  let now = "2026-11-23T11:04:00+08:00"
  let x1 = Target.ref(Ref(.case, 1))

  func report(_ words: String, client: String? = nil) -> Command {
    .incident(.open(CaseReport(.complaint, client: client, words: words)))
  }

  @Test(
    "The client is found at the beginning of the words",
    arguments: [
      ("Zhang Wei waiting period not explained", 2, "waiting period not explained"),
      ("Zhang Wei: waiting period", 2, "waiting period"), ("张伟 说没讲清楚", 2, "说没讲清楚"),
      ("张伟说没讲清楚", 2, "说没讲清楚"), ("C8 refund late", 8, "refund late"),
      ("Northwind Foods invoices", 3, "invoices"),
    ])
  func client(words: String, number: Int, rest: String) throws {
    var ledger = try Ledger.shipped()
    _ = try ledger.run(report(words), by: "chen.jing", at: now)
    let todo = try ledger.incident(1)
    #expect(todo.client == Ref(.client, number) && todo.title == rest)
  }

  @Test("Nobody who is concerned handles it: not the broker, not who is named")
  func handler() throws {
    var ledger = try Ledger.shipped()
    _ = try ledger.run(report("not explained", client: "C2"), by: "zhao.lei", at: now)
    #expect(try ledger.incident(1).owner == "he.ping")
    #expect(try ledger.incident(1).incident?.keptOut == ["zhao.lei"])
    #expect(try ledger.incident(1).isConfidential)
    _ = try ledger.run(report("he.ping was rude", client: "C1"), by: "li.wei", at: now)
    #expect(try ledger.incident(2).owner == "sun.hui")
    #expect(try ledger.incident(2).incident?.keptOut == ["he.ping"])
  }

  @Test("Whoever is kept out can neither read it nor act on it")
  func keptOut() throws {
    var ledger = try Ledger.shipped()
    let opened = try ledger.run(report("not explained", client: "C2"), by: "zhao.lei", at: now)
    #expect(opened.question == nil)
    let commands: [Command] = [
      .incident(.show(x1)), .incident(.close(x1, result: "settled")), .risk(.ask(x1)),
      .risk(.why(x1, nil)), .todo(.start(x1)), .clock(.met(x1, rule: nil)), .clock(.list(x1)),
      .risk(.answer(about: Ref(.case, 1), prompt: "X-c.1", of: 2, in: .start, [])),
    ]
    for command in commands {
      let decision = try ledger.run(command, by: "zhao.lei", at: now)
      #expect(decision.telling?.refusal == .notAllowed, "\(command)")
      #expect(decision.changes.isEmpty, "\(command)")
    }
    let given = try ledger.run(.plan(.assign(x1, to: "zhao.lei")), by: "sun.hui", at: now)
    #expect(given.telling?.refusal != nil && given.changes.isEmpty)
    // Others without a part in it learn nothing either.
    let other = try ledger.run(.incident(.show(x1)), by: "dana.cole", at: now)
    #expect(other.telling?.refusal == .notAllowed)
    let lead = try ledger.run(.incident(.show(x1)), by: "chen.jing", at: now)
    #expect(lead.telling?.refusal == nil)
  }

  @Test("Those who are concerned hand in their chats, and the handler is told")
  func evidence() throws {
    var ledger = try Ledger.shipped()
    _ = try ledger.run(report("not explained", client: "C2"), by: "wu.na", at: now)
    let task = try Todo(#require(ledger.object(Ref(.task, 1))), here: ledger.office.zone)
    #expect(task.owner == "zhao.lei" && task.template == "hand_in_chats")
    let notices = try ledger.objects.compactMap { try Notice($0) }
    #expect(notices.contains { $0.to == "he.ping" && $0.about == Ref(.case, 1) })
    #expect(!notices.contains { $0.to == "zhao.lei" })
  }

  @Test("The same client again joins the open one, unless it is said to be another")
  func merges() throws {
    var ledger = try Ledger.shipped()
    _ = try ledger.run(report("not explained", client: "C2"), by: "wu.na", at: now)
    let again = try ledger.run(report("a bonus promised", client: "C2"), by: "wu.na", at: now)
    #expect(ledger.object(Ref(.case, 2)) == nil)
    #expect(try ledger.incident(1).incident?.notes.map(\.event) == [.reported, .merged])
    let separate = try #require(again.choices.first)
    _ = try ledger.run(separate, by: "wu.na", at: now)
    #expect(ledger.object(Ref(.case, 2)) != nil)
  }

  @Test("A handler who has a stake in it gives it to somebody who has none")
  func stake() throws {
    var ledger = try Ledger.shipped()
    _ = try ledger.run(report("not explained", client: "C2"), by: "wu.na", at: now)
    try ledger.answer(Ref(.case, 1), "X-c.2", "yes", by: "he.ping", at: now)
    let todo = try ledger.incident(1)
    #expect(todo.owner == "sun.hui" && todo.incident?.keptOut == ["zhao.lei", "he.ping"])
    #expect(!todo.risk.answers.contains { $0.prompt == "X-c.2" })
    let notices = try ledger.objects.compactMap { try Notice($0) }
    #expect(notices.contains { $0.to == "sun.hui" && $0.needsAnswer })
    let again = try ledger.run(.incident(.show(x1)), by: "he.ping", at: now)
    #expect(again.telling?.refusal == .notAllowed)
    try ledger.answer(Ref(.case, 1), "X-c.1", "group20", by: "sun.hui", at: now)
    #expect(try ledger.incident(2).incident?.rollCall.isEmpty == false)
  }

  @Test("Undo takes a report back with everything that came of it")
  func undone() throws {
    var ledger = try Ledger.shipped()
    let before = Set(ledger.objects.map(\.path))
    _ = try ledger.run(report("not explained", client: "C2"), by: "wu.na", at: now)
    #expect(Set(ledger.objects.map(\.path)) != before)
    _ = try ledger.run(.undo, by: "wu.na", at: now)
    #expect(Set(ledger.objects.map(\.path)) == before)
  }

  @Test(
    "Twenty people in person make it a major one and start the emergency plan",
    arguments: [("30 people in the hall", true), ("25人到公司", true), ("19 people", false)])
  func crowd(words: String, isMajor: Bool) throws {
    var ledger = try Ledger.shipped()
    _ = try ledger.run(report(words, client: "C8"), by: "chen.jing", at: now)
    let emergency = ledger.object(Ref(.case, 2))
    #expect((emergency != nil) == isMajor)
    if isMajor {
      #expect(try ledger.incident(2).clause == "X-d")
      #expect(try ledger.incident(1).risk.colour == .red)
      #expect(ledger.object(Ref(.plan, 1)) != nil)
    }
  }

  @Test("It is closed with a result once its questions and its tasks are done")
  func closes() throws {
    var ledger = try Ledger.shipped()
    _ = try ledger.run(report("not explained", client: "C2"), by: "wu.na", at: now)
    func close(_ result: String?) throws -> Refusal.Code? {
      try ledger.run(.incident(.close(x1, result: result)), by: "he.ping", at: now).telling?
        .refusal
    }
    #expect(try close("explained") == .gated)
    try ledger.answer(Ref(.case, 1), "X-c.1", "service", by: "he.ping", at: now)
    try ledger.answer(Ref(.case, 1), "X-c.2", "no", by: "he.ping", at: now)
    #expect(try close("explained") == .gated)
    _ = try ledger.run(
      .todo(.done(.ref(Ref(.task, 1)), result: "WX-2211")), by: "zhao.lei", at: now)
    #expect(try close(nil) == .badInput)
    #expect(try close("explained") == nil)
    let todo = try ledger.incident(1)
    #expect(todo.isOver && todo.clocks.allSatisfy { $0.met != nil })
    #expect(try ledger.records(about: Ref(.case, 1)).map(\.kind).contains("complaint_file"))
  }
}
