public import CivilTime

/// What somebody asks about work plans.
public enum PlanCommand: Codable, Hashable, Sendable {
  /// A new plan of a template for a client, to be done by a day; `backward` starts as late as that
  /// allows.
  case make(template: String, client: String?, by: Day?, backward: Bool, person: PersonID?)
  case show(Target)
  case list(Whose, all: Bool)
  /// Gives a plan or a task to a person; nil for whoever fits best.
  case assign(Target, to: PersonID?)
  /// Gives many at once as a preview has shown it, and notes the absence that is the reason.
  case assignAll([Assigned], absence: Absence? = nil)
  /// Hands a person's open work of some days, or all of it, to others.
  case handOver(from: PersonID, to: Receiver, days: DayRange?)
  /// What would slip if a person were away.
  case whatIf(PersonID, DayRange)
  case load(Whose, weeks: Int)
  case board(team: String?)
  /// Works everything out anew after absences or holidays have changed.
  case recompute

  /// Whether it changes nothing.
  public var onlyReads: Bool {
    switch self {
    case .show, .list, .load, .board, .whatIf, .handOver: true
    case .make, .assign, .assignAll, .recompute: false
    }
  }

  /// Who takes work over.
  public enum Receiver: Codable, Hashable, Sendable {
    case person(PersonID)
    case team(String?)
  }

  /// Somebody and the days on which they are away.
  public struct Absence: Codable, Hashable, Sendable {
    /// Who is away.
    public var person: PersonID
    /// When.
    public var days: DayRange

    /// The absence of that person on those days.
    public init(_ person: PersonID, _ days: DayRange) {
      self.person = person
      self.days = days
    }
  }

  /// One object and who gets it.
  public struct Assigned: Codable, Hashable, Sendable {
    /// The task, appointment, policy or client.
    public var ref: Ref
    /// Who gets it.
    public var to: PersonID

    /// The object for that person.
    public init(_ ref: Ref, to: PersonID) {
      self.ref = ref
      self.to = to
    }
  }
}
