import CivilTime
import Planner
import Procedure
import Testing

@Suite("Rooms")
struct RoomTests {
  static let monday = "2026-03-09T01:00:00Z"

  private func inspect(
    _ room: PersonID, _ line: String, in office: inout Ledger, at now: String = monday
  ) throws -> Decision {
    let asked = try office.run(.readiness(.inspect(room)), by: "ma.li", at: now)
    return try office.answer(asked, line, by: "ma.li", at: now)
  }

  private func book(
    _ client: String, _ time: String, _ room: String, in office: inout Ledger,
    by id: PersonID = "li.wei", at now: String = monday
  ) throws -> Decision {
    try office.run(Ledger.booking(client, time, place: room), by: id, at: now)
  }

  @Test("A room in order stays in service")
  func inOrder() throws {
    var office = try Ledger.procedural()
    let done = try inspect("room-1", "y 4 y", in: &office)
    #expect(done.topics == ["inspect.in_order"])
    #expect(try book("C1", "2026-03-12T15:00", "room-1", in: &office).meeting != nil)
  }

  @Test("A failed fire item moves what is booked to a free room and tells its owner")
  func moves() throws {
    var office = try Ledger.procedural()
    _ = try book("C1", "2026-03-12T15:00", "room-1", in: &office)
    let done = try inspect("room-1", "y 4 n", in: &office)
    #expect(done.topics.contains("inspect.moved"))
    #expect(done.topics.last == "inspect.out_of_service")
    #expect(done.facts("inspect.moved")?["room"] == .person("room-2"))
    let day = try Ledger.day("2026-03-12")
    for (room, count) in [("room-1", 0), ("room-2", 1)] {
      let agenda = try office.run(
        .agenda(DayRange(day, day), of: .room(PersonID(room))), by: "li.wei", at: Self.monday)
      guard case .agenda(let found) = agenda.outcome else { continue }
      #expect(found.meetings.count == count)
    }
    let notices = try office.run(.readiness(.notices), by: "li.wei", at: Self.monday)
    #expect(notices.facts("notices.row")?["about"] == .ref(Ref(.appointment, 1)))
  }

  @Test("Where no other room is free, the owner has to answer")
  func stuck() throws {
    var office = try Ledger.procedural()
    _ = try book("C1", "2026-03-12T15:00", "room-1", in: &office)
    _ = try book("C4", "2026-03-12T15:00", "room-2", in: &office, by: "dana.cole")
    let done = try inspect("room-1", "y 4 n", in: &office)
    #expect(done.topics.contains("inspect.stuck"))
    let notices = try office.run(.readiness(.notices), by: "li.wei", at: Self.monday)
    #expect(notices.facts("notices.row")?["answer"] == .flag(true))
  }

  @Test("A booking in a closed room is refused naming the check, with a free room as the choice")
  func refused() throws {
    var office = try Ledger.procedural()
    _ = try inspect("room-1", "y 4 n", in: &office)
    let refused = try book("C1", "2026-03-12T15:00", "room-1", in: &office)
    let check = try #require(
      office.todos(.clause("P-03", owner: nil)).first?.ref)
    #expect(refused.refusal?.reason == .roomClosed("room-1", check, free: "room-2"))
    let choice = try #require(refused.choices.first)
    let booked = try office.run(choice, by: "li.wei", at: Self.monday)
    #expect(booked.meeting?.appointment.room == "room-2")
  }

  @Test("A meeting that could not leave a closed room is not moved within it either")
  func moveRefused() throws {
    var office = try Ledger.procedural()
    _ = try book("C1", "2026-03-12T15:00", "room-1", in: &office)
    _ = try book("C4", "2026-03-12T15:00", "room-2", in: &office, by: "dana.cole")
    _ = try inspect("room-1", "y 4 n", in: &office)
    let later = When(
      day: try Ledger.day("2026-03-13"), clock: try Ledger.time("2026-03-13T15:00").clock)
    let moved = try office.run(
      .move(.ref(Ref(.appointment, 1)), to: later), by: "li.wei", at: Self.monday)
    guard case .roomClosed("room-1", _, free: nil)? = moved.refusal?.reason else {
      Issue.record("\(moved.outcome)")
      return
    }
  }

  @Test("However old the failed check is, only a check with a yes opens the room")
  func staysClosed() throws {
    var office = try Ledger.procedural()
    _ = try inspect("room-1", "y 4 n", in: &office)
    let later = "2026-05-11T01:00:00Z"
    #expect(try book("C1", "2026-05-12T15:00", "room-1", in: &office, at: later).meeting == nil)
    let asked = try office.run(.readiness(.inspect("room-1")), by: "ma.li", at: later)
    let half = try office.answer(asked, "y 4", by: "ma.li", at: later)
    #expect(half.question?.prompt.id == "P-03.3")
    #expect(try book("C1", "2026-05-12T15:00", "room-1", in: &office, at: later).meeting == nil)
    let whole = try office.answer(half, "y", by: "ma.li", at: later)
    #expect(whole.topics == ["inspect.in_order"])
    #expect(try book("C1", "2026-05-12T15:00", "room-1", in: &office, at: later).meeting != nil)
  }

  @Test("The list of rooms says what is due this week; nobody but a room can be inspected")
  func list() throws {
    var office = try Ledger.procedural()
    _ = try inspect("room-1", "y 4 y", in: &office)
    let list = try office.run(.readiness(.inspect(nil)), by: "li.wei", at: Self.monday)
    #expect(list.facts("inspect.head")?["due"] == .number(1))
    let next = try office.run(.readiness(.inspect(nil)), by: "li.wei", at: "2026-03-16T01:00:00Z")
    #expect(next.facts("inspect.head")?["due"] == .number(2))
    let person = try office.run(.readiness(.inspect("li.wei")), by: "ma.li", at: Self.monday)
    #expect(person.topics == ["inspect.no_room"])
  }

  @Test("Whoever looks after the rooms sees in the morning which ones the next working day needs")
  func quickLook() throws {
    var office = try Ledger.procedural()
    _ = try book("C1", "2026-03-13T15:00", "room-1", in: &office)
    let asked = try office.run(.readiness(.morning), by: "ma.li", at: "2026-03-12T01:00:00Z")
    let done = try office.answer(
      asked, "y y yes 1 0 y 0 y 4 y y workplace", by: "ma.li", at: "2026-03-12T01:00:00Z")
    #expect(done.facts("inspect.tomorrow")?["room"] == .person("room-1"))
    #expect(done.facts("inspect.due")?["rooms"] == .list([.person("room-1"), .person("room-2")]))
  }
}
