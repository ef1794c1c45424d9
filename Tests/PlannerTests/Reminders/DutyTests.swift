import CivilTime
import Procedure
import Testing

@testable import Planner

@Suite("Who is on duty")
struct DutyTests {
  /// Wednesday, 11 March.
  static let now = "2026-03-11T01:00:00Z"

  private static func make(_ members: [PersonID], isWeekly: Bool = true) throws -> Command {
    .staff(
      .duty(
        .make(
          "east-desk", members: members, isWeekly: isWeekly, from: try Ledger.day("2026-03-16"))))
  }

  private static func swap(_ day: String, to id: PersonID) throws -> Command {
    .staff(.duty(.swap("east-desk", on: try Ledger.day(day), to: id)))
  }

  /// An office in which li.wei, zhao.lei and wu.na take turns by the week.
  private func office() throws -> Ledger {
    var office = try Ledger.procedural()
    let made = try office.run(
      Self.make(["li.wei", "zhao.lei", "wu.na"]), by: "chen.jing", at: Self.now)
    #expect(made.topics == ["duty-new.made"])
    return office
  }

  private func onDuty(_ office: Ledger, _ now: String, for owner: PersonID = "li.wei") throws
    -> [PersonID]
  {
    let asker = try #require(office.people["chen.jing"])
    let deliberation = try Deliberation(
      asker: asker, view: office, now: try #require(Instant(now)))
    return deliberation.people(as: .duty, of: owner).map(\.id)
  }

  @Test("People take turns in order, from the first day on; another team has nobody on duty")
  func turns() throws {
    let office = try office()
    #expect(try onDuty(office, "2026-03-15T15:59:00Z").isEmpty)
    #expect(try onDuty(office, "2026-03-15T16:00:00Z") == ["li.wei"])
    #expect(try onDuty(office, "2026-03-22T15:59:00Z") == ["li.wei"])
    #expect(try onDuty(office, "2026-03-23T01:00:00Z") == ["zhao.lei"])
    #expect(try onDuty(office, "2026-04-06T01:00:00Z") == ["li.wei"])
    #expect(try onDuty(office, "2026-03-23T01:00:00Z", for: "grace.lin").isEmpty)
  }

  @Test("It is kept as a series that takes nobody's time, and read back as it was")
  func kept() throws {
    var office = try office()
    _ = try office.run(Self.swap("2026-03-25", to: "wu.na"), by: "chen.jing", at: Self.now)
    let object = try #require(office.objects.first { $0.calendar == "duty/east-desk" })
    let text = String(decoding: object.text, as: UTF8.self)
    #expect(text.contains("RRULE:FREQ=WEEKLY") && text.contains("TRANSP:TRANSPARENT"))
    #expect(text.contains("RECURRENCE-ID;VALUE=DATE:20260323"))
    #expect(object.kind == .availability)
    let list = try DutyList(object)
    #expect(list.members == ["li.wei", "zhao.lei", "wu.na"] && list.team == "east")
    #expect(list.swaps == [try Ledger.day("2026-03-23"): "wu.na"])
  }

  @Test("A swapped shift tells both, goes back to its turn, and undo takes it back")
  func swapped() throws {
    var office = try office()
    let decision = try office.run(
      Self.swap("2026-03-25", to: "wu.na"), by: "chen.jing", at: Self.now)
    #expect(decision.topics == ["duty-swap.swapped"])
    #expect(Set(office.said.map(\.to)) == ["wu.na", "zhao.lei"])
    #expect(try onDuty(office, "2026-03-23T01:00:00Z") == ["wu.na"])
    _ = try office.run(Self.swap("2026-03-23", to: "zhao.lei"), by: "chen.jing", at: Self.now)
    #expect(try onDuty(office, "2026-03-23T01:00:00Z") == ["zhao.lei"])
    let object = try #require(office.objects.first { $0.calendar == "duty/east-desk" })
    #expect(try DutyList(object).swaps.isEmpty)
  }

  @Test("Leads of everybody on it and administrators change lists, others do not")
  func rights() throws {
    var office = try Ledger.procedural()
    for id: PersonID in ["li.wei", "wu.na", "grace.lin"] {
      let no = try office.run(Self.make(["li.wei"]), by: id, at: Self.now)
      #expect(no.refusal?.code == .notAllowed && no.changes.isEmpty, "\(id)")
    }
    let room = try office.run(Self.make(["room-2"]), by: "chen.jing", at: Self.now)
    #expect(room.telling?.refusal == .badInput)
    let yes = try office.run(Self.make(["li.wei"]), by: "ma.li", at: Self.now)
    #expect(yes.changes.count == 1)
    let again = try office.run(Self.make(["li.wei"]), by: "ma.li", at: Self.now)
    #expect(again.telling?.refusal == .conflict)
  }

  @Test("When business opens on the day of a change, both hear of it, once")
  func handOff() throws {
    var office = try office()
    let monday = "2026-03-23T01:00:00Z"
    let changes = try office.look(from: "2026-03-23T00:59:00Z", to: monday, opening: true)
    #expect(try office.topics(changes, to: "zhao.lei", at: monday) == ["reminders.notice"])
    #expect(try office.topics(changes, to: "li.wei", at: monday) == ["reminders.notice"])
    #expect(try office.topics(changes, to: "wu.na", at: monday).isEmpty)
    #expect(try office.look(from: monday, to: monday, opening: true).messages.isEmpty)
    let tuesday = "2026-03-24T01:00:00Z"
    #expect(try office.look(from: monday, to: tuesday, opening: true).messages.isEmpty)
  }

  @Test("A ladder may go to whoever is on duty, and says so where nobody is")
  func rung() throws {
    let handbook = try Ledger.handbook(changing: "rules/escalation.yaml") { text in
      text.replacing("to: [team_lead]", with: "to: [duty]")
        .replacing("{at: due, to: [owner]}", with: "{at: due, to: [duty]}")
    }
    var office = try Ledger.withTask(due: "2026-03-24")
    office.handbook = handbook
    let due = "2026-03-24T10:00:00Z"
    let nobody = try office.look(from: "2026-03-24T09:59:00Z", to: due)
    #expect(nobody.messages.map(\.to) == ["li.wei"])
    #expect(try office.topics(nobody, to: "li.wei", at: due) == ["reminders.nobody"])

    var other = try Ledger.withTask(due: "2026-03-24")
    other.handbook = handbook
    _ = try other.run(
      Self.make(["li.wei", "zhao.lei", "wu.na"]), by: "chen.jing", at: Self.now)
    let told = try other.look(from: "2026-03-24T09:59:00Z", to: due)
    #expect(told.messages.map(\.to) == ["zhao.lei"])
  }
}
