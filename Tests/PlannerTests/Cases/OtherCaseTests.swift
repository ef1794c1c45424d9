import CivilTime
import Procedure
import Testing

@testable import Planner

@Suite("Papers, leaks, faults, claims")
struct OtherCaseTests {
  let now = "2026-11-23T10:20:00+08:00"
  let x1 = Target.ref(Ref(.case, 1))
  let t1 = Target.ref(Ref(.task, 1))

  func task(_ ledger: inout Ledger) throws {
    _ = try ledger.run(
      .todo(
        .make(
          title: "application", due: When(day: Day(unchecked: 2026, 12, 11)), client: "C1",
          owner: nil, work: nil)), by: "li.wei", at: now)
  }

  @Test("Missing papers: told in four working hours, chased after three days, paused after five")
  func missing() throws {
    var ledger = try Ledger.shipped()
    try task(&ledger)
    _ = try ledger.run(
      .incident(.open(CaseReport(.missing, about: t1, words: "id copy"))), by: "li.wei", at: now)
    let told = try Todo(#require(ledger.object(Ref(.task, 2))), here: ledger.office.zone)
    #expect(told.due?.description == "2026-11-23T15:50" && told.title.hasSuffix(": id copy"))
    let todo = try ledger.incident(1)
    #expect(Set(todo.clocks.map(\.rule)) == ["R-DOCS-CHASE", "R-DOCS-PAUSE"])
    #expect(todo.due?.day.description == "2026-11-26" && todo.legalDue == nil)
    #expect(todo.risk.answers.map(\.prompt) == ["X-a.1"])
    let again = try ledger.run(
      .incident(.open(CaseReport(.missing, about: t1, words: "bank"))), by: "li.wei", at: now)
    #expect(again.telling?.refusal == .conflict)
    let early = try ledger.run(.todo(.start(t1)), by: "li.wei", at: "2026-11-30T17:00:00+08:00")
    #expect(early.telling?.refusal == nil)
  }

  @Test("The pause holds the work up until a lead lets it go on or the papers are there")
  func paused() throws {
    var ledger = try Ledger.shipped()
    try task(&ledger)
    _ = try ledger.run(
      .incident(.open(CaseReport(.missing, about: t1, words: "id copy"))), by: "li.wei", at: now)
    let later = "2026-12-01T09:00:00+08:00"
    let start = try ledger.run(.todo(.start(t1)), by: "li.wei", at: later)
    #expect(start.facts("case.paused")?["case"] == .ref(Ref(.case, 1)))
    let release = Command.incident(.release(x1, reason: nil))
    #expect(try ledger.run(release, by: "li.wei", at: later).refusal?.code == .notAllowed)
    #expect(
      try ledger.run(release, by: "chen.jing", at: later).facts("release.pause_lifted") != nil)
    #expect(try ledger.run(.todo(.start(t1)), by: "li.wei", at: later).telling?.refusal == nil)
  }

  @Test("A leak is confidential, those who have to know are told, a larger one has four hours")
  func leak() throws {
    var ledger = try Ledger.shipped()
    _ = try ledger.run(
      .incident(.open(CaseReport(.leak, words: "laptop lost"))), by: "li.wei", at: now)
    let todo = try ledger.incident(1)
    #expect(todo.isConfidential && todo.owner == "he.ping")
    let notices = try ledger.objects.compactMap { try Notice($0) }
    #expect(Set(notices.map(\.to)) == ["he.ping", "qian.bo"])
    try ledger.answer(
      Ref(.case, 1), "D-LEAK.4", "larger", by: "li.wei", at: "2026-11-23T11:00:00+08:00")
    // Counted from the finding, not from the answer.
    let clock = try #require(try ledger.incident(1).clocks.first { $0.rule == "R-CYBER-4H" })
    #expect(clock.anchor == Instant(now))
    let other = try ledger.run(.incident(.show(x1)), by: "dana.cole", at: now)
    #expect(other.telling?.refusal == .notAllowed)
  }

  @Test(
    "A fault is IT's, within a working hour, whatever clause it falls under",
    arguments: [("A-a", "11:20"), ("A-b", "11:20"), ("A-c", "10:35"), ("A-d", "10:30")])
  func fault(clause: String, due: String) throws {
    var ledger = try Ledger.shipped()
    _ = try ledger.run(Ledger.booking("C1", "2026-11-23T15:00"), by: "li.wei", at: now)
    _ = try ledger.run(
      .incident(.open(CaseReport(.fault, words: "broken", clause: clause))), by: "li.wei", at: now)
    let todo = try ledger.incident(1)
    #expect(todo.clause == clause && todo.owner == "qian.bo")
    #expect(todo.due?.clock.description == due)
    #expect(todo.incident?.touches == [Ref(.appointment, 1)])
  }

  @Test("A claim runs to its limitation: five years for life, two for the rest")
  func claim() throws {
    for (policy, limit) in [(6, "R-LIMIT-NONLIFE"), (9, "R-LIMIT-LIFE")] {
      var ledger = try Ledger.shipped()
      _ = try ledger.run(
        .incident(.open(CaseReport(.claim, about: .ref(Ref(.policy, policy)), words: "loss"))),
        by: "sun.hui", at: now)
      let todo = try ledger.incident(1)
      #expect(Set(todo.clocks.map(\.rule)) == ["R-CLAIM-REPORT", limit])
      #expect(todo.owner == (policy == 6 ? "li.wei" : "zhao.lei"))
    }
    var ledger = try Ledger.shipped()
    try task(&ledger)
    let wrong = try ledger.run(
      .incident(.open(CaseReport(.claim, about: t1, words: "loss"))), by: "li.wei", at: now)
    #expect(wrong.refusal?.code == .badInput)
  }

  @Test("A loss lies in a term of the policy, an earlier one among them, and not ahead")
  func lossDay() throws {
    var ledger = try Ledger.shipped()
    func claim(on text: String) throws -> Decision {
      let day = try Ledger.day(text)
      let report = CaseReport(
        .claim, about: .ref(Ref(.policy, 8)), words: "hail", days: DayRange(day, day))
      return try ledger.run(.incident(.open(report)), by: "li.wei", at: now)
    }
    #expect(try claim(on: "2026-12-20").telling?.statements.first?.topic.id == "claim.ahead")
    #expect(try claim(on: "1970-01-01").telling?.statements.first?.topic.id == "claim.outside")
    try ledger.touch(8, "renew")
    #expect(try claim(on: "2026-11-20").telling?.refusal == nil)
  }

  @Test("A case says the same after it was written and read again")
  func keeps() throws {
    var ledger = try Ledger.shipped()
    _ = try ledger.run(
      .incident(
        .open(CaseReport(.emergency, words: "台风；上海,\\n", places: ["Shanghai", "Hong Kong"]))),
      by: "li.wei", at: now)
    _ = try ledger.run(.incident(.safe(nil, isSafe: false)), by: "wu.na", at: now)
    let incident = try #require(try ledger.incident(1).incident)
    #expect(incident.places == ["Shanghai", "Hong Kong"] && incident.reporter == "li.wei")
    #expect(incident.notes.first?.words == "台风；上海,\\n")
    #expect(incident.days?.first == Day(unchecked: 2026, 11, 23))
    #expect(incident.rollCall.first { $0.person == "wu.na" }?.answer == .needsHelp)
  }

  @Test("Everybody sees the cases that are theirs to see, the nearest period first")
  func lists() throws {
    var ledger = try Ledger.shipped()
    _ = try ledger.run(
      .incident(.open(CaseReport(.complaint, client: "C2", words: "late"))), by: "wu.na", at: now)
    _ = try ledger.run(
      .incident(.open(CaseReport(.fault, words: "printer", clause: "A-b"))), by: "li.wei", at: now)
    func refs(_ person: PersonID) throws -> [Fact?] {
      try ledger.run(.incident(.list(.own, all: false)), by: person, at: now).telling?.statements
        .filter(\.isRow).map { $0.facts["ref"] } ?? []
    }
    let (one, two) = (Fact.ref(Ref(.case, 1)), Fact.ref(Ref(.case, 2)))
    #expect(try refs("chen.jing") == [two, one] && refs("he.ping") == [two, one])
    #expect(try refs("li.wei") == [two] && refs("dana.cole") == [])
    // Whoever is kept out sees that there is one.
    #expect(try refs("zhao.lei") == [two, one])
  }
}
