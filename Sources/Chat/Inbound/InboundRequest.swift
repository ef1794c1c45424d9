/// An HTTP request as a platform sent it, nothing decoded yet.
public struct InboundRequest: Hashable, Sendable {
  /// A field of the header section; a name may come more than once.
  public struct Header: Hashable, Sendable {
    /// The name, in whatever case it came.
    public var name: String
    /// The value's bytes, which need not be text.
    public var value: [UInt8]

    /// A header of bytes.
    public init(_ name: String, _ value: [UInt8]) {
      self.name = name
      self.value = value
    }

    /// A header of text.
    public init(_ name: String, _ value: String) {
      self.init(name, Array(value.utf8))
    }
  }

  /// The method, in capitals.
  public var method: String
  /// The query without its question mark, percent-encoded as it came.
  public var query: String
  /// The header section in its order.
  public var headers: [Header]
  /// The body; signatures cover exactly these bytes.
  public var body: [UInt8]

  /// A request of these parts.
  public init(method: String, query: String = "", headers: [Header] = [], body: [UInt8] = []) {
    self.method = method
    self.query = query
    self.headers = headers
    self.body = body
  }
}
