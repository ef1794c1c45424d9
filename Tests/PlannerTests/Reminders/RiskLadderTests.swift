import CivilTime
import Procedure
import Testing

@testable import Planner

/// Ladders of E-RISK, on the first step of a plan of li.wei's: orange tells the lead, red compliance
/// besides. Times are UTC; the office in Shanghai is open from 09:00 to 18:00.
@Suite("Ladders of a risk")
struct RiskLadderTests {
  private static let now = "2026-11-23T01:00:00Z"
  private let t1 = Ref(.task, 1)

  /// All questions answered, so that nothing is left to ask.
  private func answer(
    _ ledger: inout Ledger, likelihood: Int, consequence: Int, at now: String = now
  ) throws {
    for (prompt, text) in [
      ("P-08.1", "\(likelihood)"), ("P-08.2", "\(consequence)"), ("P-08.3", "misselling"),
      ("by_hazard.1", "a sure rate"), ("P-08.4", "read it together"),
      ("residual.1", "\(likelihood)"), ("residual.2", "\(consequence)"),
    ] {
      try ledger.answer(t1, prompt, text, by: "li.wei", at: now)
    }
  }

  private func told(_ ledger: Ledger) -> [PersonID] {
    ledger.said.filter { $0.kind == .rung && $0.isOpen }.map(\.to).sorted()
  }

  @Test("Orange tells the lead once, yellow nobody")
  func orange() throws {
    var yellow = try Ledger.planned()
    try answer(&yellow, likelihood: 2, consequence: 3)
    #expect(yellow.climbing.isEmpty && told(yellow).isEmpty)

    var orange = try Ledger.planned()
    try answer(&orange, likelihood: 3, consequence: 4)
    #expect(told(orange) == ["chen.jing"])
    try orange.answer(t1, "P-08.4", "read it twice", by: "li.wei", at: Self.now)
    #expect(orange.said.count { $0.kind == .rung } == 1)
    let why = try orange.run(.reminder(.whyMe(.last)), by: "chen.jing", at: Self.now)
    let reason = try #require(why.telling?.statements.first)
    #expect(reason.topic == Topics.WhyMe.rungRisk)
    #expect(reason.facts["colour"] == .colour(.orange, score: nil))
  }

  @Test("Red after orange tells compliance on top, and the head of the branch a day after red")
  func red() throws {
    var office = try Ledger.planned()
    try answer(&office, likelihood: 3, consequence: 4)
    _ = try office.run(
      .reminder(.acknowledge(.last)), by: "chen.jing", at: "2026-11-23T01:05:00Z")
    #expect(office.climbing.map(\.state) == [.answered])
    // The head is told a working day after the colour that holds, not after the first.
    let later = "2026-11-25T02:00:00Z"
    try answer(&office, likelihood: 5, consequence: 4, at: later)
    #expect(office.climbing.map(\.state) == [.climbing])
    #expect(office.climbing.first?.rung == 1)
    #expect(told(office) == ["chen.jing", "he.ping"])
    let before = try office.look(from: later, to: "2026-11-26T01:59:00Z")
    #expect(!before.messages.map(\.to).contains("sun.hui"))
    let head = try office.look(from: "2026-11-26T01:59:00Z", to: "2026-11-26T02:00:00Z")
    #expect(head.messages.map(\.to).contains("sun.hui"))
    #expect(
      try office.topics(head, to: "sun.hui", at: "2026-11-26T02:00:00Z")
        == ["reminders.rung_risk"])
  }

  @Test("Whoever is asked for consent by the ladder is asked once, by numbers of their own")
  func asked() throws {
    var office = try Ledger.planned()
    try answer(&office, likelihood: 5, consequence: 4)
    #expect(Set(office.said.map(\.ref)).count == office.said.count)
    for person: PersonID in ["chen.jing", "he.ping"] {
      let requests = try office.notices(to: person, .approval).map(\.uid)
      #expect(requests.count == 1)
      #expect(!office.said.contains { requests.contains($0.uid) }, "\(person)")
      #expect(office.said.filter { $0.to == person && $0.kind == .rung }.count == 1)
    }
  }

  @Test("A lower colour ends it, with all that was said of it")
  func lower() throws {
    var office = try Ledger.planned()
    try answer(&office, likelihood: 3, consequence: 4)
    try office.answer(t1, "P-08.1", "1", by: "li.wei", at: "2026-11-23T03:00:00Z")
    #expect(office.climbing.map(\.state) == [.over])
    #expect(told(office).isEmpty)
    try office.answer(t1, "P-08.1", "4", by: "li.wei", at: "2026-11-23T04:00:00Z")
    #expect(told(office) == ["chen.jing"])
  }

  @Test("The consent of one of two leaves it, that of both ends it")
  func approved() throws {
    var office = try Ledger.planned()
    try answer(&office, likelihood: 5, consequence: 4)
    _ = try office.run(
      .risk(.approve(.ref(t1), condition: nil)), by: "chen.jing", at: "2026-11-23T02:00:00Z")
    #expect(office.climbing.map(\.state) == [.climbing])
    _ = try office.run(
      .risk(.approve(.ref(t1), condition: nil)), by: "he.ping", at: "2026-11-23T02:10:00Z")
    #expect(office.climbing.map(\.state) == [.over])
    #expect(told(office).isEmpty)
  }

  @Test("Whoever leaves the questions open climbs all the same, a quarter of an hour later")
  func left() throws {
    var office = try Ledger.planned()
    try office.answer(t1, "P-08.1", "5", by: "li.wei", at: Self.now)
    try office.answer(t1, "P-08.2", "4", by: "li.wei", at: Self.now)
    #expect(told(office).isEmpty)
    #expect(try office.look(from: Self.now, to: "2026-11-23T01:14:00Z").messages.isEmpty)
    _ = try office.look(from: "2026-11-23T01:14:00Z", to: "2026-11-23T01:15:00Z")
    #expect(told(office) == ["chen.jing", "he.ping"])
  }

  @Test("Of a ladder that waits to begin nobody hears where the last answer lowers the colour")
  func lowered() throws {
    var office = try Ledger.planned()
    try office.answer(t1, "P-08.1", "5", by: "li.wei", at: Self.now)
    try office.answer(t1, "P-08.2", "4", by: "li.wei", at: Self.now)
    try office.answer(t1, "P-08.1", "1", by: "li.wei", at: "2026-11-23T01:05:00Z")
    #expect(office.climbing.allSatisfy { $0.state == .over })
    #expect(try office.look(from: Self.now, to: "2026-11-23T01:30:00Z").messages.isEmpty)
  }

  @Test("What is late by the time its risk is settled goes on by its own ladder")
  func late() throws {
    var office = try Ledger.planned()
    try answer(&office, likelihood: 5, consequence: 4)
    let due = try #require(try office.todo(t1).due)
    let after = office.office.zone.instant(of: due) + 3_600
    _ = try office.run(.risk(.approve(.ref(t1), condition: nil)), by: "chen.jing", at: after)
    _ = try office.run(.risk(.approve(.ref(t1), condition: nil)), by: "he.ping", at: after)
    let own = try #require(office.climbing.first)
    #expect(own.profile == "E-STD" && own.state == .climbing && own.told.isEmpty)
    #expect(own.next.map { $0 > after } ?? false)
  }
}
