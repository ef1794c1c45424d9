import CivilTime
import FoundationEssentials

/// What time it is.
enum Clock: Sendable {
  case running
  case standing(Instant)

  /// Whether it shows one time for ever.
  var isStanding: Bool {
    if case .standing = self { true } else { false }
  }

  /// The time now.
  var now: Instant {
    switch self {
    case .running: Instant(seconds: Int(Date().timeIntervalSince1970.rounded(.down)))
    case .standing(let instant): instant
    }
  }
}
