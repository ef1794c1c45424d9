import CivilTime
import Delivery
import Planner
import Reception

extension BotLoop {
  /// Lets the time come to now and shows what waited, before the first line.
  func open() async {
    guard voice.saysPushes || clock.isStanding else { return }
    if clock.isStanding {
      // A store that is locked or full is tried again; the reply that needs it says so.
      _ = try? await reception.tick(at: clock.now)
    } else if turnsClock {
      await keeper.beat()
    }
    try? await showWaiting(at: clock.now)
  }

  /// Turns the clock and shows what comes up, again and again, until it is cancelled.
  func keepCompany() async {
    // Programs that hold the clock still get nothing but what their lines bring.
    if clock.isStanding && !voice.isTerminal { return }
    let turnsClock = turnsClock && !clock.isStanding
    while !Task.isCancelled {
      do { try await pause() } catch { break }
      // What is begun is brought to its end, though the lines end meanwhile.
      await Task {
        if turnsClock { await keeper.beat() }
        try? await showWaiting(at: clock.now)
      }.value
    }
    await keeper.end()
  }

  /// Lets the time pass until an instant, and shows what came up on the way.
  func passTime(until end: Instant) async throws {
    try await reception.fastForward(to: end) { now in try await showWaiting(at: now) }
  }
}
