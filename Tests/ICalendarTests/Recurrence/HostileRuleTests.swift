import CivilTime
import ICalendar
import Testing

@Suite("Hostile recurrence")
struct HostileRuleTests {
  @Test("No text crashes the reader of rules or what it lets through", arguments: 0..<100)
  func noise(_ seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let pieces = [
      "FREQ=", "DAILY", "SECONDLY", "YEARLY", "MONTHLY", ";", ",", "=", "INTERVAL=", "2147483647",
      "COUNT=", "UNTIL=", "20261231", "T000000", "Z", "BYDAY=", "MO", "-53SU", "BYMONTH=", "12",
      "BYSETPOS=", "-366", "BYWEEKNO=", "BYYEARDAY=", "366", "BYMONTHDAY=", "-31", "BYHOUR=", "0",
      "RSCALE=", "HEBREW", "GREGORIAN", "5L", "SKIP=", "FORWARD", "WKST=", "é", "\u{0}", " ",
    ]
    for _ in 0..<60 {
      let count = Int.random(in: 1...14, using: &dice)
      let text = (0..<count).compactMap { _ in pieces.randomElement(using: &dice) }.joined()
      guard let rule = try? RecurrenceRule(text) else { continue }
      #expect(try RecurrenceRule(rule.description) == rule)
      for start in ["00010101", "99991231T235959", "20260228T120000Z"] {
        guard let starts = try? Recurrence(rule, from: time(start)) else { continue }
        let first = Array(starts.prefix(3))
        #expect(zip(first, first.dropFirst()).allSatisfy(<))
      }
    }
  }

  @Test("An EXRULE of seconds is jumped over, not stepped through, from one day to the next")
  func seconds() throws {
    let series = try series(
      "DTSTART:20260101T090000Z", "RRULE:FREQ=DAILY", "EXRULE:FREQ=SECONDLY;INTERVAL=7")
    let window = OccurrenceWindow.days(from: nil, to: Day(unchecked: 2030, 1, 1))
    let found = series.occurrences(in: window, limit: 5_000)
    // 86 400 is 6 beyond a multiple of 7: each seventh day is taken away.
    #expect(found.count == 1_461 - 209)
  }

  @Test("A rule that excepts all that another gives ends the search")
  func nothingLeft() throws {
    let series = try series(
      "DTSTART:20260101T090000Z", "RRULE:FREQ=SECONDLY", "EXRULE:FREQ=SECONDLY")
    let window = OccurrenceWindow.days(
      from: Day(unchecked: 2026, 1, 3), to: Day(unchecked: 2026, 1, 4))
    #expect(series.occurrences(in: window, limit: 10).isEmpty)
  }

  @Test("More rules than anyone needs are refused with the line")
  func manyRules() throws {
    let lines = ["DTSTART:20260101T090000Z"] + Array(repeating: "RRULE:FREQ=DAILY", count: 900)
    let faults = try CalendarText(calendar(of: [lines])).series.faults
    #expect(faults.map(\.line) == [15])
  }
}
