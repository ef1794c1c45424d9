public import CivilTime
public import Planner

/// A message on its way to one person by one channel, out of the outbox.
public struct Parcel: Hashable, Sendable {
  /// How it stands.
  public enum State: Int, Sendable {
    case due = 0
    case sending
    case sent
    /// Nothing of it was left to say when it was to go out.
    case cancelled
    /// It could not be delivered in any way that is left.
    case dead
  }

  /// Its number in the outbox.
  public var number: Int
  /// What a receiver tells it by, however often it comes.
  public var key: String
  /// What is said to whom.
  public var message: Outgoing
  /// Which way it goes: `terminal`, `slack`.
  public var channel: String
  /// How often it was tried, this time included; the proof of who holds it.
  public var attempt: Int
  /// When it may go out next.
  public var due: Instant
  /// How it stands.
  public var state: State
  /// What came of the last try, in a few words without anything about clients.
  public var note: String?
  /// When that was.
  public var done: Instant?

  /// A parcel with the given facts.
  public init(
    number: Int, key: String, message: Outgoing, channel: String, attempt: Int, due: Instant,
    state: State, note: String?, done: Instant?
  ) {
    self.number = number
    self.key = key
    self.message = message
    self.channel = channel
    self.attempt = attempt
    self.due = due
    self.state = state
    self.note = note
    self.done = done
  }
}

/// What came of a try to deliver a parcel.
public enum Delivered: Hashable, Sendable {
  case sent
  /// There was nothing left to say.
  case cancelled
  /// It is to be tried again at a time.
  case failed(String, again: Instant)
  /// This way leads nowhere; the next one is taken, where there is one.
  case refused(String, next: String?)
}

/// Which parcels are asked for.
public enum ParcelQuery: Hashable, Sendable {
  /// Those that a reminder went out with, the oldest first.
  case reminder(Ref)
  /// Those that could not be delivered, the newest first.
  case dead
  /// Those that somebody took to send and whose lease ran out before a time.
  case abandoned(before: Instant)
}

/// How full the outbox is on one channel.
public struct OutboxCount: Hashable, Sendable {
  /// The channel.
  public var channel: String
  /// Messages that may go out now, or are just being sent.
  public var due: Int
  /// Messages that could not be delivered this way.
  public var dead: Int

  /// Counts of a channel.
  public init(channel: String, due: Int, dead: Int) {
    self.channel = channel
    self.due = due
    self.dead = dead
  }
}
