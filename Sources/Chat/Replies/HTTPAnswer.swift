import Wire

/// The body of an answer with status 200 that a platform shows to people.
public struct HTTPAnswer: Hashable, Sendable {
  /// The value of `Content-Type`.
  public let contentType: String
  /// The body.
  public let body: [UInt8]

  init(contentType: String, body: [UInt8]) {
    self.contentType = contentType
    self.body = body
  }

  init(_ json: JSON) {
    self.init(contentType: ContentType.json, body: json.bytes)
  }
}
