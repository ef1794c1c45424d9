public import CivilTime

/// One day of contact in a cadence, with what came of it.
public struct Touch: Hashable, Sendable {
  /// The day, a working one unless somebody was in touch on another.
  public var day: Day
  /// What came of it: the key of an option, or how the cadence ended; nil while nothing has.
  public var result: String?
  /// The stage that it led to.
  public var stage: RenewalStage?
  /// What was said beside the result.
  public var note: String?
  /// When the result was written down; nil as well while a further contact of that day is not
  /// finished.
  public var done: Instant?
  /// Who wrote it down.
  public var by: PersonID?
  /// The answers to the prompts of the clause, those of a contact not yet finished among them.
  var risk = RiskRecord()
  /// The expiry of the next term as it was said, while questions keep the contact open.
  var nextExpiry: Day?
  /// The premium of the next term in hundredths, likewise.
  var nextPremium: Int?

  /// A day of contact of which nothing has come yet.
  init(_ day: Day) {
    self.day = day
  }

  /// Whether more is known of it than its day.
  var isWritten: Bool { result != nil || !risk.answers.isEmpty }
}
