public import CivilTime

/// Something that a decision does which no object of the day-book shows and nobody can undo.
public enum Deed: Hashable, Sendable {
  /// A code is good from now on; earlier ones of the same person no longer are.
  case issue(LinkCode)
  /// A platform's user is nobody's any more.
  case unlink(Account)
  /// The message of that number in the outbox is to be tried once more.
  case resend(Int)
}

/// A code that makes whoever says it on a platform known as a person, once.
public struct LinkCode: Hashable, Sendable {
  /// Six digits.
  public var digits: String
  /// Who is known by it.
  public var person: PersonID
  /// Where it may be said; nil for any platform.
  public var platform: String?
  /// Until when, not included.
  public var until: Instant

  /// A code with the given facts.
  public init(digits: String, person: PersonID, platform: String?, until: Instant) {
    self.digits = digits
    self.person = person
    self.platform = platform
    self.until = until
  }

  /// How long a code is good, seconds.
  public static let lifetime = 600
}
