import CivilTime
import ICalendar
import Procedure
import Testing

@testable import Planner

@Suite("The result of a contact")
struct ContactTests {
  var ledger: Ledger
  let now = "2026-11-23T09:10:00+08:00"

  init() throws {
    ledger = try Ledger.founded.get()
  }

  @Test("Becomes an exception to the series, completed, with stage and words")
  func exception() throws {
    var ledger = ledger
    let decision = try ledger.touch(8, "thinking \"calls back on friday\"")
    #expect(decision.telling?.statements.map(\.topic.id) == ["touch.noted", "touch.next"])
    let object = try #require(ledger.objects.first { $0.uid == "Y8-2026-12-20-test@daybook" })
    let todos = try CalendarText(object.text).components(named: "VTODO")
    let touched = try #require(todos.last)
    #expect(todos.count == 2 && touched.first("RECURRENCE-ID")?.rawValue == "20261120")
    #expect(touched.first("STATUS")?.rawValue == "COMPLETED")
    #expect(touched.first("COMMENT")?.text == "calls back on friday")
    #expect(touched.first("X-DAYBOOK-RESULT")?.text == "thinking")
    #expect(touched.first("X-DAYBOOK-STAGE")?.text == "thinking")
    #expect(object.sequence == 1)
    let cadence = try ledger.cadence(of: 8, at: now)
    #expect(cadence.stage == .thinking)
    #expect(cadence.missed(by: try Ledger.day("2026-11-23")) == nil)
    #expect(cadence.missed(by: try Ledger.day("2026-12-05"))?.day.description == "2026-12-04")
  }

  @Test("Between the planned days is one more day, also before the first")
  func extra() throws {
    var ledger = ledger
    try ledger.touch(8, "thinking")
    try ledger.touch(8, "shopping", at: "2026-11-26T09:00:00+08:00")
    let cadence = try ledger.cadence(of: 8, at: now)
    #expect(cadence.touches.contains { $0.day.description == "2026-11-26" && $0.result != nil })
    try ledger.touch(15, "thinking")
    let early = try ledger.cadence(of: 15, at: now)
    #expect(early.touches.first?.day.description == "2026-11-23")
    let object = try #require(early.object)
    let start = try CalendarText(object.text).components(named: "VTODO").first?.first("DTSTART")
    #expect(start?.rawValue == "20261123")
  }

  @Test("No answer plans one more contact two working days on, and opens no task")
  func noAnswer() throws {
    var ledger = ledger
    let decision = try ledger.touch(8, "no_answer")
    #expect(decision.facts("touch.next")?["day"] == .day(try Ledger.day("2026-11-25")))
    let cadence = try ledger.cadence(of: 8, at: now)
    #expect(cadence.stage == .notContacted && cadence.touches.count == 11)
    #expect(try ledger.work(on: 8).isEmpty)
  }

  @Test("Comparing prices opens the search for other quotes once, and tells the lead")
  func shopping() throws {
    var ledger = ledger
    try ledger.touch(8, "shopping")
    try ledger.touch(8, "shopping", at: "2026-11-24T09:00:00+08:00")
    #expect(try ledger.work(on: 8).keys.sorted() == ["remarket"])
    let notices = ledger.objects.filter { $0.kind == .journal && $0.owner == "chen.jing" }
    #expect(notices.count == 2)
  }

  @Test("A premium up by more than the house lets pass is explained before it is noted")
  func overThreshold() throws {
    var ledger = ledger
    #expect(try ledger.touch(8, "thinking", change: 15).question == nil)
    #expect(try ledger.work(on: 8).isEmpty)
    let asked = try ledger.touch(11, "shopping", change: 15.1)
    #expect(asked.question?.prompt.id == "explain_client.1")
    #expect(try ledger.work(on: 11).isEmpty)
    #expect(try ledger.cadence(of: 11, at: now).stage == .notContacted)
    let done = try ledger.reply("the claims", to: asked)
    #expect(done.facts("touch.noted")?["premium"] == .decimal(15.1))
    #expect(try ledger.work(on: 11).keys.sorted() == ["remarket"])
    #expect(try ledger.cadence(of: 11, at: now).stage == .shopping)
    let told = ledger.objects.filter { $0.kind == .journal && $0.owner == "chen.jing" }
    #expect(told.count == 1)
  }

  @Test("A premium said as a sum is held against the present one")
  func sum() throws {
    var ledger = ledger
    #expect(try ledger.touch(8, "thinking", premium: "5014").question == nil)
    #expect(try ledger.touch(40, "thinking", premium: "5,640").question != nil)
  }

  @Test("A further contact of a day takes the place of the first once it has a result itself")
  func furtherThatDay() throws {
    var ledger = ledger
    try ledger.touch(40, "thinking asks her husband")
    let asked = try ledger.touch(40, "shopping", change: 17)
    #expect(asked.question != nil)
    let between = try ledger.cadence(of: 40, at: now)
    #expect(between.stage == .thinking && between.last?.note == "asks her husband")
    _ = try ledger.reply("dearer spare parts", to: asked)
    let after = try ledger.cadence(of: 40, at: now)
    #expect(after.stage == .shopping)
    #expect(after.touches.count == between.touches.count)
    #expect(after.last?.risk.answers.contains { $0.value == "dearer spare parts" } == true)
  }

  @Test(
    "A bare sum beside a renewal is the new premium",
    arguments: ["renew 4560", "renew at 4,560", "renew for ¥4560", "续保 涨到4560元", "renew 4560 yuan"])
  func bareSum(words: String) throws {
    var ledger = ledger
    #expect(try ledger.touch(8, words).telling?.refusal == nil)
    #expect(try Policy(#require(ledger.object(Ref(.policy, 8)))).premium == 456_000)
  }

  @Test("A sum in answer to a change in per cent is the next premium")
  func sumAsChange() throws {
    var ledger = ledger
    var asked = try ledger.touch(8, nil)
    for words in ["-", "renew", "4560"] { asked = try ledger.reply(words, to: asked) }
    #expect(
      try ledger.cadence(of: 8, at: now).current(on: Ledger.day("2026-11-23")).risk.answers
        .contains { $0.value == "4.6" })
    _ = try ledger.reply("5", to: asked)
    #expect(try Policy(#require(ledger.object(Ref(.policy, 8)))).premium == 456_000)
  }

  @Test(
    "Nothing is renewed with a figure unheard",
    arguments: ["renew 92233720368547758", "renew +9999999999999999999%", "renew premium 4560.123"])
  func unheard(words: String) throws {
    var ledger = ledger
    let decision = try ledger.touch(8, words)
    #expect(decision.telling?.refusal == .badInput && decision.changes.isEmpty)
    let said = try ledger.touch(8, "renew says 4560 is fine")
    #expect(said.facts("touch.unheard")?["words"] == .text("says 4560 is fine"))
  }

  @Test("A loss needs a reason, stops the contacts and plans the way back before the next expiry")
  func lost() throws {
    var ledger = ledger
    let asked = try ledger.touch(8, "lost")
    #expect(asked.question?.prompt.id == "reason.1")
    #expect(try ledger.cadence(of: 8, at: now).isOver == false)
    _ = try ledger.reply("sold the car", to: asked)
    let cadence = try ledger.cadence(of: 8, at: now)
    #expect(cadence.ending == .lost && cadence.last?.note == "sold the car")
    #expect(cadence.touches.allSatisfy { $0.day <= cadence.due - 30 })
    // Three months before the policy bought elsewhere on 21 December 2026 ends.
    let back = try #require(try ledger.work(on: 8)["win_back"])
    #expect(back.due?.day.description == "2027-09-21" && back.parent == "Y8-test@daybook")
    let again = try ledger.touch(8, "thinking")
    #expect(again.telling?.refusal == .badInput)
    let deliberation = try ledger.deliberation(of: "li.wei", at: "2026-12-20T09:00:00+08:00")
    #expect(
      try deliberation.renewalsAtRisk(of: ["li.wei"], within: 30).allSatisfy {
        $0.policy.ref != Ref(.policy, 8)
      })
  }

  @Test("What is said beside a loss is its reason")
  func lostWithReason() throws {
    var ledger = ledger
    #expect(try ledger.touch(8, "lost sold the car").question == nil)
    #expect(try ledger.cadence(of: 8, at: now).ending == .lost)
  }

  @Test("A renewal moves the policy on by its term, calls quotes off and begins new contacts")
  func renewed() throws {
    var ledger = ledger
    try ledger.touch(8, "shopping")
    try ledger.touch(8, "renew", premium: "4560")
    let policy = try Policy(#require(ledger.object(Ref(.policy, 8))))
    #expect(policy.effective.description == "2026-12-21")
    #expect(policy.expiry.description == "2027-12-20" && policy.premium == 456_000)
    let kept = try ledger.kept(of: 8)
    #expect(kept.map(\.due.description) == ["2026-12-20", "2027-12-20"])
    #expect(kept.map(\.ending) == [.renewed, nil])
    #expect(try ledger.work(on: 8).isEmpty)
    _ = try ledger.run(.undo, by: "li.wei", at: now)
    #expect(try Policy(#require(ledger.object(Ref(.policy, 8)))).expiry.description == "2026-12-20")
    #expect(try ledger.kept(of: 8).map(\.ending) == [nil])
  }

  @Test("The expiry said with a renewal holds, also while a question keeps it open")
  func renewedUntil() throws {
    var ledger = ledger
    let asked = try ledger.touch(8, "renew", change: 20, day: "2027-12-31")
    #expect(asked.question != nil)
    _ = try ledger.reply("two claims", to: asked)
    let policy = try Policy(#require(ledger.object(Ref(.policy, 8))))
    #expect(policy.expiry.description == "2027-12-31" && policy.premium == 523_200)
    let back = try ledger.touch(40, "renew", day: "2026-12-23")
    #expect(back.telling?.refusal == .badInput)
  }

  @Test("More cover opens the order, and a plan of its class is offered")
  func upgrade() throws {
    var ledger = ledger
    let decision = try ledger.touch(8, "upgrade wants passenger cover")
    #expect(try ledger.work(on: 8).keys.sorted() == ["new_order"])
    guard case .plan(.make(let template, let client, _, _, _))? = decision.choices.first else {
      Issue.record("no plan is offered")
      return
    }
    #expect(template == "motor" && client == "C1")
  }

  @Test("Words that name no result are refused with the results there are")
  func unknown() throws {
    var ledger = ledger
    let decision = try ledger.touch(8, "perhaps")
    #expect(decision.telling?.refusal == .badInput && decision.changes.isEmpty)
  }

  @Test(
    "A result is heard by key, by label and by a part of it",
    arguments: [
      ("renew", "renew", nil), ("renews", "renew", nil), ("在比价，平安低200", "shopping", "平安低200"),
      ("考虑 再说", "thinking", "再说"), ("no answer twice", "no_answer", "twice"),
      ("think about it", "thinking", "about it"), ("不续：卖车了", "lost", "卖车了"),
    ] as [(String, String, String?)])
  func results(words: String, key: String, note: String?) throws {
    let prompt = try #require(try Ledger.handbook.procedure.clause("O-i")?.resultPrompt)
    let heard = try #require(prompt.option(beginning: words))
    #expect(heard.option.key == key && heard.note == note)
  }

  @Test("The questions of a contact are put one by one, and optional ones may be passed over")
  func asked() throws {
    var ledger = ledger
    var asked = try ledger.touch(8, nil)
    #expect(asked.question?.prompt.id == "O-i.1" && asked.changes.isEmpty)
    asked = try ledger.reply("-", to: asked)
    #expect(asked.question?.prompt.id == "O-i.2")
    asked = try ledger.reply("thinking", to: asked)
    #expect(asked.question?.prompt.id == "O-i.3")
    #expect(try ledger.cadence(of: 8, at: now).stage == .notContacted)
    asked = try ledger.reply("3", to: asked)
    asked = try ledger.reply("5", to: asked)
    #expect(asked.question == nil)
    #expect(asked.telling?.statements.map(\.topic.id).contains("ask.note") == true)
    #expect(try ledger.cadence(of: 8, at: now).stage == .thinking)
  }

  @Test("Who does not act for the broker may not write down a contact")
  func rights() throws {
    var ledger = ledger
    #expect(try ledger.touch(8, "thinking", by: "zhao.lei").refusal?.code == .notAllowed)
    #expect(try ledger.touch(8, "thinking", by: "he.ping").refusal?.code == .notAllowed)
    #expect(try ledger.touch(8, "thinking", by: "wu.na").refusal == nil)
  }

  @Test("A contact leaves a record with its answers, its stage and the next day")
  func record() throws {
    var ledger = ledger
    try ledger.touch(8, "thinking wants a lower excess")
    let record = try #require(try ledger.records(about: Ref(.policy, 8)).first)
    #expect(record.kind == "renewal_touch" && record.clause == "O-i")
  }
}
