/// Who is told, and when, of something that nobody answers.
public struct EscalationProfile: Hashable, Sendable {
  /// How somebody is told.
  public enum Mode: String, CaseIterable, Codable, Sendable {
    case normal
    /// With other things, once a day.
    case digest
    /// At once, whatever the hour.
    case interrupt
  }

  /// What sets a step off.
  public enum Trigger: Hashable, Sendable {
    /// The end of the period.
    case due
    /// The moment it began: a case is opened.
    case opening
    /// So long after the profile's first step, without an answer.
    case after(Offset)
    /// So long before the end of the period, without a result.
    case before(Offset)
    /// The risk reaches a colour.
    case colour(Colour)
  }

  /// One rung of the ladder.
  public struct Step: Hashable, Sendable {
    /// What sets it off.
    public var trigger: Trigger
    /// Who is told.
    public var to: [Party]
    /// How.
    public var mode: Mode
    /// Whether an approval is asked for.
    public var needsApproval: Bool
  }

  /// Its name: `E-STD`.
  public var id: String
  /// The rungs, in order.
  public var steps: [Step]
}
