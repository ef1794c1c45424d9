import CivilTime
import ICalendar
import Planner
import Testing

extension Ledger {
  /// Two brokers of one team, an assistant, a broker of another team and a room; Monday to Friday
  /// nine to twelve and half past one to six unless said; 6 April 2026 is a holiday and 9 May is worked.
  static func example(open: [String] = ["09:00-12:00", "13:30-18:00"]) throws -> Ledger {
    let zone = try #require(Zone(identifier: "Asia/Shanghai"))
    let spans = try open.map { try #require(ClockSpan($0)) }
    let days: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
    let week = WeekHours(
      Dictionary(uniqueKeysWithValues: days.map { ($0, spans) }))
    let hours = AvailabilityLayer(
      precedence: 10,
      span: Span(Instant(seconds: Int.min / 2), Instant(seconds: Int.max / 2)),
      zone: zone, week: week)
    let holiday = DayException(try day("2026-04-06"), .dayOff, name: "清明节")
    let makeUp = DayException(try day("2026-05-09"), .workingDay, name: "劳动节调休")
    let calendar = WorkingCalendar(exceptions: [holiday, makeUp], years: [2026: .official])
    let people = [
      Person(id: "li.wei", name: "Li Wei", roles: [.broker], team: "east"),
      Person(id: "zhao.lei", name: "Zhao Lei", roles: [.broker], team: "east"),
      Person(id: "chen.jing", name: "Chen Jing", roles: [.teamLead], team: "east"),
      Person(id: "dana.cole", name: "Dana Cole", roles: [.broker], team: "west"),
      Person(id: "room-1", name: "Room 1", roles: [.room]),
    ]
    let clients = [
      Client(ref: Ref(.client, 1), name: "Wang Fang", chineseName: "王芳", broker: "li.wei"),
      Client(ref: Ref(.client, 2), name: "Zhang Wei", chineseName: "张伟", broker: "zhao.lei"),
      Client(ref: Ref(.client, 3), name: "Northwind Foods", broker: "li.wei"),
      Client(ref: Ref(.client, 4), name: "Maria Silva", broker: "dana.cole"),
      Client(ref: Ref(.client, 5), name: "Wang Fen", chineseName: "王芬", broker: "li.wei"),
    ]
    return Ledger(
      office: Office(id: "test", zone: zone, calendar: calendar, hours: hours),
      people: Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0) }), list: clients)
  }

  static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  static func time(_ text: String) throws -> WallTime { try #require(WallTime(text)) }

  /// A booking of that client at that wall time.
  static func booking(
    _ client: String, _ time: String, minutes: Int = 45, place: String? = nil,
    owner: PersonID? = nil, insists: Bool = false
  ) throws -> Command {
    let start = try Self.time(time)
    return .book(
      Booking(
        client: client, when: When(day: start.day, clock: start.clock, seconds: minutes * 60),
        purpose: "renewal review", place: place, owner: owner, insists: insists))
  }
}

extension Decision {
  var refusal: Refusal? {
    if case .refused(let refusal) = outcome { refusal } else { nil }
  }

  var meeting: Meeting? {
    switch outcome {
    case .booked(let meeting), .moved(let meeting, _, _), .cancelled(let meeting, _),
      .confirmed(let meeting), .noShow(let meeting):
      meeting
    default: nil
    }
  }
}
