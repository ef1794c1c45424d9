import CivilTime
import ICalendar
import Testing

/// The part that a rule is refused for, and why; nil where it is read.
func fault(of rule: String) -> (part: String, why: String)? {
  do {
    _ = try RecurrenceRule(rule)
    return nil
  } catch {
    guard case .badRule(let part, let why) = error.problem else { return nil }
    return (part, why)
  }
}

@Suite("Reading and writing rules")
struct RuleReadingTests {
  @Test(
    "A rule comes back as it was written where it is in canonical order",
    arguments: [
      "FREQ=DAILY", "FREQ=SECONDLY;COUNT=5;INTERVAL=30;BYSECOND=0,59,60",
      "FREQ=MINUTELY;UNTIL=20261231T235959Z;BYMINUTE=0,30",
      "FREQ=HOURLY;UNTIL=20261231T235959;BYHOUR=0,23",
      "FREQ=WEEKLY;UNTIL=20261231;BYDAY=MO,SU;WKST=SU", "FREQ=MONTHLY;BYDAY=1MO,-5FR,TU",
      "FREQ=MONTHLY;BYMONTHDAY=1,-31;BYSETPOS=1,-366",
      "FREQ=YEARLY;BYYEARDAY=1,-366;BYMONTH=1,12", "FREQ=YEARLY;BYDAY=TH;BYWEEKNO=1,-53",
      "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=5L,12;SKIP=BACKWARD",
    ])
  func roundTrip(_ text: String) throws {
    let rule = try RecurrenceRule(text)
    #expect(rule.description == text)
    #expect(try RecurrenceRule(rule.description) == rule)
  }

  @Test(
    "Any order, any case, plus signs, blanks and a semicolon too many are read",
    arguments: [
      ("byday=+1mo;freq=monthly;", "FREQ=MONTHLY;BYDAY=1MO"),
      ("INTERVAL=1;FREQ=WEEKLY;;WKST=MO", "FREQ=WEEKLY"),
      ("FREQ=DAILY;BYDAY=MO, TU", "FREQ=DAILY;BYDAY=MO,TU"),
      ("UNTIL=20261231t000000z;FREQ=Daily", "FREQ=DAILY;UNTIL=20261231T000000Z"),
    ])
  func tolerance(_ text: String, _ canonical: String) throws {
    #expect(try RecurrenceRule(text).description == canonical)
  }

  @Test(
    "A fault names the part",
    arguments: [
      ("", "FREQ"), ("COUNT=3", "FREQ"), ("FREQ=FORTNIGHTLY", "FREQ"), ("FREQ", "FREQ"),
      ("FREQ=DAILY;FREQ=DAILY", "FREQ"), ("FREQ=DAILY;INTERVAL=0", "INTERVAL"),
      ("FREQ=DAILY;INTERVAL=99999999999999999999", "INTERVAL"), ("FREQ=DAILY;COUNT=-1", "COUNT"),
      ("FREQ=DAILY;COUNT=0", "COUNT"), ("FREQ=DAILY;UNTIL=tomorrow", "UNTIL"),
      ("FREQ=DAILY;UNTIL=20260230", "UNTIL"), ("FREQ=DAILY;COUNT=1;UNTIL=20260101", "UNTIL"),
      ("FREQ=DAILY;WKST=XX", "WKST"), ("FREQ=DAILY;BYHOUR=24", "BYHOUR"),
      ("FREQ=DAILY;BYMINUTE=60", "BYMINUTE"), ("FREQ=DAILY;BYSECOND=61", "BYSECOND"),
      ("FREQ=DAILY;BYHOUR=1,,2", "BYHOUR"), ("FREQ=DAILY;BYHOUR=", "BYHOUR"),
      ("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY"), ("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY"),
      ("FREQ=YEARLY;BYYEARDAY=367", "BYYEARDAY"), ("FREQ=YEARLY;BYWEEKNO=54", "BYWEEKNO"),
      ("FREQ=YEARLY;BYMONTH=0", "BYMONTH"), ("FREQ=MONTHLY;BYDAY=0MO", "BYDAY"),
      ("FREQ=MONTHLY;BYDAY=54MO", "BYDAY"), ("FREQ=MONTHLY;BYDAY=1", "BYDAY"),
      ("FREQ=MONTHLY;BYDAY=-MO", "BYDAY"), ("FREQ=DAILY;BYSETPOS=0", "BYSETPOS"),
      ("FREQ=DAILY;BYEASTER=0", "BYEASTER"), ("FREQ=WEEKLY;UNTL=20191023", "UNTL"),
    ])
  func faults(_ text: String, _ part: String) {
    #expect(fault(of: text)?.part == part)
  }

  @Test(
    "Parts that RFC 5545 keeps apart are refused (section 3.3.10)",
    arguments: [
      ("FREQ=WEEKLY;BYDAY=1MO", "BYDAY"), ("FREQ=DAILY;BYDAY=-1FR", "BYDAY"),
      ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO", "BYDAY"), ("FREQ=MONTHLY;BYWEEKNO=20", "BYWEEKNO"),
      ("FREQ=DAILY;BYYEARDAY=1", "BYYEARDAY"), ("FREQ=MONTHLY;BYYEARDAY=1", "BYYEARDAY"),
      ("FREQ=WEEKLY;BYMONTHDAY=1", "BYMONTHDAY"), ("FREQ=DAILY;BYSETPOS=1", "BYSETPOS"),
    ])
  func keptApart(_ text: String, _ part: String) {
    #expect(fault(of: text)?.part == part)
  }

  @Test("A long list is read at once and costs no more than its numbers")
  func longList() throws {
    let numbers = (0..<20_000).map { String($0 % 24) }.joined(separator: ",")
    let rule = try RecurrenceRule("FREQ=DAILY;BYHOUR=\(numbers)")
    #expect(rule.byHour.count == 20_000)
    let start = try time("20260101T000000")
    #expect(try Array(Recurrence(rule, from: start).prefix(25)).last?.day.date.day == 2)
  }
}
