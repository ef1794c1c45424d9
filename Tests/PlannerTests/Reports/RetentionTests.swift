import CivilTime
import Procedure
import Testing

@testable import Planner

/// How long records are kept, and what happens when that is over.
@Suite("Retention")
struct RetentionTests {
  private let now = "2026-11-23T09:10:00+08:00"

  /// A plan of claims, whose last step is its filing.
  private func filing() throws -> (ledger: Ledger, filing: Ref) {
    var ledger = try Ledger.shipped()
    _ = try ledger.run(
      .plan(.make(template: "claim", client: "C2", by: nil, backward: false, person: nil)),
      by: "zhao.lei", at: now)
    let object = try #require(ledger.todos(.clause("P-06", owner: nil)).first)
    return (ledger, try #require(object.ref))
  }

  @Test("The longest rule counts: ten years from the end of the last policy of the client")
  func longest() throws {
    var (ledger, filing) = try filing()
    for (prompt, answer) in [("P-06.1", "yes"), ("P-06.2", "up_to_1y"), ("M-a.1", "yes")] {
      try ledger.answer(filing, prompt, answer, by: "wu.na", at: now)
    }
    let object = try #require(ledger.object(filing))
    let deliberation = try Deliberation(
      asker: try #require(ledger.people["wu.na"]), view: ledger,
      now: try #require(Instant(now)))
    let assessed = try #require(try deliberation.assessed(object))
    let clause = try #require(ledger.handbook.procedure.clause("P-06"))
    let last = try ledger.objects(.policy, owner: nil, client: Ref(.client, 2), limit: 50)
      .map { try Policy($0).expiry }.max()
    #expect(try deliberation.keepUntil(assessed, by: clause) == last?.adding(months: 120))
    #expect(assessed.todo?.keptBy == ["R-KEEP-SHORT"])
  }

  @Test("Filing a plan asks about papers and about the forms that were used")
  func filingAsks() throws {
    let (ledger, filing) = try filing()
    let deliberation = try Deliberation(
      asker: try #require(ledger.people["wu.na"]), view: ledger,
      now: try #require(Instant(now)))
    let object = try #require(ledger.object(filing))
    let assessed = try #require(try deliberation.assessed(object))
    #expect(assessed.clauses.map(\.id) == ["P-06", "M-a"])
  }

  @Test("Records that have been kept long enough open one review, and stay where they are")
  func review() throws {
    var ledger = try Ledger.shipped()
    for (number, until) in [(1, "2026-11-22"), (2, "2026-11-23"), (3, "2030-01-01")] {
      let entry = FileEntry(
        uid: "record-\(number)@daybook", kind: "ledger", by: "wu.na", about: Ref(.task, number),
        client: Ref(.client, 1), clause: "O-g", fields: [], at: Instant(seconds: 1_700_000_000),
        keepUntil: Day(until))
      ledger.objects.append(try entry.object())
    }
    let first = try ledger.run(.report(.recordsDue), by: "he.ping", at: now)
    #expect(first.facts("records-due.head")?["count"] == .number(1))
    let task = try #require(first.telling?.it)
    #expect(ledger.object(task)?.owner == "he.ping")
    let second = try ledger.run(.report(.recordsDue), by: "sun.hui", at: now)
    #expect(second.facts("records-due.already")?["ref"] == .ref(task))
    #expect(second.changes.isEmpty)
    #expect(ledger.objects.count { $0.uid.hasPrefix("record-") } == 3)
    let refused = try ledger.run(.report(.recordsDue), by: "li.wei", at: now)
    #expect(refused.refusal?.reason == .lacksRight([.branchHead, .compliance]))
  }

  @Test("A plan that is complete without a filing of its own opens one for the assistant")
  func opensFiling() throws {
    var ledger = try Ledger.shipped()
    _ = try ledger.run(
      .plan(.make(template: "preparation", client: "C1", by: nil, backward: false, person: nil)),
      by: "li.wei", at: now)
    let steps = try #require(ledger.objects.first { $0.ref?.kind == .plan }).uid
    for object in ledger.todos(.parts(of: steps)) {
      let text = String(decoding: object.text, as: UTF8.self)
        .replacing("STATUS:NEEDS-ACTION", with: "STATUS:COMPLETED")
      var done = object
      done.text = Array(text.utf8)
      ledger.objects.removeAll { $0.uid == object.uid }
      ledger.objects.append(done)
    }
    let decision = try ledger.run(
      .todo(.done(.ref(Ref(.plan, 1)), result: nil)), by: "li.wei", at: now)
    let filing = ledger.todos(.clause("P-06", owner: nil)).filter { $0.owner == "wu.na" }
    let isOwn =
      ledger.handbook.templates.first { $0.name == "preparation" }?.steps
      .contains { $0.clause == "P-06" } ?? false
    #expect(filing.count == 1)
    #expect(isOwn || decision.facts("ask.opened") != nil)
  }
}
