/// What sends requests to chat platforms.
public protocol Post: Sendable {
  /// Sends a request once and gives the answer, whatever its status; redirects are not followed.
  ///
  /// Only an address of the open net is sent to, unless `anywhere` lets it be any.
  func send(_ draft: HTTPDraft, anywhere: Bool) async throws(PostFailure) -> PostAnswer
}

/// What came back.
public struct PostAnswer: Hashable, Sendable {
  /// The HTTP status.
  public var status: Int
  /// The header section.
  public var headers: [HTTPDraft.Header]
  /// The body; empty where it was longer than 64 KB.
  public var body: [UInt8]

  /// An answer with the given parts.
  public init(status: Int, headers: [HTTPDraft.Header] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}

/// Why no answer came; the reason is short and shows nothing secret.
public enum PostFailure: Error, Hashable, Sendable {
  /// It will not do any better later.
  case refused(String)
  /// It may do better later.
  case passing(String)
}
