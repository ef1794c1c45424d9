/// What somebody asks about risk: the questions of an object, and answers to them.
public enum RiskCommand: Codable, Hashable, Sendable {
  /// Puts the open questions of an object, one at a time.
  case ask(Target)
  /// Answers the question that was put, and those after it as far as the words go.
  case answer(about: Ref, prompt: String, of: Int, in: QuestionRound, [SpokenWord])
  /// A second person lets something go on, on a condition perhaps.
  case approve(Target, condition: String?)
  /// Why something is as it is: its colour, its owner, its dates.
  case why(Target, String?)

  /// Whether it changes nothing.
  public var onlyReads: Bool {
    switch self {
    case .ask, .why: true
    case .answer, .approve: false
    }
  }
}

/// One word of an answer, with whatever it can mean.
public struct SpokenWord: Codable, Hashable, Sendable {
  /// A word that steers the questions instead of answering.
  public enum Control: String, Codable, Sendable {
    case skip, back, later
  }

  /// The word as it was typed, without quotation marks.
  public var text: String
  /// The line from this word on.
  public var rest: String
  /// Yes or no.
  public var flag: Bool?
  /// A number, its unit left out.
  public var number: Double?
  /// A day, and how many words it takes.
  public var day: SpokenDay?
  /// Whether it steers.
  public var control: Control?

  /// A day that begins with a word.
  public struct SpokenDay: Codable, Hashable, Sendable {
    /// The day, `YYYY-MM-DD`.
    public var day: String
    /// How many words it takes.
    public var words: Int

    /// A day of so many words.
    public init(day: String, words: Int) {
      self.day = day
      self.words = words
    }
  }

  /// A word that means nothing but itself.
  public init(text: String, rest: String) {
    self.text = text
    self.rest = rest
  }
}
