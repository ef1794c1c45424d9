public import CivilTime

/// Something that one person is told because its time has come: R17.
public struct Reminder: Codable, Hashable, Sendable {
  /// Why it is said.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// An appointment is near.
    case appointment
    /// An appointment is near, and questions about it are open.
    case questions
    /// A task is due today.
    case due
    /// A client is to be contacted today.
    case contact
    /// Nobody has answered: a rung of a ladder.
    case rung
    /// Somebody else has something to say.
    case notice
    /// What the day brings.
    case digest
    /// An alarm that was set on the object itself.
    case alarm
  }

  /// How it stands.
  public enum State: String, Codable, Sendable {
    case waiting, acknowledged, snoozed
    /// There is nothing left to remind of.
    case over
  }

  /// The reference.
  public var ref: Ref
  /// Whom it is said to.
  public var to: PersonID
  /// Whose thing it is about.
  public var owner: PersonID
  /// Why.
  public var kind: Kind
  /// UID of the object.
  public var uid: String
  /// What people call the object.
  public var about: Ref?
  /// The key of the alarm, which tells the occurrence as well.
  public var key: String
  /// When the alarm was due.
  public var due: Instant
  /// When it was said; nil while it is held back.
  public var said: Instant?
  /// When it is said next, where it is.
  public var again: Instant?
  /// How it stands.
  public var state: State
  /// Who has answered it.
  public var by: PersonID?
  /// When.
  public var answered: Instant?
  /// The rung of the ladder, from 0.
  public var rung: Int?
  /// In whose place it is said, who is away.
  public var instead: PersonID?
  /// Whether it is said at any hour.
  public var isUrgent: Bool
  /// Whether it could not be said in time.
  public var isLate = false

  /// A reminder that nobody has answered yet.
  public init(
    ref: Ref, to: PersonID, owner: PersonID, kind: Kind, uid: String, about: Ref?, key: String,
    due: Instant, isUrgent: Bool = false
  ) {
    self.ref = ref
    self.to = to
    self.owner = owner
    self.kind = kind
    self.uid = uid
    self.about = about
    self.key = key
    self.due = due
    self.isUrgent = isUrgent
    state = .waiting
  }

  /// What tells it from every other: one person is told of one alarm of one occurrence once.
  public var identity: String { "\(uid) \(key) \(due.seconds) \(to)" }

  /// Whether somebody may still answer it.
  public var isOpen: Bool { state == .waiting || state == .snoozed }
}

/// Which reminders are asked for.
public enum ReminderQuery: Hashable, Sendable {
  /// The one of that number.
  case number(Int)
  /// The one of that identity.
  case identity(String)
  /// Said to a person and not over, the newest first.
  case open(to: PersonID)
  /// The last one said to a person, answered or not.
  case last(to: PersonID)
  /// About the object of that UID, the newest first.
  case about(uid: String)
  /// Of notices about what people call that, the newest first.
  case notices(about: Ref)
  /// Open, neither said nor to be said at a time: nobody would ever hear of them.
  case lost
}
