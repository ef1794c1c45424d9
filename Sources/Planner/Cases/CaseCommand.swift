public import CivilTime

/// What somebody asks about exceptions to the order of business.
public enum CaseCommand: Codable, Hashable, Sendable {
  /// What kind of case.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    case missing, mistake, complaint, emergency, leak, fault, claim
  }

  /// A new case.
  case open(CaseReport)
  /// The open cases that one may see; all of them with those that are closed.
  case list(Whose, all: Bool)
  case show(Target)
  /// A second person lets go on what a mistake has frozen, or missing papers have paused.
  case release(Target, reason: String?)
  case close(Target, result: String?)
  /// Answers the roll-call of an emergency.
  case safe(Target?, isSafe: Bool)
  /// Shows where the appointments that an emergency touches could go.
  case moveAffected(Target)
  /// Moves them as the preview has shown it.
  case moveAll(Ref, [Moved])

  /// Whether it changes nothing.
  public var onlyReads: Bool {
    switch self {
    case .list, .show, .moveAffected: true
    default: false
    }
  }

  /// One appointment and its new start in the asker's zone.
  public struct Moved: Codable, Hashable, Sendable {
    /// The appointment.
    public var ref: Ref
    /// The day.
    public var day: Day
    /// The time of day.
    public var clock: ClockTime

    /// The appointment at that start.
    public init(_ ref: Ref, to start: WallTime) {
      self.ref = ref
      day = start.day
      clock = start.clock
    }
  }
}

/// A case as somebody reports it.
public struct CaseReport: Codable, Hashable, Sendable {
  /// What kind of case.
  public var kind: CaseCommand.Kind
  /// What it is about.
  public var about: Target?
  /// The client by reference or name.
  public var client: String?
  /// What happened; where no client is named, a complaint may begin with a name.
  public var words: String?
  /// The clause, where the words tell it.
  public var clause: String?
  /// Names of places in the words, as clients' cities are written.
  public var places: [String]
  /// The days that it takes.
  public var days: DayRange?
  /// The team that it is for.
  public var team: String?
  /// Whether it stays apart from an open complaint of the same client.
  public var isSeparate: Bool

  /// A report of that kind.
  public init(
    _ kind: CaseCommand.Kind, about: Target? = nil, client: String? = nil, words: String? = nil,
    clause: String? = nil, places: [String] = [], days: DayRange? = nil, team: String? = nil,
    isSeparate: Bool = false
  ) {
    self.kind = kind
    self.about = about
    self.client = client
    self.words = words
    self.clause = clause
    self.places = places
    self.days = days
    self.team = team
    self.isSeparate = isSeparate
  }
}
