public import CivilTime

/// One clause of the operating procedure.
public struct Clause: Hashable, Sendable {
  /// Its name in all files: `P-01`.
  public var id: String
  /// Its place in the procedure: `二.1`.
  public var number: String
  /// What it is called.
  public var title: Bilingual
  /// What the product does with it.
  public var means: Bilingual
  /// What its prompts hang on.
  public var attach: Anchorage
  /// On which of those objects.
  public var when: Condition
  /// Whose duty it is.
  public var owner: Party
  /// Likelihood 1-5 before any answer.
  public var likelihood: Int
  /// Consequence 1-5 before any answer.
  public var consequence: Int
  /// When it has to be carried out.
  public var deadline: ClauseDeadline?
  /// The profile by which it escalates.
  public var escalation: String
  /// What it leaves behind.
  public var record: RecordForm
  /// The legal and house rules that go with it.
  public var rules: [String]
  /// Its prompts, in order.
  public var prompts: [Prompt]
}

/// What the prompts of a clause hang on.
public enum Anchorage: String, CaseIterable, Codable, Hashable, Sendable {
  case appointment
  /// The step of a plan that carries the clause out.
  case step
  /// Every step of a plan.
  case task
  case plan, policy, person, room, device
  /// The case of the clause.
  case `case`
  case office
}

/// When a clause has to be carried out.
public struct ClauseDeadline: Hashable, Sendable {
  /// How often it comes back.
  public enum Repeat: String, CaseIterable, Codable, Sendable {
    case daily, weekly, monthly, quarterly, yearly
  }

  /// The event that it counts from.
  public var from: String
  /// How long after it; nil where a rule says so.
  public var offset: Offset?
  /// The rule that says when.
  public var rule: String?
  /// The time of day.
  public var at: ClockTime?
  /// What becomes of a day that is not worked.
  public var roll: Roll
  /// How often it comes back.
  public var `repeat`: Repeat?
}
