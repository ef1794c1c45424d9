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
