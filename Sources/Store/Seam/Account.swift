public import CivilTime
public import Planner

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

/// A request that was answered: the same request gets the same answer and is not carried out again.
public struct AnsweredCall: Hashable, Sendable {
  /// What the platform calls the request.
  public var id: String
  /// When it came first.
  public var at: Instant
  /// The HTTP status of its answer.
  public var status: Int
  /// The type of the answer's content.
  public var contentType: String
  /// The answer.
  public var body: [UInt8]

  /// An answer with the given facts.
  public init(id: String, at: Instant, status: Int, contentType: String, body: [UInt8]) {
    self.id = id
    self.at = at
    self.status = status
    self.contentType = contentType
    self.body = body
  }
}
