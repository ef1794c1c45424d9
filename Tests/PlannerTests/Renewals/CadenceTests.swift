import CivilTime
import ICalendar
import Testing

@testable import Planner

/// Days of contact in the example office, which was founded on 1 January 2026.
@Suite("The cadence of a policy")
struct CadenceTests {
  let ledger: Ledger
  let now = "2026-11-23T09:10:00+08:00"

  init() throws {
    ledger = try Ledger.founded.get()
  }

  private func days(_ number: Int) throws -> [String] {
    try ledger.cadence(of: number, at: now).touches.map(\.day.description)
  }

  @Test("A person's renewal is touched on the days of the rule, rolled to the working day before")
  func person() throws {
    let cadence = try ledger.cadence(of: 8, at: now)
    #expect(cadence.kind == .renewal && cadence.rule == "R-RENEW-STD")
    // 5 and 13 December are days off; 19 December is a Saturday, so is 20 a Sunday.
    #expect(
      try days(8) == [
        "2026-09-21", "2026-10-21", "2026-11-05", "2026-11-20", "2026-12-04", "2026-12-11",
        "2026-12-17", "2026-12-18", "2026-12-25", "2027-01-19",
      ])
    #expect(cadence.touches.allSatisfy { ledger.office.calendar.isWorking($0.day) })
  }

  @Test("A company is contacted earlier and more often")
  func company() throws {
    let cadence = try ledger.cadence(of: 11, at: now)
    #expect(cadence.rule == "R-RENEW-COM")
    #expect(cadence.touches.first?.day.description == "2026-08-20")
  }

  @Test("A long-term policy is followed up for the premium of each year, with sixty days of grace")
  func longTerm() throws {
    let cadence = try ledger.cadence(of: 3, at: now)
    #expect(cadence.kind == .premium && cadence.due.description == "2026-12-05")
    let deliberation = try ledger.deliberation(of: "zhao.lei", at: now)
    let grace = try #require(deliberation.grace(of: cadence))
    #expect(grace.until.description == "2027-02-03" && grace.days == 60)
  }

  @Test("The premium falls due on the anniversary, also on one that not every year has")
  func anniversary() throws {
    var policy = try Policy(#require(ledger.object(Ref(.policy, 3))))
    policy.effective = try Ledger.day("2024-02-29")
    policy.expiry = try Ledger.day("2027-02-28")
    let first = policy.nextPremium(on: try Ledger.day("2024-02-29"), afterMonths: 13)
    #expect(first?.description == "2025-02-28")
    let second = policy.nextPremium(on: try Ledger.day("2025-03-01"), afterMonths: 13)
    #expect(second?.description == "2026-02-28")
    #expect(policy.nextPremium(on: try Ledger.day("2026-03-01"), afterMonths: 13) == nil)
    policy.expiry = try Ledger.day("2025-02-28")
    #expect(policy.nextPremium(on: policy.effective, afterMonths: 13) == nil)
  }

  @Test("The term that follows is as long as the one that ends")
  func nextTerm() throws {
    var policy = try Policy(#require(ledger.object(Ref(.policy, 8))))
    #expect(policy.nextExpiry.description == "2027-12-20")
    policy.effective = try Ledger.day("2026-03-01")
    policy.expiry = try Ledger.day("2027-08-31")
    #expect(policy.nextExpiry.description == "2029-02-28")
    policy.expiry = try Ledger.day("2026-03-10")
    #expect(policy.nextExpiry.description == "2026-03-20")
  }

  @Test("Whoever takes a policy over late is in touch today, and then on the days to come")
  func takenOverLate() throws {
    let policy = try Policy(#require(ledger.object(Ref(.policy, 8))))
    let deliberation = try ledger.deliberation(of: "li.wei", at: now)
    let cadence = try #require(
      deliberation.newCadence(
        for: policy, of: nil, after: deliberation.today, from: deliberation.today))
    #expect(
      cadence.touches.prefix(2).map(\.day.description) == ["2026-11-23", "2026-12-04"])
    let late = try Ledger.day("2027-02-01")
    #expect(deliberation.newCadence(for: policy, of: nil, after: late, from: late) == nil)
  }

  @Test("One VTODO of a policy recurs on the days, names the policy and has no reference")
  func text() throws {
    let object = try #require(
      ledger.objects.first { $0.uid == "Y8-2026-12-20-test@daybook" })
    #expect(object.kind == .task && object.ref == nil && object.calendar == "li.wei/renewals")
    #expect(object.client == Ref(.client, 1))
    let text = try CalendarText(object.text)
    let todos = text.components(named: "VTODO")
    #expect(todos.count == 1)
    let todo = try #require(todos.first)
    #expect(todo.first("DTSTART")?.rawValue == "20260921")
    #expect(todo.first("RDATE")?.rawValue.hasPrefix("20261021,20261105,20261120") == true)
    #expect(todo.first("RELATED-TO")?.text == "Y8-test@daybook")
    #expect(todo.first("RELATED-TO")?.parameter("RELTYPE") == "PARENT")
    #expect(todo.first("CATEGORIES")?.list == ["RENEWAL"])
    #expect(todo.first("X-DAYBOOK-CLAUSE")?.text == "O-i")
    let premium = try #require(
      ledger.objects.first { $0.uid == "Y3-2026-12-05-test@daybook" })
    let clause = try CalendarText(premium.text).components(named: "VTODO").first?
      .first("X-DAYBOOK-CLAUSE")?.text
    #expect(clause == "D-GRACE")
  }

  @Test("Every policy of the example has one cadence, and the series gives back its days")
  func series() throws {
    for object in ledger.objects(.policy, owner: nil, client: nil, limit: .max) {
      let kept = ledger.todos(.parts(of: object.uid)).filter(Cadence.isKept)
      #expect(kept.count == 1, "\(object.uid)")
      let series = try #require(kept.first)
      let cadence = try Cadence(series, of: Policy(object))
      let window = OccurrenceWindow.instants(
        from: Instant(seconds: 1_700_000_000), to: Instant(seconds: 4_000_000_000),
        in: ledger.office.zone)
      let found = try CalendarText(series.text).series.series
        .occurrences(in: window, limit: 100).map(\.start.wallTime.day)
      #expect(found == cadence.touches.map(\.day), "\(object.uid)")
      #expect(Set(found).count == found.count)
    }
  }

  @Test("The contacts are in the feed of renewals, under the reference of the policy")
  func feed() throws {
    let feed = try ledger.feed(.renewals, at: now)
    #expect(feed.contains("UID:Y8-2026-12-20-test@daybook\r\n"))
    #expect(feed.contains("DESCRIPTION:Y8 · C1\r\n"))
    #expect(feed.contains("SUMMARY:Wang Fang · renewal · motor\r\n"))
    let initials = try ledger.feed(.renewals, .initials, at: now)
    #expect(initials.contains("UID:Y8-2026-12-20-test@daybook\r\n"))
    #expect(!initials.contains("Wang Fang"))
  }

  @Test("A policy that is handed over takes its contacts along")
  func handedOver() throws {
    var ledger = ledger
    let command = Command.plan(.assignAll([.init(Ref(.policy, 8), to: "zhao.lei")]))
    let decision = try ledger.run(command, by: "chen.jing", at: now)
    let moved = decision.changes.compactMap { change -> StoredObject? in
      if case .object(let object)? = change.after { object } else { nil }
    }
    for uid in ["Y8-test@daybook", "Y8-2026-12-20-test@daybook"] {
      let object = try #require(moved.first { $0.uid == uid })
      #expect(object.owner == "zhao.lei" && object.calendar == "zhao.lei/renewals")
    }
  }

  @Test("A policy without contacts of its own gets them with the first one")
  func lazily() throws {
    var ledger = ledger
    ledger.objects.removeAll { $0.uid == "Y8-2026-12-20-test@daybook" }
    let open = try ledger.cadence(of: 8, at: now)
    #expect(open.object == nil && open.touches.first?.day.description == "2026-11-23")
    try ledger.touch(8, "thinking")
    #expect(try ledger.kept(of: 8).map(\.stage) == [.thinking])
    #expect(try ledger.cadence(of: 8, at: now).object != nil)
  }

  @Test("A table that says another expiry ends the contacts of the old one and begins new ones")
  func importedAnew() throws {
    var ledger = ledger
    let keeper = Person(id: "qian.bo", name: "Qian Bo", roles: [.officeAdmin])
    func take(_ expiry: String) throws -> ImportResult {
      let line = "QY-2025-011096,C1,青鸢财险,motor,4360,2025-12-21,\(expiry)\n"
      let text = "number,client,insurer,class,premium,effective,expiry\n" + line
      guard case .policies(let rows) = OfficeTable(Array(text.utf8)) else { return ImportResult() }
      return try importing(
        policies: rows, by: keeper, seeing: ledger, at: #require(Instant(now)))
    }
    #expect(try take("2026-12-20").unchanged == 1 && take("2026-12-20").changes.isEmpty)
    let result = try take("2027-01-20")
    #expect(result.updated == 1 && result.added == 0 && result.changes.count == 3)
    ledger.keep(
      Decision(.whoAmI(keeper), changes: result.changes), by: "qian.bo",
      at: try #require(Instant(now)))
    #expect(try ledger.kept(of: 8).map(\.ending) == [.replaced, nil])
    #expect(try ledger.cadence(of: 8, at: now).due.description == "2027-01-20")
  }
}
