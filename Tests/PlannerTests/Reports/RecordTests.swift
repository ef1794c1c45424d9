import CivilTime
import Procedure
import Testing

@testable import Planner

/// What work leaves behind, and until when it is kept.
@Suite("Records")
struct RecordTests {
  private let now = "2026-11-23T09:10:00+08:00"
  private var ledger: Ledger

  init() throws {
    ledger = try Ledger.shipped()
    _ = try ledger.run(
      .plan(.make(template: "motor", client: "C1", by: nil, backward: false, person: nil)),
      by: "li.wei", at: now)
  }

  private func ref(_ text: String) throws -> Ref { try #require(Ref(text)) }

  /// The risk questions of a step, answered so that it may start.
  private mutating func assess(_ task: Ref) throws {
    for (prompt, answer) in [
      ("P-08.1", "2"), ("P-08.2", "2"), ("P-08.3", "documents"), ("by_hazard.4", "wu.na"),
    ] {
      try ledger.answer(task, prompt, answer, by: "li.wei", at: now)
    }
  }

  private mutating func finishFirstStep() throws -> Decision {
    let task = try ref("T1")
    try assess(task)
    for (prompt, answer) in [
      ("O-a.2", "third party, 4000"), ("O-a.3", "yes"), ("O-a.4", "ok"),
    ] {
      try ledger.answer(task, prompt, answer, by: "li.wei", at: now)
    }
    return try ledger.run(
      .todo(.done(.ref(task), result: "agreed by phone")), by: "li.wei", at: now)
  }

  private func value(_ name: String, in entry: FileEntry) -> String? {
    entry.fields.first { $0.name == name }?.value
  }

  @Test("A step that is done leaves the fields of its form, its answers and the result")
  mutating func step() throws {
    let decision = try finishFirstStep()
    let records = try ledger.records(about: ref("T1"))
    #expect(records.map(\.kind).sorted() == ["needs_record", "risk_assessment"])
    let needs = try #require(records.first { $0.kind == "needs_record" })
    let form = try #require(ledger.handbook.procedure.clause("O-a")).record
    #expect(needs.fields.prefix(5).map(\.name) == form.fields.map(\.english))
    #expect(value("kind", in: needs) == "motor")
    #expect(value("cover", in: needs) == "third party, 4000")
    #expect(value("how confirmed", in: needs) == "yes")
    let answers = needs.fields.filter { $0.prompt != nil }
    #expect(answers.map(\.prompt) == ["O-a.2", "O-a.3", "O-a.4"])
    #expect(answers[0].name == "Which cover, and within which budget?")
    #expect(value("result", in: needs) == "agreed by phone")
    #expect(needs.client == Ref(.client, 1) && needs.by == "li.wei")
    #expect(decision.facts("done.recorded")?["until"] == Day("2036-11-23").map { .date($0) })
  }

  @Test("A record of the assessment tells the colour, the control and the answers, not the result")
  mutating func assessment() throws {
    _ = try finishFirstStep()
    let record = try #require(
      ledger.records(about: ref("T1")).first { $0.kind == "risk_assessment" })
    #expect(value("likelihood", in: record) == "2" && value("colour", in: record) == "blue")
    #expect(record.fields.contains { $0.prompt == "by_hazard.4" && $0.value == "wu.na" })
    #expect(value("result", in: record) == nil && record.keepUntil == nil)
  }

  @Test("A record is read back as it was written, whatever stands in it")
  func roundTrip() throws {
    let entry = FileEntry(
      uid: "record-1@daybook", kind: "ledger", by: "wu.na", about: Ref(.task, 7),
      client: Ref(.client, 1), clause: "O-g",
      fields: [
        .init(name: "号: \"数\"; ^x", value: "a,b;c\\d\ne"), .init(name: "empty", value: ""),
        .init(name: "Is it?", value: "是", prompt: "O-g.2"),
      ], at: Instant(seconds: 1_795_392_000), keepUntil: Day("2036-11-23"))
    let read = try #require(try FileEntry(try entry.object(title: "台账")))
    #expect(read == entry)
  }

  @Test("Once a policy is known, records are kept from its end, not from today")
  mutating func fromContractEnd() throws {
    let policies = try ledger.objects(.policy, owner: nil, client: Ref(.client, 1), limit: 50)
      .map { try Policy($0) }
    let policy = try #require(policies.first { $0.classOfBusiness == "motor" })
    try ledger.answer(ref("T7"), "O-g.1", policy.number, by: "wu.na", at: now)
    _ = try finishFirstStep()
    let needs = try #require(ledger.records(about: ref("T1")).first { $0.kind == "needs_record" })
    #expect(needs.keepUntil == policy.expiry.adding(months: 120))
  }

  @Test("A recorded sale leaves its number, the receipt and the fingerprint, and nothing else")
  mutating func recording() throws {
    let task = try ref("T6")
    let print = String(repeating: "9f", count: 32)
    try ledger.answer(task, "O-f.3", "done", by: "li.wei", at: now)
    try ledger.answer(
      task, "trace_ref.1", "film of Mrs Wang signing, SL-2026-118 JJ-55 \(print) D:/video.mp4",
      by: "li.wei", at: now)
    let record = try #require(
      ledger.records(about: task).first { $0.kind == "trace_reference" })
    #expect(record.fields.map(\.name) == ["recording number", "hand-over receipt", "SHA-256"])
    #expect(record.fields.map(\.value) == ["SL-2026-118", "JJ-55", print])
  }

  @Test("A meeting leaves its records once its questions are answered, and no second time")
  mutating func meeting() throws {
    _ = try ledger.run(
      Ledger.booking("C1", "2026-11-25T15:00"), by: "li.wei", at: now)
    let meeting = try ref("A1")
    try ledger.answer(meeting, "P-01.1", "office", by: "li.wei", at: now)
    for prompt in ["P-05.0", "P-01.3"] {
      try ledger.answer(meeting, prompt, "yes", by: "li.wei", at: now)
    }
    try ledger.answer(meeting, "P-09.1", "yes", by: "li.wei", at: "2026-11-24T10:00:00+08:00")
    try ledger.answer(meeting, "P-09.4", "no", by: "li.wei", at: "2026-11-24T10:01:00+08:00")
    try ledger.answer(meeting, "P-09.3", "-", by: "li.wei", at: "2026-11-24T10:02:00+08:00")
    let kinds = try ledger.records(about: meeting).map(\.kind)
    #expect(Set(kinds) == ["checklist", "document_list", "appointment_log"])
    #expect(kinds.count(where: { $0 == "document_list" }) == 1)
  }
}
