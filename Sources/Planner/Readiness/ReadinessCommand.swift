/// What somebody asks about being ready for work.
public enum ReadinessCommand: Codable, Hashable, Sendable {
  /// The day's first look: appointments, tasks, renewals, notices, and the checks before work.
  case morning
  /// The day's last look: what was not written down, and the summary of the week at its end.
  case evening
  /// The weekly check of a room; without one, when each was checked last.
  case inspect(PersonID?)
  /// Signs the procedure in force.
  case sign
  /// What others have told the asker.
  case notices
  /// Takes notices off the list.
  case acknowledge(Notices)

  /// Which notices are meant.
  public enum Notices: Codable, Hashable, Sendable {
    /// The one at that place of the list, from 1.
    case number(Int)
    case all
  }

  /// Whether it changes nothing.
  public var onlyReads: Bool {
    switch self {
    case .notices, .inspect(nil): true
    case .morning, .evening, .inspect, .sign, .acknowledge: false
    }
  }
}
