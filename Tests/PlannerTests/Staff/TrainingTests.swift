import CivilTime
import Planner
import Procedure
import Testing

@Suite("Trainings")
struct TrainingTests {
  static let now = "2026-03-11T01:00:00Z"

  private func office(trainedUntil day: String) throws -> Ledger {
    var office = try Ledger.procedural()
    office.people["li.wei"]?.qualifications = [
      Qualification(.training, for: "motor", until: try Ledger.day(day))
    ]
    return office
  }

  private func qualify(_ until: String, by id: PersonID, in office: inout Ledger) throws -> Decision
  {
    try office.run(
      .staff(
        .qualify(
          "li.wei", .training, classOfBusiness: "Motor", until: try Ledger.day(until))),
      by: id, at: Self.now)
  }

  @Test("A training takes the place of the one before for its class, and leaves a record")
  func replaces() throws {
    var office = try office(trainedUntil: "2026-06-30")
    let noted = try qualify("2027-12-31", by: "chen.jing", in: &office)
    #expect(noted.topics == ["trained.noted"])
    #expect(
      office.people["li.wei"]?.qualifications == [
        Qualification(.training, for: "motor", until: try Ledger.day("2027-12-31"))
      ])
    let records = office.objects(.journal, owner: "chen.jing", client: nil, limit: 10)
    #expect(String(decoding: records[0].text, as: UTF8.self).contains("training_record"))
    #expect(try qualify("2027-12-31", by: "chen.jing", in: &office).changes.isEmpty)
  }

  @Test(
    "A day that has passed is refused, and a training without an end; a registration may have none")
  func ends() throws {
    var office = try office(trainedUntil: "2026-06-30")
    #expect(try qualify("2026-03-10", by: "chen.jing", in: &office).refusal?.code == .inThePast)
    let endless = try office.run(
      .staff(.qualify("li.wei", .training, classOfBusiness: "home", until: nil)),
      by: "chen.jing", at: Self.now)
    #expect(endless.topics == ["trained.until_when"])
    let registered = try office.run(
      .staff(.qualify("li.wei", .registration, classOfBusiness: "home", until: nil)),
      by: "chen.jing", at: Self.now)
    #expect(registered.topics == ["trained.noted"])
  }

  @Test("Thirty days before a training ends the morning opens its renewal, once")
  func opens() throws {
    var office = try office(trainedUntil: "2026-04-10")
    let early = try office.run(.readiness(.morning), by: "li.wei", at: "2026-03-10T01:00:00Z")
    #expect(!early.topics.contains("ask.opened"))
    let opened = try office.run(.readiness(.morning), by: "li.wei", at: Self.now)
    #expect(opened.topics.contains("ask.opened"))
    let again = try office.run(.readiness(.morning), by: "li.wei", at: "2026-03-12T01:00:00Z")
    #expect(!again.topics.contains("ask.opened"))
    let tasks = try office.run(.todo(.list(.own)), by: "li.wei", at: Self.now)
    #expect(tasks.facts("tasks.head")?["count"] == .number(1))
  }

  @Test("The renewal is done once the training is noted")
  func closes() throws {
    var office = try office(trainedUntil: "2026-04-10")
    _ = try office.run(.readiness(.morning), by: "li.wei", at: Self.now)
    let noted = try qualify("2027-12-31", by: "chen.jing", in: &office)
    #expect(noted.topics == ["trained.noted", "done.finished"])
    let tasks = try office.run(.todo(.list(.own)), by: "li.wei", at: Self.now)
    #expect(tasks.topics == ["tasks.none"])
  }

  @Test("Whoever missed the training is given no work of its class until they have a seat")
  func held() throws {
    var office = try office(trainedUntil: "2026-04-10")
    office.people["li.wei"]?.qualifications.append(Qualification(.registration, for: "all"))
    _ = try office.run(.readiness(.morning), by: "li.wei", at: Self.now)
    let plan = try office.run(
      .plan(.make(template: "motor", client: nil, by: nil, backward: false, person: nil)),
      by: "chen.jing", at: Self.now)
    let ref = try #require(plan.telling?.it)
    let renewal = try #require(office.todos(.clause("P-07", owner: "li.wei")).first?.ref)
    let asked = try office.run(.risk(.ask(.ref(renewal))), by: "li.wei", at: Self.now)
    let missed = try office.answer(asked, "n", by: "li.wei", at: Self.now)
    #expect(missed.topics.first == "ask.opened")
    let refused = try office.run(
      .plan(.assign(.ref(ref), to: "li.wei")), by: "chen.jing", at: Self.now)
    #expect(refused.topics == ["assign.not_fit"])
    guard case .ref(let seat)? = missed.facts("ask.opened")?["ref"] else {
      Issue.record("no task is named")
      return
    }
    _ = try office.run(.todo(.done(.ref(seat), result: nil)), by: "li.wei", at: Self.now)
    let given = try office.run(
      .plan(.assign(.ref(ref), to: "li.wei")), by: "chen.jing", at: Self.now)
    #expect(given.topics.first == "assign.assigned")
  }
}
