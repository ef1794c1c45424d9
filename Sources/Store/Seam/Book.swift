public import CivilTime
public import Planner

/// The day-book open for reading: what a decision may know, and what the rooms around it kept.
public protocol Book: View {
  /// The number of the journal's last entry, 0 where it is empty; grows with every change.
  var lastNumber: Int { get throws(Fault) }
  /// What a conversation left behind, by a key such as `li.wei/terminal`.
  func session(_ key: String) throws(Fault) -> [UInt8]?
  /// A value of the office's own, kept sealed.
  func setting(_ name: String) throws(Fault) -> [UInt8]?
  /// The feed that a token opens, revoked ones included, by the SHA-256 of the token.
  func feed(_ token: [UInt8]) throws(Fault) -> FeedGrant?
  /// Every feed given out, oldest first, revoked ones included.
  var feeds: [FeedGrant] { get throws(Fault) }
  /// Alarms that are due from an instant (included) to another (not included), in order.
  func alarms(in span: Span) throws(Fault) -> [DueAlarm]
  /// All that has come due since the clock was last looked at; of what is kept for a time, so many.
  func due(until now: Instant, limit: Int) throws(Fault) -> Pending
  /// When the clock was last looked at; nil where it never was.
  var tick: Instant? { get throws(Fault) }
  /// The first moment after another at which anything is due; what is overdue comes before it.
  func nextDue(after last: Instant) throws(Fault) -> Instant?
  /// Whether a message is due on a channel, to one person or to anybody.
  func isWaiting(_ channel: String, for person: PersonID?, at now: Instant) throws(Fault) -> Bool
  /// Whom a platform means by a user.
  func account(_ platform: String, user: String) throws(Fault) -> Account?
  /// The ways to somebody, the one to try first at the front; the last one is the terminal.
  func channels(of person: PersonID) throws(Fault) -> [String]
  /// What was answered to a request of a platform.
  func answered(_ id: String, on platform: String) throws(Fault) -> AnsweredCall?
  /// Messages of the outbox that the query asks for.
  func parcels(_ query: ParcelQuery) throws(Fault) -> [Parcel]
  /// How many messages are due, and how many could not be delivered, on each channel that has any.
  func outbox(at now: Instant) throws(Fault) -> [OutboxCount]
  /// Entries of the journal by number as they are stored, with their links of the chain.
  func chained(_ numbers: [Int]) throws(Fault) -> [ChainedRow]
  /// Where the journal ends.
  var head: JournalHead { get throws(Fault) }
  /// Entries of the journal by number.
  func entries(_ numbers: [Int]) throws(Fault) -> [JournalEntry]
  /// Up to when occurrences are laid out; what lies beyond is worked out when it is asked for.
  var horizon: Instant { get throws(Fault) }
}

/// A feed that was given out.
public struct FeedGrant: Hashable, Sendable {
  /// SHA-256 of the token; the token itself is kept nowhere.
  public var token: [UInt8]
  /// Which feed: `person/li.wei`, `team/east`, `office`.
  public var feed: String
  /// How much it shows: `full`, `initials` or `busy`.
  public var privacy: String
  /// When it was given out.
  public var created: Instant
  /// When it was revoked, where it was.
  public var revoked: Instant?

  /// A grant with the given facts.
  public init(
    token: [UInt8], feed: String, privacy: String, created: Instant, revoked: Instant? = nil
  ) {
    self.token = token
    self.feed = feed
    self.privacy = privacy
    self.created = created
    self.revoked = revoked
  }
}
