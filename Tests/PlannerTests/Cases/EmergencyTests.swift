import CivilTime
import Procedure
import Testing

@testable import Planner

@Suite("Emergencies")
struct EmergencyTests {
  let now = "2026-11-23T10:20:00+08:00"
  let x1 = Target.ref(Ref(.case, 1))

  func typhoon(_ words: String = "typhoon Shanghai", places: [String] = ["Shanghai"]) -> Command {
    let days = DayRange(Day(unchecked: 2026, 11, 23), Day(unchecked: 2026, 11, 25))
    return .incident(.open(CaseReport(.emergency, words: words, places: places, days: days)))
  }

  func book(
    _ client: String, _ start: String, _ purpose: String = "review", place: String? = nil
  ) throws -> Command {
    let start = try Ledger.time(start)
    return .book(
      Booking(
        client: client, when: When(day: start.day, clock: start.clock, seconds: 2_700),
        purpose: purpose, place: place))
  }

  /// Two meetings in Shanghai, a call there, one in Hangzhou and one after it all.
  func booked() throws -> Ledger {
    var ledger = try Ledger.shipped()
    for (client, start, purpose, owner): (String, String, String, PersonID) in [
      ("C1", "2026-11-23T15:00", "review", "li.wei"), ("C4", "2026-11-24T15:00", "needs", "li.wei"),
      ("C9", "2026-11-24T16:30", "call", "li.wei"),
      ("C7", "2026-11-24T14:00", "review", "zhao.lei"),
      ("C6", "2026-11-26T15:00", "signing", "li.wei"),
    ] {
      _ = try ledger.run(book(client, start, purpose), by: owner, at: now)
    }
    return ledger
  }

  @Test("Everybody of the office is called, the reporter counts as safe, and the plan is made")
  func declares() throws {
    var ledger = try booked()
    _ = try ledger.run(typhoon(), by: "li.wei", at: now)
    let incident = try #require(try ledger.incident(1).incident)
    #expect(incident.rollCall.count == 10 && incident.missing.count == 9)
    #expect(try ledger.incident(1).owner == "sun.hui")
    let notices = try ledger.objects.compactMap { try Notice($0) }
    #expect(Set(notices.filter { $0.prompt == "X-d.1" }.map(\.to)) == Set(incident.missing))
    let plan = try Todo(#require(ledger.object(Ref(.plan, 1))), here: ledger.office.zone)
    #expect(plan.parent == "X1-test@daybook" && plan.template == "emergency")
  }

  @Test("What a mistake freezes is not offered to be moved, and the reason is said")
  func frozen() throws {
    var ledger = try booked()
    let a1 = Ref(.appointment, 1)
    let mistake = Command.incident(
      .open(CaseReport(.mistake, about: .ref(a1), words: "wrong client")))
    _ = try ledger.run(typhoon(), by: "li.wei", at: now)
    let before = try ledger.run(.incident(.moveAffected(x1)), by: "chen.jing", at: now)
    _ = try ledger.run(mistake, by: "li.wei", at: now)
    let told = try ledger.run(.incident(.moveAffected(x1)), by: "chen.jing", at: now)
    #expect(told.facts("start.frozen")?["ref"] == .ref(a1))
    guard case .incident(.moveAll(_, let moved))? = told.choices.first else {
      Issue.record("nothing is offered")
      return
    }
    #expect(!moved.isEmpty && !moved.contains { $0.ref == a1 })
    // Frozen after it was offered.
    let late = try ledger.run(try #require(before.choices.first), by: "chen.jing", at: now)
    #expect(late.facts("start.frozen")?["case"] == .ref(Ref(.case, 2)))
    #expect(late.facts("move-affected.moved")?["left"] == .list([]))
  }

  @Test("A team can be called alone")
  func team() throws {
    var ledger = try Ledger.shipped()
    _ = try ledger.run(
      .incident(.open(CaseReport(.emergency, words: "fire", team: "west"))), by: "dana.cole",
      at: now)
    let called = try ledger.incident(1).incident?.rollCall.map(\.person)
    #expect(called == ["dana.cole", "grace.lin", "omar.haddad"])
  }

  @Test("Who answers is off the list, who needs help is named, and their lead is told")
  func rollCall() throws {
    var ledger = try Ledger.shipped()
    _ = try ledger.run(typhoon(), by: "li.wei", at: now)
    _ = try ledger.run(.incident(.safe(nil, isSafe: true)), by: "wu.na", at: now)
    _ = try ledger.run(.incident(.safe(nil, isSafe: false)), by: "omar.haddad", at: now)
    let incident = try #require(try ledger.incident(1).incident)
    #expect(!incident.missing.contains("wu.na") && incident.needingHelp == ["omar.haddad"])
    let notices = try ledger.objects.compactMap { try Notice($0) }
    #expect(
      notices.contains { $0.to == "grace.lin" && $0.words == "omar.haddad" && $0.needsAnswer })
    #expect(notices.contains { $0.to == "wu.na" && $0.acknowledged != nil })
    for person in incident.missing {
      _ = try ledger.run(.incident(.safe(x1, isSafe: true)), by: person, at: now)
    }
    let clock = try ledger.incident(1).clocks.first { $0.rule == "R-EMERG-CALL" }
    #expect(clock?.met != nil)
    let none = try ledger.run(.incident(.safe(x1, isSafe: true)), by: "room-1", at: now)
    #expect(none.telling?.refusal == .notFound)
  }

  @Test("What is touched goes to the first free time after it, and nothing overlaps")
  func moves() throws {
    var ledger = try booked()
    _ = try ledger.run(typhoon(), by: "li.wei", at: now)
    let preview = try ledger.run(.incident(.moveAffected(x1)), by: "chen.jing", at: now)
    #expect(preview.changes.isEmpty)
    let command = try #require(preview.choices.first)
    guard case .incident(.moveAll(_, let moved)) = command else {
      Issue.record("the preview offers no move")
      return
    }
    #expect(moved.map(\.ref) == [Ref(.appointment, 1), Ref(.appointment, 2)])
    #expect(moved.allSatisfy { $0.day == Day(unchecked: 2026, 11, 26) })
    let before = ledger.objects.filter { $0.kind == .appointment }
    _ = try ledger.run(command, by: "chen.jing", at: now)
    let appointments = ledger.objects.filter { $0.kind == .appointment }
    #expect(Set(appointments.map(\.uid)) == Set(before.map(\.uid)))
    for number in [1, 2] {
      #expect(ledger.object(Ref(.appointment, number))?.sequence == 1)
    }
    for number in [3, 4, 5] {
      #expect(ledger.object(Ref(.appointment, number))?.sequence == 0)
    }
    let spans = try appointments.filter { $0.owner == "li.wei" }
      .map { try Appointment($0, here: ledger.office.zone).span }
    for (index, span) in spans.enumerated() {
      #expect(!spans.dropFirst(index + 1).contains { $0.overlaps(span) })
    }
    #expect(try ledger.incident(1).incident?.notes.last?.event == .moved)
  }

  @Test("What has been taken between the preview and the answer stays where it is")
  func taken() throws {
    var ledger = try booked()
    _ = try ledger.run(typhoon(), by: "li.wei", at: now)
    let preview = try ledger.run(.incident(.moveAffected(x1)), by: "chen.jing", at: now)
    guard case .incident(.moveAll(_, let moved))? = preview.choices.first else { return }
    let start = WallTime(moved[0].day, moved[0].clock)
    _ = try ledger.run(book("C3", start.description), by: "li.wei", at: now)
    let decision = try ledger.run(preview.choices[0], by: "chen.jing", at: now)
    #expect(
      decision.facts("move-affected.moved")?["left"] == .list([.ref(Ref(.appointment, 1))]))
    #expect(ledger.object(Ref(.appointment, 1))?.sequence == 0)
    #expect(ledger.object(Ref(.appointment, 2))?.sequence == 1)
  }

  @Test("A lead moves what is their team's; the head of the branch moves all of it")
  func reach() throws {
    var ledger = try booked()
    _ = try ledger.run(book("C10", "2026-11-24T10:00"), by: "dana.cole", at: now)
    _ = try ledger.run(typhoon(), by: "li.wei", at: now)
    let lead = try ledger.run(.incident(.moveAffected(x1)), by: "chen.jing", at: now)
    #expect(lead.facts("move-affected.others")?["count"] == .number(1))
    #expect(lead.telling?.statements.count(where: \.isRow) == 2)
    let head = try ledger.run(.incident(.moveAffected(x1)), by: "sun.hui", at: now)
    #expect(head.facts("move-affected.others") == nil)
    #expect(head.telling?.statements.count(where: \.isRow) == 3)
  }

  @Test("Only those with the right move what is touched")
  func rights() throws {
    var ledger = try booked()
    _ = try ledger.run(typhoon(), by: "li.wei", at: now)
    let decision = try ledger.run(.incident(.moveAffected(x1)), by: "li.wei", at: now)
    #expect(decision.refusal?.code == .notAllowed)
  }

  @Test("Places, people and clients tell what is touched; without any, every meeting is")
  func touches() throws {
    let office = try booked()
    for (words, places, expected): (String, [String], [Int]) in [
      ("flood", ["Hangzhou"], [4]), ("zhao.lei had an accident", [], [4]),
      ("li.wei is in hospital", [], [1, 2, 3]), ("fire at Wang Fang's", [], [1]),
      ("power cut", [], [1, 2, 4]),
    ] {
      var ledger = office
      _ = try ledger.run(typhoon(words, places: places), by: "wu.na", at: now)
      let preview = try ledger.run(.incident(.moveAffected(x1)), by: "chen.jing", at: now)
      let refs = preview.telling?.statements.compactMap { statement -> Int? in
        if statement.isRow, case .ref(let ref)? = statement.facts["ref"] { ref.number } else { nil }
      }
      #expect(refs?.sorted() == expected, "\(words)")
    }
  }
}
