/// Where and how the site is served.
public struct WebSettings: Hashable, Sendable {
  /// Files in PEM form.
  public struct Certificate: Hashable, Sendable {
    /// The file of the certificate, those that vouch for it after it.
    public var chain: String
    /// The file of its private key.
    public var key: String

    /// The certificate and key of those files.
    public init(chain: String, key: String) {
      self.chain = chain
      self.key = key
    }
  }

  /// The name or address to listen at.
  public var host: String
  /// The port; 0 lets the system choose.
  public var port: Int
  /// For TLS; nil serves plain HTTP.
  public var certificate: Certificate?

  /// Settings, by default for programs on the same machine.
  public init(host: String = "127.0.0.1", port: Int = 8765, certificate: Certificate? = nil) {
    self.host = host
    self.port = port
    self.certificate = certificate
  }
}
