public import Chat

/// Sends requests to platforms: answers that took longer than a platform waits, and those that it
/// does not take as the answer to its own request.
public protocol LateAnswers: Sendable {
  /// Whether anything can be sent at all; otherwise platforms are kept waiting.
  var isThere: Bool { get }
  /// Sends a request and gives what came back, or throws where nothing did.
  func send(_ draft: HTTPDraft) async throws -> HTTPReceipt
}

extension LateAnswers {
  /// Usually so.
  public var isThere: Bool { true }
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

  /// There is none.
  public var isThere: Bool { false }

  /// Says that the service is not there.
  public func send(_ draft: HTTPDraft) async throws -> HTTPReceipt {
    HTTPReceipt(status: 503)
  }
}
