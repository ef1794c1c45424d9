/// What a platform's answer says about a message.
public enum OutboundVerdict: Hashable, Sendable {
  /// The platform has it.
  case delivered
  /// Not now: try again, not before so many seconds have passed where the platform names them.
  case retry(after: Int?)
  /// The access token is spent: get another and send again at once.
  case staleToken
  /// Never: the platform's reason, on one short line.
  case refused(reason: String)
}
