import CivilTime
import Conversation
import Planner
import Testing
import Wire

/// Monday 23 November 2026, 09:10, unless a case says another time.
@Suite("Time phrases")
struct TimePhraseTests {
  static func found(_ text: String, at time: String = "2026-11-23T09:10") throws -> [Found] {
    let zone = Bot.shanghai
    let now = zone.instant(of: WallTime(time) ?? WallTime(seconds: 0))
    return try Bot.phrasebook.get().times.find(in: text, now: now, zone: zone)
  }

  /// The facts of everything found, as `type start end duration rrule` without what is null.
  static func facts(_ text: String, at time: String = "2026-11-23T09:10") throws -> [String] {
    try found(text, at: time).map { found in
      ["type", "start", "end", "duration", "rrule"].compactMap { name in
        if case .string(let value)? = found.json[name] { value } else { nil }
      }.joined(separator: " ")
    }
  }

  @Test("Within quotation marks there is no time, and a mark that is closed nowhere quotes nothing")
  func quoted() throws {
    #expect(try Self.found("“ \"monday\" friday 「 “tuesday").map(\.text) == ["friday", "tuesday"])
    #expect(try Self.found("「monday」 “friday” sunday").map(\.text) == ["sunday"])
  }

  @Test(
    "English phrases",
    arguments: [
      ("today", "date 2026-11-23"), ("tomorrow", "date 2026-11-24"),
      ("the day after tomorrow", "date 2026-11-25"), ("yesterday", "date 2026-11-22"),
      ("friday", "date 2026-11-27"), ("on Friday", "date 2026-11-27"),
      ("monday", "date 2026-11-23"), ("next friday", "date 2026-12-04"),
      ("this friday", "date 2026-11-27"), ("friday next week", "date 2026-12-04"),
      ("in 3 days", "date 2026-11-26"), ("in two weeks", "date 2026-12-07"),
      ("in a month", "date 2026-12-23"), ("2 days from now", "date 2026-11-25"),
      ("7 Mar", "date 2027-03-07"), ("March 7", "date 2027-03-07"),
      ("7th of March", "date 2027-03-07"), ("Mar 7th, 2028", "date 2028-03-07"),
      ("Sat 5 Dec", "date 2026-12-05"), ("2026-12-07", "date 2026-12-07"),
      ("2026/12/07", "date 2026-12-07"), ("13/12", "date 2026-12-13"),
      ("12/13", "date 2026-12-13"), ("the 27th", "date 2026-11-27"), ("29 feb", "date 2028-02-29"),
      ("3pm", "time 15:00"), ("3 pm", "time 15:00"), ("3.30pm", "time 15:30"),
      ("15:00", "time 15:00"), ("at 3", "time 15:00"), ("at 8", "time 08:00"),
      ("3:30", "time 15:30"), ("03:30", "time 03:30"), ("12am", "time 00:00"),
      ("12pm", "time 12:00"), ("noon", "time 12:00"), ("half past 3", "time 15:30"),
      ("quarter to 4", "time 15:45"), ("10 o'clock", "time 10:00"),
      ("3-4pm", "timerange 15:00 16:00"), ("11-1pm", "timerange 11:00 13:00"),
      ("15:00-15:45", "timerange 15:00 15:45"), ("from 2 to 4", "timerange 14:00 16:00"),
      ("3pm to 4:30pm", "timerange 15:00 16:30"), ("afternoon", "timerange 12:00 18:00"),
      ("45m", "duration PT45M"), ("45 min", "duration PT45M"), ("1h30", "duration PT1H30M"),
      ("for 45 minutes", "duration PT45M"), ("half an hour", "duration PT30M"),
      ("an hour and a half", "duration PT1H30M"), ("1.5 hours", "duration PT1H30M"),
      ("two hours", "duration PT2H"), ("3 days", "duration P3D"),
      ("tomorrow 3pm", "datetime 2026-11-24T15:00"), ("3pm tomorrow", "datetime 2026-11-24T15:00"),
      ("friday at 3", "datetime 2026-11-27T15:00"), ("in 2 hours", "datetime 2026-11-23T11:10"),
      ("in half an hour", "datetime 2026-11-23T09:40"),
      ("2026-12-02T14:00", "datetime 2026-12-02T14:00"),
      ("tomorrow 3pm 45m", "datetime 2026-11-24T15:00 2026-11-24T15:45 PT45M"),
      ("tomorrow morning", "range 2026-11-24T08:00 2026-11-24T12:00"),
      ("tonight", "range 2026-11-23T18:00 2026-11-23T22:00"),
      ("friday 14:00-15:00", "range 2026-11-27T14:00 2026-11-27T15:00"),
      ("monday 9-11", "range 2026-11-30T09:00 2026-11-30T11:00"),
      ("this week", "range 2026-11-23 2026-11-30"), ("next week", "range 2026-11-30 2026-12-07"),
      ("next month", "range 2026-12-01 2027-01-01"), ("weekend", "range 2026-11-28 2026-11-30"),
      ("next 3 days", "range 2026-11-24 2026-11-27"), ("7-9 March", "range 2027-03-07 2027-03-10"),
      ("30 Nov - 4 Dec", "range 2026-11-30 2026-12-05"),
      ("28 Dec 2026 - 4 Jan", "range 2026-12-28 2027-01-05"),
      ("28 Dec - 4 Jan 2028", "range 2027-12-28 2028-01-05"), ("Fri 27th", "date 2026-11-27"),
      ("monday to friday", "range 2026-11-23 2026-11-28"),
      ("every monday", "recurrence FREQ=WEEKLY;BYDAY=MO"),
      ("every weekday at 9am", "recurrence 09:00 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    ])
  func english(text: String, facts: String) throws {
    #expect(try Self.facts(text) == [facts])
  }

  @Test(
    "Chinese phrases",
    arguments: [
      ("今天", "date 2026-11-23"), ("明天", "date 2026-11-24"), ("后天", "date 2026-11-25"),
      ("大后天", "date 2026-11-26"), ("周三", "date 2026-11-25"), ("下周三", "date 2026-12-02"),
      ("下下周五", "date 2026-12-11"), ("星期五", "date 2026-11-27"), ("礼拜天", "date 2026-11-29"),
      ("3月7日", "date 2027-03-07"), ("三月七号", "date 2027-03-07"),
      ("十二月二十一日", "date 2026-12-21"), ("2027年3月7日", "date 2027-03-07"),
      ("二〇二七年三月七日", "date 2027-03-07"), ("下个月5号", "date 2026-12-05"), ("27号", "date 2026-11-27"),
      ("12月2日 周三", "date 2026-12-02"), ("两天后", "date 2026-11-25"), ("3周后", "date 2026-12-14"),
      ("下午3点", "time 15:00"), ("三点半", "time 15:30"), ("三点一刻", "time 15:15"),
      ("15点30", "time 15:30"),
      ("15点30分", "time 15:30"), ("三点零五", "time 15:05"), ("三点五分", "time 15:05"),
      ("两点到三点一号会议室", "timerange 14:00 15:00"), ("上午10点", "time 10:00"), ("晚上8点", "time 20:00"),
      ("中午", "time 12:00"),
      ("中午12点半", "time 12:30"), ("早上7点", "time 07:00"), ("4点", "time 16:00"),
      ("１５：００", "time 15:00"),
      ("3点到4点", "timerange 15:00 16:00"), ("下午3点到5点半", "timerange 15:00 17:30"),
      ("15:00－15:45", "timerange 15:00 15:45"), ("四十五分钟", "duration PT45M"),
      ("半小时", "duration PT30M"),
      ("一个半小时", "duration PT1H30M"), ("两个小时", "duration PT2H"), ("1小时30分钟", "duration PT1H30M"),
      ("明天下午3点", "datetime 2026-11-24T15:00"), ("下周三下午三点半", "datetime 2026-12-02T15:30"),
      ("今晚8点", "datetime 2026-11-23T20:00"), ("半小时后", "datetime 2026-11-23T09:40"),
      ("明天下午三点四十五分钟", "datetime 2026-11-24T15:00 2026-11-24T15:45 PT45M"),
      ("明天下午", "range 2026-11-24T12:00 2026-11-24T18:00"), ("本周", "range 2026-11-23 2026-11-30"),
      ("这周", "range 2026-11-23 2026-11-30"), ("下周", "range 2026-11-30 2026-12-07"),
      ("周一到周五", "range 2026-11-23 2026-11-28"), ("3月7日到9日", "range 2027-03-07 2027-03-10"),
      ("2016年一月十日到十二日", "range 2016-01-10 2016-01-13"),
      ("2019年6月1日-6月30日", "range 2019-06-01 2019-07-01"),
      ("2018年 12月", "range 2018-12-01 2019-01-01"),
      ("上上周", "range 2026-11-09 2026-11-16"), ("未来三天", "range 2026-11-24 2026-11-27"),
      ("每周一", "recurrence FREQ=WEEKLY;BYDAY=MO"),
      ("每天上午9点", "recurrence 09:00 FREQ=DAILY"),
    ])
  func chinese(text: String, facts: String) throws {
    #expect(try Self.facts(text) == [facts])
  }

  @Test(
    "What only looks like a time is none",
    arguments: [
      "138-0013-8000", "+86 138 0013 8000", "021-5888 1234", "policy P-2026-0001", "C1", "A4",
      "3,000元", "¥3000", "$20", "20%", "version 3.15.2", "li.wei", "sun.hui@example.com",
      "ISO 9001", "B-12", "PDAA202644010000012345", "周日程表",
      "6号楼", "one may ask", "may", "second opinion", "room-1", "",
      "24/7/365/2", "1-800-555-0199", "保单号 20261123001",
    ])
  func negatives(text: String) throws {
    #expect(try Self.facts(text).isEmpty)
  }

  @Test("A time is found where it stands, in its own words")
  func place() throws {
    let text = "约王芳下周三下午三点 谈续保"
    let found = try #require(try Self.found(text).first)
    #expect(found.text == "下周三下午三点")
    #expect(String(decoding: Array(text.utf8)[found.range], as: UTF8.self) == found.text)
  }

  @Test("A count of days from another day is the day so far from it")
  func counted() throws {
    #expect(try Self.facts("3 days from tuesday") == ["date 2026-11-27"])
    #expect(try Self.facts("three weeks from tomorrow") == ["date 2026-12-15"])
  }

  @Test("What was so long ago is a time where nothing is booked")
  func ago() throws {
    #expect(try Self.facts("5天前") == ["date 2026-11-18"])
    #expect(try Self.facts("5m ago") == ["datetime 2026-11-23T09:05"])
  }

  @Test("A weekday is today as long as its time lies ahead, else a week later")
  func weekday() throws {
    #expect(try Self.facts("monday 10am") == ["datetime 2026-11-23T10:00"])
    #expect(try Self.facts("monday 9am") == ["datetime 2026-11-30T09:00"])
    #expect(try Self.facts("周一上午9点") == ["datetime 2026-11-30T09:00"])
  }

  @Test("A date of two readings gives both, the second as an alternative")
  func alternatives() throws {
    let found = try Self.found("7/3")
    #expect(found.map(\.day) == [Day("2027-07-03"), Day("2027-03-07")])
    #expect(found.map(\.isAlternative) == [false, true])
    #expect(found[1].json["alternative"] == .bool(true))
  }

  @Test("The JSON has its keys in order, null where they do not apply")
  func json() throws {
    let found = try Self.found("see you tomorrow 3pm")
    #expect(
      TimePhrases.json(of: "see you tomorrow 3pm", found: found).text
        == #"{"text":"see you tomorrow 3pm","found":[{"text":"tomorrow 3pm","type":"datetime","#
        + #""start":"2026-11-24T15:00","end":null,"duration":null,"rrule":null}]}"#)
  }

  @Test("Every day is found again from what a reply says of it")
  func echo() throws {
    var numbers = SystemRandomNumberGenerator()
    for _ in 0..<100 {
      let day = Day(unchecked: 2026, 11, 24) + Int.random(in: 0..<360, using: &numbers)
      for person in ["li.wei", "zhao.lei"] as [PersonID] {
        let meeting = Bot.meeting(at: "\(day)T15:00")
        let reply = try Bot.reply(to: .booked(meeting), in: Bot.scene(person))
        let found = try Self.found(reply.text.replacing(" (provisional)", with: ""))
        #expect(found.first?.day == day, "\(reply.text)")
      }
    }
  }

  @Test("No text crashes it")
  func noise() throws {
    var numbers = SystemRandomNumberGenerator()
    let parts = Array("0123456789:-/.,点半月日号周下上午年个小时分钟刻到amp mhd".map(String.init))
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 1...16, using: &numbers))
        .map { _ in parts.randomElement(using: &numbers) ?? "" }.joined()
      for found in try Self.found(text) {
        #expect(found.range.upperBound <= text.utf8.count)
        #expect(!found.json.text.isEmpty)
      }
    }
  }
}
