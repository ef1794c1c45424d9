import CivilTime
import Conversation
import Wire

/// How fast times are found: in lines as people type them, and in the worst that anybody can send.
enum TimesInLines: Figure {
  static let name = "when"

  private static let lines = [
    "book Wang Fang tomorrow 3pm 45m renewal review at Guomao", "今天下午三点约王芳谈续保,国贸",
    "move A4 to next friday at 4", "下周三上午9点半和张伟开会一个半小时", "what is on this week?",
    "the client called about policy PDAA202644010000012345", "remind me 30 minutes before A3",
    "每周一上午9点例会", "free for 45m thursday", "保单 Y3 的保费 9,860元 已经交了", "ok",
    "from Dec 1 to Dec 5 I am away", "please send the signed form to li.wei@example.com today",
    "客户说月底发工资再交,先别催", "every last friday at 16:00 until June", "我的电话是138-0013-8000",
    "done T12 the premium was paid by transfer", "国庆后第一个工作日下午2点到3点半",
  ]

  private static let worst: [(name: String, line: String)] = [
    ("digits", String(repeating: "1234567890", count: 6_500)),
    ("numbers", String(repeating: "12 ", count: 21_000)),
    ("brackets", String(repeating: "(", count: 32_000) + String(repeating: ")", count: 32_000)),
    ("quotes", String(repeating: "“", count: 21_000)),
    ("weekdays", String(repeating: "monday ", count: 9_300)),
    ("星期", String(repeating: "周一", count: 10_000)),
    ("numerals", String(repeating: "一", count: 21_000)),
    ("number words", String(repeating: "one hundred ", count: 5_400)),
    ("dashes", String(repeating: "3-", count: 32_000)),
    ("links", String(repeating: "from the ", count: 7_200)),
    ("前", String(repeating: "前", count: 21_000)),
    ("months", String(repeating: "may 1 ", count: 10_900)),
    ("slips", String(repeating: "wendesdxy ", count: 6_500)),
    ("mixed", String(repeating: "下周三 3pm to 三点一刻 每月 1/2 ", count: 1_700)),
  ]

  static func measure() throws -> [Measure] {
    let times = try Resources.phrasebook().times
    let office = OfficeDays(try Resources.holidays())
    let zone = Zone(identifier: "Asia/Shanghai") ?? .utc
    let now = BusyOffice.now
    var found = 0
    func read(_ line: String) {
      let times = times.find(in: line, now: now, zone: zone, office: office)
      found += TimePhrases.json(of: line, found: times).text.utf8.count
    }
    let rounds = 400
    let seconds = Timing.best(of: 5) {
      for _ in 0..<rounds { lines.forEach(read) }
    }
    let slow = worst.map { name, line in (name, Timing.best(of: 3) { read(line) } * 1e3) }
    let slowest = slow.max { $0.1 < $1.1 } ?? ("", .nan)
    return [
      Measure(
        name: "when.lines", value: Double(rounds * lines.count) / seconds, unit: "lines/s",
        note: "one core, its JSON included"),
      Measure(
        name: "when.worst", value: slowest.1, unit: "ms",
        note: slow.map { "\($0.0) \($0.1.short)" }.joined(separator: ", ")),
    ]
  }
}
