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

  /// Of the period that holds a day; of nobody named, of all whom the asker answers for.
  case report(Period, of: Whose?, on: Day?, Form)
  /// What was done today or on some days, by one person or a team.
  case log(DayRange?, Whose)
  /// Which clauses were exercised in some days, the past year where none are said, and by whom.
  case coverage(DayRange?, Form)
  /// Everything that proves what happened to an object, as one archive.
  case proof(Target)
  /// The records about an object or a client.
  case records(Target)
  /// Opens the review of records that have been kept as long as they have to be.
  case recordsDue
  /// What a client was told about a plan (clause M-b).
  case contact(Target, words: String)

  /// Whether it changes nothing.
  public var onlyReads: Bool {
    switch self {
    case .report, .log, .coverage, .proof, .records: true
    case .recordsDue, .contact: false
    }
  }
}
