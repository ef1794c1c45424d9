import CivilTime
import Procedure
import Testing

@testable import Planner

/// Times are UTC; the office is in Shanghai, eight hours ahead, and closes at 18:00.
@Suite("Who was told what")
struct ToldTests {
  /// An office in which a task of li.wei's went on to chen.jing.
  private func office() throws -> Ledger {
    var office = try Ledger.withTask(due: "2026-03-10")
    var last = "2026-03-10T09:59:00Z"
    for time in ["2026-03-10T10:00:00Z", "2026-03-11T06:30:00Z", "2026-03-11T10:00:00Z"] {
      _ = try office.look(from: last, to: time)
      last = time
    }
    return office
  }

  private static let now = "2026-03-11T10:05:00Z"

  private func told(_ office: inout Ledger, by id: PersonID) throws -> Telling {
    try #require(
      try office.run(.reminder(.told(.ref(Ledger.t1))), by: id, at: Self.now).telling)
  }

  @Test("Each way a reminder went is a row, with what became of it and what was answered")
  func rows() throws {
    var office = try office()
    let asked = try #require(office.said.first { $0.to == "chen.jing" })
    office.passages[asked.ref] = [
      Passage(
        channel: "slack", state: .dead, attempts: 5, reason: "HTTP 410",
        at: Instant("2026-03-11T10:02:00Z")),
      Passage(
        channel: "terminal", state: .delivered, attempts: 1, reason: nil,
        at: Instant("2026-03-11T10:03:00Z")),
    ]
    _ = try office.run(
      .reminder(.acknowledge(.ref(asked.ref))), by: "chen.jing", at: "2026-03-11T10:04:00Z")
    let telling = try told(&office, by: "li.wei")
    let rows = telling.statements.filter { $0.facts["r"] == .ref(asked.ref) }
    #expect(rows.map { $0.facts["channel"] } == [.channel("slack"), .channel("terminal")])
    #expect(rows.map { $0.facts["dead"] } == [.flag(true), .flag(false)])
    #expect(rows.first?.facts["why"] == .reason("HTTP 410"))
    #expect(rows.map { $0.facts["read"] } == [.flag(false), .flag(true)])
    #expect(rows.map { $0.facts["by"] } == [nil, .person("chen.jing")])
    #expect(telling.statements.last?.topic == Topics.Told.answered)
  }

  @Test("Without an answer it says who hears of it next; nobody told is said so")
  func next() throws {
    var office = try office()
    let last = try told(&office, by: "li.wei").statements.last
    #expect(last?.facts["next"] == .list([.person("sun.hui")]))
    var quiet = try Ledger.withTask(due: "2026-03-20")
    #expect(try told(&quiet, by: "li.wei").statements.map(\.topic) == [Topics.Told.nobody])
  }

  @Test("Whoever may not read the owner's tasks learns nothing of them, their own message apart")
  func rights() throws {
    var office = try office()
    let refused = try office.run(
      .reminder(.told(.ref(Ledger.t1))), by: "grace.lin", at: Self.now)
    #expect(refused.refusal?.code == .notAllowed)
    let first = try #require(office.said.first { $0.to == "li.wei" })
    let why = try office.run(.risk(.why(.ref(first.ref), nil)), by: "grace.lin", at: Self.now)
    #expect(why.refusal?.code == .notAllowed)
  }

  @Test("Why somebody was told names the step of the profile, the roles and the owner")
  func reasons() throws {
    var office = try office()
    let lead = try office.run(.reminder(.whyMe(.last)), by: "chen.jing", at: Self.now)
    let reason = try #require(lead.telling?.statements.first)
    #expect(reason.topic == Topics.WhyMe.rung)
    #expect(reason.facts["n"] == .number(3) && reason.facts["profile"] == .text("E-STD"))
    #expect(reason.facts["roles"] == .list([.role(.teamLead)]))
    let owner = try office.run(.reminder(.whyMe(.last)), by: "li.wei", at: Self.now)
    #expect(owner.telling?.statements.first?.topic == Topics.WhyMe.rungOwn)
    let nothing = try office.run(.reminder(.whyMe(.last)), by: "dana.cole", at: Self.now)
    #expect(nothing.telling?.refusal == .notFound)
  }

  @Test("Whoever has answered and is asked again is told that, not of a step that nobody took")
  func again() throws {
    var office = try office()
    _ = try office.run(.reminder(.acknowledge(.last)), by: "li.wei", at: Self.now)
    _ = try office.look(from: Self.now, to: "2026-03-12T06:35:00Z")
    let why = try office.run(
      .reminder(.whyMe(.last)), by: "li.wei", at: "2026-03-12T06:40:00Z")
    let reason = try #require(why.telling?.statements.first)
    #expect(reason.topic == Topics.WhyMe.again)
    #expect(reason.facts["by"] == .person("li.wei"))
  }

  @Test("An answer to a rung that was passed stops the ladder and says whom it went to")
  func late() throws {
    var office = try office()
    let own = try #require(office.said.last { $0.to == "li.wei" && $0.isOpen })
    let passed = try office.run(
      .reminder(.escalate(.ref(own.ref))), by: "li.wei", at: Self.now)
    #expect(passed.telling?.refusal == .conflict && passed.changes.isEmpty)
    #expect(passed.telling?.statements.first?.facts["people"] == .list([.person("chen.jing")]))
    let noted = try office.run(.reminder(.acknowledge(.ref(own.ref))), by: "li.wei", at: Self.now)
    #expect(noted.telling?.statements.first?.facts["people"] == .list([.person("chen.jing")]))
    #expect(office.climbing.map(\.state) == [.answered])
    let again = try office.run(
      .reminder(.escalate(.ref(own.ref))), by: "li.wei", at: "2026-03-11T10:06:00Z")
    #expect(again.changes.isEmpty && again.topics == ["ok.already"])
    let other = try office.run(
      .reminder(.acknowledge(.last)), by: "chen.jing", at: "2026-03-11T10:06:00Z")
    #expect(other.changes.isEmpty && other.topics == ["ok.already"])
  }

  @Test("What is done needs no answer, no snooze and no step more")
  func over() throws {
    var office = try office()
    let lead = try #require(office.said.last { $0.to == "chen.jing" })
    let old = try #require(office.said.first { $0.to == "li.wei" && !$0.isOpen })
    _ = try office.run(
      .todo(.done(.ref(Ledger.t1), result: nil)), by: "li.wei", at: "2026-03-11T10:04:00Z")
    let said = try office.run(.reminder(.acknowledge(.ref(old.ref))), by: "li.wei", at: Self.now)
    #expect(said.topics == ["ok.over"])
    #expect(said.telling?.statements.first?.facts["done"] == .ref(Ledger.t1))
    let snoozed = try office.run(
      .reminder(.snooze(.ref(old.ref), seconds: 600, until: nil)), by: "li.wei", at: Self.now)
    #expect(snoozed.changes.isEmpty && snoozed.topics == ["ok.over"])
    let passed = try office.run(
      .reminder(.escalate(.ref(lead.ref))), by: "chen.jing", at: Self.now)
    #expect(passed.changes.isEmpty)
  }
}
