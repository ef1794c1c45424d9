import CivilTime
import Conversation
import Planner
import Testing
import Wire

@Suite("Replies")
struct ReplyTests {
  @Test("A booking echoes weekday, date, time, client, purpose and place")
  func booked() throws {
    let reply = try Bot.reply(to: .booked(Bot.meeting()))
    #expect(reply.kind == .booked)
    #expect(reply.text == "Booked A1: Tue 24 Nov 15:00-15:45, Wang Fang, renewal review, Guomao.")
    #expect(reply.refs == [Ref(.appointment, 1)])
    #expect(
      reply.data.text
        == #"{"uid":"A1@x","ref":"A1","start":"2026-11-24T15:00:00+08:00","#
        + #""end":"2026-11-24T15:45:00+08:00","zone":"Asia/Shanghai","client":"C1","#
        + #""owner":"li.wei","place":"Guomao","status":"booked","risk":null}"#)
    let chinese = try Bot.reply(
      to: .booked(Bot.meeting(purpose: "续保面谈", place: "国贸")), in: Bot.scene("zhao.lei"))
    #expect(chinese.text == "已预约 A1：11月24日 周二 15:00-15:45 王芳 续保面谈 国贸（li.wei）。")
  }

  @Test("Without purpose or place nothing is left hanging")
  func bare() throws {
    let reply = try Bot.reply(to: .booked(Bot.meeting(purpose: "", place: nil)))
    #expect(reply.text == "Booked A1: Tue 24 Nov 15:00-15:45, Wang Fang.")
  }

  @Test("The day is named even when it is today; another year is added, and provisional beside it")
  func days() throws {
    #expect(
      try Bot.reply(to: .booked(Bot.meeting(at: "2026-11-23T15:00", purpose: "", place: nil))).text
        == "Booked A1: Mon 23 Nov 15:00-15:45, Wang Fang.")
    #expect(
      try Bot.reply(to: .booked(Bot.meeting(at: "2027-03-05T15:00", purpose: "", place: nil))).text
        == "Booked A1: Fri 5 Mar 2027 (provisional) 15:00-15:45, Wang Fang.")
    #expect(
      try Bot.reply(
        to: .booked(Bot.meeting(at: "2027-03-05T15:00", purpose: "", place: nil)),
        in: Bot.scene("zhao.lei")
      ).text == "已预约 A1：2027年3月5日 周五（暂定） 15:00-15:45 王芳（li.wei）。")
  }

  @Test("Times are said in the zone of who hears them")
  func zones() throws {
    let london = try #require(Zone(identifier: "Europe/London"))
    let reply = try Bot.reply(
      to: .booked(Bot.meeting(purpose: "", place: nil)),
      in: Bot.scene(at: "2026-11-23T09:10", zone: london))
    #expect(reply.text == "Booked A1: Tue 24 Nov 07:00-07:45, Wang Fang.")
    let late = try Bot.reply(
      to: .booked(Bot.meeting(at: "2026-11-24T07:30", purpose: "", place: nil)),
      in: Bot.scene(at: "2026-11-23T09:10", zone: london))
    #expect(late.text == "Booked A1: Mon 23 Nov 23:30 - Tue 24 Nov 00:15, Wang Fang.")
  }

  @Test("A move says where it was, the day only where it is another")
  func moved() throws {
    let meeting = Bot.meeting(purpose: "", place: nil)
    func text(_ was: String) throws -> String {
      try Bot.reply(to: .moved(meeting, was: try #require(WallTime(was)))).text
    }
    #expect(
      try text("2026-11-24T16:00") == "Moved A1: Tue 24 Nov 15:00-15:45 (was 16:00), Wang Fang.")
    #expect(
      try text("2026-11-25T16:00")
        == "Moved A1: Tue 24 Nov 15:00-15:45 (was Wed 25 Nov 16:00), Wang Fang.")
    #expect(try text("2026-11-24T15:00") == "Moved A1: Tue 24 Nov 15:00-15:45, Wang Fang.")
  }

  @Test("Lists stand in columns, a Chinese character as wide as two letters")
  func columns() throws {
    let meetings = [
      Bot.meeting(1, at: "2026-11-24T09:00", purpose: "谈", place: nil, status: .confirmed),
      Bot.meeting(12, at: "2026-11-24T15:00", purpose: "谈续保条件", place: nil, status: .noShow),
    ]
    let day = Day(unchecked: 2026, 11, 24)
    let agenda = Agenda(
      range: DayRange(day, day), whose: .own, today: day - 1, zone: Bot.shanghai,
      meetings: meetings, notes: [])
    #expect(
      try Bot.reply(to: .agenda(agenda), in: Bot.scene("zhao.lei")).text == """
        11月24日 周二：2个预约。
          A1   09:00-09:45  王芳 谈          已确认
          A12  15:00-15:45  王芳 谈续保条件  客户未到
        """)
  }

  @Test("A holiday among the days is said in the speaker's language")
  func notes() throws {
    let day = Day(unchecked: 2026, 10, 1)
    let holiday = DayException(day, .dayOff, name: "国庆节", englishName: "National Day")
    let agenda = Agenda(
      range: DayRange(day, day + 1), whose: .own, today: day - 3, zone: Bot.shanghai, meetings: [],
      notes: [DayNote(day, .holiday(holiday))])
    #expect(
      try Bot.reply(to: .agenda(agenda)).text
        == "Thu 1 Oct - Fri 2 Oct: no appointments.\n  Thu 1 Oct: National Day, day off.")
    #expect(
      try Bot.reply(to: .agenda(agenda), in: Bot.scene("zhao.lei")).text
        == "10月1日 周四 至 10月2日 周五：没有预约。\n  10月1日 周四：国庆节，放假。")
  }

  @Test("A long answer is cut, `more` brings the rest once, `repeat` says the last again")
  func more() throws {
    let book = try Bot.phrasebook.get()
    let clients = (1...45).map { Client(ref: Ref(.client, $0), name: "Client \($0)") }
    var scene = Bot.scene()
    let first = book.reply(
      to: Decision(.clients(clients, like: nil)), of: .clients(nil), in: &scene)
    #expect(first.text.split(separator: "\n").count == 21)
    #expect(first.text.hasSuffix("\n26 more lines: more"))
    #expect(book.reply(to: .repeat, in: &scene).text == first.text)
    let second = book.reply(to: .more, in: &scene)
    #expect(second.text.hasPrefix("The rest, 26 lines:"))
    let third = book.reply(to: .more, in: &scene)
    #expect(third.text.split(separator: "\n").last == "  C45  Client 45")
    let end = book.reply(to: .more, in: &scene)
    #expect(end.text == "That was all.")
    #expect(end.error?.code == .badInput)
  }

  @Test("A reply is one JSON object on one line")
  func json() throws {
    let reply = Reply(.error, "a \"b\"\n\u{1}", refs: [Ref(.client, 2)])
    #expect(
      reply.json(number: 7, id: "x").text
        == #"{"reply":7,"id":"x","kind":"error","text":"a \"b\"\n\u0001","refs":["C2"],"#
        + #""data":null,"ask":null,"error":null}"#)
  }
}
