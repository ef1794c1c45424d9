import CivilTime
import Synchronization

/// A clock that goes when it is told to.
final class TestClock: Sendable {
  private let time: Mutex<Instant>

  init(_ time: Instant) {
    self.time = Mutex(time)
  }

  var now: Instant { time.withLock { $0 } }

  func pass(_ seconds: Int) {
    time.withLock { $0 = $0 + seconds }
  }
}
