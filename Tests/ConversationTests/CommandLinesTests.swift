import CivilTime
import Conversation
import Planner
import Testing
import Wire

@Suite("Lines of every other command")
struct CommandLinesTests {
  static let a4 = Target.ref(Ref(.appointment, 4))
  static let today = Day(unchecked: 2026, 11, 23)

  static func days(_ first: Int, _ last: Int) -> DayRange { DayRange(today + first, today + last) }

  static func when(_ day: String?, _ clock: String?, _ seconds: Int? = nil) -> When {
    When(day: day.flatMap { Day($0) }, clock: clock.flatMap { ClockTime($0) }, seconds: seconds)
  }

  /// An hour that may be in either half of the day.
  static func hour(_ day: String?, _ clock: String, or other: String) -> When {
    When(day: day.flatMap { Day($0) }, clock: ClockTime(clock), other: ClockTime(other))
  }

  static let lines: [(String, Command)] = [
    ("move A4 to friday 3pm", .move(a4, to: when("2026-11-27", "15:00"))),
    ("move A4 friday 4", .move(a4, to: hour("2026-11-27", "16:00", or: "04:00"))),
    ("move it to 4", .move(.it(nil), to: hour(nil, "16:00", or: "04:00"))),
    ("move A4 60m", .move(a4, to: when(nil, nil, 3_600))),
    ("move Wang Fang to friday 3pm", .move(.words("Wang Fang"), to: when("2026-11-27", "15:00"))),
    ("把A4改到周五下午3点", .move(a4, to: when("2026-11-27", "15:00"))),
    ("A4改到周五下午3点", .move(a4, to: when("2026-11-27", "15:00"))),
    ("把王芳的预约改到周五下午3点", .move(.words("王芳"), to: when("2026-11-27", "15:00"))),
    ("改到4点", .move(.it(nil), to: hour(nil, "16:00", or: "04:00"))),
    ("cancel A4 client is ill", .cancel(a4, reason: "client is ill")),
    ("cancel A4, client is ill", .cancel(a4, reason: "client is ill")),
    ("cancel it", .cancel(.it(nil), reason: nil)),
    ("cancel Wang Fang", .cancel(.words("Wang Fang"), reason: nil)),
    ("取消A4 客户生病", .cancel(a4, reason: "客户生病")),
    ("取消王芳的预约", .cancel(.words("王芳"), reason: nil)),
    ("confirm A4", .confirm(a4)), ("确认A4", .confirm(a4)), ("A4 confirmed", .confirm(a4)),
    ("noshow A4", .noShow(a4)), ("A4 did not come", .noShow(a4)), ("A4没来", .noShow(a4)),
    ("today", .agenda(days(0, 0), of: .own)), ("今天", .agenda(days(0, 0), of: .own)),
    ("today for zhao.lei", .agenda(days(0, 0), of: .person("zhao.lei"))),
    ("agenda", .agenda(days(0, 0), of: .own)), ("tomorrow", .agenda(days(1, 1), of: .own)),
    ("agenda next week", .agenda(days(7, 13), of: .own)),
    ("下周日程", .agenda(days(7, 13), of: .own)), ("明天日程", .agenda(days(1, 1), of: .own)),
    ("agenda this week for zhao.lei", .agenda(days(0, 6), of: .person("zhao.lei"))),
    ("赵磊下周日程", .agenda(days(7, 13), of: .person("zhao.lei"))),
    ("zhao.lei 下周日程", .agenda(days(7, 13), of: .person("zhao.lei"))),
    ("agenda team east tomorrow", .agenda(days(1, 1), of: .team("east"))),
    ("agenda room-1 tomorrow", .agenda(days(1, 1), of: .room("room-1"))),
    ("agenda everybody", .agenda(days(0, 0), of: .everybody)),
    ("所有人今天", .agenda(days(0, 0), of: .everybody)),
    ("agenda 30 Nov - 4 Dec", .agenda(days(7, 11), of: .own)),
    ("free", .free(days(0, 6), seconds: nil, of: .own, with: nil)),
    ("free tomorrow 45m", .free(days(1, 1), seconds: 2_700, of: .own, with: nil)),
    (
      "free this week for zhao.lei",
      .free(days(0, 6), seconds: nil, of: .person("zhao.lei"), with: nil)
    ),
    ("明天有空吗", .free(days(1, 1), seconds: nil, of: .own, with: nil)),
    ("下周三有空吗 45分钟", .free(days(9, 9), seconds: 2_700, of: .own, with: nil)),
    ("赵磊明天有空吗", .free(days(1, 1), seconds: nil, of: .person("zhao.lei"), with: nil)),
    ("find Wang Fang", .find("Wang Fang")), ("查 王芳", .find("王芳")), ("找王芳", .find("王芳")),
    ("A4", .find("A4")), ("C1", .find("C1")), ("张伟的电话", .find("张伟")),
    ("what's on tomorrow?", .agenda(days(1, 1), of: .own)),
    ("明天有几个预约", .agenda(days(1, 1), of: .own)),
    ("一号会议室明天日程", .agenda(days(1, 1), of: .room("room-1"))),
    ("cancel my appointment with Wang Fang", .cancel(.words("Wang Fang"), reason: nil)),
    (
      "move the meeting with Wang Fang to friday 3pm",
      .move(.words("Wang Fang"), to: when("2026-11-27", "15:00"))
    ),
    ("undo", .undo), ("撤销", .undo),
    ("history", .history(nil)), ("history A4", .history(a4)), ("A4的记录", .history(a4)),
    ("whoami", .whoAmI), ("who am i?", .whoAmI), ("我是谁", .whoAmI),
    ("clients", .clients(nil)), ("clients wang", .clients("wang")), ("客户 王", .clients("王")),
    (
      "client new \"Acme Logistics\" info@acme.example +86 139 0000 0001",
      .addClient(name: "Acme Logistics", email: "info@acme.example", phone: "+86 139 0000 0001")
    ),
    ("新客户 李敏 13900000001", .addClient(name: "李敏", email: nil, phone: "13900000001")),
    ("people", .people), ("同事", .people),
    ("away 30 Nov - 4 Dec annual leave", .away(days(7, 11), of: nil, reason: "annual leave")),
    ("away tomorrow for zhao.lei", .away(days(1, 1), of: "zhao.lei", reason: nil)),
    ("请假 下周一到周三 年假", .away(days(7, 9), of: nil, reason: "年假")),
    ("我明天请假", .away(days(1, 1), of: nil, reason: nil)),
    ("hours", .hours(of: nil)), ("hours zhao.lei", .hours(of: "zhao.lei")),
    ("zhao.lei 工作时间", .hours(of: "zhao.lei")), ("工作时间", .hours(of: nil)),
  ]

  @Test("Each line is its command, in either language", arguments: lines)
  func command(line: String, command: Command) throws {
    #expect(try Bot.hear(line) == .command(command))
  }

  @Test(
    "What needs no decision is told apart",
    arguments: [
      ("help", Heard.help(topic: nil)), ("?", .help(topic: nil)), ("帮助", .help(topic: nil)),
      ("help book", .help(topic: "book")), ("预约怎么用", .help(topic: "预约")),
      ("lang zh", .language(.chinese)), ("lang en", .language(.english)),
      ("说中文", .language(.chinese)), ("speak English", .language(.english)),
      ("more", .more), ("更多", .more), ("repeat", .repeat), ("再说一遍", .repeat),
      ("lang fr", .refused(.unknownLanguage("fr"))), ("   ", .refused(.empty)),
      ("today foo bar", .refused(.notUnderstood("foo bar", command: "today"))),
      ("move A4", .refused(.missing(slot: "to", command: "move"))),
      ("cancel", .refused(.missing(slot: "target", command: "cancel"))),
    ])
  func other(line: String, heard: Heard) throws {
    #expect(try Bot.hear(line) == heard)
  }

  @Test(
    "A deadline without a year that has just passed is that one; long ago it means the next",
    arguments: [
      ("task a by 20 Nov", "2026-11-20"), ("task a by 1 Sep", "2026-09-01"),
      ("task a by 5 Jan", "2027-01-05"), ("task a by 20 Nov 2027", "2027-11-20"),
      ("新任务 回访 11月20日前", "2026-11-20"), ("shift T1 to 20 Nov", "2026-11-20"),
      ("顺延 T1 到11月20日", "2026-11-20"), ("shift T1 to the 5th", "2026-12-05"),
    ])
  func deadline(line: String, day: String) throws {
    switch try Bot.hear(line).command {
    case .todo(.make(_, let due, _, _, _)): #expect(due?.day == Day(day))
    case .todo(.shift(_, let due, _)): #expect(due?.day == Day(day))
    case let other: Issue.record("\(String(describing: other))")
    }
  }

  @Test("`it` is the object named last")
  func it() throws {
    var session = Session()
    session.it = Ref(.appointment, 7)
    let scene = Bot.scene(session: session)
    #expect(
      try Bot.hear("move it to 4", in: scene)
        == .command(.move(.it(Ref(.appointment, 7)), to: Self.hour(nil, "16:00", or: "04:00"))))
  }

  @Test("Every example in commands.yaml is understood as its own command, in both languages")
  func examples() throws {
    for language in Language.whole {
      var scene = Bot.scene()
      scene.session.language = language
      let reply = try Bot.phrasebook.get().reply(to: .help(topic: nil), in: &scene)
      guard case .array(let commands)? = reply.data["commands"] else {
        Issue.record("help names no commands")
        return
      }
      let phrasebooks = try Bot.paths().filter { $0.hasPrefix("phrasebooks/en/") }
      #expect(commands.count == phrasebooks.count)
      for command in commands {
        guard case .string(let example)? = command["example"] else { continue }
        if case .refused(let complaint) = try Bot.hear(example) {
          Issue.record("\(example): \(complaint)")
        }
      }
    }
  }
}
