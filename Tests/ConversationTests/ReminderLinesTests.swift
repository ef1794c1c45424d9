import CivilTime
import Conversation
import Planner
import Testing

@Suite("Lines about reminders, quiet hours and covers")
struct ReminderLinesTests {
  static let a3 = Target.ref(Ref(.appointment, 3))
  static let today = Day(unchecked: 2026, 11, 23)

  static func at(_ day: Int?, _ clock: String?) -> Reminding.Time {
    .at(When(day: day.map { today + $0 }, clock: clock.flatMap { ClockTime($0) }))
  }

  /// Nine of tomorrow, in whichever half of the day.
  static var nineTomorrow: Reminding.Time {
    .at(When(day: today + 1, clock: ClockTime("09:00"), other: ClockTime("21:00")))
  }

  static func remind(
    _ time: Reminding.Time, _ words: String = "", to: PersonID? = nil, about: Target? = nil
  ) -> Command {
    .reminder(.remind(Reminding(to: to, time, words: words, about: about)))
  }

  static func quiet(_ from: String, _ until: String) -> Command {
    guard let from = ClockTime(from), let until = ClockTime(until) else {
      return .reminder(.quiet(.show))
    }
    return .reminder(.quiet(.hours(QuietHours(from: from, until: until))))
  }

  static func monday(_ words: String) -> Reminding.Time {
    .every(
      "FREQ=WEEKLY;BYDAY=MO", When(clock: ClockTime("09:00"), other: ClockTime("21:00")),
      words: words)
  }

  static let lines: [(String, Command)] = [
    ("remind me tomorrow 9 to call Wang Fang", remind(nineTomorrow, "call Wang Fang")),
    ("remind me to call Wang Fang tomorrow at 3pm", remind(at(1, "15:00"), "call Wang Fang")),
    ("remind me in 20m", remind(at(0, "09:30"))),
    ("remind me at 4pm", remind(at(nil, "16:00"))),
    (
      "remind zhao.lei friday 10am about the fleet quote",
      remind(at(4, "10:00"), "the fleet quote", to: "zhao.lei")
    ),
    ("remind me about A3 2h before", remind(.before(7_200), about: a3)),
    ("remind me 30 minutes before A3", remind(.before(1_800), about: a3)),
    ("remind me about A3 friday 10am", remind(at(4, "10:00"), about: a3)),
    (
      "remind me to send the quote on friday at 3pm about the fleet",
      remind(at(4, "15:00"), "send the quote about the fleet")
    ),
    ("remind me every monday 9 to plan", remind(monday("every monday 9"), "plan")),
    ("remind me every monday at 9 to plan", remind(monday("every monday at 9"), "plan")),
    ("remind off A3", .reminder(.forget(a3))),
    ("stop reminding me of A3", .reminder(.forget(a3))),
    ("提醒我明天九点给王芳打电话", remind(nineTomorrow, "给王芳打电话")),
    ("20分钟后提醒我发报价", remind(at(0, "09:30"), "发报价")),
    ("提醒赵磊周五上午10点跟进车队报价", remind(at(4, "10:00"), "跟进车队报价", to: "zhao.lei")),
    ("提前2小时提醒我 A3", remind(.before(7_200), about: a3)),
    ("A3前1小时提醒我", remind(.before(3_600), about: a3)),
    ("提醒我每周一9点交周报", remind(monday("每周一9点"), "交周报")),
    ("不再提醒 A3", .reminder(.forget(a3))),
    ("20分钟后提醒我", remind(at(0, "09:30"))),
    (
      "20分钟后再提醒我",
      .reminder(
        .snooze(
          .last, seconds: nil, until: When(day: today, clock: ClockTime(seconds: 34_200))))
    ),
    ("quiet", .reminder(.quiet(.show))), ("quiet off", .reminder(.quiet(.off))),
    ("quiet usual", .reminder(.quiet(.usual))),
    ("quiet 20:30-8:00", quiet("20:30", "08:00")), ("quiet 23-7", quiet("23:00", "07:00")),
    ("quiet from 9pm to 7:30am", quiet("21:00", "07:30")),
    ("quiet 9:00 to 8:00", quiet("21:00", "08:00")),
    ("安静时段 20:30-8:00", quiet("20:30", "08:00")),
    ("安静时段 晚上8点半到早上7点", quiet("20:30", "07:00")),
    ("关闭安静时段", .reminder(.quiet(.off))),
    (
      "cover me zhao.lei next week",
      .staff(.cover("zhao.lei", DayRange(today + 7, today + 13), of: nil))
    ),
    ("cover me with zhao.lei", .staff(.cover("zhao.lei", nil, of: nil))),
    (
      "cover dana.cole with zhao.lei tomorrow",
      .staff(.cover("zhao.lei", DayRange(today + 1, today + 1), of: "dana.cole"))
    ),
    (
      "下周由赵磊代我", .staff(.cover("zhao.lei", DayRange(today + 7, today + 13), of: nil))
    ),
    ("代班 zhao.lei", .staff(.cover("zhao.lei", nil, of: nil))),
    (
      "away next week, zhao.lei covers",
      .away(DayRange(today + 7, today + 13), of: nil, reason: nil, cover: "zhao.lei")
    ),
    (
      "away 30 Nov - 4 Dec annual leave, zhao.lei covers",
      .away(DayRange(today + 7, today + 11), of: nil, reason: "annual leave", cover: "zhao.lei")
    ),
    (
      "请假 下周一到周三 年假，由赵磊代我",
      .away(DayRange(today + 7, today + 9), of: nil, reason: "年假", cover: "zhao.lei")
    ),
  ]

  @Test("Each line is its command, in either language", arguments: lines)
  func command(line: String, command: Command) throws {
    #expect(try Bot.hear(line) == .command(command))
  }

  @Test(
    "Without a time nothing is called to mind",
    arguments: ["remind me to file the papers", "remind me", "提醒我交周报"])
  func missing(line: String) throws {
    #expect(try Bot.hear(line) == .refused(.missing(slot: "when", command: "remind")))
  }

  @Test("A repeated time is still none for a booking")
  func series() throws {
    #expect(try Bot.hear("book C1 every monday 9am") == .refused(.series("every monday 9am")))
  }
}
