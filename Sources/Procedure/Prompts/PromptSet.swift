/// Further prompts that an answer can add.
public struct PromptSet: Hashable, Sendable {
  /// Its name: `trace`.
  public var id: String
  /// Its prompts, in order.
  public var prompts: [Prompt]

  /// The id of the set whose first two scales are what is left of a risk: likelihood, consequence.
  static let residual = "residual"
}
