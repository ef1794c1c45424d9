import CivilTime
import Planner
import Procedure
import Testing

@Suite("Roles")
struct RoleTests {
  static let now = "2026-03-11T01:00:00Z"

  /// Somebody of each role in the office of these tests.
  static let bearers: [(PersonID, Party)] = [
    ("li.wei", .broker), ("wu.na", .assistant), ("chen.jing", .teamLead),
    ("sun.hui", .branchHead), ("he.ping", .compliance), ("qian.bo", .itAdmin),
    ("ma.li", .officeAdmin), ("luo.yi", .legal),
  ]

  /// Commands with the right that each needs.
  static let commands: [(Command, Right)] = [
    (.clients(nil), .clients), (.find("Wang"), .clients),
    (.addClient(name: "New Client", email: nil, phone: nil), .clientNew),
    (.book(Booking(client: "C1", when: When())), .book),
    (.move(.ref(Ref(.appointment, 9)), to: When()), .book),
    (.cancel(.ref(Ref(.appointment, 9)), reason: nil), .book),
    (
      .plan(.make(template: "order", client: nil, by: nil, backward: false, person: nil)), .plan
    ),
    (.plan(.assign(.ref(Ref(.task, 9)), to: nil)), .assign),
    (.plan(.handOver(from: "zhao.lei", to: .team(nil), days: nil)), .handover),
    (.todo(.start(.ref(Ref(.task, 9)))), .start),
    (.todo(.done(.ref(Ref(.task, 9)), result: nil)), .done),
    (.todo(.block(.ref(Ref(.task, 9)), reason: "x")), .block),
    (
      .risk(.answer(about: Ref(.task, 9), prompt: "P-02.1", of: 1, in: .open, [])), .answer
    ),
    (.readiness(.inspect("room-1")), .inspectRoom),
    (
      .staff(
        .qualify(
          "zhao.lei", .training, classOfBusiness: "motor", until: Day(unchecked: 2027, 1, 1))),
      .training
    ),
    (.staff(.leave("zhao.lei", on: Day(unchecked: 2026, 4, 1))), .handover),
    (.incident(.open(CaseReport(.emergency, words: "fire"))), .caseOpen),
    (.incident(.moveAffected(.ref(Ref(.case, 9)))), .emergency),
    (.incident(.open(CaseReport(.missing, words: "x"))), .caseOpen),
    (.incident(.release(.ref(Ref(.case, 9)), reason: nil)), .caseRelease),
    (.report(.coverage(nil, .text)), .coverage),
    (.report(.proof(.ref(Ref(.plan, 9)))), .proof), (.report(.recordsDue), .reportOffice),
    (.renewal(.pipeline(.own)), .policy),
  ]

  @Test(
    "Each role may do what its rights say, and a refusal names those who may", arguments: bearers)
  func rights(id: PersonID, role: Party) throws {
    let office = try Ledger.procedural()
    let roles = office.handbook.procedure.roles
    let own = try #require(roles.first { $0.id == role })
    for (command, right) in Self.commands {
      let may = roles.filter { $0.may.contains(right) }.compactMap {
        Person.Role(rawValue: $0.id.rawValue)
      }
      var tried = office
      let decision = try tried.run(command, by: id, at: Self.now)
      if own.may.contains(right) {
        #expect(decision.refusal?.reason != .lacksRight(may), "\(id) may \(right): \(command)")
      } else {
        #expect(decision.refusal?.reason == .lacksRight(may), "\(id) may not \(right): \(command)")
        #expect(decision.refusal?.code == .notAllowed)
        #expect(decision.changes.isEmpty)
      }
    }
  }

  @Test("Reading and looking at oneself needs no right")
  func free() throws {
    var office = try Ledger.procedural()
    let day = try Ledger.day("2026-03-11")
    let commands: [Command] = [
      .agenda(DayRange(day, day), of: .own), .whoAmI, .people, .hours(of: nil), .history(nil),
      .readiness(.morning), .readiness(.evening), .readiness(.notices), .readiness(.sign),
      .readiness(.inspect(nil)), .staff(.skills(.own)), .todo(.list(.own)),
      .plan(.list(.own, all: false)), .plan(.load(.own, weeks: 2)),
    ]
    for (id, _) in Self.bearers {
      for command in commands {
        let decision = try office.run(command, by: id, at: Self.now)
        #expect(decision.refusal == nil, "\(id): \(command)")
      }
    }
  }

  @Test("Booking for a colleague takes its own right beside the reach")
  func forTeam() throws {
    var office = try Ledger.procedural()
    office.handbook = try Ledger.handbook(changing: "rules/roles.yaml") {
      $0.replacing(
        "[book, book_for_team, clients, client_new, policy, plan, start,",
        with: "[book, clients, client_new, policy, plan, start,")
    }
    let booking = try Ledger.booking("C1", "2026-03-12T15:00", owner: "li.wei")
    let refused = try office.run(booking, by: "wu.na", at: Self.now)
    #expect(refused.refusal?.reason == .lacksRight([.teamLead, .branchHead, .officeAdmin]))
    #expect(try office.run(booking, by: "chen.jing", at: Self.now).meeting != nil)
  }
}
