import Synchronization

/// Counts what each user says within a minute, and is silent to who says too much.
final class FloodGate: Sendable {
  /// What a line is met with.
  enum Verdict: Hashable {
    case open
    /// The first one too many: it is said once that silence follows.
    case notice
    case silent
  }

  private struct Log {
    /// When lines came, in seconds, of the last minute.
    var lines: [Int] = []
    /// When those came that were not understood.
    var misunderstood: [Int] = []
    /// When silence ends.
    var end: Int?
    var last = 0
  }

  /// How long lines count and silence lasts, seconds.
  static let minute = 60
  /// How many users are remembered before those are forgotten who have been quiet.
  private static let most = 10_000
  private let logs = Mutex<[String: Log]>([:])

  /// Lets a line of a user in, or not.
  func admit(_ user: String, at now: Int, _ limits: ChatLimits) -> Verdict {
    logs.withLock { logs in
      if logs.count >= Self.most {
        logs = logs.filter { ($0.value.end ?? $0.value.last + Self.minute) > now }
      }
      var log = logs[user] ?? Log()
      defer { logs[user] = log }
      log.last = now
      if let end = log.end {
        // A clock that went back does not lengthen it.
        guard now >= end || now < end - Self.minute else { return .silent }
        log = Log(last: now)
      }
      let isRecent = { (time: Int) in time > now - Self.minute && time <= now }
      log.lines = log.lines.filter(isRecent) + [now]
      log.misunderstood = log.misunderstood.filter(isRecent)
      let odd = log.misunderstood.count
      let weight = log.lines.count + (odd >= limits.misunderstood ? odd : 0)
      guard weight > limits.lines else { return .open }
      log.end = now + Self.minute
      return .notice
    }
  }

  /// Notes that the line let in last was not understood.
  func misunderstood(_ user: String, at now: Int) {
    logs.withLock { $0[user]?.misunderstood.append(now) }
  }
}
