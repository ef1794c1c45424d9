import CivilTime
import Planner
import Procedure
import Testing

@Suite("Signing the procedure")
struct SigningTests {
  static let now = "2026-03-11T01:00:00Z"

  private func sign(_ line: String, by id: PersonID, in office: inout Ledger, at now: String = now)
    throws -> Decision
  {
    let asked = try office.run(.readiness(.sign), by: id, at: now)
    return try office.answer(asked, line, by: id, at: now)
  }

  private func give(_ id: PersonID, in office: inout Ledger) throws -> Decision {
    try office.run(
      .todo(.make(title: "quotation", due: nil, client: nil, owner: id, work: nil)),
      by: "chen.jing", at: "2026-03-11T02:00:00Z")
  }

  @Test("Who has signed is not asked again for a year, unless the version changes")
  func signed() throws {
    var office = try Ledger.procedural()
    let done = try sign("y n skip", by: "li.wei", in: &office)
    #expect(done.topics == ["sign.signed"])
    let again = try office.run(.readiness(.sign), by: "li.wei", at: "2027-03-10T01:00:00Z")
    #expect(again.topics == ["sign.already"])
    var other = office
    other.handbook = try Ledger.handbook(changing: "rules/house.yaml") {
      $0.replacing("version: \"1\"", with: "version: \"2\"")
    }
    let changed = try other.run(.readiness(.sign), by: "li.wei", at: "2026-03-12T01:00:00Z")
    #expect(changed.question?.prompt.id == "G-00.1")
    let late = try office.run(.readiness(.sign), by: "li.wei", at: "2027-03-11T01:00:00Z")
    #expect(late.question?.prompt.id == "G-00.1")
  }

  @Test(
    "Whoever refuses it or acts beyond their authority is given no work until they answer anew",
    arguments: ["n n skip", "y y skip"])
  func held(line: String) throws {
    var office = try Ledger.procedural()
    let held = try sign(line, by: "li.wei", in: &office)
    #expect(held.topics.last == "sign.held")
    #expect(try give("li.wei", in: &office).topics == ["sign.no_work"])
    #expect(try give("zhao.lei", in: &office).topics == ["task.made"])
    let plan = try office.run(
      .plan(.make(template: "order", client: "C1", by: nil, backward: false, person: nil)),
      by: "chen.jing", at: Self.now)
    #expect(plan.topics == ["sign.no_work"])
    let done = try sign("y n skip", by: "li.wei", in: &office)
    #expect(done.topics == ["sign.signed"])
    #expect(try give("li.wei", in: &office).topics == ["task.made"])
  }

  @Test("Where the house asks for it, only those who have signed are given work")
  func required() throws {
    var office = try Ledger.procedural()
    office.handbook = try Ledger.handbook(changing: "rules/house.yaml") {
      $0.replacing("signature_required: false", with: "signature_required: true")
    }
    #expect(try give("li.wei", in: &office).topics == ["sign.no_work"])
    _ = try sign("y n skip", by: "li.wei", in: &office)
    #expect(try give("li.wei", in: &office).topics == ["task.made"])
  }
}
