import CivilTime
import ICalendar
import Testing

/// The examples of RFC 5545, section 3.8.5.3, in New York at nine in the morning. What the RFC
/// goes on with "..." is followed as far as it prints.
@Suite("RFC 5545, section 3.8.5.3")
struct RFC5545Tests {
  struct Example: Sendable, CustomTestStringConvertible {
    let rule: String
    let days: String
    /// DTSTART is the first day unless given.
    var start: String?
    var testDescription: String { rule }

    init(_ rule: String, _ days: String, start: String? = nil) {
      (self.rule, self.days, self.start) = (rule, days, start)
    }
  }

  static let toChristmas = "1997 Sep 2-30, Oct 1-31, Nov 1-30, Dec 1-23"
  static let januaries = "1998 Jan 1-31; 1999 Jan 1-31; 2000 Jan 1-31"
  static let fiveWeeks = "1997 Sep 2,4,9,11,16,18,23,25,30, Oct 2"

  static let daily = [
    Example("FREQ=DAILY;COUNT=10", "1997 Sep 2-11"),
    Example("FREQ=DAILY;UNTIL=19971224T000000Z", toChristmas),
    Example("FREQ=DAILY;INTERVAL=2", "1997 Sep 2-30/2, Oct 2-30/2, Nov 1-29/2, Dec 1-31/2"),
    Example("FREQ=DAILY;INTERVAL=10;COUNT=5", "1997 Sep 2,12,22, Oct 2,12"),
    Example(
      "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA", januaries),
    Example("FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1", januaries),
  ]

  static let weekly = [
    Example("FREQ=WEEKLY;COUNT=10", "1997 Sep 2-30/7, Oct 7-28/7, Nov 4"),
    Example(
      "FREQ=WEEKLY;UNTIL=19971224T000000Z", "1997 Sep 2-30/7, Oct 7-28/7, Nov 4-25/7, Dec 2-23/7"),
    Example(
      "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
      "1997 Sep 2,16,30, Oct 14,28, Nov 11,25, Dec 9,23; 1998 Jan 6,20, Feb 3,17"),
    Example("FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH", fiveWeeks),
    Example("FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH", fiveWeeks),
    Example(
      "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
      """
      1997 Sep 1,3,5,15,17,19,29, Oct 1,3,13,15,17,27,29,31, Nov 10,12,14,24,26,28, Dec 8,10,12,22
      """),
    Example(
      "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", "1997 Sep 2,4,16,18,30, Oct 2,14,16"),
    Example("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997 Aug 5,10,19,24"),
    Example("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997 Aug 5,17,19,31"),
  ]

  static let monthly = [
    Example(
      "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
      "1997 Sep 5, Oct 3, Nov 7, Dec 5; 1998 Jan 2, Feb 6, Mar 6, Apr 3, May 1, Jun 5"),
    Example("FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR", "1997 Sep 5, Oct 3, Nov 7, Dec 5"),
    Example(
      "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
      "1997 Sep 7,28, Nov 2,30; 1998 Jan 4,25, Mar 1,29, May 3,31"),
    Example(
      "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
      "1997 Sep 22, Oct 20, Nov 17, Dec 22; 1998 Jan 19, Feb 16"),
    Example(
      "FREQ=MONTHLY;BYMONTHDAY=-3", "1997 Sep 28, Oct 29, Nov 28, Dec 29; 1998 Jan 29, Feb 26"),
    Example(
      "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
      "1997 Sep 2,15, Oct 2,15, Nov 2,15, Dec 2,15; 1998 Jan 2,15"),
    Example(
      "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
      "1997 Sep 30, Oct 1,31, Nov 1,30, Dec 1,31; 1998 Jan 1,31, Feb 1"),
    Example(
      "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
      "1997 Sep 10-15; 1999 Mar 10-13"),
    Example(
      "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
      "1997 Sep 2-30/7, Nov 4-25/7; 1998 Jan 6-27/7, Mar 3-31/7"),
    Example(
      "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
      "1997 Sep 13, Oct 11, Nov 8, Dec 13; 1998 Jan 10, Feb 7, Mar 7, Apr 11, May 9, Jun 13"),
    Example("FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997 Sep 4, Oct 7, Nov 6"),
    Example(
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
      "1997 Sep 29, Oct 30, Nov 27, Dec 30; 1998 Jan 29, Feb 26, Mar 30"),
    Example("FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007 Jan 15,30, Feb 15, Mar 15,30"),
  ]

  static let yearly = [
    Example(
      "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
      """
      1997 Jun 10, Jul 10; 1998 Jun 10, Jul 10; 1999 Jun 10, Jul 10; 2000 Jun 10, Jul 10; \
      2001 Jun 10, Jul 10
      """),
    Example(
      "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
      """
      1997 Mar 10; 1999 Jan 10, Feb 10, Mar 10; 2001 Jan 10, Feb 10, Mar 10; \
      2003 Jan 10, Feb 10, Mar 10
      """),
    Example(
      "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
      """
      1997 Jan 1, Apr 10, Jul 19; 2000 Jan 1, Apr 9, Jul 18; 2003 Jan 1, Apr 10, Jul 19; \
      2006 Jan 1
      """),
    Example("FREQ=YEARLY;BYDAY=20MO", "1997 May 19; 1998 May 18; 1999 May 17"),
    Example("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1997 May 12; 1998 May 11; 1999 May 17"),
    Example(
      "FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "1997 Mar 13-27/7; 1998 Mar 5-26/7; 1999 Mar 4-25/7"),
    Example(
      "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
      """
      1997 Jun 5-26/7, Jul 3-31/7, Aug 7-28/7; 1998 Jun 4-25/7, Jul 2-30/7, Aug 6-27/7; \
      1999 Jun 3-24/7, Jul 1-29/7, Aug 5-26/7
      """),
    Example(
      "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
      "1996 Nov 5; 2000 Nov 7; 2004 Nov 2"),
  ]

  @Test("Days, weeks, months and years", arguments: daily + weekly + monthly + yearly)
  func example(_ example: Example) throws {
    let expected = days(example.days)
    let start = try #require(expected.first)
    let series = try series(
      "DTSTART;TZID=America/New_York:\(start.basic)T090000", "RRULE:\(example.rule)")
    let isEndless = !example.rule.contains("COUNT") && !example.rule.contains("UNTIL")
    let found = series.occurrences(in: .always, limit: isEndless ? expected.count : 1_000)
    #expect(found.map(\.start.wallTime.day) == expected)
    #expect(found.allSatisfy { $0.start.wallTime.clock == ClockTime(hour: 9, minute: 0) })
  }

  @Test("Every Friday the 13th, DTSTART itself taken out")
  func fridayThe13th() throws {
    let series = try series(
      "DTSTART;TZID=America/New_York:19970902T090000",
      "EXDATE;TZID=America/New_York:19970902T090000", "RRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13")
    let found = series.occurrences(in: .always, limit: 5)
    #expect(
      found.map(\.start.wallTime.day)
        == days("1998 Feb 13, Mar 13, Nov 13; 1999 Aug 13; 2000 Oct 13"))
  }

  @Test(
    "Hours and minutes",
    arguments: [
      // The RFC prints UNTIL=19970902T170000Z, which is 13:00 there; erratum 3883.
      ("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z", ["09:00", "12:00", "15:00"]),
      (
        "FREQ=MINUTELY;INTERVAL=15;COUNT=6",
        ["09:00", "09:15", "09:30", "09:45", "10:00", "10:15"]
      ),
      ("FREQ=MINUTELY;INTERVAL=90;COUNT=4", ["09:00", "10:30", "12:00", "13:30"]),
    ])
  func hours(_ rule: String, _ times: [String]) throws {
    let series = try series("DTSTART;TZID=America/New_York:19970902T090000", "RRULE:\(rule)")
    let found = series.occurrences(in: .always, limit: 100)
    #expect(found.map { "\($0.start.wallTime)" } == times.map { "1997-09-02T\($0)" })
  }

  @Test(
    "Every 20 minutes from 9:00 to 16:40, written in two ways",
    arguments: [
      "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40",
      "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16",
    ])
  func twentyMinutes(_ rule: String) throws {
    let series = try series("DTSTART;TZID=America/New_York:19970902T090000", "RRULE:\(rule)")
    let expected = days("1997 Sep 2-4").flatMap { day in
      stride(from: 9 * 60, to: 17 * 60, by: 20).map { WallTime(day) + $0 * 60 }
    }
    let found = series.occurrences(in: .always, limit: expected.count)
    #expect(found.map(\.start.wallTime) == expected)
  }
}
