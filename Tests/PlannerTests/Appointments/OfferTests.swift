import CivilTime
import ICalendar
import Planner
import Testing

@Suite("Offered means bookable")
struct OfferTests {
  @Test(
    "Whatever is booked, every slot offered is accepted, and nothing overlaps", arguments: 1...12)
  func offeredIsAccepted(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    var ledger = try Ledger.example()
    let now = try #require(Instant("2026-03-06T08:00:00+08:00"))
    let first = try Ledger.day("2026-03-06")
    let owners: [PersonID] = ["li.wei", "zhao.lei", "chen.jing"]
    for _ in 0..<12 {
      let owner = try #require(owners.randomElement(using: &random))
      let day = first + Int.random(in: 0...6, using: &random)
      let minutes = [15, 30, 45, 60, 90].randomElement(using: &random) ?? 30
      let asked = Command.free(DayRange(day, day), seconds: minutes * 60, of: .own, with: "C1")
      let decision = try ledger.run(asked, by: owner, at: now)
      guard case .slots = decision.outcome else { continue }
      for choice in decision.choices {
        var copy = ledger
        // The client's own time is not part of what was asked; another client has it free.
        guard case .book(var booking) = choice else { continue }
        booking.client = "C4"
        copy.list[3].broker = owner
        let accepted = try copy.run(.book(booking), by: owner, at: now)
        #expect(accepted.meeting != nil, "\(booking)")
      }
      if let choice = decision.choices.randomElement(using: &random) {
        _ = try ledger.run(choice, by: owner, at: now)
      }
    }
    for owner in owners {
      let week = Span(now, seconds: 14 * 86_400)
      let spans = ledger.engagements(of: .person(owner), in: week).map(\.span)
      for (one, two) in zip(spans, spans.dropFirst()) { #expect(!one.overlaps(two)) }
    }
  }
}

/// A repeatable source of random numbers.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
