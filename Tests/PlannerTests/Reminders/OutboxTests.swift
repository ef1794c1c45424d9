import CivilTime
import Planner
import Testing

@Suite("What was not delivered")
struct OutboxTests {
  private static let now = "2026-03-02T10:00:00+08:00"

  private func ledger() throws -> Ledger {
    var ledger = try Ledger.procedural()
    ledger.deadLetters = ["li.wei", "grace.lin"].enumerated().map { place, person in
      DeadLetter(
        number: 17 + place, to: PersonID(person), channel: "slack", attempts: 5,
        reason: "no answer in 5 s", at: Instant(Self.now))
    }
    return ledger
  }

  /// The numbers that somebody sees.
  private func numbers(_ person: PersonID) throws -> [Fact]? {
    var ledger = try ledger()
    let decision = try ledger.run(.reminder(.outbox), by: person, at: Self.now)
    return decision.telling?.statements.filter(\.isRow).compactMap { $0.facts["n"] }
  }

  @Test("Whoever keeps the machines or the office sees all of it, others what is of their people")
  func seen() throws {
    #expect(try numbers("qian.bo") == [.number(17), .number(18)])
    #expect(try numbers("ma.li") == [.number(17), .number(18)])
    #expect(try numbers("grace.lin") == [.number(18)])
    #expect(try numbers("li.wei") == nil)
  }

  @Test("It is tried again by its number, by those who see it")
  func resent() throws {
    var ledger = try ledger()
    let done = try ledger.run(.reminder(.resend(17)), by: "qian.bo", at: Self.now)
    #expect(done.deeds == [.resend(17)] && done.topics == ["resend.resent"])
    let unseen = try ledger.run(.reminder(.resend(17)), by: "grace.lin", at: Self.now)
    #expect(unseen.deeds.isEmpty && unseen.topics == ["resend.unknown"])
    #expect(try ledger.run(.reminder(.resend(17)), by: "li.wei", at: Self.now).deeds.isEmpty)
  }
}
