import CivilTime
import HTTPTypes
public import Hummingbird
import Logging
import Store

/// Answers every request: finds the route, keeps to the limits, counts.
public struct Site: HTTPResponder {
  /// What goes with a request.
  public typealias Context = BasicRequestContext

  let store: any Store
  let feeds: FeedDesk
  let chat: ChatDesk?
  let tally: Tally
  let isSecure: Bool
  let neighbour: Neighbour
  let now: @Sendable () -> Instant

  init(
    store: any Store, chat: ChatDesk?, isSecure: Bool, beside neighbour: Neighbour = .nobody,
    now: @escaping @Sendable () -> Instant
  ) {
    self.store = store
    self.chat = chat
    self.neighbour = neighbour
    self.isSecure = isSecure
    self.now = now
    tally = Tally()
    feeds = FeedDesk(store: store, tally: tally)
  }

  /// The longest path with its query, in bytes.
  static let longestTarget = 2_048

  /// Answers one request; a fault of the store is answered too, without its words.
  public func respond(to request: Request, context: Context) async throws -> Response {
    let route = Route(request.uri.path)
    var response: Response
    do {
      response = try await answer(to: request, at: route)
    } catch {
      context.logger.error("a request failed", metadata: ["error": "\(error)"])
      response = .plain(
        .serviceUnavailable, "The day-book cannot be read just now.\n",
        [.retryAfter: "60"])
    }
    for field in fixedHeaders where response.headers[field.name] == nil {
      response.headers[field.name] = field.value
    }
    tally.answered(route?.label ?? "none", response.status.code)
    return request.method == .head ? response.createHeadResponse() : response
  }

  private func answer(to request: Request, at route: Route?) async throws -> Response {
    guard request.uri.string.utf8.count <= Self.longestTarget else {
      return .plain(.uriTooLong, "The address is too long.\n")
    }
    if let length = request.headers[.contentLength].flatMap({ Int($0) }),
      length > route?.longestBody ?? 64 << 10
    {
      return .plain(.contentTooLarge, "The request is too large.\n")
    }
    guard let route else { return .plain(.notFound, "There is nothing here.\n") }
    guard route.methods.contains(request.method) else {
      let allowed = route.methods.map(\.rawValue).joined(separator: ", ")
      return .plain(.methodNotAllowed, "Only \(allowed) here.\n", [.allow: allowed])
    }
    switch route {
    case .front: return FrontPage.response
    case .health: return .plain(.ok, "ok\n")
    case .ready: return await ready()
    case .metrics: return try await metrics()
    case .feed(let path):
      return try await feeds.response(
        to: request, token: path.token, source: source(of: request), at: now())
    case .webhook(let name): return try await webhook(name, request)
    }
  }

  private func ready() async -> Response {
    do {
      _ = try await store.read { try $0.lastNumber }
      guard neighbour.isReady() else {
        return .plain(.serviceUnavailable, "The clock has not been looked at yet.\n")
      }
      return .plain(.ok, "ready\n")
    } catch {
      return .plain(.serviceUnavailable, "The day-book cannot be read.\n")
    }
  }

  /// The URL that a feed was asked for at, as far as the request names one that is well formed.
  private func source(of request: Request) -> String? {
    guard let host = request.head.authority, !host.isEmpty, host.utf8.count <= 255,
      host.utf8.allSatisfy(\.mayStandInHost)
    else { return nil }
    return "\(isSecure ? "https" : "http")://\(host)\(request.uri.path)"
  }

  /// The address holds a secret, so it is never passed on; nothing is framed, run or sniffed.
  private var fixedHeaders: HTTPFields {
    var headers: HTTPFields = [
      .xContentTypeOptions: "nosniff",
      .contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'",
    ]
    for (name, value) in Self.otherHeaders { headers[name] = value }
    if isSecure { headers[.strictTransportSecurity] = "max-age=31536000" }
    return headers
  }

  private static let otherHeaders: [(HTTPField.Name, String)] = [
    ("Referrer-Policy", "no-referrer"), ("X-Robots-Tag", "noindex"),
    ("X-Frame-Options", "DENY"),
  ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
}

extension UInt8 {
  fileprivate var mayStandInHost: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
