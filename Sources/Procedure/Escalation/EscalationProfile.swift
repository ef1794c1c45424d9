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
  public enum Trigger: Codable, Hashable, Sendable {
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
  public struct Step: Codable, Hashable, Sendable {
    /// What sets it off.
    public var trigger: Trigger
    /// Who is told.
    public var to: [Party]
    /// How.
    public var mode: Mode
    /// Whether an approval is asked for.
    public var needsApproval: Bool
    /// Kept as nil for no: what was written before holds nothing of it.
    private var everybody: Bool?
    /// Whether it is answered only once all who were told have answered.
    public var isForAll: Bool { everybody ?? false }

    /// A rung of the given facts.
    public init(
      trigger: Trigger, to: [Party], mode: Mode, needsApproval: Bool, isForAll: Bool = false
    ) {
      self.trigger = trigger
      self.to = to
      self.mode = mode
      self.needsApproval = needsApproval
      everybody = isForAll ? true : nil
    }
  }

  /// Its name: `E-STD`.
  public var id: String
  /// The rungs, in order.
  public var steps: [Step]

  /// A profile of the given rungs.
  public init(id: String, steps: [Step]) {
    self.id = id
    self.steps = steps
  }
}
