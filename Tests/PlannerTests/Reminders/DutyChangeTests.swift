import CivilTime
import ICalendar
import Procedure
import Testing

@testable import Planner

@Suite("Duty lists that change")
struct DutyChangeTests {
  /// Wednesday, 11 March, 09:00 in Shanghai.
  private static let now = "2026-03-11T01:00:00Z"

  private static func list(
    _ members: [PersonID] = ["li.wei", "zhao.lei", "wu.na"], length: Int = 7
  ) throws -> DutyList {
    DutyList(
      name: "east-desk", team: "east", members: members, start: try Ledger.day("2026-03-02"),
      length: length)
  }

  private func office(_ members: [PersonID] = ["li.wei", "zhao.lei", "wu.na"]) throws -> Ledger {
    var office = try Ledger.procedural()
    _ = try office.run(
      .staff(.duty(.make("east-desk", members: members, isWeekly: true, from: nil))),
      by: "ma.li", at: Self.now)
    return office
  }

  private func kept(_ office: Ledger) throws -> DutyList? {
    try office.objects.first { $0.calendar == "duty/east-desk" }.map { try DutyList($0) }
  }

  private func change(
    _ office: inout Ledger, _ members: [PersonID]?, weekly: Bool? = nil,
    by id: PersonID = "chen.jing"
  ) throws -> Decision {
    try office.run(
      .staff(.duty(.change("east-desk", members: members, isWeekly: weekly))), by: id,
      at: Self.now)
  }

  @Test("Whoever is on duty stays so, and the turns go on from them")
  func turns() throws {
    // The second week is zhao.lei's.
    let day = try Ledger.day("2026-03-11")
    let changed = try Self.list().changed(
      to: ["li.wei", "zhao.lei", "ma.lin"], team: "east", length: 7, on: day)
    #expect(changed.shift(on: day)?.person == "zhao.lei")
    #expect(changed.shift(on: day)?.days.first == (try Ledger.day("2026-03-09")))
    #expect(changed.shift(on: day + 7)?.person == "ma.lin")
    #expect(changed.shift(on: day + 14)?.person == "li.wei")
  }

  @Test("Whoever takes turns no more hands over to whoever came next; new lengths begin today")
  func handOver() throws {
    let day = try Ledger.day("2026-03-11")
    let others = try Self.list().changed(
      to: ["li.wei", "wu.na"], team: "east", length: 7, on: day)
    #expect(others.shift(on: day)?.person == "wu.na")
    let daily = try Self.list().changed(
      to: ["li.wei", "zhao.lei", "wu.na"], team: "east", length: 1, on: day)
    #expect((0..<3).map { daily.shift(on: day + $0)?.person } == ["zhao.lei", "wu.na", "li.wei"])
  }

  @Test("Swaps to come hold while the length stays, and the same list is no change")
  func swaps() throws {
    let day = try Ledger.day("2026-03-11")
    let list = try Self.list().giving(day + 7, to: "li.wei")
    let same = list.changed(
      to: ["zhao.lei", "wu.na", "li.wei"], team: "east", length: 7, on: day)
    #expect(same == list)
    let more = list.changed(
      to: ["li.wei", "zhao.lei", "wu.na", "ma.lin"], team: "east", length: 7, on: day)
    #expect(more.shift(on: day + 7)?.person == "li.wei")
    #expect(
      list.changed(to: list.members, team: "east", length: 1, on: day).swaps.isEmpty)
  }

  @Test("A change tells whoever comes on duty and goes off it; others may not make it")
  func told() throws {
    var office = try office()
    let before = office.said.count
    #expect(try change(&office, ["wu.na", "zhao.lei"]).topics == ["duty-change.changed"])
    #expect(Set(office.said.dropFirst(before).map(\.to)) == ["li.wei", "zhao.lei"])
    #expect(try kept(office)?.members == ["zhao.lei", "wu.na"])
    #expect(try change(&office, nil, weekly: true).topics == ["duty-change.unchanged"])
    #expect(try change(&office, nil, weekly: false, by: "li.wei").refusal?.code == .notAllowed)
    #expect(try change(&office, ["room-1"]).telling?.refusal == .badInput)
  }

  @Test("A list that ends is gone, and everybody on it hears of it")
  func removed() throws {
    var office = try office()
    let before = office.said.count
    let no = try office.run(.staff(.duty(.remove("east-desk"))), by: "wu.na", at: Self.now)
    #expect(no.refusal?.code == .notAllowed)
    let yes = try office.run(.staff(.duty(.remove("east-desk"))), by: "chen.jing", at: Self.now)
    #expect(yes.topics == ["duty-remove.removed"])
    #expect(try kept(office) == nil)
    #expect(Set(office.said.dropFirst(before).map(\.to)) == ["li.wei", "zhao.lei", "wu.na"])
  }

  @Test("People of several teams are on duty for the whole office, where no team has a list")
  func wholeOffice() throws {
    var office = try office(["li.wei", "grace.lin"])
    #expect(try kept(office)?.team == nil)
    func onDuty(for owner: PersonID) throws -> [PersonID] {
      try Deliberation(
        asker: #require(office.people["chen.jing"]), view: office,
        now: #require(Instant(Self.now))
      ).people(as: .duty, of: owner).map(\.id)
    }
    #expect(try onDuty(for: "dana.cole") == ["li.wei"])
    #expect(try onDuty(for: "zhao.lei") == ["li.wei"])
    _ = try office.run(
      .staff(.duty(.make("east", members: ["zhao.lei"], isWeekly: true, from: nil))),
      by: "chen.jing", at: Self.now)
    #expect(try onDuty(for: "zhao.lei") == ["zhao.lei"])
    #expect(try onDuty(for: "dana.cole") == ["li.wei"])
    // Its hand-off is told like that of any other, once.
    let wednesday = "2026-03-18T01:00:00Z"
    let changes = try office.look(from: "2026-03-18T00:59:00Z", to: wednesday, opening: true)
    #expect(try office.topics(changes, to: "grace.lin", at: wednesday) == ["reminders.notice"])
    #expect(try office.look(from: wednesday, to: wednesday, opening: true).messages.isEmpty)
  }

  @Test("The agenda of whoever is on duty says so, once for a shift")
  func agenda() throws {
    var office = try office()
    let days = DayRange(try Ledger.day("2026-03-11"), try Ledger.day("2026-03-31"))
    func notes(of id: PersonID) throws -> [DayNote] {
      let decision = try office.run(.agenda(days, of: .person(id)), by: "chen.jing", at: Self.now)
      guard case .agenda(let agenda) = decision.outcome else { return [] }
      return agenda.notes.filter { note in
        if case .duty = note.reason { true } else { false }
      }
    }
    #expect(try notes(of: "zhao.lei").map(\.day) == [try Ledger.day("2026-03-18")])
    #expect(try notes(of: "li.wei").map(\.day) == [try Ledger.day("2026-03-11")])
    #expect(try notes(of: "grace.lin").isEmpty)
  }

  @Test("A feed has an event for each shift, called by who has it")
  func feed() throws {
    var office = try office()
    _ = try office.run(
      .staff(.duty(.swap("east-desk", on: Ledger.day("2026-03-18"), to: "wu.na"))),
      by: "chen.jing", at: Self.now)
    let name = try #require(FeedName("duty/east-desk"))
    #expect(try name.exists(in: office) && !FeedName.duty("west").exists(in: office))
    for privacy in [Privacy.full, .initials] {
      let text = try office.feed(name, privacy, at: Self.now)
      #expect(text.contains("DTSTART;VALUE=DATE:20260311") && text.contains("· east-desk"))
      #expect(text.contains("TRANSP:TRANSPARENT") && !text.contains("X-DAYBOOK-MEMBERS"))
      let second = try #require(text.firstRange(of: "DTSTART;VALUE=DATE:20260318"))
      let person = try #require(office.people["wu.na"])
      let event = text[second.lowerBound...]
      let end = try #require(event.firstRange(of: "END:VEVENT"))
      let names = [person.name, person.chineseName].compactMap(\.self)
      #expect(names.contains { event[..<end.lowerBound].contains($0) }, "\(privacy)")
    }
    let busy = try office.feed(name, .busy, at: Self.now)
    #expect(!busy.contains("east-desk ") && busy.contains("BEGIN:VEVENT"))
    #expect(try office.feed(name, at: Self.now) == office.feed(name, at: Self.now))
  }
}
