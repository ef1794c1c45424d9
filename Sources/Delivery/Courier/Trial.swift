/// What came of one try to hand a message over.
enum Trial: Hashable {
  case handedOver
  /// Try again, not before so many seconds have passed where the receiver names them.
  case later(String, after: Int?)
  /// This way leads nowhere.
  case never(String)
}
