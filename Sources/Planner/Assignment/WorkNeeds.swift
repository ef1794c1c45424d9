public import CivilTime

/// What one piece of work asks of whoever gets it.
public struct WorkNeeds<Owner: Hashable & Sendable>: Hashable, Sendable {
  /// The class of business to be trained and registered for; nil where there is none.
  public var classOfBusiness: String?
  /// A training that it takes beside that of the class, without a registration.
  public var training: String?
  /// The role it takes; nil where any will do.
  public var role: String?
  /// The language the client wants to be spoken to in.
  public var language: String?
  /// The broker of the client whom it is about.
  public var broker: Owner?
  /// Who else has dealt with the client.
  public var acquainted: Set<Owner>
  /// Whom the matter is about or who has an interest in it.
  public var subjects: Set<Owner>
  /// The team that it belongs to.
  public var team: String?
  /// The working days on which it can be done, in order.
  public var days: [Day]
  /// On how many of those days its owner has to be there.
  public var daysTaken: Int
  /// The working time that it takes, in minutes.
  public var effort: Int

  /// Needs with the given facts.
  public init(
    classOfBusiness: String? = nil, training: String? = nil, role: String? = nil,
    language: String? = nil, broker: Owner? = nil, acquainted: Set<Owner> = [],
    subjects: Set<Owner> = [], team: String? = nil, days: [Day], daysTaken: Int = 1, effort: Int
  ) {
    self.classOfBusiness = classOfBusiness
    self.training = training
    self.role = role
    self.language = language
    self.broker = broker
    self.acquainted = acquainted
    self.subjects = subjects
    self.team = team
    self.days = days
    self.daysTaken = daysTaken
    self.effort = effort
  }
}
