import HTTPTypes

/// What there is at a path.
enum Route: Hashable {
  case front
  case health
  case ready
  case metrics
  case feed(FeedPath)

  /// The route of a path; nil where there is none.
  init?(_ path: String) {
    switch path {
    case "/": self = .front
    case "/health": self = .health
    case "/ready": self = .ready
    case "/metrics": self = .metrics
    default:
      guard path.hasPrefix("/feeds/"), let feed = FeedPath(path) else { return nil }
      self = .feed(feed)
    }
  }

  /// By what its answers are counted; never a secret.
  var label: String {
    switch self {
    case .front: "front"
    case .health: "health"
    case .ready: "ready"
    case .metrics: "metrics"
    case .feed: "feed"
    }
  }

  /// The methods that it answers.
  var methods: [HTTPRequest.Method] { [.get, .head] }
}
