import Synchronization

/// Counts what the site does, since it was started.
final class Tally: Sendable {
  /// The counts.
  struct Counts {
    var answers: [Answer: Int] = [:]
    /// Feeds written; every other answer came from what was written before.
    var renderings = 0
    /// Objects that feeds had to leave out.
    var missing = 0
  }

  /// Answers that are counted together.
  struct Answer: Hashable, Comparable {
    var route: String
    var status: Int

    static func < (one: Answer, other: Answer) -> Bool {
      (one.route, one.status) < (other.route, other.status)
    }
  }

  private let kept = Mutex(Counts())

  var counts: Counts { kept.withLock { $0 } }

  func answered(_ route: String, _ status: Int) {
    kept.withLock { $0.answers[Answer(route: route, status: status), default: 0] += 1 }
  }

  func rendered(missing: Int) {
    kept.withLock { counts in
      counts.renderings += 1
      counts.missing += missing
    }
  }
}
