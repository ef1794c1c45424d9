/// Why the site can't be served; the message says what to do, in one line.
public enum WebError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Somebody else listens there.
  case portTaken(host: String, port: Int)
  /// The address can't be listened at, for the reason given.
  case badAddress(host: String, port: Int, String)
  /// The certificate or key can't be read, with the file's name and the reason.
  case certificate(file: String, String)
  /// A feed could not be compressed.
  case compression

  /// One line.
  public var description: String {
    switch self {
    case .portTaken(let host, let port):
      "\(host):\(port) is taken by another program; stop it or choose another --port"
    case .badAddress(let host, let port, let why): "cannot listen at \(host):\(port): \(why)"
    case .certificate(let file, let why):
      "\(file): \(why); give a PEM file that this user may read"
    case .compression: "the feed could not be compressed"
    }
  }
}
