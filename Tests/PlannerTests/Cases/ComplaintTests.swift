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
    "A crowd is people, not money, an insurer or what stands in a name",
    arguments: [
      ("30 people in the hall", 30), ("25人到公司", 25), ("2,000 clients", 2_000), ("19 people", 19),
      ("扣了2000人民币没有说明", nil), ("保费2000人寿的没退", nil), ("第30位于名单", nil), ("30名下的保单", nil),
    ] as [(String, Int?)])
  func people(words: String, count: Int?) throws {
    let deliberation = try Ledger.shipped().deliberation(of: "chen.jing", at: now)
    #expect(deliberation.crowd(in: words) == count)
  }

  @Test("Twenty people make it a major one and start the emergency plan once somebody says so")
  func crowd() throws {
    var ledger = try Ledger.shipped()
    let opened = try ledger.run(
      report("30 people in the hall", client: "C8"), by: "chen.jing", at: now)
    #expect(opened.facts("complaint.crowd")?["count"] == .number(30))
    #expect(opened.question?.prompt.id == "X-c.1" && ledger.object(Ref(.case, 2)) == nil)
    try ledger.answer(Ref(.case, 1), "X-c.1", "group20", by: "chen.jing", at: now)
    #expect(try ledger.incident(2).clause == "X-d")
    #expect(try ledger.incident(1).risk.colour == .red)
    #expect(ledger.object(Ref(.plan, 1)) != nil)
    // Whoever is concerned is not asked what it is about.
    let own = try ledger.run(report("25人到公司", client: "C1"), by: "li.wei", at: now)
    #expect(own.question == nil)
    _ = try ledger.run(#require(own.choices.first), by: "li.wei", at: now)
    #expect(try ledger.incident(4).incident?.rollCall.isEmpty == false)
  }

  @Test("Whom the same complaint names next hands it on with its work, and is told nothing")
  func mergedHandler() throws {
    var ledger = try Ledger.shipped()
    _ = try ledger.run(report("service", client: "C1"), by: "chen.jing", at: now)
    try ledger.answer(Ref(.case, 1), "X-c.1", "misselling", by: "chen.jing", at: now)
    let work = try #require(ledger.objects.last { $0.ref?.kind == .task && $0.owner == "he.ping" })
    let again = try ledger.run(
      report("he.ping never answered", client: "C1"), by: "chen.jing", at: now)
    #expect(again.facts("case.handed_over")?["owner"] == .person("sun.hui"))
    let todo = try ledger.incident(1)
    #expect(todo.owner == "sun.hui" && todo.incident?.keptOut == ["li.wei", "he.ping"])
    #expect(ledger.objects.first { $0.uid == work.uid }?.owner == "sun.hui")
    let handsIn = ledger.objects.contains { object in
      object.owner == "he.ping"
        && (try? Todo(object, here: ledger.office.zone))?.template
          == "hand_in_chats"
    }
    #expect(handsIn)
    let notices = try ledger.objects.compactMap { try Notice($0) }
    let told = notices.filter { $0.words == "he.ping never answered" }
    #expect(told.map(\.to) == ["sun.hui"] && told.allSatisfy(\.needsAnswer))
  }

  @Test("What is kept from somebody stands in none of their lists")
  func lists() throws {
    var ledger = try Ledger.shipped()
    let instant = try #require(Instant(now))
    let line = "complaint C1 li.wei and he.ping shout"
    let decision = try decide(
      report("li.wei and he.ping shout", client: "C1"), by: #require(ledger.people["zhao.lei"]),
      seeing: ledger, at: instant)
    ledger.keep(decision, by: "zhao.lei", at: instant, line: line)
    let log = Command.report(.log(nil, .team("east")))
    for (id, isKept) in [
      ("li.wei", true), ("wu.na", true), ("chen.jing", false), ("zhao.lei", false),
    ] as [(PersonID, Bool)] {
      let said = try ledger.run(log, by: id, at: now).facts("log.row")?["line"]
      #expect(said == (isKept ? .phrase(Statement(Topics.Log.kept)) : .text(line)), "\(id)")
    }
    // The task of handing in the chats was made by that line.
    let task = try #require(ledger.objects.first { $0.ref?.kind == .task && $0.owner == "li.wei" })
    let history = Command.history(.ref(try #require(task.ref)))
    guard case .history(_, let turns) = try ledger.run(history, by: "li.wei", at: now).outcome
    else {
      Issue.record("no history")
      return
    }
    #expect(turns.count == 1 && turns[0].isKept)
    let board = try ledger.run(.plan(.board(team: nil)), by: "he.ping", at: now)
    let clause = try #require(ledger.handbook.procedure.clause("X-c"))
    #expect(board.facts("board.case")?["title"] == .words(clause.title))
  }

  @Test("The file of a closed complaint is kept from whom it is about")
  func closedRecords() throws {
    var ledger = try Ledger.shipped()
    _ = try ledger.run(report("not explained", client: "C2"), by: "wu.na", at: now)
    try ledger.answer(Ref(.case, 1), "X-c.1", "service", by: "he.ping", at: now)
    try ledger.answer(Ref(.case, 1), "X-c.2", "no", by: "he.ping", at: now)
    _ = try ledger.run(
      .todo(.done(.ref(Ref(.task, 1)), result: "WX-2211")), by: "zhao.lei", at: now)
    _ = try ledger.run(.incident(.close(x1, result: "explained")), by: "he.ping", at: now)
    let ask = Command.report(.records(.ref(Ref(.client, 2))))
    func shown(_ decision: Decision) -> Bool {
      decision.telling?.statements.contains { statement in
        statement.topic.id == "records.record" && statement.facts["about"] == .ref(Ref(.case, 1))
      } ?? false
    }
    #expect(try !shown(ledger.run(ask, by: "zhao.lei", at: now)))
    #expect(try shown(ledger.run(ask, by: "he.ping", at: now)))
    let closed = try ledger.run(.risk(.ask(x1)), by: "he.ping", at: now)
    #expect(closed.telling?.refusal != nil && closed.question == nil)
    let records = try ledger.records(about: Ref(.case, 1))
    let entry = try #require(records.last { $0.kind == "complaint_file" })
    #expect(entry.fields.contains { $0.name.contains("2026年11月23日") && $0.name.contains("登记") })
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
