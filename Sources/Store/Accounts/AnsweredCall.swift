public import CivilTime

/// A request that was answered: the same request gets the same answer and is not carried out again.
public struct AnsweredCall: Hashable, Sendable {
  /// What the platform calls the request.
  public var id: String
  /// When it came first.
  public var at: Instant
  /// The HTTP status of its answer.
  public var status: Int
  /// The type of the answer's content.
  public var contentType: String
  /// The answer.
  public var body: [UInt8]

  /// An answer with the given facts.
  public init(id: String, at: Instant, status: Int, contentType: String, body: [UInt8]) {
    self.id = id
    self.at = at
    self.status = status
    self.contentType = contentType
    self.body = body
  }
}
