public import CivilTime
public import Hummingbird
import HummingbirdCore
import HummingbirdTLS
public import Logging
import NIOCore
import NIOSSL
public import Store

/// Makes the site.
public enum Web {
  /// The site over a store as an application that can be run or tested; `now` is the clock, and
  /// `serving` is told the port as soon as it listens. Without a `chat` no platform finds anything.
  public static func application(
    over store: any Store, chat: ChatDesk? = nil, settings: WebSettings = WebSettings(),
    beside neighbour: Neighbour = .nobody, logger: Logger = Logger(label: "daybook.web"),
    now: @escaping @Sendable () -> Instant,
    serving: @escaping @Sendable (Int) async -> Void = { _ in }
  ) throws(WebError) -> Application<Site> {
    Application(
      responder: Site(
        store: store, chat: chat, isSecure: settings.certificate != nil, beside: neighbour,
        now: now),
      server: try server(settings),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port), serverName: nil),
      onServerRunning: { channel in await serving(channel.localAddress?.port ?? settings.port) },
      logger: logger)
  }

  private static func server(_ settings: WebSettings) throws(WebError) -> HTTPServerBuilder {
    let plain = HTTPServerBuilder.http1(
      configuration: HTTP1Channel.Configuration(
        idleTimeout: .seconds(60),
        httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
          maxHeaderFieldSize: 8 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100)))
    guard let files = settings.certificate else { return plain }
    do {
      return try .tls(plain, tlsConfiguration: try tls(files))
    } catch let error as WebError {
      throw error
    } catch {
      throw .certificate(file: files.chain, "it does not fit the key \(files.key)")
    }
  }

  private static func tls(_ files: WebSettings.Certificate) throws(WebError) -> TLSConfiguration {
    let chain: [NIOSSLCertificate]
    do {
      chain = try NIOSSLCertificate.fromPEMFile(files.chain)
    } catch {
      throw .certificate(file: files.chain, "no certificate can be read from it")
    }
    let key: NIOSSLPrivateKey
    do {
      key = try NIOSSLPrivateKey(file: files.key, format: .pem)
    } catch {
      throw .certificate(file: files.key, "no private key can be read from it")
    }
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
    configuration.minimumTLSVersion = .tlsv12
    return configuration
  }
}
