import CivilTime
import Planner
import Procedure
import Testing

@Suite("The gate to client files")
struct AccessTests {
  static let now = "2026-03-11T00:52:00Z"

  /// An office in which li.wei has answered the morning's checks with that line.
  private func office(answering line: String, at now: String = now) throws -> Ledger {
    var office = try Ledger.procedural()
    let asked = try office.run(.readiness(.morning), by: "li.wei", at: now)
    _ = try office.answer(asked, line, by: "li.wei", at: now)
    return office
  }

  private static let reading: [Command] = [
    .find("Wang"), .clients(nil), .addClient(name: "New", email: nil, phone: nil),
    .book(Booking(client: "C1", when: When())),
    .free(
      DayRange(Day(unchecked: 2026, 3, 12), Day(unchecked: 2026, 3, 12)), seconds: nil, of: .own,
      with: "C1"),
    .plan(.make(template: "order", client: "C1", by: nil, backward: false, person: nil)),
    .todo(.make(title: "quotation", due: nil, client: "C1", owner: nil, work: nil)),
  ]

  @Test(
    "Whoever keeps data in the open, shares a password, works in public or has no protection sees none",
    arguments: [
      ("y y yes 1 0 y 0 n y workplace", "P-04.1"), ("y y yes 1 0 y 0 y n workplace", "P-04.2"),
      ("y y yes 1 0 y 0 y y public", "P-04.3"), ("y y yes 1 0 n 0 y y workplace", "N-d.1"),
      ("y y yes 1 0 y 8 y y workplace", "N-d.2"),
    ])
  func closed(line: String, prompt: String) throws {
    var office = try office(answering: line)
    for command in Self.reading {
      let decision = try office.run(command, by: "li.wei", at: "2026-03-11T01:00:00Z")
      #expect(decision.telling?.refusal == .gated)
      #expect(decision.facts("access.closed")?["prompt"] == .text(prompt))
      #expect(decision.changes.isEmpty)
    }
    let other = try office.run(.find("Wang"), by: "zhao.lei", at: "2026-03-11T01:00:00Z")
    #expect(other.telling == nil)
  }

  @Test("What is not yet answered closes nothing, and neither does a good answer")
  func open() throws {
    var office = try Ledger.procedural()
    _ = try office.run(.readiness(.morning), by: "li.wei", at: Self.now)
    #expect(try office.run(.find("Wang"), by: "li.wei", at: Self.now).telling == nil)
    office = try self.office(answering: "y y yes 1 0 y 0 y y workplace")
    #expect(try office.run(.find("Wang"), by: "li.wei", at: Self.now).telling == nil)
  }

  @Test("An answer given anew opens them again")
  func anew() throws {
    var office = try office(answering: "y y yes 1 0 y 0 n y workplace")
    let refused = try office.run(.find("Wang"), by: "li.wei", at: "2026-03-11T01:00:00Z")
    let check = try #require(refused.telling?.it)
    let asked = try office.run(.risk(.ask(.ref(check))), by: "li.wei", at: "2026-03-11T01:00:00Z")
    #expect(asked.question?.prompt.id == "P-04.1")
    let opened = try office.answer(asked, "y", by: "li.wei", at: "2026-03-11T01:00:00Z")
    #expect(opened.topics == ["access.open"])
    let found = try office.run(.find("Wang"), by: "li.wei", at: "2026-03-11T01:01:00Z")
    #expect(found.telling == nil)
  }

  @Test("What the answer asked for being done opens them as well")
  func lifted() throws {
    var office = try office(answering: "y y yes 1 0 y 0 y n workplace")
    let refused = try office.run(.find("Wang"), by: "li.wei", at: "2026-03-11T01:00:00Z")
    guard case .list(let tasks)? = refused.facts("access.closed")?["tasks"],
      case .ref(let task)? = tasks.first
    else {
      Issue.record("no task is named")
      return
    }
    _ = try office.run(
      .todo(.done(.ref(task), result: nil)), by: "li.wei", at: "2026-03-11T01:05:00Z")
    let found = try office.run(.find("Wang"), by: "li.wei", at: "2026-03-11T01:06:00Z")
    #expect(found.telling == nil)
  }

  @Test("They stay closed while the check is being asked again, and after any time")
  func staysClosed() throws {
    var office = try office(answering: "y y yes 1 0 y 0 n y workplace")
    let later = "2026-05-13T01:00:00Z"
    #expect(try office.run(.find("Wang"), by: "li.wei", at: later).telling?.refusal == .gated)
    let asked = try office.run(.readiness(.morning), by: "li.wei", at: later)
    let left = try office.answer(asked, "y y yes 1 0 y 0 later", by: "li.wei", at: later)
    #expect(left.topics.contains("access.closed"))
    #expect(try office.run(.find("Wang"), by: "li.wei", at: later).telling?.refusal == .gated)
  }

  @Test("The check of client data comes again after thirty days, a closed one the next morning")
  func comesAgain() throws {
    var office = try office(answering: "y y yes 1 0 y 0 y y workplace", at: "2026-03-02T01:00:00Z")
    #expect(
      try office.run(.readiness(.morning), by: "li.wei", at: "2026-03-31T01:00:00Z").question?.of
        == 7)
    #expect(
      try office.run(.readiness(.morning), by: "li.wei", at: "2026-04-01T01:00:00Z").question?.of
        == 10)
    office = try self.office(answering: "y y yes 1 0 y 0 n y workplace", at: "2026-03-10T01:00:00Z")
    #expect(
      try office.run(.readiness(.morning), by: "li.wei", at: "2026-03-11T01:00:00Z").question?.of
        == 6)
  }
}
