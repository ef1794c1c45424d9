import CivilTime
import Testing

@testable import Planner

@Suite("What people ask to be reminded of")
struct RemindTests {
  static let now = "2026-03-11T01:00:00Z"

  /// A time on somebody's wall.
  static func at(_ text: String) throws -> Reminding.Time {
    let wall = try Ledger.time(text)
    return .at(When(day: wall.day, clock: wall.clock))
  }

  static func remind(_ time: Reminding.Time, to: PersonID? = nil, _ words: String = "call")
    -> Command
  {
    .reminder(.remind(Reminding(to: to, time, words: words)))
  }

  private static func alarm(_ number: Int) -> String { "remind-T\(number)-test@daybook" }

  @Test("One's own is said at its time in the middle of the night, and ok ends it")
  func own() throws {
    var office = try Ledger.procedural()
    let made = try office.run(
      Self.remind(try Self.at("2026-03-14T23:30")), by: "li.wei", at: Self.now)
    #expect(made.facts("remind.own")?["at"] == .moment(try Ledger.time("2026-03-14T23:30")))
    #expect(try office.text(Ledger.t1).contains("TRIGGER;RELATED=END:PT0S"))
    let time = "2026-03-14T15:30:00Z"
    let said = try #require(try office.ring(Self.alarm(1), of: Ledger.t1, at: time).first)
    #expect(said.said == Instant(time))
    #expect(try office.saying(said, at: time)?.statements.count == 1)
    let answered = try office.run(.reminder(.acknowledge(.last)), by: "li.wei", at: time)
    #expect(answered.topics == ["ok.noted"])
    #expect(try office.text(Ledger.t1).contains("STATUS:COMPLETED"))
    #expect(try office.ring(Self.alarm(1), of: Ledger.t1, at: time).isEmpty)
  }

  private static func every(_ rule: String) throws -> Command {
    remind(.every(rule, When(clock: try Ledger.time("2026-03-11T16:00").clock), words: "every"))
  }

  @Test(
    "What comes again and again begins with the next time that its rule gives",
    arguments: [
      ("FREQ=DAILY", "2026-03-11T16:00"), ("FREQ=MONTHLY;BYDAY=-1FR", "2026-03-27T16:00"),
      ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-03-31T16:00"),
      ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-03-17T16:00"),
      ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2028-02-29T16:00"),
      ("RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15", "2026-09-25T16:00"),
    ])
  func series(rule: String, first: String) throws {
    var office = try Ledger.procedural()
    let made = try office.run(try Self.every(rule), by: "li.wei", at: Self.now)
    #expect(made.facts("remind.own")?["at"] == .moment(try Ledger.time(first)))
    #expect(try office.text(Ledger.t1).contains("RRULE:\(rule)"))
  }

  @Test("An end is kept in UTC; what has ended, or comes more than once a day, is refused")
  func seriesEnd() throws {
    var office = try Ledger.procedural()
    _ = try office.run(
      try Self.every("FREQ=DAILY;UNTIL=20260331T235959"), by: "li.wei", at: Self.now)
    #expect(try office.text(Ledger.t1).contains("UNTIL=20260331T155959Z"))
    for rule in ["FREQ=DAILY;UNTIL=20260310T235959", "FREQ=MINUTELY;INTERVAL=10", "FREQ=HOURLY"] {
      let refused = try office.run(try Self.every(rule), by: "li.wei", at: Self.now)
      #expect(refused.changes.isEmpty)
    }
  }

  @Test("It is no work: no list, no load, no ladder and no bell knows of it")
  func noWork() throws {
    var office = try Ledger.procedural()
    _ = try office.run(Self.remind(try Self.at("2026-03-12T09:00")), by: "li.wei", at: Self.now)
    let object = try #require(office.object(Ledger.t1))
    let bells = Bells(office: office.office, procedure: office.handbook.procedure)
    #expect(try bells.rings(of: object).isEmpty)
    let tasks = try office.run(.todo(.list(.own)), by: "li.wei", at: Self.now)
    #expect(tasks.topics == ["task.none"] || tasks.topics == ["tasks.none"])
    let list = try office.run(.reminder(.list), by: "li.wei", at: Self.now)
    #expect(list.topics == ["reminders.none", "reminders.later", "reminders.later_row"])
    let passed = try office.run(.reminder(.escalate(.ref(Ledger.t1))), by: "li.wei", at: Self.now)
    #expect(passed.telling?.refusal == .badInput)
  }

  @Test("A time is meant on the speaker's wall, the opening of business where none is said")
  func zones() throws {
    var office = try Ledger.procedural()
    office.people["li.wei"]?.zone = "Europe/London"
    let day = try Ledger.day("2026-03-12")
    _ = try office.run(Self.remind(.at(When(day: day))), by: "li.wei", at: Self.now)
    let todo = try Todo(try #require(office.object(Ledger.t1)), here: office.office.zone)
    #expect(todo.due.map { todo.zone.instant(of: $0) } == Instant("2026-03-12T09:00:00Z"))
    let late = ClockTime(seconds: 32_400)
    let evening = try office.run(
      Self.remind(.at(When(clock: late))), by: "zhao.lei", at: "2026-03-11T12:00:00Z")
    #expect(evening.facts("remind.own")?["at"] == .moment(try Ledger.time("2026-03-12T09:00")))
  }

  @Test("Each week's is said each week: done takes off one, forget all that follow")
  func series() throws {
    var office = try Ledger.procedural()
    let nine = When(clock: ClockTime(seconds: 32_400))
    let made = try office.run(
      Self.remind(.every("FREQ=WEEKLY;BYDAY=MO", nine, words: "every monday 9")), by: "li.wei",
      at: Self.now)
    #expect(made.facts("remind.own")?["at"] == .moment(try Ledger.time("2026-03-16T09:00")))
    let monday = "2026-03-16T01:00:00Z"
    let key = Self.alarm(1) + "/20260316T090000"
    #expect(try office.ring(key, of: Ledger.t1, at: monday).count == 1)
    let done = try office.run(
      .todo(.done(.ref(Ledger.t1), result: nil)), by: "li.wei", at: monday)
    #expect(done.facts("remind.done")?["next"] == .moment(try Ledger.time("2026-03-23T09:00")))
    #expect(try office.text(Ledger.t1).contains("ACKNOWLEDGED:20260316T010000Z"))
    #expect(try !office.text(Ledger.t1).contains("STATUS:COMPLETED"))
    _ = try office.run(.reminder(.forget(.ref(Ledger.t1))), by: "li.wei", at: monday)
    let next = Self.alarm(1) + "/20260323T090000"
    #expect(try office.ring(next, of: Ledger.t1, at: "2026-03-23T01:00:00Z").isEmpty)
  }

  @Test("A lead's for their broker keeps to the broker's quiet hours, and says who asked")
  func forTeam() throws {
    var office = try Ledger.procedural()
    let made = try office.run(
      Self.remind(try Self.at("2026-03-11T21:30"), to: "li.wei"), by: "chen.jing", at: Self.now)
    #expect(made.facts("remind.other")?["heard"] == .moment(try Ledger.time("2026-03-12T08:00")))
    #expect(office.object(Ledger.t1)?.owner == "li.wei")
    let held = try #require(
      try office.ring(Self.alarm(1), of: Ledger.t1, at: "2026-03-11T13:30:00Z").first)
    #expect(held.again == Instant("2026-03-12T00:00:00Z"))
    let said = try office.saying(held, at: "2026-03-12T00:00:00Z")
    guard case .phrase(let note)? = said?.statements.first?.facts["text"] else {
      Issue.record("nothing is said")
      return
    }
    #expect(note.facts["from"] == .person("chen.jing"))
  }

  @Test("A colleague for whom one may not act hears it as a notice, not before its time")
  func colleague() throws {
    var office = try Ledger.procedural()
    let asked = try office.run(
      Self.remind(try Self.at("2026-03-13T10:00"), to: "zhao.lei"), by: "li.wei", at: Self.now)
    #expect(asked.topics == ["remind.notice"])
    #expect(office.said.first?.again == Instant("2026-03-13T02:00:00Z"))
    let early = try office.run(.readiness(.notices), by: "zhao.lei", at: Self.now)
    #expect(early.topics == ["notices.none"])
    let held = try #require(office.said.first)
    let time = "2026-03-13T02:00:00Z"
    let said = try #require(try office.ring(Pending(reminders: [held]), at: time).first)
    #expect(try office.saying(said, at: time) != nil)
    let later = try office.run(.readiness(.notices), by: "zhao.lei", at: time)
    #expect(later.topics == ["notices.head", "notices.row"])
  }

  @Test("An alarm on one's appointment comes besides the usual ones, and moves with it")
  func onAppointment() throws {
    var office = try Ledger.procedural()
    _ = try office.run(Ledger.booking("C1", "2026-03-12T15:00"), by: "li.wei", at: Self.now)
    let before = Command.reminder(
      .remind(Reminding(.before(7_200), about: .ref(Ledger.a1))))
    let set = try office.run(before, by: "li.wei", at: Self.now)
    #expect(set.facts("remind.object")?["at"] == .moment(try Ledger.time("2026-03-12T13:00")))
    let again = try office.run(before, by: "li.wei", at: Self.now)
    #expect(again.facts("remind.object") != nil)
    let text = try office.text(Ledger.a1)
    #expect(text.components(of: "TRIGGER:-PT120M") == 1)
    #expect(text.components(of: "BEGIN:VALARM") == 1)
    let forgotten = try office.run(
      .reminder(.forget(.ref(Ledger.a1))), by: "li.wei", at: Self.now)
    #expect(forgotten.topics == ["remind.forgotten"])
    #expect(try !office.text(Ledger.a1).contains("VALARM"))
  }

  @Test("A lead's note about a broker's appointment is silent once that is cancelled")
  func ofOthers() throws {
    var office = try Ledger.procedural()
    _ = try office.run(Ledger.booking("C1", "2026-03-12T15:00"), by: "li.wei", at: Self.now)
    _ = try office.run(
      .reminder(.remind(Reminding(.before(3_600), about: .ref(Ledger.a1)))), by: "chen.jing",
      at: Self.now)
    #expect(office.object(Ledger.t1)?.owner == "chen.jing")
    let time = "2026-03-12T06:00:00Z"
    let said = try #require(try office.ring(Self.alarm(1), of: Ledger.t1, at: time).first)
    #expect(try office.saying(said, at: time) != nil)
    _ = try office.run(.cancel(.ref(Ledger.a1), reason: nil), by: "li.wei", at: time)
    #expect(try office.saying(said, at: time) == nil)
  }

  @Test("What can't be is refused and changes nothing")
  func refused() throws {
    var office = try Ledger.procedural()
    _ = try office.run(Ledger.booking("C1", "2026-03-12T15:00"), by: "li.wei", at: Self.now)
    let nine = When(clock: ClockTime(seconds: 32_400))
    let commands: [(Command, Refusal.Code)] = [
      (Self.remind(try Self.at("2026-03-10T09:00")), .inThePast),
      (Self.remind(try Self.at("2036-03-10T09:00")), .invalidTime),
      (Self.remind(try Self.at("2026-03-12T09:00"), to: "room-1"), .notAllowed),
      (Self.remind(try Self.at("2026-03-12T09:00"), to: "nobody.here"), .notFound),
      (Self.remind(.every("FREQ=HOURLY", nine, words: "every hour")), .invalidTime),
      (
        Self.remind(.every("FREQ=DAILY", nine, words: "every day"), to: "zhao.lei"), .notAllowed
      ),
      (Self.remind(.before(3_600)), .notFound),
      (
        .reminder(.remind(Reminding(.before(864_000), about: .ref(Ledger.a1)))), .inThePast
      ),
      (.reminder(.forget(.ref(Ledger.a1))), .notFound),
    ]
    for (command, code) in commands {
      let decision = try office.run(command, by: "li.wei", at: Self.now)
      #expect((decision.refusal?.code ?? decision.telling?.refusal) == code, "\(command)")
      #expect(decision.changes.isEmpty)
    }
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of part: String) -> Int { split(separator: part).count - 1 }
}
