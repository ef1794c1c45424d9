/// What answers of one kind bring about.
public struct PromptOutcome: Hashable, Sendable {
  /// Which answers.
  public var when: Condition
  /// What they bring about, in order.
  public var effects: [Effect]
}
