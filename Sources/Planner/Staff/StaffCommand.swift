public import CivilTime

/// What somebody asks about what colleagues are trained and registered for.
public enum StaffCommand: Codable, Hashable, Sendable {
  /// Skills of one person, or of everybody, with the days until which they hold.
  case skills(PersonID?)
  /// Notes a training or a registration for a class of business.
  case qualify(PersonID, classOfBusiness: String, until: Day?)
  /// Somebody leaves the office: their work is handed over and their feeds are closed.
  case leave(PersonID, on: Day)

  /// Whether it changes nothing.
  public var onlyReads: Bool {
    if case .skills = self { true } else { false }
  }
}
