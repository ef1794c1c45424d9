import CivilTime
import Procedure
import Testing

@testable import Planner

@Suite("Who stands in")
struct CoverTests {
  static let now = "2026-03-11T01:00:00Z"
  /// Within the days of absence, 16 to 20 March.
  static let then = "2026-03-17T02:00:00Z"

  static func days(_ first: String = "2026-03-16", _ last: String = "2026-03-20") throws
    -> DayRange
  {
    DayRange(try Ledger.day(first), try Ledger.day(last))
  }

  /// An office in which li.wei has a task and is away, with somebody to stand in.
  private func office(cover: PersonID? = "zhao.lei") throws -> Ledger {
    var office = try Ledger.withTask(due: "2026-03-19")
    let away = try office.run(
      .away(Self.days(), of: nil, reason: "leave", cover: cover), by: "li.wei", at: Self.now)
    #expect(away.refusal == nil && away.telling?.refusal == nil)
    return office
  }

  @Test("Whoever stands in is kept with the absence, and told")
  func named() throws {
    let office = try office()
    let absence = try #require(office.objects.first { $0.kind == .availability })
    #expect(String(decoding: absence.text, as: UTF8.self).contains("X-DAYBOOK-COVER:zhao.lei"))
    #expect(office.said.contains { $0.kind == .notice && $0.to == "zhao.lei" })
  }

  @Test("A later word changes it in the absence that is there, and tells both")
  func changed() throws {
    var office = try office()
    let told = office.said.count
    let changed = try office.run(
      .staff(.cover("wu.na", nil, of: nil)), by: "li.wei", at: Self.now)
    #expect(changed.topics == ["cover.covers"])
    #expect(office.objects.count { $0.kind == .availability } == 1)
    #expect(Set(office.said.dropFirst(told).map(\.to)) == ["zhao.lei", "wu.na"])
    let absence = try #require(office.objects.first { $0.kind == .availability })
    #expect(try absence.cover == "wu.na")
  }

  @Test("Without an absence one is noted for the days; without days there has to be one")
  func alone() throws {
    var office = try Ledger.procedural()
    let none = try office.run(
      .staff(.cover("zhao.lei", nil, of: nil)), by: "li.wei", at: Self.now)
    #expect(none.refusal?.code == .invalidTime)
    _ = try office.run(
      .staff(.cover("zhao.lei", Self.days(), of: nil)), by: "li.wei", at: Self.now)
    #expect(try office.objects.first { $0.kind == .availability }?.cover == "zhao.lei")
  }

  @Test("It takes somebody who can: no room, no other trade, not oneself, nobody who is away")
  func refused() throws {
    var office = try Ledger.procedural()
    office.people["he.xin"] = Person(id: "he.xin", name: "He Xin", roles: [.compliance])
    _ = try office.run(
      .away(Self.days("2026-03-20", "2026-03-23"), of: nil, reason: nil), by: "zhao.lei",
      at: Self.now)
    let wrong: [(PersonID, Refusal.Code)] = [
      ("room-1", .notAllowed), ("qian.bo", .notAllowed), ("he.xin", .notAllowed),
      ("li.wei", .badInput), ("zhao.lei", .unavailable), ("nobody.here", .notFound),
    ]
    for (id, code) in wrong {
      let decision = try office.run(
        .staff(.cover(id, Self.days(), of: nil)), by: "li.wei", at: Self.now)
      #expect((decision.refusal?.code ?? decision.telling?.refusal) == code, "\(id)")
      #expect(decision.changes.isEmpty)
    }
    let kin = try office.run(
      .staff(.cover("he.xin", Self.days(), of: nil)), by: "he.ping", at: Self.now)
    #expect(!kin.changes.isEmpty)
    let others = try office.run(
      .staff(.cover("chen.jing", Self.days(), of: "dana.cole")), by: "li.wei", at: Self.now)
    #expect(others.refusal?.code == .notAllowed)
  }

  @Test("A reminder goes to whoever stands in, says for whom, and only while they are away")
  func told() throws {
    var office = try office()
    let before = try office.ring("~due", of: Ledger.t1, at: "2026-03-13T02:00:00Z")
    #expect(before.first?.to == "li.wei" && before.first?.instead == nil)
    let during = try #require(try office.ring("~due", of: Ledger.t1, at: Self.then).first)
    #expect(during.to == "zhao.lei" && during.instead == "li.wei")
    let said = try office.saying(during, at: Self.then)
    #expect(said?.statements.first?.facts["absent"] == .person("li.wei"))
  }

  @Test("Where they are away as well, the assistant or the lead is told")
  func further() throws {
    var office = try office()
    let both = try office.run(
      .away(Self.days(), of: nil, reason: nil), by: "zhao.lei", at: Self.now)
    guard case .away(_, _, _, _, let more) = both.outcome else {
      Issue.record("not away")
      return
    }
    #expect(more.contains { $0.topic.id == "cover.clash" })
    #expect(office.said.contains { $0.kind == .notice && $0.to == "li.wei" })
    #expect(try office.ring("~due", of: Ledger.t1, at: Self.then).first?.to == "wu.na")
  }

  @Test("What was held back for somebody who has gone since goes to whoever stands in")
  func heldBack() throws {
    var office = try office()
    let held = try #require(
      try office.ring("~due", of: Ledger.t1, at: "2026-03-13T13:30:00Z").first)
    #expect(held.to == "li.wei" && held.again == Instant("2026-03-16T00:00:00Z"))
    let passed = try office.ring(Pending(reminders: [held]), at: "2026-03-16T00:00:00Z")
    #expect(passed.first { $0.ref == held.ref }?.state == .over)
    #expect(passed.first { $0.ref != held.ref }?.to == "zhao.lei")
    #expect(passed.first { $0.ref != held.ref }?.said == Instant("2026-03-16T00:00:00Z"))
  }

  @Test("A rung that tells somebody who is away tells whoever stands in")
  func rung() throws {
    var office = try office(cover: nil)
    _ = try office.run(
      .away(Self.days(), of: nil, reason: nil, cover: "wu.na"), by: "chen.jing", at: Self.now)
    _ = try office.run(
      .reminder(.escalate(.ref(Ledger.t1))), by: "wu.na", at: Self.then)
    #expect(office.climbing.first?.told.last?.people == ["wu.na"])
    let told = try #require(office.said.first { $0.kind == .rung })
    #expect(told.to == "wu.na" && told.instead == "chen.jing")
  }

  @Test("Whom a case keeps out is not told of it by standing in")
  func keptOut() throws {
    var office = try Ledger.procedural()
    _ = try office.run(
      .incident(.open(CaseReport(.complaint, client: "C2", words: "not told of the wait"))),
      by: "li.wei", at: Self.now)
    let ref = Ref(.case, 1)
    let todo = try Todo(try #require(office.object(ref)), here: office.office.zone)
    #expect(todo.incident?.keptOut.contains("zhao.lei") == true)
    _ = try office.run(
      .away(Self.days(), of: nil, reason: nil, cover: "zhao.lei"), by: todo.owner, at: Self.now)
    let told = try office.ring("~due", of: ref, at: Self.then)
    #expect(told.first.map { $0.to != "zhao.lei" } == true)
  }

  @Test("Whoever stands in may do the work then, not before or after, and approve nothing by it")
  func acting() throws {
    var office = try office(cover: "dana.cole")
    let start = Command.todo(.block(.ref(Ledger.t1), reason: "waits"))
    for time in [Self.now, "2026-03-23T02:00:00Z"] {
      let refused = try office.run(start, by: "dana.cole", at: time)
      #expect(refused.refusal?.code == .notAllowed)
    }
    let done = try office.run(start, by: "dana.cole", at: Self.then)
    #expect(done.refusal == nil && !done.changes.isEmpty)
    let head = office.handbook.procedure.roles.first { $0.id == .broker }
    #expect(head?.may.contains(.approveOrange) == false)
    let trust = try Deliberation(
      asker: try #require(office.people["dana.cole"]), view: office,
      now: try #require(Instant(Self.then))
    ).trust
    #expect(!trust.may(.approveOrange) && !trust.may(.handover))
  }

  @Test("A request for consent to somebody who is away goes to whoever stands in as well")
  func consent() throws {
    var office = try Ledger.planned()
    let now = "2026-11-23T01:00:00Z"
    let day = try Ledger.day("2026-11-23")
    _ = try office.run(
      .away(DayRange(day, day + 2), of: nil, reason: nil, cover: "sun.hui"), by: "chen.jing",
      at: now)
    for (prompt, text) in [
      ("P-08.1", "5"), ("P-08.2", "4"), ("P-08.3", "misselling"), ("by_hazard.1", "a sure rate"),
      ("P-08.4", "read it together"), ("residual.1", "5"), ("residual.2", "4"),
    ] {
      try office.answer(Ledger.t1, prompt, text, by: "li.wei", at: now)
    }
    #expect(try office.notices(to: "chen.jing", .approval).count == 1)
    #expect(try office.notices(to: "sun.hui", .approval).count == 1)
    _ = try office.run(.risk(.approve(.ref(Ledger.t1), condition: nil)), by: "sun.hui", at: now)
    #expect(try office.notices(to: "sun.hui", .approval).isEmpty)
    #expect(try office.notices(to: "chen.jing", .approval).isEmpty)
  }

  @Test("Whoever stands in books for the other while it lasts, and no longer")
  func books() throws {
    var office = try office()
    let booking = try Ledger.booking("Wang Fang", "2026-03-24T15:00", owner: "li.wei")
    let early = try office.run(booking, by: "zhao.lei", at: Self.now)
    #expect(early.refusal?.code == .notAllowed)
    let during = try office.run(booking, by: "zhao.lei", at: Self.then)
    #expect(during.refusal == nil)
    #expect(office.object(Ledger.a1)?.owner == "li.wei")
  }
}
