public import CivilTime

/// A message that one way to somebody did not take.
public struct DeadLetter: Hashable, Sendable {
  /// Its number in the outbox.
  public var number: Int
  /// Whom it is for.
  public var to: PersonID
  /// The way: `slack`, `mail`.
  public var channel: String
  /// How often it was tried.
  public var attempts: Int
  /// Why it was given up, in a few words of the receiver's.
  public var reason: String
  /// When.
  public var at: Instant?

  /// A message with the given facts.
  public init(
    number: Int, to: PersonID, channel: String, attempts: Int, reason: String, at: Instant?
  ) {
    self.number = number
    self.to = to
    self.channel = channel
    self.attempts = attempts
    self.reason = reason
    self.at = at
  }
}
