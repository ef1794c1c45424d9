public import CivilTime

/// What somebody asks to see about what was done.
public enum ReportCommand: Codable, Hashable, Sendable {
  /// How long a report looks back.
  public enum Period: String, Codable, CaseIterable, Sendable {
    case day, week, month
  }

  /// The form of a report.
  public enum Form: String, Codable, CaseIterable, Sendable {
    case text, csv, html
  }

  case report(Period, team: String?, on: Day?, Form)
  /// What was done today or on some days, by one person or a team.
  case log(DayRange?, Whose)
  /// Which clauses were exercised, when and by whom.
  case coverage
  /// Everything that proves what happened to an object, as one archive.
  case proof(Target)

  /// Whether it changes nothing.
  public var onlyReads: Bool { true }
}
