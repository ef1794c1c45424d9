public import CivilTime
public import Procedure

/// An escalation that climbs because nobody answers, by the profile as it was when it began.
public struct Ladder: Codable, Hashable, Sendable {
  /// How it stands.
  public enum State: String, Codable, Sendable {
    case climbing
    /// Somebody has answered; it goes on where the thing itself stays open for too long.
    case answered
    /// The thing is done, was moved or taken off, or every rung was taken.
    case over
  }

  /// A rung that was taken.
  public struct Told: Codable, Hashable, Sendable {
    /// Which, from 0.
    public var rung: Int
    /// When.
    public var at: Instant
    /// Who was told; empty where nobody has the role.
    public var people: [PersonID]

    /// A rung with the given facts.
    public init(rung: Int, at: Instant, people: [PersonID]) {
      self.rung = rung
      self.at = at
      self.people = people
    }
  }

  /// UID of the object.
  public var uid: String
  /// What people call it.
  public var about: Ref?
  /// Whose thing it is.
  public var owner: PersonID
  /// The name of the profile.
  public var profile: String
  /// Its rungs as they were when the ladder began.
  public var steps: [EscalationProfile.Step]
  /// When the thing began.
  public var opened: Instant
  /// When it was due.
  public var due: Instant?
  /// The rungs taken, in order.
  public var told: [Told]
  /// When the next rung is taken; nil where none is left.
  public var next: Instant?
  /// How it stands.
  public var state: State
  /// Who has answered.
  public var by: PersonID?

  /// A ladder with the given facts.
  public init(
    uid: String, about: Ref?, owner: PersonID, profile: String, steps: [EscalationProfile.Step],
    opened: Instant, due: Instant?, told: [Told] = [], next: Instant? = nil,
    state: State = .climbing, by: PersonID? = nil
  ) {
    self.uid = uid
    self.about = about
    self.owner = owner
    self.profile = profile
    self.steps = steps
    self.opened = opened
    self.due = due
    self.told = told
    self.next = next
    self.state = state
    self.by = by
  }

  /// Whether a rung counts from the end of the thing, so that another end makes another ladder.
  var countsFromEnd: Bool {
    steps.contains { step in
      switch step.trigger {
      case .due, .before: true
      case .opening, .after, .colour: false
      }
    }
  }

  /// Whether the last rung taken is answered only once all who were told have answered.
  var isForAll: Bool { steps.indices.contains(rung) && steps[rung].isForAll }

  /// Whether somebody was told by any of its rungs.
  func hasTold(_ person: PersonID) -> Bool { told.contains { $0.people.contains(person) } }

  /// The last rung taken, -1 before the first.
  public var rung: Int { told.last?.rung ?? -1 }
}

/// Which ladders are asked for.
public enum LadderQuery: Hashable, Sendable {
  /// The one about the object of that UID.
  case about(uid: String)
  /// Every one that climbs or was answered, the next to go on first.
  case open
}
