import CivilTime
import ICalendar
import Testing

@Suite("RFC 7529")
struct RFC7529Tests {
  @Test(
    "Examples of rules in other calendars and of SKIP (sections 4.1, 4.2 and 6)",
    arguments: [
      ("RSCALE=CHINESE;FREQ=YEARLY", "2013 Feb 10; 2014 Jan 31; 2015 Feb 19; 2016 Feb 8"),
      (
        "RSCALE=ETHIOPIC;FREQ=MONTHLY;BYMONTH=13",
        "2013 Sep 6; 2014 Sep 6; 2015 Sep 6; 2016 Sep 6"
      ),
      (
        "RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=8;SKIP=FORWARD",
        "2014 Feb 8; 2015 Feb 27; 2016 Feb 17; 2017 Mar 6"
      ),
      (
        "RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD",
        "2012 Feb 29; 2013 Mar 1; 2014 Mar 1; 2015 Mar 1; 2016 Feb 29"
      ),
      ("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD", "2014 Jan 31, Feb 28, Mar 31, Apr 30"),
      ("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD", "2014 Jan 31, Mar 1, Mar 31, May 1"),
      ("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=OMIT", "2014 Jan 31, Mar 31, May 31, Jul 31"),
      ("RSCALE=GREGORIAN;FREQ=MONTHLY;INTERVAL=3;SKIP=FORWARD", "2014 Jan 31, May 1, Jul 31"),
      (
        "RSCALE=GREGORIAN;FREQ=YEARLY;BYYEARDAY=366;SKIP=BACKWARD",
        "2012 Dec 31; 2013 Dec 31; 2014 Dec 31; 2015 Dec 31"
      ),
      (
        "RSCALE=GREGORIAN;FREQ=YEARLY;BYYEARDAY=366;SKIP=FORWARD",
        "2012 Dec 31; 2014 Jan 1; 2015 Jan 1; 2016 Jan 1, Dec 31"
      ),
      // Two dates that SKIP moves to the same day are one occurrence.
      (
        "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=1,31;SKIP=FORWARD",
        "2015 Jan 1,31, Feb 1, Mar 1,31, Apr 1, May 1,31"
      ),
      (
        "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=-31;SKIP=BACKWARD",
        "2015 Jan 1,31, Mar 1,31, May 1,31, Jul 1, Aug 1,31"
      ),
    ])
  func example(_ rule: String, _ expected: String) throws {
    let expected = days(expected)
    let start = try #require(expected.first)
    let series = try series("DTSTART;VALUE=DATE:\(start.basic)", "RRULE:\(rule)")
    let found = series.occurrences(in: .always, limit: expected.count)
    #expect(found.map(\.start.wallTime.day) == expected)
  }

  @Test("A leap month that the Gregorian calendar does not have is omitted or moved")
  func leapMonth() throws {
    func months(_ skip: String) throws -> [Int] {
      let rule = try RecurrenceRule("RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=5L;SKIP=\(skip)")
      return try Recurrence(rule, from: .date(Day(unchecked: 2026, 1, 15))).prefix(1)
        .map(\.day.month)
    }
    #expect(try months("OMIT") == [])
    #expect(try months("BACKWARD") == [5])
    #expect(try months("FORWARD") == [6])
  }

  @Test("A far window of another calendar's rule does not walk there from DTSTART")
  func farWindow() throws {
    let rule = try RecurrenceRule("RSCALE=CHINESE;FREQ=YEARLY")
    let all = try Recurrence(rule, from: .date(Day(unchecked: 2013, 2, 10)))
    let late = all.within(from: WallTime(Day(unchecked: 2050, 1, 1)), to: nil)
    #expect(late.prefix(2).map(\.day) == days("2050 Jan 23; 2051 Feb 11"))
  }

  @Test("A leap month that comes once in a century is found")
  func rareLeapMonth() throws {
    let rule = try RecurrenceRule("RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=9L;BYMONTHDAY=10")
    let starts = try Recurrence(rule, from: .date(Day(unchecked: 2013, 10, 25))).prefix(2)
    #expect(starts.map(\.day) == days("2014 Nov 2; 2109 Nov 2"))
  }

  @Test(
    "What cannot be computed is refused by name",
    arguments: [
      ("RSCALE=RUSSIAN;FREQ=YEARLY", "RSCALE"), ("FREQ=YEARLY;SKIP=FORWARD", "SKIP"),
      ("RSCALE=CHINESE;FREQ=HOURLY", "RSCALE"), ("FREQ=YEARLY;BYMONTH=5L", "BYMONTH"),
      ("RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=13", "BYMONTH"),
      ("RSCALE=CHINESE;FREQ=DAILY;COUNT=1000000", "COUNT"),
    ])
  func refused(_ rule: String, _ part: String) {
    #expect(fault(of: rule)?.part == part)
  }
}
