public import CivilTime
import Hummingbird
public import Logging
import NIOCore
public import ServiceLifecycle
public import Store

/// Serves the site until it is told to stop; requests under way are answered first.
public struct WebServer: Service {
  private let application: Application<Site>
  private let settings: WebSettings
  private let chat: ChatDesk?

  /// A server of the site over a store; see `Web.application`.
  public init(
    over store: any Store, chat: ChatDesk? = nil, settings: WebSettings = WebSettings(),
    beside neighbour: Neighbour = .nobody, logger: Logger = Logger(label: "daybook.web"),
    now: @escaping @Sendable () -> Instant,
    serving: @escaping @Sendable (Int) async -> Void = { _ in }
  ) throws(WebError) {
    self.settings = settings
    self.chat = chat
    application = try Web.application(
      over: store, chat: chat, settings: settings, beside: neighbour, logger: logger, now: now,
      serving: serving)
  }

  /// Serves; throws `WebError` where it can't listen.
  public func run() async throws {
    do {
      try await application.run()
      try await chat?.close()
    } catch let error as IOError where error.errnoCode == Self.addressInUse {
      throw WebError.portTaken(host: settings.host, port: settings.port)
    } catch let error as IOError {
      throw WebError.badAddress(host: settings.host, port: settings.port, "\(error)")
    } catch let error as SocketAddressError {
      throw WebError.badAddress(host: settings.host, port: settings.port, "\(error)")
    }
  }

  /// EADDRINUSE of Linux.
  private static let addressInUse: Int32 = 98
}
