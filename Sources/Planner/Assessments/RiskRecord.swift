public import CivilTime
public import Procedure

/// What is written on a to-do or an appointment about its risk: answers, and what came of them.
public struct RiskRecord: Hashable, Sendable {
  /// Every answer in force when it was last written, in the order in which they were given.
  public var answers: [GivenAnswer]
  /// Likelihood 1-5 after effects; nil where nothing was assessed.
  public var likelihood: Int?
  /// Consequence 1-5 after effects.
  public var consequence: Int?
  /// The colour.
  public var colour: Colour?
  /// The score that the colour comes from.
  public var score: Int?
  /// The colour that remains after the control.
  public var residual: Colour?
  /// The day after which the answers are asked again.
  public var validUntil: Day?
  /// Ids of the required prompts that wait for an answer, in order.
  public var open: [String]
  /// Who has approved it.
  public var approvals: [Approval]
  /// What the answers were given for; another start, place or client makes them expire.
  public var basis: Basis?

  /// Start, place and client at the time of the first answer.
  public struct Basis: Hashable, Sendable {
    /// The start on the wall clock of the object's zone.
    public var start: WallTime?
    /// The place as it was written.
    public var place: String?
    /// The client.
    public var client: Ref?

    /// The given start, place and client.
    public init(start: WallTime?, place: String?, client: Ref?) {
      self.start = start
      self.place = place
      self.client = client
    }
  }

  /// A second person's consent to go on.
  public struct Approval: Hashable, Sendable {
    /// Who.
    public var by: PersonID
    /// When.
    public var at: Instant
    /// On which condition.
    public var condition: String?
    /// The score that was approved; a higher one needs a new approval.
    public var score: Int

    /// An approval with the given facts.
    public init(by: PersonID, at: Instant, condition: String?, score: Int) {
      self.by = by
      self.at = at
      self.condition = condition
      self.score = score
    }
  }

  /// Nothing assessed yet.
  public init() {
    answers = []
    open = []
    approvals = []
  }
}

/// One answer to one prompt.
public struct GivenAnswer: Hashable, Sendable {
  /// The prompt's id: `P-01.1`.
  public var prompt: String
  /// The answer in its canonical form: `yes`, `3`, `site`, `2026-12-01`, or the words.
  public var value: String
  /// What was said beside it.
  public var note: String?
  /// Who answered.
  public var by: PersonID
  /// When.
  public var at: Instant

  /// An answer with the given facts.
  public init(prompt: String, value: String, note: String? = nil, by: PersonID, at: Instant) {
    self.prompt = prompt
    self.value = value
    self.note = note
    self.by = by
    self.at = at
  }
}
