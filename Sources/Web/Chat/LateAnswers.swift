public import Chat

/// Sends requests to platforms: answers that took longer than a platform waits, and those that it
/// does not take as the answer to its own request.
public protocol LateAnswers: Sendable {
  /// Sends a request and gives what came back, or throws where nothing did.
  func send(_ draft: HTTPDraft) async throws -> HTTPReceipt
}

/// What came back to a request.
public struct HTTPReceipt: Hashable, Sendable {
  /// The HTTP status.
  public var status: Int
  /// The body, at most 64 KB of it.
  public var body: [UInt8]

  /// An answer of a status and a body.
  public init(status: Int, body: [UInt8] = []) {
    self.status = status
    self.body = body
  }
}

/// Sends nothing; for a site without a way out.
public struct NoLateAnswers: LateAnswers {
  /// A sender that sends nothing.
  public init() {}

  /// Says that the service is not there.
  public func send(_ draft: HTTPDraft) async throws -> HTTPReceipt {
    HTTPReceipt(status: 503)
  }
}
