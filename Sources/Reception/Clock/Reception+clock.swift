public import CivilTime
import Conversation
public import Planner
import Store

extension Reception {
  /// How many kept reminders one turn of the clock takes at most; the next takes the rest.
  public static let batch = 1_000
  /// How often the time is noted while nothing is due, seconds.
  private static let notedEvery = 60
  /// The longest time that is lived through step by step, seconds: twenty years.
  private static let longestLived = 20 * 366 * 86_400

  /// Decides what is said of all that has come due, and puts it on its way; gives how many
  /// changes that made.
  ///
  /// What came due while nobody looked is caught up once. A clock that went back goes on from
  /// where it is: nothing is said twice.
  @discardableResult
  public func tick(at now: Instant) async throws -> Int {
    try await decisions(at: now).count
  }

  /// The same; gives what was decided.
  public func decisions(at now: Instant) async throws -> [Change] {
    let isDue = try await store.read { book in
      guard let last = try book.tick, last <= now else { return true }
      return try now - last >= Self.notedEvery || !Self.pending(in: book, at: now).isEmpty
    }
    guard isDue else { return [] }
    return try await store.write { desk in
      let last = try desk.tick
      var decided: [Change] = []
      if let last, last <= now {
        // A turn that left some behind is followed by another.
        let pending = try Self.pending(in: desk, at: now)
        decided = try Planner.ring(pending, seeing: desk, at: now)
        try desk.keep(decided, by: .program, line: "clock", at: now, undoing: nil)
      }
      if last != now { try desk.setTick(now) }
      return decided
    }
  }

  /// Lets time pass from the last look to an instant, step by step, as if the program had run all
  /// the while; gives what was said to `person`, or to everybody, in order.
  public func fastForward(to end: Instant, for person: PersonID? = nil) async throws -> [Push] {
    var pushes: [Push] = []
    try await fastForward(to: end) { now in pushes += try await collect(for: person, at: now) }
    return pushes
  }

  /// Lets time pass in the same way; `each` is called after every step and takes what came up.
  public func fastForward(
    to end: Instant, each: (Instant) async throws -> Void
  ) async throws {
    guard let start = try await store.read({ try $0.tick }) else {
      try await tick(at: end)
      return
    }
    guard end - start <= Self.longestLived else {
      // A slip of the hand, or of a clock: it is caught up in one look.
      try await tick(at: end)
      return try await each(end)
    }
    var last = start
    while last < end {
      let from = last
      let next = try await store.read { book in
        let due = try book.nextDue(after: from)
        let opening = try Planner.nextOpening(after: from, seeing: book)
        return [due, opening].compactMap(\.self).min()
      }
      guard let next, next <= end else { break }
      last = max(next, from + 1)
      try await tick(at: last)
      try await each(last)
    }
    if last < end { try await tick(at: end) }
    try await each(end)
  }

  private static func pending(in book: any Book, at now: Instant) throws -> Pending {
    var pending = try book.due(until: now, limit: batch)
    if let last = try book.tick,
      let opening = try Planner.nextOpening(after: last, seeing: book), opening <= now
    {
      pending.opening = try Planner.day(of: now, seeing: book)
    }
    return pending
  }
}
