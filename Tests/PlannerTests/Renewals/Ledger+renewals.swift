import CivilTime
import ICalendar
import Procedure
import Testing

@testable import Planner

extension Ledger {
  /// The example office, founded once for all tests.
  static let founded = Result { try shipped() }

  /// A deliberation of a person at an instant.
  func deliberation(of id: PersonID, at now: String) throws -> Deliberation {
    try Deliberation(asker: #require(people[id]), view: self, now: #require(Instant(now)))
  }

  /// The cadence that a policy is in.
  func cadence(of number: Int, at now: String) throws -> Cadence {
    let object = try #require(self.object(Ref(.policy, number)))
    return try #require(
      try deliberation(of: object.owner, at: now).cadence(of: object))
  }

  /// Every kept cadence of a policy, by due date.
  func kept(of number: Int) throws -> [Cadence] {
    let object = try #require(self.object(Ref(.policy, number)))
    let policy = try Policy(object)
    return try todos(.parts(of: object.uid)).filter(Cadence.isKept)
      .map { try Cadence($0, of: policy) }.sorted { $0.due < $1.due }
  }

  /// A contact in words.
  @discardableResult
  mutating func touch(
    _ number: Int, _ words: String?, change: Double? = nil, premium: String? = nil,
    day: String? = nil, by id: PersonID = "li.wei", at now: String = "2026-11-23T09:10:00+08:00"
  ) throws -> Decision {
    let contact = Contact(
      words: words, change: change, premium: premium, day: try day.map { try Self.day($0) })
    return try run(.renewal(.touch(.ref(Ref(.policy, number)), contact)), by: id, at: now)
  }

  /// Answers the question that a decision has put.
  mutating func reply(
    _ text: String, to asked: Decision, by id: PersonID = "li.wei",
    at now: String = "2026-11-23T09:10:00+08:00"
  ) throws -> Decision {
    let question = try #require(asked.question)
    var word = SpokenWord(text: text, rest: text)
    word.number = Double(text)
    return try run(
      .risk(
        .answer(
          about: question.about, prompt: question.prompt.id, of: question.of, in: question.round,
          [word])), by: id, at: now)
  }

  @discardableResult
  mutating func happens(
    _ event: PolicyEvent, to number: Int, on day: String? = nil, by id: PersonID = "li.wei",
    at now: String = "2026-11-23T09:10:00+08:00"
  ) throws -> Decision {
    try run(
      .renewal(
        .event(.ref(Ref(.policy, number)), event, on: try day.map { try Self.day($0) })),
      by: id, at: now)
  }

  /// The open tasks of a policy by what they come from: a follow-up, or the rule that they watch.
  func work(on number: Int) throws -> [String: Todo] {
    let object = try #require(self.object(Ref(.policy, number)))
    var found: [String: Todo] = [:]
    for kept in todos(.parts(of: object.uid)) where kept.ref?.kind == .task {
      let todo = try Todo(kept, here: office.zone)
      if !todo.isOver { found[todo.template ?? todo.clocks.first?.rule ?? ""] = todo }
    }
    return found
  }
}
