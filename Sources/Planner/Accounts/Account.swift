public import CivilTime

/// Somebody of the office as a platform knows them.
public struct Account: Hashable, Sendable {
  /// The platform, or `mail`: also the name of the channel by which messages go there.
  public var platform: String
  /// What the platform calls them.
  public var user: String
  /// Who it is.
  public var person: PersonID
  /// Where messages to them go, where that is not the user: a room for the two of them.
  public var place: String?
  /// Since when.
  public var since: Instant

  /// An account with the given facts.
  public init(
    platform: String, user: String, person: PersonID, place: String? = nil, since: Instant
  ) {
    self.platform = platform
    self.user = user
    self.person = person
    self.place = place
    self.since = since
  }
}
