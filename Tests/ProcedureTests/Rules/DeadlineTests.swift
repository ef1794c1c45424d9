import CivilTime
import Procedure
import Testing

@Suite("Deadline rules")
struct DeadlineTests {
  /// The ends of a rule with those lines for an event at ten in the morning.
  static func ends(_ lines: String, from day: Day, pauses: [Range<Day>] = []) throws -> [Ends] {
    let procedure = try Sample.procedure(
      prompts: "- {id: P.1, ask: {en: A?, zh: 甲？}, type: yes_no}",
      rules: Sample.rule("R", "from: gap.found\n" + lines))
    let rule = try #require(procedure.rule("R"))
    return rule.ends(
      from: Office.moment("\(day)T10:00"), in: Office.time, pauses: pauses)
  }

  @Test(
    "A period ends by law and by the office's own target",
    arguments: [
      // A complaint of Monday 23 November 2026.
      ("offset: 15 days\ninternal: {count: same_day}", "2026-11-23", "2026-12-08", "2026-12-07"),
      // One of Sunday 15 November: the own target of Sunday 29 rolls back to Friday.
      ("offset: 15 days\ninternal: {count: same_day}", "2026-11-15", "2026-11-30", "2026-11-27"),
      // The own target counts like the law and never ends after it.
      ("offset: 5 days", "2026-11-24", "2026-11-29", "2026-11-27"),
      ("offset: 5 days\nroll: following", "2026-11-24", "2026-11-30", "2026-11-27"),
      ("offset: 5 days\nroll: preceding", "2026-11-24", "2026-11-27", "2026-11-27"),
      ("offset: 5 days\ninternal: {offset: 9 days}", "2026-11-24", "2026-11-29", "2026-11-27"),
      ("offset: 9 days\ninternal: {offset: 2 days}", "2026-11-24", "2026-12-03", "2026-11-26"),
      ("offset: 9 days\ninternal: {roll: none}", "2026-11-24", "2026-12-03", "2026-12-03"),
      ("offset: 1 day\ncount: same_day", "2026-11-24", "2026-11-24", "2026-11-24"),
      ("offset: 0 days", "2026-11-24", "2026-11-24", "2026-11-24"),
      // Fifteen working days over the holidays of October, with their make-up days.
      ("offset: 15 business_days", "2026-09-18", "2026-10-14", "2026-10-14"),
      ("offset: 2 business_days", "2026-09-30", "2026-10-09", "2026-10-09"),
      ("offset: 1 business_day", "2026-10-09", "2026-10-10", "2026-10-10"),
      ("offset: -20 business_days", "2026-11-23", "2026-10-26", "2026-10-26"),
      ("offset: -30 days", "2026-11-23", "2026-10-24", "2026-10-23"),
      // Grace of sixty days.
      ("offset: 60 days", "2026-12-05", "2027-02-03", "2027-02-03"),
      // Months and years end on the same day of month, or the month's last.
      ("offset: 3 months", "2026-11-30", "2027-02-28", "2027-02-26"),
      ("offset: 4 months", "2025-12-31", "2026-04-30", "2026-04-30"),
      ("offset: 2 years", "2024-02-29", "2026-02-28", "2026-02-27"),
      ("offset: 3 years", "2023-11-23", "2026-11-23", "2026-11-23"),
      ("offset: 10 years", "2026-05-04", "2036-05-04", "2036-05-02"),
      ("yearly: \"04-30\"", "2026-01-01", "2026-04-30", "2026-04-30"),
      ("yearly: \"04-30\"", "2026-04-30", "2026-04-30", "2026-04-30"),
      ("yearly: \"04-30\"", "2026-05-01", "2027-04-30", "2027-04-30"),
      ("yearly: \"02-29\"", "2026-01-01", "2026-02-28", "2026-02-27"),
    ])
  func ends(lines: String, from: String, legal: String, target: String) throws {
    let event = try #require(Day(from))
    let ends = try #require(try Self.ends(lines, from: event).first)
    #expect(ends.legalDay.description == legal)
    #expect(ends.targetDay.description == target)
    #expect(ends.target <= ends.legal)
  }

  @Test("The law ends with the day, the office's target with its business")
  func moments() throws {
    let ends = try #require(try Self.ends("offset: 5 days", from: Office.day(2026, 11, 24)).first)
    #expect(ends.legal == Office.moment("2026-11-30T00:00"))
    #expect(ends.target == Office.moment("2026-11-27T18:00"))
  }

  @Test("Of several offsets each has its end, in order")
  func cadence() throws {
    let ends = try Self.ends(
      "offsets: [-60 days, -7 days, 0 days, 30 days]", from: Office.day(2026, 12, 20))
    #expect(
      ends.map(\.legalDay.description) == ["2026-10-21", "2026-12-13", "2026-12-20", "2027-01-19"])
    #expect(
      ends.map(\.targetDay.description) == ["2026-10-21", "2026-12-11", "2026-12-18", "2027-01-19"])
  }

  @Test(
    "Hours run from the very moment",
    arguments: [
      ("offset: 4 hours", "2026-11-27T16:30", "2026-11-27T20:30"),
      ("offset: 30 minutes", "2026-11-27T23:45", "2026-11-28T00:15"),
      ("offset: 0 hours", "2026-11-27T16:30", "2026-11-27T16:30"),
      ("offset: 24 hours\ncount: same_instant", "2026-11-27T16:30", "2026-11-28T16:30"),
      ("offset: 4 business_hours", "2026-11-27T16:30", "2026-11-30T11:30"),
      ("offset: -2 business_hours", "2026-11-30T10:00", "2026-11-27T17:00"),
    ])
  func hours(lines: String, from: String, end: String) throws {
    let procedure = try Sample.procedure(
      prompts: "- {id: P.1, ask: {en: A?, zh: 甲？}, type: yes_no}",
      rules: Sample.rule("R", "from: gap.found\n" + lines))
    let rule = try #require(procedure.rule("R"))
    #expect(rule.count == .sameInstant)
    let ends = try #require(rule.ends(from: Office.moment(from), in: Office.time).first)
    #expect(ends.legal == Office.moment(end))
    #expect(ends.target == ends.legal)
  }

  @Test("What depends on a year without an official notice is provisional")
  func provisional() throws {
    func isProvisional(_ lines: String, _ day: Day) throws -> Bool {
      try #require(try Self.ends(lines, from: day).first).isProvisional
    }
    #expect(try !isProvisional("offset: 15 days", Office.day(2026, 11, 23)))
    #expect(try !isProvisional("offset: 15 business_days", Office.day(2026, 11, 23)))
    #expect(try isProvisional("offset: 15 business_days", Office.day(2026, 12, 23)))
    #expect(try isProvisional("offset: 15 days", Office.day(2026, 12, 23)))
    // Plain days that nothing rolls are certain in any year.
    #expect(try !isProvisional("offset: 15 days\ninternal: {roll: none}", Office.day(2026, 12, 23)))
    #expect(try !isProvisional("offset: 2 hours", Office.day(2027, 12, 23)))
  }

  @Test("A rule that ends with another has the other's period")
  func with() throws {
    let procedure = try Shipped.procedure.get()
    let (call, cooling) = (procedure.rule("R-CALLBACK"), procedure.rule("R-COOL-LIFE"))
    #expect(call?.offsets == cooling?.offsets)
    #expect(call?.hasEnd == true)
  }

  @Test("A rule that counts from another's end takes the same event as its root")
  func chain() throws {
    let procedure = try Shipped.procedure.get()
    let watch = try #require(procedure.rule("R-CALLBACK-WATCH"))
    #expect(watch.precedingRule == "R-CALLBACK")
    #expect(procedure.event(of: watch) == "policy.receipt_signed")
    let ends = procedure.ends(of: watch, from: Office.moment("2026-11-23T10:00"), in: Office.time)
    // Fifteen days to 8 December, five days back.
    #expect(ends.map(\.legalDay.description) == ["2026-12-03"])
    let check = try #require(procedure.rule("R-COOL-CHECK"))
    #expect(
      procedure.ends(of: check, from: Office.moment("2026-11-23T10:00"), in: Office.time)
        .map(\.legalDay.description) == ["2026-12-03", "2026-12-06"])
    let premium = try #require(procedure.rule("R-GRACE"))
    #expect(premium.precedingRule == nil)
    #expect(procedure.event(of: premium) == "premium.due")
  }

  @Test(
    "A contract may give more than a least period, less than a longest, and its own where it says")
  func contracts() throws {
    let procedure = try Shipped.procedure.get()
    func agreed(_ id: String, _ count: Int) -> Int? {
      procedure.rule(id)?.agreed(count)?.offsets.first?.count
    }
    #expect(agreed("R-COOL-HEALTH", 20) == 20)
    #expect(agreed("R-COOL-HEALTH", 10) == nil)
    #expect(agreed("R-WAIT", 90) == 90)
    #expect(agreed("R-WAIT", 200) == nil)
    #expect(agreed("R-COOL-LIFE", 10) == 10)
    #expect(agreed("R-GRACE", 90) == nil)
  }

  @Test("Every shipped rule with a period ends for an event, never later by target than by law")
  func shipped() throws {
    for rule in try Shipped.procedure.get().rules where rule.hasEnd {
      let ends = rule.ends(from: Office.moment("2026-11-23T10:00"), in: Office.time)
      #expect(ends.count == max(1, rule.offsets.count), "\(rule.id)")
      #expect(ends.allSatisfy { $0.target <= $0.legal }, "\(rule.id)")
    }
  }
}
