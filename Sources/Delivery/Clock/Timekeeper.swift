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
  /// How many turns in a row catch up on a heap.
  private static let mostTurns = 50

  let reception: Reception
  let figures: DeliveryFigures
  let logger: Logger
  private let holder: String
  private let now: @Sendable () -> Instant
  private let pause: @Sendable () async throws -> Void
  private let memory = Memory()

  /// What is remembered from one look to the next.
  private final class Memory: Sendable {
    struct State {
      /// Until when the clock's lease is ours.
      var end: Instant?
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

  /// A keeper in the name of `holder`, that of the same process's `Horizon`; `pause` waits from one
  /// look to the next.
  public init(
    over reception: Reception, holder: String, figures: DeliveryFigures = DeliveryFigures(),
    logger: Logger, now: @escaping @Sendable () -> Instant,
    pause: @escaping @Sendable () async throws -> Void = {
      try await Task.sleep(for: .milliseconds(500))
    }
  ) {
    self.reception = reception
    self.holder = holder
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
    let holder = holder
    try? await reception.store.write { try $0.release(Horizon.lease, of: holder) }
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
    let end = memory.state.withLock { $0.end }
    let third = Horizon.leaseSeconds / 3
    if let end, (third...Horizon.leaseSeconds).contains(end - now) { return true }
    let next = now + Horizon.leaseSeconds
    let holder = holder
    let isOurs = try await reception.store.write { desk in
      try desk.lease(Horizon.lease, for: holder, until: next, at: now)
    }
    memory.state.withLock { $0.end = isOurs ? next : nil }
    return isOurs
  }
}
