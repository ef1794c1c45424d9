import Synchronization

/// How many messages are on their way on each channel.
final class Flights: Sendable {
  private let counts = Mutex<[String: Int]>([:])
  private let isFailing = Mutex(false)

  /// Notes how a look into the outbox went; true where it is the first of several that fail.
  @discardableResult
  func went(well isWell: Bool) -> Bool {
    isFailing.withLock { isFailing in
      defer { isFailing = !isWell }
      return !isWell && !isFailing
    }
  }

  /// How many more may start on each channel that waits, if there are at most `limit` of all: each
  /// of so many `channels` keeps an equal share, so that a slow one never takes that of another.
  func free(
    for waiting: [String], among channels: Int, of limit: Int
  ) -> [(channel: String, count: Int)] {
    counts.withLock { counts in
      let share = max(1, limit / max(1, channels))
      var left = limit - counts.values.reduce(0, +)
      return waiting.map { channel in
        let count = max(0, min(share - counts[channel, default: 0], left))
        left -= count
        return (channel, count)
      }
    }
  }

  func start(_ channel: String) { counts.withLock { $0[channel, default: 0] += 1 } }

  func end(_ channel: String) { counts.withLock { $0[channel, default: 1] -= 1 } }
}
