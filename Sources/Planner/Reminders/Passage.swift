public import CivilTime

/// How a message with a reminder in it fares on one of the ways to its reader.
public struct Passage: Hashable, Sendable {
  /// How it stands.
  public enum State: String, Sendable {
    case waiting
    case sending
    case delivered
    /// Nothing of it was left to say when it was to go out.
    case needless
    case dead
  }

  /// The way: `terminal`, `slack`, `mail`.
  public var channel: String
  /// How it stands.
  public var state: State
  /// How often it was tried.
  public var attempts: Int
  /// Why the last try failed, in a few words; nil where it did not.
  public var reason: String?
  /// When that stood; for what waits, when it may go out.
  public var at: Instant?

  /// A passage with the given facts.
  public init(channel: String, state: State, attempts: Int, reason: String?, at: Instant?) {
    self.channel = channel
    self.state = state
    self.attempts = attempts
    self.reason = reason
    self.at = at
  }
}
