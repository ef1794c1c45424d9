import CivilTime
import Planner
import Testing

@Suite("Hours without a half of the day")
struct BareHourTests {
  /// Tuesday, 10 March 2026.
  private static let now = "2026-03-10T06:30:00+08:00"

  private static func booking(_ hour: String, _ other: String) throws -> Command {
    let clock = try #require(ClockTime(hour))
    let when = When(
      day: try Ledger.day("2026-03-12"), clock: clock, other: ClockTime(other), seconds: 1_800)
    return .book(Booking(client: "C1", when: when))
  }

  @Test("Where both halves are worked the choice is asked, and its answer books")
  func asks() throws {
    var ledger = try Ledger.example(open: ["07:00-20:30"])
    let asked = try ledger.run(Self.booking("08:00", "20:00"), by: "li.wei", at: Self.now)
    let refusal = try #require(asked.refusal)
    #expect(refusal.code == .ambiguous)
    #expect(refusal.offers.map(\.clock) == [ClockTime("08:00"), ClockTime("20:00")])
    #expect(asked.choices.count == 2)
    let booked = try ledger.run(asked.choices[1], by: "li.wei", at: Self.now)
    #expect(booked.refusal == nil)
    let taken = try ledger.run(asked.choices[1], by: "li.wei", at: Self.now)
    #expect(taken.refusal?.code == .conflict)
  }

  @Test("Where one half is worked it is that one, whichever was guessed")
  func settles() throws {
    for hours in [("03:00", "15:00"), ("15:00", "03:00")] {
      var ledger = try Ledger.example()
      let booked = try ledger.run(
        Self.booking(hours.0, hours.1), by: "li.wei", at: Self.now)
      #expect(booked.refusal == nil)
      let again = try ledger.run(
        Ledger.booking("C3", "2026-03-12T15:00", minutes: 15), by: "li.wei", at: Self.now)
      #expect(again.refusal?.code == .conflict)
    }
  }

  @Test("Where neither is worked the guess stands, and is refused with offers")
  func neither() throws {
    var ledger = try Ledger.example()
    let decision = try ledger.run(Self.booking("20:00", "08:00"), by: "li.wei", at: Self.now)
    #expect(decision.refusal?.code == .unavailable)
    #expect(decision.refusal?.offers.isEmpty == false)
  }
}
