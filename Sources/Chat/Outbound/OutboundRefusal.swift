/// Why a message cannot even be written for a platform.
public struct OutboundRefusal: Error, Hashable, Sendable {
  /// What is missing or wrong, on one line that shows no secret.
  public let reason: String
}
