public import CivilTime
public import Planner

/// What follows from one object: whose time it takes and when, and which alarms it sets.
///
/// It depends on nothing but the object, the roster and the window, so that a store can throw its
/// tables away and work them out again.
public struct Derivation: Hashable, Sendable {
  /// Time taken, in order of start within each participant.
  public var spans: [DerivedSpan] = []
  /// Alarms, in order of occurrence.
  public var alarms: [DerivedAlarm] = []
  /// The keys of all whose time it can take, each once.
  public var participants: [String] = []
  /// What a VTODO or a notice is in the lists of what is to be done.
  public var todo: DerivedTodo?
  /// Whether it recurs; then only what begins within the window is laid out.
  public var isSeries = false

  /// Nothing follows.
  public init() {}
}

/// Time that one occurrence takes from one participant.
public struct DerivedSpan: Hashable, Sendable {
  /// Whose: `li.wei`, `room-1`, `C5`.
  public var participant: String
  /// When; empty where a task is only due.
  public var span: Span
  /// Whether it keeps the participant from being booked.
  public var isBusy: Bool
  /// RECURRENCE-ID as it is written, where the object recurs.
  public var recurrence: String?

  /// A span with the given facts.
  public init(participant: String, span: Span, isBusy: Bool, recurrence: String?) {
    self.participant = participant
    self.span = span
    self.isBusy = isBusy
    self.recurrence = recurrence
  }
}

/// Where a VTODO, or a notice that is to be seen, stands among what is to be done.
public struct DerivedTodo: Hashable, Sendable {
  /// Whose it is.
  public var owner: String
  /// Whether it is neither completed nor cancelled.
  public var isOpen: Bool
  /// UID of what it is part of.
  public var parent: String?
  /// The clause that it carries out.
  public var clause: String?

  /// A to-do of an owner.
  public init(owner: String, isOpen: Bool, parent: String?, clause: String?) {
    self.owner = owner
    self.isOpen = isOpen
    self.parent = parent
    self.clause = clause
  }
}

/// An alarm of one occurrence.
public struct DerivedAlarm: Hashable, Sendable {
  /// When it is due.
  public var due: Instant
  /// What tells it from the object's other alarms.
  public var key: String

  /// An alarm with the given facts.
  public init(due: Instant, key: String) {
    self.due = due
    self.key = key
  }
}

/// Who answers to which address in an office.
public struct Roster: Sendable {
  private var ids: Set<String>
  private var mail: [String: String]

  /// The roster of those people and rooms.
  public init(_ people: some Sequence<Person>) {
    ids = []
    mail = [:]
    for person in people {
      ids.insert(person.id.description)
      if let email = person.email { mail[email.lowercased()] = person.id.description }
    }
  }

  /// The id of the person or room of that mail address, whatever the case.
  public func id(mail address: String) -> String? { mail[address.lowercased()] }

  /// Whether somebody, or a room, has that id.
  public func knows(_ id: String) -> Bool { ids.contains(id) }
}
