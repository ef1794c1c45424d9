import CivilTime
import Conversation
import Planner
import Testing

@Suite("Lines that book")
struct BookingLinesTests {
  static let tomorrowAtThree = When(
    day: Day("2026-11-24"), clock: ClockTime("15:00"), seconds: 2_700)
  static let nextWednesday = When(
    day: Day("2026-12-02"), clock: ClockTime("15:00"), seconds: 2_700)

  @Test(
    "The issue's own lines work as written, with a name or a reference, quoted or not",
    arguments: [
      ("book Wang Fang tomorrow 3pm 45m renewal review at Guomao", "Wang Fang"),
      ("book \"Wang Fang\" tomorrow 3pm 45m renewal review at Guomao", "Wang Fang"),
      ("book “Wang Fang” tomorrow 3pm 45m renewal review at Guomao", "Wang Fang"),
      ("book C1 tomorrow 3pm 45m renewal review at Guomao", "C1"),
      ("Book C1 Tomorrow 3PM 45m renewal review at Guomao.", "C1"),
      ("book C1 tomorrow 15:00-15:45 renewal review at Guomao", "C1"),
      ("book C1 renewal review tomorrow 3pm 45m at Guomao", "C1"),
      ("book Wang Fang for tomorrow 3pm 45m renewal review at Guomao", "Wang Fang"),
      ("book tomorrow 3pm 45m with Wang Fang for renewal review at Guomao", "Wang Fang"),
      (
        "book an appointment with Wang Fang tomorrow 3pm for 45 minutes renewal review @ Guomao",
        "Wang Fang"
      ),
    ])
  func english(line: String, client: String) throws {
    let booking = Booking(
      client: client, when: Self.tomorrowAtThree, purpose: "renewal review", place: "Guomao")
    #expect(try Bot.hear(line) == .command(.book(booking)))
  }

  @Test(
    "The Chinese lines work as written, with a name or a reference",
    arguments: [
      ("预约 王芳 明天下午3点 45分钟 续保面谈 在国贸", "王芳"),
      ("预约 C1 明天下午3点 45分钟 续保面谈 在国贸", "C1"),
      ("预约王芳明天下午三点四十五分钟续保面谈在国贸", "王芳"),
      ("预约「王芳」明天１５：００－１５：４５ 续保面谈 在国贸", "王芳"),
      ("给王芳约明天下午3点 45分钟 在国贸 续保面谈", "王芳"),
      ("明天下午3点和王芳见面 45分钟 在国贸 续保面谈", "王芳"), ("明天下午3点约王芳 45分钟 续保面谈 在国贸", "王芳"),
    ])
  func chinese(line: String, client: String) throws {
    let booking = Booking(
      client: client, when: Self.tomorrowAtThree, purpose: "续保面谈", place: "国贸")
    #expect(try Bot.hear(line) == .command(.book(booking)))
  }

  @Test(
    "A last word after the purpose is the place, without 在",
    arguments: [
      ("约王芳下周三下午三点 45分钟 谈续保 国贸", "王芳"), ("约C1下周三下午三点 45分钟 谈续保 国贸", "C1"),
    ])
  func chinesePlace(line: String, client: String) throws {
    let booking = Booking(
      client: client, when: Self.nextWednesday, purpose: "谈续保", place: "国贸")
    #expect(try Bot.hear(line) == .command(.book(booking)))
  }

  @Test("A room and another broker can be named")
  func forAnother() throws {
    let booking = Booking(
      client: "C3",
      when: When(day: Day("2026-11-27"), clock: ClockTime("14:00"), seconds: 3_600),
      purpose: "claim talk", place: "room-1", owner: "zhao.lei")
    #expect(
      try Bot.hear("book C3 friday 14:00-15:00 claim talk at room-1 for zhao.lei")
        == .command(.book(booking)))
    #expect(
      try Bot.hear("book C3 friday 14:00-15:00 claim talk at room-1 for Zhao Lei")
        == .command(.book(booking)))
  }

  @Test("An hour without a half of the day leaves it open")
  func openHour() throws {
    var when = Self.tomorrowAtThree
    when.other = ClockTime("03:00")
    let line =
      "book an appointment with Wang Fang tomorrow at 3 for 45 minutes renewal review @ Guomao"
    let booking = Booking(
      client: "Wang Fang", when: when, purpose: "renewal review", place: "Guomao")
    #expect(try Bot.hear(line) == .command(.book(booking)))
  }

  @Test("A bare number at the end is an hour, elsewhere it is part of the purpose")
  func bareHour() throws {
    let day = Day("2026-11-24")
    let nine = When(day: day, clock: ClockTime("09:00"), other: ClockTime("21:00"))
    #expect(
      try Bot.hear("book C1 tomorrow 9") == .command(.book(Booking(client: "C1", when: nine))))
    let booking = Booking(client: "C1", when: When(day: day), purpose: "2 policies")
    #expect(try Bot.hear("book C1 tomorrow 2 policies") == .command(.book(booking)))
  }

  @Test("A name that begins like a weekday is a name")
  func names() throws {
    let booking = Booking(
      client: "Sun Hui",
      when: When(day: Day("2026-11-27"), clock: ClockTime("15:00"), seconds: 3_600))
    #expect(try Bot.hear("book Sun Hui friday 3pm for an hour") == .command(.book(booking)))
  }

  @Test("A part of a day is kept as what the time should be near")
  func partOfDay() throws {
    let when = When(day: Day("2026-11-24"), around: ClockTime("15:00"))
    #expect(
      try Bot.hear("book C1 tomorrow afternoon renewal review at Guomao")
        == .command(
          .book(
            Booking(client: "C1", when: when, purpose: "renewal review", place: "Guomao"))))
  }

  @Test("Without a time, without a client, the first that is missing is named")
  func missing() throws {
    #expect(try Bot.hear("book") == .refused(.missing(slot: "client", command: "book")))
    #expect(try Bot.hear("book Wang Fang") == .refused(.missing(slot: "when", command: "book")))
    #expect(try Bot.hear("约王芳") == .refused(.missing(slot: "when", command: "book")))
    #expect(
      try Bot.hear("book tomorrow 3pm") == .refused(.missing(slot: "client", command: "book")))
  }

  @Test("Of a date of two numbers the first is the month")
  func monthFirst() throws {
    let when = When(day: Day(unchecked: 2027, 7, 3), clock: ClockTime(hour: 15, minute: 0))
    #expect(try Bot.hear("book C1 7/3 3pm") == .command(.book(Booking(client: "C1", when: when))))
  }

  @Test("Dates that are none and that repeat are refused")
  func times() throws {
    #expect(try Bot.hear("book C1 31 feb 3pm") == .refused(.impossibleTime("31 feb 3pm")))
    #expect(try Bot.hear("book C1 fri 28 nov 3pm") == .refused(.impossibleTime("fri 28 nov 3pm")))
    #expect(
      try Bot.hear("book C1 every monday 9am") == .refused(.series("every monday 9am")))
  }
}
