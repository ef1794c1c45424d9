import Chat
import HTTPTypes

/// What there is at a path.
enum Route: Hashable {
  case front
  case health
  case ready
  case metrics
  case feed(FeedPath)
  /// A chat platform's requests, by whatever name stands in the path.
  case webhook(String)

  /// The route of a path; nil where there is none.
  init?(_ path: String) {
    switch path {
    case "/": self = .front
    case "/health": self = .health
    case "/ready": self = .ready
    case "/metrics": self = .metrics
    case _ where path.hasPrefix("/webhooks/"):
      let name = path.dropFirst("/webhooks/".utf8.count)
      guard Platform(rawValue: String(name)) != nil else { return nil }
      self = .webhook(String(name))
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
    case .webhook(let name): "webhook_\(name)"
    }
  }

  /// The methods that it answers.
  var methods: [HTTPRequest.Method] {
    switch self {
    // WeCom asks by GET whether the address is alive.
    case .webhook(Platform.wecom.rawValue): [.get, .post]
    case .webhook: [.post]
    default: [.get, .head]
    }
  }

  /// The longest body, in bytes, before the route's own limit.
  var longestBody: Int {
    if case .webhook = self { .max } else { 64 << 10 }
  }
}
