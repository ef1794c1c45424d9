import Wire

/// Why a request is not taken: what to answer, and a fixed reason that gives nothing away.
public struct InboundRefusal: Error, Hashable, Sendable {
  /// The HTTP status, one of 400, 401, 403, 405, 413, 415 and 422.
  public let status: Int
  /// The reason in a few English words, the same for all requests of a kind.
  public let reason: String

  private init(_ status: Int, _ reason: String) {
    self.status = status
    self.reason = reason
  }

  static let badHeader = InboundRefusal(400, "a header is not readable")
  static let twice = InboundRefusal(400, "a header is given twice")
  static let badQuery = InboundRefusal(400, "the query is not readable")
  static let badTime = InboundRefusal(400, "the time is not a number")
  static let notText = InboundRefusal(400, "the body is not UTF-8")
  static let notJSON = InboundRefusal(400, "the body is not JSON")
  static let notForm = InboundRefusal(400, "the body is not a form")
  static let notXML = InboundRefusal(400, "the body is not the XML expected")
  static let unsigned = InboundRefusal(401, "the request is not signed")
  static let forged = InboundRefusal(401, "the signature does not match")
  static let stale = InboundRefusal(401, "the signature's time is too far from now")
  static let notSetUp = InboundRefusal(403, "not set up to receive")
  static let notEncrypted = InboundRefusal(403, "the body is not encrypted")
  static let notOurs = InboundRefusal(403, "meant for another receiver")
  static let method = InboundRefusal(405, "the method is not allowed")
  static let tooLarge = InboundRefusal(413, "the body is too large")
  static let contentType = InboundRefusal(415, "the content type is not the platform's")
  static let unexpected = InboundRefusal(422, "the body lacks what the platform sends")
}
