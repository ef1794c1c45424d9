public import CivilTime
public import ServiceLifecycle
public import Store

/// Lays out the occurrences of each new day two years ahead, in one process at a time.
public struct Horizon: Service {
  /// The lease that is held by whoever does what runs by the clock.
  public static let lease = "clock"
  /// How long a lease holds, seconds; a process that dies is replaced after that time.
  public static let leaseSeconds = 90
  /// How far occurrences are laid out ahead, days.
  public static let daysAhead = 731

  private let store: any Store
  private let holder: String
  private let now: @Sendable () -> Instant
  private let pause: @Sendable () async throws -> Void

  /// Work on a store in the name of `holder`, which no other process bears; `pause` waits from one
  /// look to the next, a third of a lease.
  public init(
    store: any Store, holder: String, now: @escaping @Sendable () -> Instant,
    pause: @escaping @Sendable () async throws -> Void = {
      try await Task.sleep(for: .seconds(Horizon.leaseSeconds / 3))
    }
  ) {
    self.store = store
    self.holder = holder
    self.now = now
    self.pause = pause
  }

  /// Looks again and again until the program ends, then gives the lease back.
  public func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        // A store that is locked or full is tried again; the reply that needs it says so.
        _ = try? await look()
        do { try await pause() } catch { return }
      }
    }
    let holder = holder
    try? await store.write { try $0.release(Self.lease, of: holder) }
  }

  /// Takes or renews the lease and does what is due; false where another process holds it.
  @discardableResult
  public func look() async throws -> Bool {
    let (holder, now) = (holder, now())
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
}
