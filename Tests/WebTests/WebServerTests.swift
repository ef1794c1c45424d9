import CivilTime
import FoundationEssentials
import HTTPTypes
import HummingbirdTesting
import Logging
import NIOSSL
import Planner
import ServiceLifecycle
import Testing
import Web

@Suite("Serving")
struct WebServerTests {
  private func server(_ office: TestOffice, _ settings: WebSettings, _ ports: Ports) throws
    -> WebServer
  {
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    return try WebServer(over: office.store, settings: settings, logger: logger) {
      office.now
    } serving: {
      await ports.add($0)
    }
  }

  private actor Ports {
    private var port: Int?
    private var waiting: [CheckedContinuation<Int, Never>] = []

    func add(_ port: Int) {
      self.port = port
      for one in waiting { one.resume(returning: port) }
      waiting = []
    }

    func first() async -> Int {
      if let port { return port }
      return await withCheckedContinuation { waiting.append($0) }
    }
  }

  @Test("A port that is taken is named in one line, and a stop is graceful")
  func portTaken() async throws {
    let office = try await TestOffice()
    let ports = Ports()
    let group = ServiceGroup(
      services: [try server(office, WebSettings(port: 0), ports)], logger: Logger(label: "test"))
    async let running: Void = group.run()
    let port = await ports.first()
    let second = try server(office, WebSettings(port: port), Ports())
    let error = await #expect(throws: WebError.self) { try await second.run() }
    #expect(error == .portTaken(host: "127.0.0.1", port: port))
    #expect(error?.description.contains("\n") == false)
    try await TestClient.withClient(host: "127.0.0.1", port: port) { client in
      let response = try await client.get("/health")
      #expect(response.status == .ok)
    }
    await group.triggerGracefulShutdown()
    try await running
  }

  @Test("An address that is not ours is named")
  func badAddress() async throws {
    let office = try await TestOffice()
    let server = try server(office, WebSettings(host: "192.0.2.1", port: 0), Ports())
    let error = await #expect(throws: WebError.self) { try await server.run() }
    #expect(error?.description.hasPrefix("cannot listen at 192.0.2.1:0: ") == true)
  }

  @Test("Over TLS the site is the same, and asks to be asked so again")
  func tls() async throws {
    let office = try await TestOffice()
    let files = WebSettings.Certificate(
      chain: try office.file("chain.pem", Self.certificate),
      key: try office.file("key.pem", Self.key))
    let path = try await office.path(of: .person("li.wei"))
    let ports = Ports()
    let group = ServiceGroup(
      services: [try server(office, WebSettings(port: 0, certificate: files), ports)],
      logger: Logger(label: "test"))
    async let running: Void = group.run()
    var trust = TLSConfiguration.makeClientConfiguration()
    trust.trustRoots = .certificates(try NIOSSLCertificate.fromPEMFile(files.chain))
    try await TestClient.withClient(
      host: "127.0.0.1", port: await ports.first(),
      configuration: TestClient.Configuration(tlsConfiguration: trust, serverName: "localhost")
    ) { client in
      let response = try await client.get("\(path)")
      #expect(response.status == .ok)
      #expect(response.headers[.strictTransportSecurity] != nil)
    }
    await group.triggerGracefulShutdown()
    try await running
  }

  @Test("A certificate or key that can't be read is named")
  func badCertificate() async throws {
    let office = try await TestOffice()
    let chain = try office.file("chain.pem", Self.certificate)
    let junk = try office.file("junk.pem", "junk")
    for (files, file) in [
      (WebSettings.Certificate(chain: "\(chain).no", key: chain), "\(chain).no"),
      (WebSettings.Certificate(chain: junk, key: junk), junk),
      (WebSettings.Certificate(chain: chain, key: junk), junk),
    ] {
      let error = #expect(throws: WebError.self) {
        _ = try server(office, WebSettings(port: 0, certificate: files), Ports())
      }
      #expect(error?.description.hasPrefix("\(file): ") == true)
    }
  }

  /// Made for these tests; it vouches for localhost and for nothing else.
  private static let certificate = """
    -----BEGIN CERTIFICATE-----
    MIIBmzCCAUGgAwIBAgIUIAzuv5werbFNm9cHxxO1cn/H+JkwCgYIKoZIzj0EAwIw
    FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMzIyMjk1NVoYDzIxMjYxMDMw
    MjIyOTU1WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
    PQMBBwNCAATLo64ryP9E3ncpWL0uuF1idWmGpspFx7UiqiCOWSiRL69y/Ub/Sipn
    tnzb3aPHZnBaliP4bxBWnK3GLbf08twRo28wbTAdBgNVHQ4EFgQU/uizAM7a82W4
    PbxnrHtomfEoPlQwHwYDVR0jBBgwFoAU/uizAM7a82W4PbxnrHtomfEoPlQwDwYD
    VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
    zj0EAwIDSAAwRQIgIevwy+h9HFidNof9wYb5PlEERPfbV6mrPohQU3cqqcgCIQC6
    minLLl8pNNXiMW1W4Pp8BkGEOZJPEMEG09nsqap5EQ==
    -----END CERTIFICATE-----

    """
  private static let key = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgKMuHTWH80XcPfHj/
    LSr6Twm2FXAGliXEir1NVT0NUrWhRANCAATLo64ryP9E3ncpWL0uuF1idWmGpspF
    x7UiqiCOWSiRL69y/Ub/Sipntnzb3aPHZnBaliP4bxBWnK3GLbf08twR
    -----END PRIVATE KEY-----

    """
}

extension TestOffice {
  fileprivate func file(_ name: String, _ text: String) throws -> String {
    let url = directory.appending(path: name)
    try Data(text.utf8).write(to: url)
    return url.path
  }
}
