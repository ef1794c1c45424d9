import CivilTime
import Foundation
import Procedure
import Testing

@testable import Planner

/// What a proof is made of.
@Suite("Contents of a proof")
struct ProofContentsTests {
  private let now = "2026-11-23T09:10:00+08:00"
  private var ledger: Ledger

  init() throws {
    ledger = try Ledger.shipped()
    for client in ["C1", "C2"] {
      _ = try ledger.run(
        .plan(.make(template: "motor", client: client, by: nil, backward: false, person: nil)),
        by: client == "C1" ? "li.wei" : "zhao.lei", at: now)
    }
    for (prompt, answer) in [
      ("P-08.1", "2"), ("P-08.2", "2"), ("P-08.3", "documents"), ("by_hazard.4", "wu.na"),
      ("O-a.2", "third party"), ("O-a.3", "yes"), ("O-a.4", "ok"),
    ] {
      try ledger.answer(Ref(.task, 1), prompt, answer, by: "li.wei", at: now)
    }
    _ = try ledger.run(
      .todo(.done(.ref(Ref(.task, 1)), result: "agreed")), by: "li.wei",
      at: "2026-11-23T11:00:00+08:00")
    _ = try ledger.run(Ledger.booking("C1", "2026-11-23T15:00"), by: "li.wei", at: now)
  }

  private func proof(of ref: Ref, by id: PersonID = "chen.jing") throws -> Decision {
    try decide(
      .report(.proof(.ref(ref))), by: #require(ledger.people[id]), seeing: ledger,
      at: #require(Instant("2026-11-24T09:00:00+08:00")))
  }

  private func part(_ name: String, of contents: ProofContents) throws -> String {
    String(
      decoding: try #require(contents.parts.first { $0.name == name }).bytes, as: UTF8.self)
  }

  @Test("A plan's proof has its steps, its meetings and its records, and nobody else's")
  func plan() throws {
    let contents = try #require(try proof(of: Ref(.plan, 1)).telling?.proof)
    #expect(contents.name == "proof-P1.tar")
    #expect(contents.refs.first == Ref(.plan, 1))
    #expect(contents.refs.contains(Ref(.task, 9)) && contents.refs.contains(Ref(.appointment, 1)))
    #expect(!contents.refs.contains(Ref(.plan, 2)) && !contents.refs.contains(Ref(.task, 10)))
    let numbers = Set(contents.entries)
    for entry in ledger.entries {
      guard case .object(let object)? = entry.change.after else { continue }
      let isRecord = try FileEntry(object)?.about.map(contents.refs.contains) ?? false
      let isConcerned = isRecord || object.ref.map(contents.refs.contains) ?? false
      #expect(numbers.contains(entry.number) == isConcerned, "\(entry.number) \(object.uid)")
    }
    #expect(contents.entries == contents.entries.sorted())
  }

  @Test("Its files are read by a table reader and by a calendar reader")
  func files() throws {
    let contents = try #require(try proof(of: Ref(.plan, 1)).telling?.proof)
    let entries = Table(Array(try part("entries.csv", of: contents).utf8))
    #expect(entries.issues.isEmpty && entries.rows.count == contents.entries.count + 1)
    let answers = try part("answers.csv", of: contents)
    #expect(answers.contains("T1,O-a.3,Did the client hear it said back and agree?,"))
    #expect(answers.components(separatedBy: "O-a.3").count == 2)
    #expect(try part("records.csv", of: contents).contains("needs_record,T1,O-a,li.wei"))
    let objects = try part("objects.ics", of: contents)
    #expect(objects.components(separatedBy: "BEGIN:VCALENDAR").count > 10)
    #expect(objects.components(separatedBy: "UID:T1-test@daybook").count == 2)
  }

  @Test("The readable files follow from the entries alone")
  func again() throws {
    let contents = try #require(try proof(of: Ref(.plan, 1)).telling?.proof)
    let entries = ledger.entries.filter { contents.entries.contains($0.number) }
    #expect(try ProofContents.readable(entries) == contents.parts.dropLast())
  }

  @Test("Who may not prove is told who may, and nobody proves what they may not see")
  func rights() throws {
    #expect(
      try proof(of: Ref(.plan, 1), by: "li.wei").refusal?.reason
        == .lacksRight([.teamLead, .branchHead, .compliance, .legal]))
    #expect(
      try proof(of: Ref(.plan, 1), by: "grace.lin").refusal?.reason == .notAllowed("li.wei"))
    #expect(try proof(of: Ref(.plan, 9)).refusal?.reason == .unknownRef(Ref(.plan, 9)))
  }

  @Test("A cell that a spreadsheet would take for a formula is none")
  func formula() {
    #expect(CommaSeparated.line(["=1+1", "-3", "a,\"b\"", "@x"]) == "'=1+1,-3,\"a,\"\"b\"\"\",'@x")
  }
}
