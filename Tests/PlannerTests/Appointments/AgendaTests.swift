import CivilTime
import ICalendar
import Planner
import Testing

@Suite("Looking at appointments")
struct AgendaTests {
  let now = "2026-03-06T16:00:00+08:00"

  func agenda(
    _ ledger: Ledger, _ first: String, _ last: String, of whose: Whose = .own, by id: PersonID
  )
    throws -> Agenda
  {
    var ledger = ledger
    let range = DayRange(try Ledger.day(first), try Ledger.day(last))
    let decision = try ledger.run(.agenda(range, of: whose), by: id, at: now)
    guard case .agenda(let agenda) = decision.outcome else { throw NoAgenda() }
    return agenda
  }

  struct NoAgenda: Error {}

  @Test("An agenda lists what still stands, in order of start, and names holidays")
  func lists() throws {
    var ledger = try Ledger.example()
    for time in ["2026-04-07T15:00", "2026-04-07T10:00", "2026-04-07T11:00"] {
      _ = try ledger.run(Ledger.booking("C1", time), by: "li.wei", at: now)
    }
    _ = try ledger.run(.cancel(.ref(Ref(.appointment, 3)), reason: nil), by: "li.wei", at: now)
    let agenda = try agenda(ledger, "2026-04-06", "2026-04-07", by: "li.wei")
    #expect(agenda.meetings.map(\.appointment.ref.number) == [2, 1])
    #expect(agenda.notes.count == 1)
  }

  @Test("Another team's appointments show as times without names")
  func hides() throws {
    var ledger = try Ledger.example()
    _ = try ledger.run(
      Ledger.booking("C1", "2026-03-10T15:00", place: "Guomao"), by: "li.wei", at: now)
    let mine = try agenda(ledger, "2026-03-10", "2026-03-10", of: .person("li.wei"), by: "zhao.lei")
    #expect(mine.meetings.first?.client?.name == "Wang Fang")
    let theirs = try agenda(
      ledger, "2026-03-10", "2026-03-10", of: .person("li.wei"), by: "dana.cole")
    let meeting = try #require(theirs.meetings.first)
    #expect(meeting.client == nil && meeting.appointment.purpose.isEmpty)
    #expect(meeting.appointment.place == nil)
  }

  @Test("Free time is what the hours leave of the day, and a search finds clients and purposes")
  func freeAndFind() throws {
    var ledger = try Ledger.example()
    _ = try ledger.run(Ledger.booking("C1", "2026-03-10T15:00"), by: "li.wei", at: now)
    let day = try Ledger.day("2026-03-10")
    let free = try ledger.run(
      .free(DayRange(day, day), seconds: 2700, of: .own, with: nil), by: "li.wei", at: now)
    guard case .slots(let slots) = free.outcome else {
      Issue.record("no slots")
      return
    }
    #expect(slots.stretches.map { $0.seconds / 60 } == [180, 90, 135])
    let found = try ledger.run(.find("renewal"), by: "li.wei", at: now)
    guard case .found(let findings) = found.outcome else {
      Issue.record("nothing found")
      return
    }
    #expect(findings.meetings.map(\.appointment.ref.number) == [1])
  }

  @Test("What nobody meant is refused, not guessed")
  func meant() throws {
    var ledger = try Ledger.example()
    let nothing = try ledger.run(.cancel(.it(nil), reason: nil), by: "li.wei", at: now)
    #expect(nothing.refusal?.reason == .nothingMeant(nil))
    let unknown = try ledger.run(.confirm(.ref(Ref(.appointment, 9))), by: "li.wei", at: now)
    #expect(unknown.refusal?.code == .notFound)
    let client = try ledger.run(.confirm(.ref(Ref(.client, 1))), by: "li.wei", at: now)
    #expect(client.refusal?.reason == .notAppointment(Ref(.client, 1)))
  }

  @Test("A client of another team is not there for whoever asks by reference")
  func foreignClient() throws {
    var ledger = try Ledger.example()
    let c1 = Ref(.client, 1)
    _ = try ledger.run(
      .addClient(name: "Acme", email: nil, phone: nil), by: "li.wei", at: now)
    let found = try ledger.run(.find("C1"), by: "dana.cole", at: now)
    guard case .found(let findings) = found.outcome else {
      Issue.record("no findings")
      return
    }
    #expect(findings.clients.isEmpty)
    #expect(try ledger.run(.clients("C1"), by: "dana.cole", at: now).refusal != nil)
    let history = try ledger.run(.history(.ref(Ref(.client, 6))), by: "dana.cole", at: now)
    #expect(history.refusal?.code == .notFound)
    #expect(try ledger.run(.history(.ref(c1)), by: "dana.cole", at: now).refusal != nil)
  }

  @Test("Why somebody is away is for their team")
  func absenceReason() throws {
    var ledger = try Ledger.example()
    let day = try Ledger.day("2026-03-10")
    _ = try ledger.run(
      .away(DayRange(day, day), of: nil, reason: "hospital"), by: "li.wei", at: now)
    let mine = try agenda(ledger, "2026-03-10", "2026-03-10", of: .person("li.wei"), by: "zhao.lei")
    #expect(mine.notes.contains(DayNote(day, .absence("hospital"))))
    let theirs = try agenda(
      ledger, "2026-03-10", "2026-03-10", of: .person("li.wei"), by: "dana.cole")
    #expect(theirs.notes.contains(DayNote(day, .absence(nil))))
  }
}
