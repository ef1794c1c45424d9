import CivilTime
import Synchronization

/// Tokens that are good for a while, in memory only.
final class TokenPurse: Sendable {
  private struct Kept {
    var token: AccessToken
    var secrets: Secrets
    var end: Instant
  }

  /// Seconds before its end from which on a token is not used any more.
  private static let margin = 60
  private let kept = Mutex<[Platform: Kept]>([:])

  /// One that still holds and was given for the same settings.
  func token(for route: ChatCarrier.Route) -> AccessToken? {
    kept.withLock { kept in
      guard let found = kept[route.platform], found.secrets == route.secrets,
        route.now < found.end
      else { return nil }
      return found.token
    }
  }

  func keep(_ token: AccessToken, for route: ChatCarrier.Route) {
    let end = route.now + max(0, token.lifetime - Self.margin)
    kept.withLock {
      $0[route.platform] = Kept(token: token, secrets: route.secrets, end: end)
    }
  }

  func forget(_ route: ChatCarrier.Route) { kept.withLock { $0[route.platform] = nil } }
}
