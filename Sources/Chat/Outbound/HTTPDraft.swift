/// A request to be sent, with everything in it that the receiver asks for.
public struct HTTPDraft: Hashable, Sendable {
  /// A field of the header section.
  public struct Header: Hashable, Sendable {
    /// The name, in small letters.
    public let name: String
    /// The value, of printable ASCII.
    public let value: String

    /// A header, whose name may be in any case where it was received.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The method, in capitals.
  public let method: String
  /// The address, which for some platforms is itself a secret.
  public let url: String
  /// The header section, without what any client adds (length, host).
  public let headers: [Header]
  /// The body, in UTF-8.
  public let body: [UInt8]

  init(post body: [UInt8], to url: String, headers: [(String, String)] = []) {
    method = "POST"
    self.url = url
    self.headers = ([("content-type", ContentType.json)] + headers)
      .map { Header(name: $0.0, value: $0.1) }
    self.body = body
  }

  init(get url: String) {
    method = "GET"
    self.url = url
    headers = []
    body = []
  }
}
