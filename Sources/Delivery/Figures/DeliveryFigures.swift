import CivilTime
import Planner
import Store
import Synchronization

/// Counts what is delivered, since the program was started.
public final class DeliveryFigures: Sendable {
  /// The upper ends of the classes of lateness, seconds.
  static let classes = [1, 5, 15, 60, 300, 1_800, 7_200]

  struct Counts {
    var sent: [String: Int] = [:]
    var retried: [String: Int] = [:]
    var failed: [String: Int] = [:]
    /// Messages by class of lateness, the last for all that was later still.
    var lateness = [Int](repeating: 0, count: DeliveryFigures.classes.count + 1)
    var latenessSum = 0
    var hasTicked = false
  }

  private let kept = Mutex(Counts())

  /// Nothing counted yet.
  public init() {}

  var counts: Counts { kept.withLock { $0 } }

  /// Whether the clock has been looked at, by this program or by the one that does it for all.
  public var hasTicked: Bool { counts.hasTicked }

  func ticked() { kept.withLock { $0.hasTicked = true } }

  /// What came of a try.
  func note(_ end: Delivered, of parcel: Parcel, at now: Instant) {
    kept.withLock { counts in
      switch end {
      case .sent:
        counts.sent[parcel.channel, default: 0] += 1
        let lateness = max(0, now - parcel.message.at)
        counts.latenessSum += lateness
        let place = Self.classes.firstIndex { lateness <= $0 } ?? Self.classes.count
        counts.lateness[place] += 1
      case .cancelled: break
      case .failed: counts.retried[parcel.channel, default: 0] += 1
      case .refused: counts.failed[parcel.channel, default: 0] += 1
      }
    }
  }
}
