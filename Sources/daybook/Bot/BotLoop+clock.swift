import CivilTime
import Delivery
import Planner
import Reception
import Store

extension BotLoop {
  /// Lets the time come to now and shows what waited, before the first line.
  func open() async -> ClockTurn {
    let turn = ClockTurn(reception: reception, clock: clock, holder: holder)
    guard voice.saysPushes || clock.isStanding else { return turn }
    if clock.isStanding {
      // A store that is locked or full is tried again; the reply that needs it says so.
      _ = try? await reception.tick(at: clock.now)
    } else if turnsClock {
      await turn.turn()
    }
    try? await showWaiting(at: clock.now)
    return turn
  }

  /// Turns the clock and shows what comes up, again and again, until it is cancelled.
  func keepCompany(from turn: ClockTurn) async {
    // Programs that hold the clock still get nothing but what their lines bring.
    if clock.isStanding && !voice.isTerminal { return }
    let turnsClock = turnsClock && !clock.isStanding
    while !Task.isCancelled {
      do { try await pause() } catch { break }
      // What is begun is brought to its end, though the lines end meanwhile.
      await Task {
        if turnsClock { await turn.turn() }
        try? await showWaiting(at: clock.now)
      }.value
    }
    await turn.end()
  }

  /// Lets the time pass until an instant, and shows what came up on the way.
  func passTime(until end: Instant) async throws {
    for push in try await reception.fastForward(to: end, for: person) {
      await show(push, isUrgent: false)
    }
  }
}

/// One process's part in turning the clock of an office: only whoever holds its lease does.
actor ClockTurn {
  private let reception: Reception
  private let clock: Clock
  private let holder: String
  private let horizon: Horizon
  private var isHeld = false
  private var lookedAt: Instant?

  init(reception: Reception, clock: Clock, holder: String) {
    self.reception = reception
    self.clock = clock
    self.holder = holder
    horizon = Horizon(store: reception.store, holder: holder, now: { clock.now })
  }

  /// Decides what has come due, where the lease is ours or free.
  func turn() async {
    let now = clock.now
    let third = Horizon.leaseSeconds / 3
    if !(lookedAt.map { $0 <= now && now < $0 + third } ?? false) {
      lookedAt = now
      isHeld = (try? await horizon.look()) ?? false
    }
    if isHeld { _ = try? await reception.tick(at: now) }
  }

  /// Gives the lease back.
  func end() async {
    guard isHeld else { return }
    isHeld = false
    let holder = holder
    let store = reception.store
    _ = try? await Task { try await store.write { try $0.release(Horizon.lease, of: holder) } }
      .value
  }
}
