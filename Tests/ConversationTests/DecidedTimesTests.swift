import CivilTime
import Conversation
import Testing

/// The readings of `bot/grammar/README.md` and the forms of times, in both languages; it is Monday
/// 23 November 2026, 09:10.
@Suite("Times as they are decided")
struct DecidedTimesTests {
  @Test(
    "Disputed readings",
    arguments: [
      ("next wednesday", "date 2026-12-02"), ("下周三", "date 2026-12-02"),
      ("this wednesday", "date 2026-11-25"), ("本周三", "date 2026-11-25"),
      ("wednesday", "date 2026-11-25"), ("周三", "date 2026-11-25"),
      ("March 7", "date 2027-03-07"), ("3月7日", "date 2027-03-07"), ("5号", "date 2026-12-05"),
      ("at 3", "time 15:00"), ("三点", "time 15:00"), ("凌晨三点", "time 03:00"),
      ("friday at midnight", "datetime 2026-11-28T00:00"),
      ("明天晚上12点", "datetime 2026-11-25T00:00"), ("by friday", "datetime 2026-11-27T18:00"),
      ("EOD friday", "datetime 2026-11-27T18:00"), ("周五下班前", "datetime 2026-11-27T18:00"),
      ("before friday", "range 2026-11-27"), ("周五前", "range 2026-11-27"),
      ("after march", "range 2027-04-01"), ("end of may", "date 2027-05-31"),
      ("月底", "date 2026-11-30"), ("下个月底", "date 2026-12-31"), ("eom", "date 2026-11-30"),
      ("月初", "range 2026-11-01 2026-11-06"),
      ("from Dec 1 to Dec 5", "range 2026-12-01 2026-12-06"),
      ("12月1日到5日", "range 2026-12-01 2026-12-06"),
      ("next 3 days", "range 2026-11-24 2026-11-27"),
      ("within 3 days", "range 2026-11-23 2026-11-27"), ("三天内", "range 2026-11-23 2026-11-27"),
      ("半天", "duration PT12H"), ("half a day", "duration PT12H"),
      ("农历八月十五", "date 2027-09-15"), ("八月十五日", "date 2027-08-15"),
      ("腊月初八", "date 2027-01-15"), ("五月第三周", "range 2027-05-17 2027-05-24"),
      ("Tuesday March 7 2018", "date 2018-03-07"), ("98年", "range 1998-01-01 1999-01-01"),
    ])
  func decided(text: String, facts: String) throws {
    #expect(try TimePhraseTests.facts(text) == [facts])
  }

  @Test("Of two numbers the first is the month, and the other reading stands beside it")
  func order() throws {
    #expect(
      try TimePhraseTests.facts("10/11") == ["date 2027-10-11", "date 2027-11-10"])
    let files = try Bot.files(changing: "rules/house.yaml") {
      $0.replacing("date_order: month-first", with: "date_order: day-first")
    }
    let times = try Phrasebook(files: files).times
    #expect(times.order == .dayFirst)
    let now = Bot.shanghai.instant(of: WallTime(Day(unchecked: 2026, 11, 23)))
    let found = times.find(in: "10/11", now: now, zone: Bot.shanghai)
    #expect(found.first?.day == Day("2027-11-10"))
  }

  @Test(
    "Repeated times",
    arguments: [
      ("every last Friday", "recurrence FREQ=MONTHLY;BYDAY=-1FR"),
      ("每月最后一个工作日", "recurrence FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
      ("every monday at 9", "recurrence 09:00 FREQ=WEEKLY;BYDAY=MO"),
      ("每两周一次", "recurrence FREQ=WEEKLY;INTERVAL=2"),
      ("every other tuesday at 4pm", "recurrence 16:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
      ("每周一三五上午9点", "recurrence 09:00 FREQ=WEEKLY;BYDAY=MO,WE,FR"),
      ("every monday until 30 june", "recurrence FREQ=WEEKLY;BYDAY=MO;UNTIL=20270630"),
      ("every day for 10 days", "recurrence FREQ=DAILY;COUNT=10"),
      ("每周三下午3点 共8次", "recurrence 15:00 FREQ=WEEKLY;BYDAY=WE;COUNT=8"),
      ("every month on the 5th", "recurrence FREQ=MONTHLY;BYMONTHDAY=5"),
      ("每月5号", "recurrence FREQ=MONTHLY;BYMONTHDAY=5"),
      ("每年农历八月十五", "recurrence RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15"),
      ("quarterly", "recurrence FREQ=MONTHLY;INTERVAL=3"),
      ("每季度", "recurrence FREQ=MONTHLY;INTERVAL=3"),
    ])
  func series(text: String, facts: String) throws {
    #expect(try TimePhraseTests.facts(text) == [facts])
  }

  @Test(
    "Slips, mixed languages, holidays, quarters, the past",
    arguments: [
      ("tommorow 3pm", "datetime 2026-11-24T15:00"), ("wendesday", "date 2026-11-25"),
      ("firday 10am", "datetime 2026-11-27T10:00"), ("下周三 3pm", "datetime 2026-12-02T15:00"),
      ("周五 at 3", "datetime 2026-11-27T15:00"), ("11ish", "time 11:00"),
      ("周五下午1点半到3点", "range 2026-11-27T13:30 2026-11-27T15:00"),
      ("Friday 1:30-3pm", "range 2026-11-27T13:30 2026-11-27T15:00"),
      ("from 2pm till tomorrow 4:30pm", "range 2026-11-23T14:00 2026-11-24T16:30"),
      ("晚上10点到早上6点", "timerange 22:00 06:00"), ("thanksgiving", "date 2026-11-26"),
      ("母亲节", "date 2027-05-09"), ("3 days after christmas", "date 2026-12-28"),
      ("春节前一周", "date 2027-01-30"), ("q1 2027", "range 2027-01-01 2027-04-01"),
      ("明年上半年", "range 2027-01-01 2027-07-01"), ("last week", "range 2026-11-16 2026-11-23"),
      ("去年12月", "range 2025-12-01 2026-01-01"), ("first monday of march", "date 2027-03-01"),
      ("下个月第一个周一", "date 2026-12-07"), ("last working day of the month", "date 2026-11-30"),
      ("between now and 5pm", "range 2026-11-23T09:10 2026-11-23T17:00"),
      ("3 months", "duration P3M"), ("两年半", "duration P2Y6M"),
    ])
  func forms(text: String, facts: String) throws {
    #expect(try TimePhraseTests.facts(text) == [facts])
  }

  @Test("An office's own holidays have names, and its working days are counted")
  func office() throws {
    let off = (1...7).map { DayException(Day(unchecked: 2027, 10, $0), .dayOff, name: "国庆节") }
    let own = DayException(
      Day(unchecked: 2027, 3, 15), .dayOff, name: "司庆日", englishName: "Founders' Day")
    let make = DayException(Day(unchecked: 2027, 10, 9), .workingDay, name: "国庆节")
    let days = OfficeDays(WorkingCalendar(exceptions: off + [own, make]))
    let times = try Bot.phrasebook.get().times
    func day(_ text: String) -> Day? {
      let now = Bot.shanghai.instant(of: WallTime(Day(unchecked: 2026, 11, 23)))
      return times.find(in: text, now: now, zone: Bot.shanghai, office: days).first?.day
    }
    #expect(day("国庆后第一个工作日") == Day("2027-10-08"))
    #expect(day("国庆后第二个工作日") == Day("2027-10-09"))
    #expect(day("司庆日上午") == Day("2027-03-15"))
    #expect(day("founders' day") == Day("2027-03-15"))
    #expect(day("2 business days after Founders' Day") == Day("2027-03-17"))
  }
}
