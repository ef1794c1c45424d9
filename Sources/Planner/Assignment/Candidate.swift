public import CivilTime

/// What is known of a person who could be given work in the weeks concerned.
public struct Candidate<Owner: Hashable & Sendable>: Hashable, Sendable {
  /// A training or a registration of the person.
  public struct Credential: Hashable, Sendable {
    /// The class of business or the training; nil for all classes.
    public var subject: String?
    /// The last day on which it holds; nil where it does not run out.
    public var until: Day?

    /// A credential with the given facts.
    public init(_ subject: String?, until: Day? = nil) {
      self.subject = subject
      self.until = until
    }
  }

  /// Who it is.
  public var id: Owner
  /// What the person is trusted with.
  public var roles: Set<String>
  /// The trainings, which run out.
  public var trainings: [Credential]
  /// The registrations with the authority to practise.
  public var registrations: [Credential]
  /// The languages that the person can advise in.
  public var languages: Set<String>
  /// The team, where the person belongs to one.
  public var team: String?
  /// Minutes of work and meetings in the weeks concerned.
  public var load: Int
  /// Minutes there are to work in those weeks, absences taken off.
  public var capacity: Int
  /// The working days on which the person is away.
  public var absences: Set<Day>
  /// Whether the procedure keeps new work from the person, an unsigned version of it for one.
  public var isBlocked: Bool

  /// A candidate with the given facts.
  public init(
    id: Owner, roles: Set<String>, trainings: [Credential] = [],
    registrations: [Credential] = [], languages: Set<String> = [], team: String? = nil,
    load: Int = 0, capacity: Int, absences: Set<Day> = [], isBlocked: Bool = false
  ) {
    self.id = id
    self.roles = roles
    self.trainings = trainings
    self.registrations = registrations
    self.languages = languages
    self.team = team
    self.load = load
    self.capacity = capacity
    self.absences = absences
    self.isBlocked = isBlocked
  }
}
