public import CivilTime
public import Planner

/// The day-book open for writing, within one turn.
public protocol Desk: Book {
  /// Writes changes and their journal entries; `undoing` is the turn that they take back.
  ///
  /// Returns the number of the turn, which is that of its first entry, or nil for no changes.
  @discardableResult
  func keep(
    _ changes: [Change], by person: PersonID, line: String, at now: Instant, undoing: Int?
  ) throws(Fault) -> Int?
  /// Keeps what a conversation has to remember; nil forgets it.
  func setSession(_ key: String, to bytes: [UInt8]?) throws(Fault)
  /// Keeps a value of the office's own, sealed; nil forgets it.
  func setSetting(_ name: String, to bytes: [UInt8]?) throws(Fault)
  /// Founds the office, or changes its zone (an IANA name) and hours (a VAVAILABILITY).
  func setOffice(id: String, zone: String, hours: [UInt8]) throws(Fault)
  /// Gives a feed out.
  func add(_ grant: FeedGrant) throws(Fault)
  /// Closes a feed for good; false where no open feed has that token's SHA-256.
  func revoke(feed token: [UInt8], at now: Instant) throws(Fault) -> Bool
  /// Takes or renews a lease; false while somebody else holds it.
  func lease(_ name: String, for holder: String, until: Instant, at now: Instant)
    throws(Fault) -> Bool
  /// Gives a lease back, where `holder` has it.
  func release(_ name: String, of holder: String) throws(Fault)
  /// Lays out occurrences up to an instant; one that lies before the horizon changes nothing.
  func extendHorizon(to end: Instant) throws(Fault)
  /// Works out anew what follows from every object, after rules or holidays have changed.
  func deriveAll() throws(Fault)
  /// Notes when the clock was looked at.
  func setTick(_ now: Instant) throws(Fault)
  /// Keeps who somebody is on a platform.
  func keep(_ account: Account) throws(Fault)
  /// Forgets it; false where it was not known.
  func removeAccount(_ platform: String, user: String) throws(Fault) -> Bool
  /// Keeps what was answered to a request of a platform.
  func keep(_ call: AnsweredCall, on platform: String) throws(Fault)
  /// Forgets what was answered before a time.
  func forgetCalls(before time: Instant) throws(Fault)
  /// Puts a message on its way by a channel, unless it is on that way already.
  func enqueue(_ message: Outgoing, on channel: String, due: Instant) throws(Fault)
  /// Takes messages that are due on a channel, to one person or to all, what is urgent first; each
  /// is `owner`'s until `lease` runs out or it is finished. With `oneEach` nobody is sent a message
  /// while another to them is on its way.
  func claim(
    _ channel: String, to person: PersonID?, by owner: String, until lease: Instant,
    at now: Instant, limit: Int, oneEach: Bool
  ) throws(Fault) -> [Parcel]
  /// Writes down what came of a message; false where somebody else has taken it over meanwhile.
  @discardableResult
  func finish(_ parcel: Parcel, _ end: Delivered, at now: Instant) throws(Fault) -> Bool
  /// Tries once more what could not be delivered; false where no such message is.
  func resend(_ number: Int, at now: Instant) throws(Fault) -> Bool
  /// Removes a client, all objects about them, and their data key: no copy can be read again.
  func erase(_ client: Ref, by person: PersonID, line: String, at now: Instant) throws(Fault)
}

extension Desk {
  /// Writes what was decided, with its journal entries.
  @discardableResult
  public func keep(
    _ decision: Decision, by person: PersonID, line: String, at now: Instant
  ) throws(Fault) -> Int? {
    for deed in decision.deeds { try carryOut(deed, at: now) }
    return try keep(decision.changes, by: person, line: line, at: now, undoing: decision.undoes)
  }
}
