/// What the planner decides: what to say, what to keep, and what it waits to hear.
public struct Decision: Sendable {
  /// What to say.
  public var outcome: Outcome
  /// What to keep, all of it or nothing.
  public var changes: [Change]
  /// Commands that a short answer (`1`, `y`) chooses among, in the order of the offers said.
  public var choices: [Command]
  /// The turn that the changes take back, where the decision is an undo.
  public var undoes: Int?
  /// The prompt that the next line may answer.
  public var question: Question?
  /// What else is to be done, beside the journal.
  public var deeds: [Deed]

  /// A decision with the given parts.
  public init(
    _ outcome: Outcome, changes: [Change] = [], choices: [Command] = [], undoes: Int? = nil,
    question: Question? = nil, deeds: [Deed] = []
  ) {
    self.outcome = outcome
    self.changes = changes
    self.choices = choices
    self.undoes = undoes
    self.question = question
    self.deeds = deeds
  }
}
