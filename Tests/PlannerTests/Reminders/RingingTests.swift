import CivilTime
import Planner
import Procedure
import Testing

/// Times are UTC; the office is in Shanghai, eight hours ahead.
@Suite("What rings")
struct RingingTests {
  /// An office that reminds a day and a quarter of an hour before, in which li.wei has an
  /// appointment on Wednesday 11 March at 15:00.
  private func office() throws -> (Ledger, Ref) {
    var office = try Ledger.procedural()
    _ = try office.run(
      .book(
        Booking(
          client: "C1", when: When(day: try Ledger.day("2026-03-11"), clock: ClockTime("15:00")),
          purpose: "renewal review", place: "Guomao")), by: "li.wei", at: "2026-03-09T01:00:00Z")
    return (office, Ref(.appointment, 1))
  }

  @Test("An appointment rings a day and a quarter of an hour before, each once")
  func before() throws {
    var (office, _) = try office()
    let day = try office.look(from: "2026-03-10T06:59:00Z", to: "2026-03-10T07:00:00Z")
    #expect(day.messages.map(\.to) == ["li.wei"])
    #expect(
      try office.topics(day, to: "li.wei", at: "2026-03-10T07:00:00Z") == ["reminders.ahead"])
    // A clock that was set back looks at the same minute again.
    let again = try office.look(from: "2026-03-10T06:58:00Z", to: "2026-03-10T07:00:30Z")
    #expect(again.isEmpty)
    let soon = try office.look(from: "2026-03-11T06:44:00Z", to: "2026-03-11T06:45:00Z")
    #expect(
      try office.topics(soon, to: "li.wei", at: "2026-03-11T06:45:00Z") == ["reminders.soon"])
  }

  @Test("What was decided to be said is not said of a meeting that was moved or cancelled since")
  func cancelled() throws {
    var (office, ref) = try office()
    let said = try office.look(from: "2026-03-11T06:44:00Z", to: "2026-03-11T06:45:00Z")
    _ = try office.run(
      .cancel(.ref(ref), reason: nil), by: "li.wei", at: "2026-03-11T06:45:01Z")
    #expect(try office.topics(said, to: "li.wei", at: "2026-03-11T06:45:02Z").isEmpty)
    // Nor does it ring any more.
    let later = try office.look(from: "2026-03-10T06:00:00Z", to: "2026-03-11T06:46:00Z")
    #expect(try office.topics(later, to: "li.wei", at: "2026-03-11T06:46:00Z").isEmpty)
  }

  @Test("A moved meeting rings before its new time and not before the old one")
  func moved() throws {
    var (office, ref) = try office()
    _ = try office.run(
      .move(.ref(ref), to: When(clock: ClockTime("17:00"))), by: "li.wei",
      at: "2026-03-11T01:00:00Z")
    #expect(try office.look(from: "2026-03-11T06:40:00Z", to: "2026-03-11T06:50:00Z").isEmpty)
    let soon = try office.look(from: "2026-03-11T08:40:00Z", to: "2026-03-11T08:45:00Z")
    #expect(soon.messages.count == 1)
  }

  @Test("What rings while its reader may not be disturbed is said when that ends")
  func quiet() throws {
    var office = try Ledger.procedural()
    office.people["li.wei"]?.quiet = QuietHours(
      from: try #require(ClockTime("14:00")), until: try #require(ClockTime("16:00")))
    _ = try office.run(
      .book(
        Booking(
          client: "C1", when: When(day: try Ledger.day("2026-03-11"), clock: ClockTime("15:30")))),
      by: "li.wei", at: "2026-03-09T01:00:00Z")
    // A day before, at 15:30 on Tuesday.
    let held = try office.look(from: "2026-03-10T07:29:00Z", to: "2026-03-10T07:30:00Z")
    #expect(held.messages.isEmpty)
    let said = try office.look(from: "2026-03-10T07:59:00Z", to: "2026-03-10T08:00:00Z")
    #expect(said.messages.map(\.at) == [try #require(Instant("2026-03-10T08:00:00Z"))])
    // A quarter of an hour before it would be too late after the quiet: it is said at once.
    let soon = try office.look(from: "2026-03-11T07:14:00Z", to: "2026-03-11T07:15:00Z")
    #expect(soon.messages.count == 1)
  }

  @Test("What came due long ago is told in one line, what is past not at all")
  func late() throws {
    var (office, _) = try office()
    for minute in 1...3 {
      _ = try office.run(
        .todo(
          .make(
            title: "task \(minute)", due: When(day: try Ledger.day("2026-03-10")), client: nil,
            owner: nil, work: nil)), by: "li.wei", at: "2026-03-09T01:0\(minute):00Z")
    }
    let now = "2026-03-10T12:00:00Z"
    let caught = try office.look(from: "2026-03-09T12:00:00Z", to: now)
    #expect(caught.messages.filter { $0.to == "li.wei" }.count == 0)
    // 20:00 in Shanghai: it waits for the morning.
    let morning = "2026-03-11T00:00:00Z"
    let said = try office.look(from: now, to: morning)
    let topics = try office.topics(said, to: "li.wei", at: morning)
    #expect(topics.filter { $0 == "reminders.late" }.count == 1)
    #expect(!topics.contains("reminders.due_soon"))
    let message = try #require(said.messages.first { $0.to == "li.wei" })
    let telling = try Planner.message(message, seeing: office, at: #require(Instant(morning)))
    #expect(telling?.presses.map(\.line.topic.id) == ["reminders.line_all"])
  }
}
