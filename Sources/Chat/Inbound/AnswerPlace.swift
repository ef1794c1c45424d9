/// Where an answer goes.
public enum AnswerPlace: Hashable, Sendable {
  /// Into the answer to the request itself (`Platform.reply`).
  case httpReply
  /// To an address that the platform gave for this line (`Outbound.answer`).
  case url(String)
  /// Through the platform's API, to a room or a user (`Outbound.request`).
  case recipient(String)
}
