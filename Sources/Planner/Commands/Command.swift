/// What somebody asks of the planner, understood but not yet checked against what is known.
public enum Command: Codable, Hashable, Sendable {
  case book(Booking)
  /// `insists` sets working hours and days off aside, as in a booking.
  case move(Target, to: When, insists: Bool = false)
  case cancel(Target, reason: String?)
  /// The asker's appointments of the days, or all to come; those of the references where it was
  /// asked and answered what becomes of them.
  case cancelAll(DayRange?, [Ref], reason: String? = nil)
  case confirm(Target)
  case noShow(Target)
  /// Appointments of the days, by default the asker's own.
  case agenda(DayRange, of: Whose)
  /// Bookable slots; `seconds` is the length wanted.
  case free(DayRange, seconds: Int?, of: Whose, with: String?)
  /// Who of a team, or of the asker's own, has a free stretch of that length.
  case whoIsFree(DayRange, seconds: Int?, team: String?)
  case find(String)
  /// What was changed, of one object or by the asker.
  case history(Target?)
  case undo
  case whoAmI
  case clients(String?)
  case addClient(name: String, email: String?, phone: String?)
  case people
  /// An absence of the asker or of another person, and who stands in.
  case away(DayRange, of: PersonID?, reason: String?, cover: PersonID? = nil)
  /// Hours and absences of the asker or of another person.
  case hours(of: PersonID?)
  case plan(PlanCommand)
  case todo(TodoCommand)
  case risk(RiskCommand)
  case renewal(RenewalCommand)
  case clock(ClockCommand)
  case incident(CaseCommand)
  case readiness(ReadinessCommand)
  case staff(StaffCommand)
  case report(ReportCommand)
  case reminder(ReminderCommand)
  case account(AccountCommand)

  /// Whether it changes nothing, whatever is decided.
  public var onlyReads: Bool {
    switch self {
    case .agenda, .free, .whoIsFree, .find, .history, .whoAmI, .clients, .people, .hours: true
    case .book, .move, .cancel, .cancelAll, .confirm, .noShow, .undo, .addClient, .away: false
    case .plan(let command): command.onlyReads
    case .todo(let command): command.onlyReads
    case .risk(let command): command.onlyReads
    case .renewal(let command): command.onlyReads
    case .clock(let command): command.onlyReads
    case .incident(let command): command.onlyReads
    case .readiness(let command): command.onlyReads
    case .staff(let command): command.onlyReads
    case .report(let command): command.onlyReads
    case .reminder(let command): command.onlyReads
    case .account(let command): command.onlyReads
    }
  }
}

/// An appointment that somebody wants.
public struct Booking: Codable, Hashable, Sendable {
  /// The client by reference or name, as typed.
  public var client: String
  /// When.
  public var when: When
  /// What for.
  public var purpose: String?
  /// Where: a room of the office or any place.
  public var place: String?
  /// For whom, where it is not for the asker.
  public var owner: PersonID?
  /// Whether the asker has seen the objection and wants it all the same: outside working hours.
  public var insists: Bool

  /// An appointment with the given facts.
  public init(
    client: String, when: When, purpose: String? = nil, place: String? = nil,
    owner: PersonID? = nil, insists: Bool = false
  ) {
    self.client = client
    self.when = when
    self.purpose = purpose
    self.place = place
    self.owner = owner
    self.insists = insists
  }
}

/// An object that somebody means.
public enum Target: Codable, Hashable, Sendable {
  case ref(Ref)
  /// The one named last in the conversation; nil where none was.
  case it(Ref?)
  /// By what it is about, a client's name for example.
  case words(String)
}

/// Whose appointments somebody asks about.
public enum Whose: Codable, Hashable, Sendable {
  case own
  case person(PersonID)
  case team(String)
  case room(PersonID)
  case everybody
}
