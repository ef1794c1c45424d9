public import CivilTime
public import Store

/// Lays out the occurrences of each new day two years ahead, in the one process that keeps the clock.
public struct Horizon: Sendable {
  /// The lease that is held by whoever does what runs by the clock.
  public static let lease = "clock"
  /// How long a lease holds, seconds; a process that dies is replaced after that time.
  public static let leaseSeconds = 90
  /// How far occurrences are laid out ahead, days.
  public static let daysAhead = 731

  private let store: any Store
  private let holder: String

  /// Work on a store in the name of `holder`, which no other process bears.
  public init(store: any Store, holder: String) {
    self.store = store
    self.holder = holder
  }

  /// Takes or renews the lease and lays out what is due; false where another process holds it.
  @discardableResult
  public func look(at now: Instant) async throws -> Bool {
    let holder = holder
    return try await store.write { desk in
      guard
        try desk.lease(
          Self.lease, for: holder, until: now + Self.leaseSeconds, at: now)
      else { return false }
      let today = now.seconds.flooredQuotient(by: 86_400) * 86_400
      try desk.extendHorizon(to: Instant(seconds: today + Self.daysAhead * 86_400))
      return true
    }
  }

  /// Gives the lease back.
  func release() async throws {
    let holder = holder
    try await store.write { try $0.release(Self.lease, of: holder) }
  }
}
