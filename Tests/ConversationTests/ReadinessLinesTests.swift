import CivilTime
import Conversation
import Planner
import Testing

@Suite("Lines about readiness and staff")
struct ReadinessLinesTests {
  static let yearEnd = Day(unchecked: 2027, 12, 31)

  static let lines: [(String, Command)] = [
    ("morning", .readiness(.morning)), ("good morning", .readiness(.morning)),
    ("sign on", .readiness(.morning)), ("早上好", .readiness(.morning)),
    ("签到", .readiness(.morning)), ("evening", .readiness(.evening)),
    ("sign off", .readiness(.evening)), ("下班", .readiness(.evening)),
    ("inspect", .readiness(.inspect(nil))), ("检查", .readiness(.inspect(nil))),
    ("inspect room-1", .readiness(.inspect("room-1"))),
    ("检查 room-1", .readiness(.inspect("room-1"))), ("检查room-1", .readiness(.inspect("room-1"))),
    ("检查一号会议室", .readiness(.inspect("room-1"))),
    ("sign", .readiness(.sign)), ("sign the procedure", .readiness(.sign)),
    ("签收规程", .readiness(.sign)), ("notices", .readiness(.notices)),
    ("通知", .readiness(.notices)), ("ok 2", .reminder(.acknowledge(.notice(2)))),
    ("ack", .reminder(.acknowledge(.last))), ("ok all", .reminder(.acknowledge(.all))),
    ("已阅 2", .reminder(.acknowledge(.notice(2)))),
    ("已阅2", .reminder(.acknowledge(.notice(2)))),
    ("收到 R17", .reminder(.acknowledge(.ref(Ref(.reminder, 17))))),
    ("已阅 全部", .reminder(.acknowledge(.all))), ("已阅全部", .reminder(.acknowledge(.all))),
    ("ok 1.5", .reminder(.acknowledge(.notice(0)))),
    ("skills", .staff(.skills(.own))), ("skills zhao.lei", .staff(.skills(.person("zhao.lei")))),
    ("skills east", .staff(.skills(.team("east")))), ("培训情况", .staff(.skills(.own))),
    ("赵磊的培训情况", .staff(.skills(.person("zhao.lei")))),
    (
      "trained zhao.lei motor until 31 Dec 2027",
      .staff(.qualify("zhao.lei", .training, classOfBusiness: "motor", until: yearEnd))
    ),
    (
      "trained zhao.lei critical illness until 31 Dec 2027",
      .staff(
        .qualify("zhao.lei", .training, classOfBusiness: "critical illness", until: yearEnd))
    ),
    (
      "已培训 zhao.lei 重疾险 有效期至 2027年12月31日",
      .staff(
        .qualify("zhao.lei", .training, classOfBusiness: "critical illness", until: yearEnd))
    ),
    (
      "registered dana.cole motor-fleet",
      .staff(.qualify("dana.cole", .registration, classOfBusiness: "motor fleet", until: nil))
    ),
    (
      "已登记 dana.cole 全部险种",
      .staff(.qualify("dana.cole", .registration, classOfBusiness: "all", until: nil))
    ),
    ("leave zhao.lei on 31 Dec", .staff(.leave("zhao.lei", on: Day(unchecked: 2026, 12, 31)))),
    ("zhao.lei leaves on 31 Dec", .staff(.leave("zhao.lei", on: Day(unchecked: 2026, 12, 31)))),
    ("leave zhao.lei", .staff(.leave("zhao.lei", on: nil))),
    ("离职 赵磊 12月31日", .staff(.leave("zhao.lei", on: Day(unchecked: 2026, 12, 31)))),
    ("赵磊12月31日离职", .staff(.leave("zhao.lei", on: Day(unchecked: 2026, 12, 31)))),
    (
      "zhao.lei is on leave tomorrow",
      .away(
        DayRange(Day(unchecked: 2026, 11, 24), Day(unchecked: 2026, 11, 24)), of: "zhao.lei",
        reason: nil)
    ),
  ]

  @Test("Each line is its command", arguments: lines)
  func commands(line: String, command: Command) throws {
    #expect(try Bot.hear(line) == .command(command))
  }
}
