/// What somebody asks about being ready for work.
public enum ReadinessCommand: Codable, Hashable, Sendable {
  /// The day's first look: appointments, tasks, renewals, notices, and the check before work.
  case morning
  /// The weekly check of a room.
  case inspect(PersonID)
  /// Signs the procedure in force.
  case sign
  /// Acknowledges notices.
  case acknowledge(Target?)

  /// Whether it changes nothing.
  public var onlyReads: Bool { false }
}
