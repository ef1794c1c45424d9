import CivilTime
import Planner
import Procedure
import Testing

/// Times are UTC; the office is in Shanghai, eight hours ahead, and closes at 18:00.
@Suite("Ladders")
struct LadderTests {
  private static let due = "2026-03-10T10:00:00Z"

  /// An office in which a task of li.wei's is due on Tuesday 10 March at 18:00.
  private func office() throws -> Ledger {
    var office = try Ledger.procedural()
    _ = try office.run(
      .todo(
        .make(
          title: "send the quotation", due: When(day: try Ledger.day("2026-03-10")),
          client: nil, owner: nil, work: nil)), by: "li.wei", at: "2026-03-09T01:00:00Z")
    return office
  }

  @Test("Silence climbs from the owner to the lead and the head, each at its own time")
  func climbing() throws {
    var office = try office()
    let times = [
      (Self.due, "li.wei"), ("2026-03-11T06:30:00Z", "li.wei"),
      ("2026-03-11T10:00:00Z", "chen.jing"), ("2026-03-13T10:00:00Z", "sun.hui"),
    ]
    var last = "2026-03-10T09:59:00Z"
    for (time, person) in times {
      let changes = try office.look(from: last, to: time)
      #expect(changes.messages.map(\.to) == [PersonID(person)], "at \(time)")
      last = time
    }
    #expect(try office.look(from: last, to: "2026-03-20T10:00:00Z").messages.isEmpty)
  }

  @Test("An answer stops it, and only silence about the thing itself sets it going again")
  func answered() throws {
    var office = try office()
    _ = try office.look(from: "2026-03-10T09:59:00Z", to: Self.due)
    _ = try office.run(
      .reminder(.acknowledge(.last)), by: "li.wei", at: "2026-03-10T10:05:00Z")
    #expect(office.climbing.first?.state == .answered)
    #expect(try office.look(from: Self.due, to: "2026-03-11T06:29:00Z").messages.isEmpty)
    let again = try office.look(from: "2026-03-11T06:29:00Z", to: "2026-03-11T06:30:00Z")
    #expect(again.messages.map(\.to) == ["li.wei"])
    _ = try office.run(
      .todo(.done(.ref(Ref(.task, 1)), result: nil)), by: "li.wei", at: "2026-03-11T07:00:00Z")
    #expect(
      try office.look(from: "2026-03-11T06:30:00Z", to: "2026-03-20T10:00:00Z").messages.isEmpty)
  }

  @Test("A ladder keeps to the profile that it began with")
  func snapshot() throws {
    var office = try office()
    _ = try office.look(from: "2026-03-10T09:59:00Z", to: Self.due)
    // An edit of the profile that makes the second rung come an hour after the first.
    office.handbook = try Ledger.handbook(changing: "rules/escalation.yaml") { text in
      text.replacing("after: 4 business_hours", with: "after: 1 business_hours")
    }
    #expect(try office.look(from: Self.due, to: "2026-03-11T06:29:00Z").messages.isEmpty)
    let second = try office.look(from: "2026-03-11T06:29:00Z", to: "2026-03-11T06:30:00Z")
    #expect(second.messages.map(\.to) == ["li.wei"])
  }

  @Test("An alarm dismissed in a calendar stops the ladder, and the answer is in the calendar")
  func dismissed() throws {
    var office = try office()
    _ = try office.look(from: "2026-03-10T09:59:00Z", to: Self.due)
    _ = try office.run(
      .reminder(.acknowledge(.last)), by: "li.wei", at: "2026-03-10T10:05:00Z")
    let text = String(decoding: try #require(office.objects.last).text, as: UTF8.self)
    #expect(text.contains("BEGIN:VALARM"))
    #expect(text.contains("ACKNOWLEDGED:20260310T100500Z"))
  }

  @Test(
    "An owner who was told before has not answered; one who was never told is not blamed",
    arguments: [("owner", true), ("team_lead", false)])
  func blamed(first party: String, isBlamed: Bool) throws {
    var office = try office()
    office.handbook = try Ledger.handbook(changing: "rules/escalation.yaml") { text in
      text.replacing("{at: due, to: [owner]}", with: "{at: due, to: [\(party)]}")
        .replacing(
          "{after: 4 business_hours, to: [owner]}",
          with: "{after: 4 business_hours, to: [team_lead]}")
    }
    _ = try office.look(from: "2026-03-10T09:59:00Z", to: Self.due)
    if !isBlamed {
      let why = try office.run(.reminder(.whyMe(.last)), by: "chen.jing", at: Self.due)
      #expect(why.topics.first == "why-me.rung_first")
    }
    let second = "2026-03-11T06:30:00Z"
    _ = try office.look(from: Self.due, to: second)
    let reminder = try #require(office.said.last { $0.to == "chen.jing" && $0.isOpen })
    let facts = try office.saying(reminder, at: second)?.statements.first?.facts
    guard case .phrase(let statement)? = facts?["text"] else {
      Issue.record("nothing is said")
      return
    }
    #expect(statement.facts["silent"] == .flag(isBlamed))
  }

  @Test("A digest waits for the opening of a working day")
  func digest() throws {
    var office = try Ledger.procedural()
    office.handbook = try Ledger.handbook(changing: "rules/escalation.yaml") { text in
      text.replacing(
        "{after: 4 business_hours, to: [owner]}",
        with: "{after: 4 business_hours, to: [team_lead], mode: digest}")
    }
    _ = try office.run(
      .todo(
        .make(
          title: "send the quotation", due: When(day: try Ledger.day("2026-03-10")),
          client: nil, owner: nil, work: nil)), by: "li.wei", at: "2026-03-09T01:00:00Z")
    _ = try office.look(from: "2026-03-10T09:59:00Z", to: Self.due)
    #expect(try office.look(from: Self.due, to: "2026-03-11T06:30:00Z").messages.isEmpty)
    let morning = try office.look(from: "2026-03-12T00:59:00Z", to: "2026-03-12T01:00:00Z")
    #expect(morning.messages.contains { $0.to == "chen.jing" })
  }

  @Test("A case begins to climb in the decision that opens it, whatever becomes of its end")
  func opening() throws {
    var office = try Ledger.procedural()
    _ = try office.run(
      .incident(.open(CaseReport(.leak, words: "laptop lost"))), by: "li.wei",
      at: "2026-03-10T02:00:00Z")
    #expect(office.climbing.map(\.rung) == [0])
    let second = try office.look(from: "2026-03-10T02:29:00Z", to: "2026-03-10T02:30:00Z")
    #expect(second.messages.map(\.to) == ["sun.hui"])
  }

  /// The reminders of the second rung of an emergency, which waits for all.
  private func emergency(_ office: inout Ledger) throws -> [Reminder] {
    _ = try office.run(
      .incident(.open(CaseReport(.emergency, words: "typhoon"))), by: "li.wei",
      at: "2026-03-10T02:00:00Z")
    return try office.look(from: "2026-03-10T02:14:00Z", to: "2026-03-10T02:15:00Z")
      .compactMap { change -> Reminder? in
        if case .reminder(let one)? = change.after, one.kind == .rung { one } else { nil }
      }
  }

  @Test("A rung for all is answered once everybody has answered, and says whom it waits for")
  func everybody() throws {
    var office = try Ledger.procedural()
    let told = try emergency(&office)
    #expect(told.count > 1)
    for (place, one) in told.enumerated() {
      #expect(office.climbing.first?.state == .climbing)
      let noted = try office.run(
        .reminder(.acknowledge(.ref(one.ref))), by: one.to, at: "2026-03-10T02:16:00Z")
      let others = told.dropFirst(place + 1).map(\.to)
      let awaited = noted.telling?.statements.first?.facts["awaited"]
      #expect(
        awaited.map { Self.people(in: $0) } == Set(others), "\(one.to)")
    }
    #expect(office.climbing.first?.state == .answered)
  }

  @Test("Where one of them is silent it climbs, whoever else has answered")
  func silent() throws {
    var office = try Ledger.procedural()
    let told = try emergency(&office)
    let first = try #require(told.first)
    _ = try office.run(
      .reminder(.acknowledge(.ref(first.ref))), by: first.to, at: "2026-03-10T02:16:00Z")
    let later = try office.look(from: "2026-03-10T02:59:00Z", to: "2026-03-10T03:00:00Z")
    #expect(later.messages.map(\.to).contains("he.ping"))

    var all = try Ledger.procedural()
    for one in try emergency(&all) {
      _ = try all.run(
        .reminder(.acknowledge(.ref(one.ref))), by: one.to, at: "2026-03-10T02:16:00Z")
    }
    let quiet = try all.look(from: "2026-03-10T02:59:00Z", to: "2026-03-10T03:00:00Z")
    #expect(!quiet.messages.map(\.to).contains("he.ping"))
  }

  @Test("What was told to somebody stands among what climbs, whoever it belongs to")
  func listed() throws {
    var office = try Ledger.procedural()
    let told = try emergency(&office)
    #expect(told.contains { $0.to == "chen.jing" && $0.owner == "sun.hui" })
    for (person, isListed) in [("chen.jing", true), ("zhao.lei", false)] {
      let rows = try office.run(
        .reminder(.ladders), by: PersonID(person), at: "2026-03-10T02:16:00Z"
      ).telling?.statements.compactMap { $0.facts["ref"] }
      #expect(rows?.contains(.ref(Ref(.case, 1))) == isListed, "\(person)")
    }
  }

  private static func people(in fact: Fact) -> Set<PersonID> {
    guard case .list(let facts) = fact else { return [] }
    return Set(
      facts.compactMap { fact in
        if case .person(let id) = fact { id } else { nil }
      })
  }

  @Test("A later end takes the place of the one that was climbed to")
  func moved() throws {
    var office = try office()
    _ = try office.look(from: "2026-03-10T09:59:00Z", to: Self.due)
    _ = try office.run(
      .todo(.shift(.ref(Ref(.task, 1)), to: When(day: try Ledger.day("2026-03-16")), by: nil)),
      by: "li.wei", at: "2026-03-10T11:00:00Z")
    #expect(try office.look(from: Self.due, to: "2026-03-13T10:00:00Z").messages.isEmpty)
    let anew = try office.look(from: "2026-03-16T09:59:00Z", to: "2026-03-16T10:00:00Z")
    #expect(anew.messages.map(\.to) == ["li.wei"])
  }
}
