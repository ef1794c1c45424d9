public import CivilTime
public import Logging
import Planner
public import Reception
public import ServiceLifecycle
import Store
import Synchronization

/// Looks at the clock and has said what is due, in one process of an office at a time.
///
/// What came due while no process looked is caught up once. A clock that jumps and a store that
/// fails for a while are gone on from.
public struct Timekeeper: Service {
  /// How often everything open is looked over, seconds.
  public static let auditEvery = 600
  /// How often a lease that somebody else holds is asked for, seconds: each time costs a write.
  private static let askEvery = 2
  /// How many turns in a row catch up on a heap.
  private static let mostTurns = 50

  let reception: Reception
  let figures: DeliveryFigures
  let logger: Logger
  private let horizon: Horizon
  private let now: @Sendable () -> Instant
  private let pause: @Sendable () async throws -> Void
  private let memory = Memory()

  /// What is remembered from one look to the next.
  private final class Memory: Sendable {
    struct State {
      /// Until when the clock's lease is ours.
      var end: Instant?
      /// When it was last seen to be somebody else's.
      var refused: Instant?
      var audited: Instant?
      /// Whether the last look failed, so that the next failure is no news.
      var isFailing = false

      /// Whether it is time to look everything over; then the next time is later.
      mutating func mayAudit(at now: Instant) -> Bool {
        if let audited, (0..<Timekeeper.auditEvery).contains(now - audited) { return false }
        audited = now
        return true
      }
    }

    let state = Mutex(State())
  }

  /// A keeper in the name of `holder`, which no other process bears; `pause` waits from one look to
  /// the next.
  public init(
    over reception: Reception, holder: String, figures: DeliveryFigures = DeliveryFigures(),
    logger: Logger, now: @escaping @Sendable () -> Instant,
    pause: @escaping @Sendable () async throws -> Void = {
      try await Task.sleep(for: .milliseconds(500))
    }
  ) {
    self.reception = reception
    horizon = Horizon(store: reception.store, holder: holder)
    self.figures = figures
    self.logger = logger
    self.now = now
    self.pause = pause
  }

  /// Looks again and again until the program ends, then gives the lease back.
  public func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        await beat()
        do { try await pause() } catch { return }
      }
    }
    await end()
  }

  /// Gives the lease back, where it is held.
  public func end() async {
    let isHeld = memory.state.withLock { state in
      defer { state.end = nil }
      return state.end != nil
    }
    guard isHeld else { return }
    let horizon = horizon
    // The program may be ending; whoever waits for the lease should not.
    _ = try? await Task { try await horizon.release() }.value
  }

  /// Looks once; false where another process keeps the clock, or the store failed.
  @discardableResult
  public func beat() async -> Bool {
    do {
      let now = now()
      guard try await hold(at: now) else {
        figures.ticked()
        return false
      }
      for _ in 0..<Self.mostTurns {
        let changes = try await reception.decisions(at: now)
        for change in changes { log(change) }
        guard changes.count >= Reception.batch, !Task.isCancelled else { break }
      }
      figures.ticked()
      if memory.state.withLock({ $0.mayAudit(at: now) }) { try await audit(at: now) }
      memory.state.withLock { $0.isFailing = false }
      return true
    } catch is CancellationError {
      return false
    } catch {
      let isNews = memory.state.withLock { state in
        defer { state.isFailing = true }
        return !state.isFailing
      }
      if isNews { logger.error("the clock stands still", metadata: ["error": "\(error)"]) }
      return false
    }
  }

  /// Takes the lease, or renews it before it runs out; a clock that went back renews it too.
  private func hold(at now: Instant) async throws -> Bool {
    let (end, refused) = memory.state.withLock { ($0.end, $0.refused) }
    let third = Horizon.leaseSeconds / 3
    if let end, (third...Horizon.leaseSeconds).contains(end - now) { return true }
    if let refused, (0..<Self.askEvery).contains(now - refused) { return false }
    let isOurs = try await horizon.look(at: now)
    memory.state.withLock { state in
      state.end = isOurs ? now + Horizon.leaseSeconds : nil
      state.refused = isOurs ? nil : now
    }
    return isOurs
  }
}
