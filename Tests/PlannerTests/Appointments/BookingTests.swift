import CivilTime
import ICalendar
import Planner
import Testing

@Suite("Booking")
struct BookingTests {
  let now = "2026-03-06T16:00:00+08:00"

  @Test("A booking is kept as a VEVENT with its people, and says the time it understood")
  func books() throws {
    var ledger = try Ledger.example()
    let decision = try ledger.run(
      Ledger.booking("Wang Fang", "2026-03-10T15:00", place: "Guomao"), by: "li.wei", at: now)
    let meeting = try #require(decision.meeting)
    #expect(meeting.appointment.ref == Ref(.appointment, 1))
    #expect(meeting.client?.name == "Wang Fang")
    let text = String(decoding: try #require(ledger.objects.first).text, as: UTF8.self)
    #expect(text.contains("DTSTART;TZID=Asia/Shanghai:20260310T150000\r\n"))
    #expect(text.contains("DTEND;TZID=Asia/Shanghai:20260310T154500\r\n"))
    #expect(text.contains("SUMMARY:renewal review\r\n"))
    #expect(text.contains("LOCATION:Guomao\r\n"))
    #expect(text.contains("UID:A1-test@daybook\r\n"))
  }

  @Test(
    "A client is named by reference, name, part of a name, or Chinese name",
    arguments: ["C1", "c1", "wang fang", "王芳", "Wang  Fang.", "\"Wang Fang\""])
  func namesClients(words: String) throws {
    var ledger = try Ledger.example()
    let decision = try ledger.run(
      Ledger.booking(words, "2026-03-10T15:00"), by: "li.wei", at: now)
    #expect(decision.meeting?.appointment.client == Ref(.client, 1))
  }

  @Test("A name that fits two clients, or nearly fits one, asks which and can be answered")
  func asksWhich() throws {
    var ledger = try Ledger.example()
    let several = try ledger.run(Ledger.booking("Wang", "2026-03-10T15:00"), by: "li.wei", at: now)
    #expect(several.refusal?.code == .ambiguous)
    #expect(several.choices.count == 2)
    let near = try ledger.run(
      Ledger.booking("Nortwind", "2026-03-10T15:00"), by: "li.wei", at: now)
    #expect(near.refusal?.code == .notFound)
    let booked = try ledger.run(try #require(near.choices.first), by: "li.wei", at: now)
    #expect(booked.meeting?.appointment.client == Ref(.client, 3))
  }

  @Test("Nobody is booked twice: the person, the room or the client")
  func noDoubleBooking() throws {
    var ledger = try Ledger.example()
    _ = try ledger.run(
      Ledger.booking("C1", "2026-03-10T15:00", place: "room-1"), by: "li.wei", at: now)
    let person = try ledger.run(
      Ledger.booking("C3", "2026-03-10T15:30"), by: "li.wei", at: now)
    let room = try ledger.run(
      Ledger.booking("C2", "2026-03-10T15:15", place: "Room 1"), by: "zhao.lei", at: now)
    let client = try ledger.run(
      Ledger.booking("C1", "2026-03-10T14:30"), by: "zhao.lei", at: now)
    for decision in [person, room, client] {
      #expect(decision.refusal?.code == .conflict)
      guard case .taken(_, _, _, let by)? = decision.refusal?.reason else {
        Issue.record("the refusal does not say what takes the time")
        continue
      }
      #expect(by.ref == Ref(.appointment, 1))
    }
    #expect(ledger.objects.count == 1)
    // Touching ends do not overlap.
    let after = try ledger.run(
      Ledger.booking("C3", "2026-03-10T15:45"), by: "li.wei", at: now)
    #expect(after.meeting != nil)
  }

  @Test("A refusal offers the nearest starts, and each of them can be booked")
  func offers() throws {
    var ledger = try Ledger.example()
    _ = try ledger.run(Ledger.booking("C1", "2026-03-10T15:00"), by: "li.wei", at: now)
    let refused = try ledger.run(Ledger.booking("C3", "2026-03-10T15:00"), by: "li.wei", at: now)
    let offers = try #require(refused.refusal).offers
    #expect(offers.map(\.day.description).contains("2026-03-11"))
    #expect(offers.count == 3 && refused.choices.count == 3)
    for choice in refused.choices {
      var copy = ledger
      #expect(try copy.run(choice, by: "li.wei", at: now).meeting != nil)
    }
  }

  @Test(
    "The rule that stands in the way is named",
    arguments: [
      ("2026-03-07T15:00", 45, "dayOff"), ("2026-04-06T10:00", 45, "holiday"),
      ("2026-03-10T12:30", 45, "outsideHours"), ("2026-03-10T11:30", 45, "outsideHours"),
      ("2026-03-10T19:00", 45, "outsideHours"), ("2026-03-05T10:00", 45, "inThePast"),
      ("2026-03-10T10:00", 1, "length"), ("2029-03-12T10:00", 45, "tooFarAhead"),
    ])
  func namesRules(start: String, minutes: Int, rule: String) throws {
    var ledger = try Ledger.example()
    let decision = try ledger.run(
      Ledger.booking("C1", start, minutes: minutes), by: "li.wei", at: now)
    let reason = try #require(decision.refusal).reason
    #expect("\(reason)".hasPrefix(rule))
    #expect(ledger.objects.isEmpty)
  }

  @Test("A make-up Saturday is worked; who insists may meet on a day off, but never twice")
  func makeUpAndInsisting() throws {
    var ledger = try Ledger.example()
    let makeUp = try ledger.run(
      Ledger.booking("C1", "2026-05-09T10:00"), by: "li.wei", at: now)
    #expect(makeUp.meeting != nil)
    let sunday = try ledger.run(
      Ledger.booking("C1", "2026-03-08T10:00", insists: true), by: "li.wei", at: now)
    #expect(sunday.meeting != nil)
    let twice = try ledger.run(
      Ledger.booking("C3", "2026-03-08T10:15", insists: true), by: "li.wei", at: now)
    #expect(twice.refusal?.code == .conflict)
  }

  @Test("A lead books for the team, a broker for nobody else")
  func actsForOthers() throws {
    var ledger = try Ledger.example()
    let lead = try ledger.run(
      Ledger.booking("C1", "2026-03-10T15:00", owner: "li.wei"), by: "chen.jing", at: now)
    #expect(lead.meeting?.appointment.owner == "li.wei")
    let broker = try ledger.run(
      Ledger.booking("C4", "2026-03-10T15:00", owner: "dana.cole"), by: "li.wei", at: now)
    #expect(broker.refusal != nil && ledger.objects.count == 1)
  }

  @Test("A time that no clock shows is refused, not shifted (RFC 5545, 3.3.5)")
  func gap() throws {
    var ledger = try Ledger.example()
    ledger.people["dana.cole"]?.zone = "America/New_York"
    let decision = try ledger.run(
      Ledger.booking("C4", "2026-03-08T02:30", insists: true), by: "dana.cole", at: now)
    #expect("\(try #require(decision.refusal).reason)".hasPrefix("skippedTime"))
  }
}
