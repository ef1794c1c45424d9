public import CivilTime

/// What somebody asks about what colleagues are trained and registered for.
public enum StaffCommand: Codable, Hashable, Sendable {
  /// What people are trained and registered for, with the days until which it holds.
  case skills(Whose)
  /// Notes a training or a registration for a class of business.
  case qualify(PersonID, Qualification.Kind, classOfBusiness: String, until: Day?)
  /// Somebody leaves the office: their work is handed over, their clients are told.
  case leave(PersonID, on: Day?)
  /// Who stands in for somebody who is away, in words of days or in their next absence.
  case cover(PersonID, DayRange?, of: PersonID?)
  /// Who is on duty.
  case duty(DutyCommand)

  /// Whether it changes nothing.
  public var onlyReads: Bool {
    switch self {
    case .skills: true
    case .duty(let command): command.onlyReads
    case .qualify, .leave, .cover: false
    }
  }
}
