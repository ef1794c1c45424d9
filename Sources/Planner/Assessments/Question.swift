public import Procedure

/// A prompt as it is put to somebody, with its place among those that wait.
public struct Question: Hashable, Sendable {
  /// What is asked about.
  public var about: Ref
  /// The prompt.
  public var prompt: Prompt
  /// Its place among the questions asked now, from 1.
  public var number: Int
  /// How many are asked now.
  public var of: Int

  /// A question with the given facts.
  public init(about: Ref, prompt: Prompt, number: Int, of: Int) {
    self.about = about
    self.prompt = prompt
    self.number = number
    self.of = of
  }
}
