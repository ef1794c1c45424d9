import CivilTime
import Procedure
import Testing

@testable import Planner

@Suite("Every rule of law runs")
struct EveryRuleTests {
  static let now = "2026-11-23T09:10:00+08:00"
  static let anchor = Day(unchecked: 2026, 11, 20)

  /// Legal ends for an event on Friday 20 November 2026, read off a calendar by hand.
  static let ends: [String: String] = [
    "R-COOL-HEALTH": "2026-12-05", "R-COOL-LIFE": "2026-12-05", "R-CALLBACK": "2026-12-05",
    "R-CALLBACK-FIX": "2026-12-11", "R-TRACE-QC": "2026-12-05", "R-TRACE-FIX": "2026-12-11",
    "R-APPLY-FIX": "2026-11-27", "R-ISSUE": "2026-12-11", "R-MEDICAL": "2026-11-27",
    "R-SERVICE-ACCEPT": "2026-11-24", "R-SERVICE-DONE": "2026-11-27",
    "R-SURRENDER": "2026-12-20", "R-ORPHAN": "2026-12-20", "R-REPEAT-SIMPLE": "2027-02-20",
    "R-WAIT": "2027-05-19", "R-SUIT-VALID": "2027-11-20", "R-SUIT-KEEP": "2031-11-20",
    "R-GRACE": "2027-01-19", "R-PAY-HINT": "2026-11-20", "R-LAPSE-NOTICE": "2026-12-04",
    "R-REINSTATE": "2028-11-20", "R-CLAIM-ASK": "2026-11-27",
    "R-CLAIM-DECIDE-LIFE": "2026-11-27", "R-CLAIM-DECIDE": "2026-12-20",
    "R-CLAIM-PAY": "2026-11-30", "R-CLAIM-REFUSE": "2026-11-23", "R-CLAIM-ADVANCE": "2027-01-19",
    "R-LIMIT-NONLIFE": "2028-11-20", "R-LIMIT-LIFE": "2031-11-20", "R-INCONTEST": "2028-11-20",
    "R-COMPL-15": "2026-12-05", "R-COMPL-30": "2026-12-20", "R-COMPL-60": "2027-01-19",
    "R-COMPL-REVIEW-ASK": "2026-12-20", "R-COMPL-REVIEW": "2026-12-20",
    "R-COMPL-TRANSFER": "2026-12-01", "R-KEEP-SHORT": "2031-11-20", "R-KEEP-LONG": "2036-11-20",
    "R-KEEP-DISPUTE": "2028-11-20", "R-KEEP-AML": "2036-11-20", "R-KEEP-PIA": "2029-11-20",
    "R-PI-LEAK": "2026-11-20", "R-CYBER-4H": "2026-11-20", "R-NETDATA-24H": "2026-11-21",
    "R-CO-LICENCE": "2026-10-21", "R-CO-CHANGE": "2026-11-25", "R-CO-AUDIT": "2027-03-20",
    "R-CO-NETREPORT": "2027-04-30", "R-CO-PII": "2026-12-10", "R-CO-STAFF-END": "2026-11-25",
    "R-CO-ACTING": "2027-02-20", "R-CO-STOP-NET": "2026-10-23",
  ]

  static var rules: [DeadlineRule] {
    get throws {
      try Ledger.handbook.procedure.rules.filter { $0.confidence != .house && $0.hasEnd }
    }
  }

  @Test("The table names every shipped rule of confidence A or B that has an end, and no other")
  func complete() throws {
    #expect(Set(try Self.rules.map(\.id)) == Set(Self.ends.keys))
  }

  @Test("Each runs on a task that watches it, to the end that the table has")
  func runs() throws {
    let office = try Ledger.shipped()
    for rule in try Self.rules {
      var ledger = office
      let from = When(day: Self.anchor, clock: ClockTime("12:00"))
      _ = try ledger.run(
        .clock(.start(rule: rule.id, .ref(Ref(.policy, 6)), from: from)), by: "li.wei",
        at: Self.now)
      let object = try #require(ledger.object(Ref(.task, 1)), "\(rule.id) opens no task")
      let todo = try Todo(object, here: ledger.office.zone)
      #expect(todo.clocks.map(\.rule) == [rule.id])
      #expect(todo.legalDue?.description == Self.ends[rule.id], "\(rule.id)")
    }
  }

  @Test("Each ends where a walker over the days ends, by law and by our own target")
  func walked() throws {
    let ledger = try Ledger.shipped()
    let procedure = ledger.handbook.procedure
    let walker = Walker(isWorking: ledger.office.calendar.isWorking)
    let office = ledger.businessTime
    for rule in procedure.rules where rule.hasEnd && rule.precedingRule == nil {
      // Before the National Day, in late November, before the Spring Festival of 2027.
      for day in [Day(unchecked: 2026, 9, 24), Self.anchor, Day(unchecked: 2027, 1, 31)] {
        let noon = office.zone.instant(of: WallTime(day, ClockTime(seconds: 43_200)))
        let ends = procedure.ends(of: rule, from: noon, in: office)
        for (offset, found) in zip(rule.offsets, ends) where offset.unit.isOfDays {
          #expect(found.legalDay == walker.legalDay(of: rule, offset, from: day), "\(rule.id)")
          #expect(found.targetDay == walker.targetDay(of: rule, offset, from: day), "\(rule.id)")
          #expect(found.target <= found.legal, "\(rule.id)")
        }
      }
    }
  }

  @Test("A rule that counts from the end of another follows that one's event")
  func chained() throws {
    let ledger = try Ledger.shipped()
    let procedure = ledger.handbook.procedure
    let noon = ledger.businessTime.zone.instant(
      of: WallTime(Self.anchor, ClockTime(seconds: 43_200)))
    // Received on 20 November, the cooling-off ends on 5 December.
    let expected = [
      "R-CALLBACK-WATCH": ["2026-11-30"], "R-COOL-CHECK": ["2026-11-30", "2026-12-03"],
      "R-LIMIT-WARN": ["2027-11-20", "2028-05-20", "2028-08-20", "2028-10-20"],
    ]
    for (id, days) in expected {
      let rule = try #require(procedure.rule(id))
      let ends = procedure.ends(of: rule, from: noon, in: ledger.businessTime)
      #expect(ends.map(\.legalDay.description) == days, "\(id)")
    }
  }

  @Test("A rule that only tests is explained and cannot be set running")
  func testing() throws {
    var ledger = try Ledger.shipped()
    let rules = try Ledger.handbook.procedure.rules.filter { !$0.hasEnd }
    #expect(rules.count > 8)
    for rule in rules {
      let told = try ledger.run(
        .clock(.explain(rule: rule.id, from: nil)), by: "li.wei", at: Self.now)
      #expect(told.facts("clock.only_tests") != nil, "\(rule.id)")
      let started = try ledger.run(
        .clock(.start(rule: rule.id, .ref(Ref(.policy, 6)), from: nil)), by: "li.wei",
        at: Self.now)
      #expect(started.telling?.refusal == .badInput, "\(rule.id)")
    }
  }

  @Test("What is the firm's own is watched by compliance, and only some may set it running")
  func firm() throws {
    let office = try Ledger.shipped()
    for rule in try Self.rules where rule.id.hasPrefix("R-CO-") {
      var ledger = office
      let start = Command.clock(
        .start(rule: rule.id, nil, from: When(day: Day(unchecked: 2027, 5, 1))))
      let refused = try ledger.run(start, by: "li.wei", at: Self.now)
      #expect(refused.refusal?.code == .notAllowed && ledger.object(Ref(.task, 1)) == nil)
      _ = try ledger.run(start, by: "sun.hui", at: Self.now)
      let object = try #require(ledger.object(Ref(.task, 1)), "\(rule.id)")
      #expect(object.owner == "he.ping")
    }
  }
}

extension Ledger {
  var businessTime: BusinessTime {
    BusinessTime(
      calendar: office.calendar, hours: office.hours.week?.days ?? [:], zone: office.zone)
  }
}
