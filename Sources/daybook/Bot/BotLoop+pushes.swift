import CivilTime
import Planner
import Reception
import Store
import Terminal

extension BotLoop {
  /// How long what is being shown is nobody else's to show, seconds.
  private static let leaseSeconds = 60

  /// Shows what waits for the person at terminals; only what was written counts as said, so that
  /// a crash repeats it and loses nothing.
  func showWaiting(at now: Instant) async throws {
    guard voice.saysPushes else { return }
    let (person, store) = (person, reception.store)
    while try await store.read({ try $0.isWaiting(Channel.terminal, for: person, at: now) }) {
      let found = try await reception.parcels(
        on: Channel.terminal, to: person, by: holder, until: now + Self.leaseSeconds, at: now,
        limit: 20)
      if found.isEmpty { return }
      var ends: [(Parcel, Delivered)] = []
      for (parcel, push) in found {
        guard let push else {
          ends.append((parcel, .cancelled))
          continue
        }
        if await show(push, isUrgent: parcel.message.isUrgent) { ends.append((parcel, .sent)) }
      }
      let done = ends
      try await store.write { desk in
        for (parcel, end) in done { try desk.finish(parcel, end, at: now) }
      }
      if done.count < found.count { return }
    }
  }

  /// Writes a push on lines of its own, once that breaks nothing; false where nobody reads it.
  private func show(_ push: Push, isUrgent: Bool) async -> Bool {
    await withCheckedContinuation { continuation in
      keyboard.interject(voice.words(of: push, isUrgent: isUrgent)) { isHeard in
        continuation.resume(returning: isHeard)
      }
    }
  }
}
