import CivilTime
import Planner
import SQLiteStore
import Store
import StoreConformance
import Testing

/// Promise 1: two people never get one slot.
@Suite("One slot, many who want it")
struct SlotTests {
  @Test("64 bookers of one slot end with exactly one booking, a thousand times over")
  func rounds() async throws {
    let directory = try TemporaryDirectory()
    let store = try await directory.found()
    for round in 0..<1000 {
      let booked = try await withThrowingTaskGroup(of: Bool.self) { group in
        for _ in 0..<64 {
          group.addTask { try await Self.book(round, in: store) }
        }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(booked == 1, "round \(round)")
    }
    #expect(try await store.read { try $0.nextNumber(of: .appointment) } == 1001)
    #expect(try await store.check() == [])
    try store.close()
  }

  /// Takes the slot of a round unless it is taken.
  private static func book(_ round: Int, in store: SQLiteStore) async throws -> Bool {
    try await store.write { desk in
      let (day, hour) = (1 + round / 22 % 28, round % 22)
      let owner: PersonID = round < 616 ? "li.wei" : "zhao.lei"
      let span = Span(Sample.at(day, hour), seconds: 3600)
      let taken = try desk.engagements(of: .person(owner), in: span)
      guard !taken.contains(where: \.isBusy) else { return false }
      let number = try desk.nextNumber(of: .appointment)
      let object = Sample.meeting(number, owner: owner, client: nil, day: day, hour: hour)
      try desk.keep(
        [Change(before: nil, after: .object(object))], by: owner, line: "book", at: Sample.now,
        undoing: nil)
      return true
    }
  }

  @Test("64 brokers who ask the planner for one slot of a colleague: one gets it")
  func decided() async throws {
    let directory = try TemporaryDirectory()
    let store = try await directory.found()
    for hour in [10, 11, 14, 15] {
      let booked = try await withThrowingTaskGroup(of: Bool.self) { group in
        for _ in 0..<64 {
          group.addTask {
            try await store.write { desk in
              let when = When(
                day: Day(year: 2026, month: 3, day: 3),
                clock: ClockTime(hour: hour, minute: 0), seconds: 1800)
              let decision = try decide(
                .book(Booking(client: "Wang Fang", when: when)), by: Sample.liWei, seeing: desk,
                at: Sample.now)
              try desk.keep(decision, by: "li.wei", line: "book", at: Sample.now)
              if case .booked = decision.outcome { return true }
              return false
            }
          }
        }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(booked == 1, "at \(hour)")
    }
    #expect(try await store.check() == [])
    try store.close()
  }
}
