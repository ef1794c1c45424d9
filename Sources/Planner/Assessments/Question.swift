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
  /// Which questions are asked now.
  public var round: QuestionRound

  /// A question with the given facts.
  public init(about: Ref, prompt: Prompt, number: Int, of: Int, round: QuestionRound) {
    self.about = about
    self.prompt = prompt
    self.number = number
    self.of = of
    self.round = round
  }
}

/// Which of an object's questions are asked one after the other.
public enum QuestionRound: String, Codable, Hashable, Sendable {
  /// What is asked at once when an appointment is booked.
  case booking
  /// What has to be answered before work starts, or before it is done.
  case start, done
  /// Everything that waits for an answer and may be asked already.
  case open
  /// What is asked once it is under way.
  case after
}
