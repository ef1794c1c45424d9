public import CivilTime
public import Planner
public import Procedure

/// What a conversation remembers from one line to the next; kept by the store, so that a pending
/// question survives a restart.
public struct Session: Codable, Hashable, Sendable {
  /// The language asked for with `lang`; nil means the speaker's own.
  public var language: Language?
  /// The commands that a short answer chooses among, in the order of the offers said.
  public var choices: [Command]
  /// The prompt that the next line may answer.
  public var asking: Asking?
  /// The question that waits for an answer, as it was said.
  public var question: String?
  /// When what waits for an answer was asked.
  public var asked: Instant?
  /// The booking, move or cancellation asked for last, for `no, thursday`.
  public var deed: Deed?
  /// A line that lacked something, until the next line may bring it.
  public var begun: Begun?
  /// What `it` means: the object named last.
  public var it: Ref?
  /// The last reminder that was said in it.
  public var reminded: Ref?
  /// The last reply, for `repeat`.
  public var said: Said?
  /// Lines of the last reply that `more` brings.
  public var rest: [String]

  /// How long a choice may be made, seconds; what was asked before is not done any more.
  public static let patience = 300

  /// What somebody has asked for, whether it was done or not.
  public struct Deed: Codable, Hashable, Sendable {
    /// The command, as it would be given again.
    public var command: Command
    /// The appointment that it was done to; nil where it was not done.
    public var ref: Ref?
    /// Whether it is the last thing that was changed, so that `undo` takes it back.
    public var isLast: Bool
  }

  /// A line that lacks something.
  public struct Begun: Codable, Hashable, Sendable {
    /// As it was typed.
    public var line: String
    /// When.
    public var at: Instant
  }

  /// A prompt that waits for an answer.
  public struct Asking: Codable, Hashable, Sendable {
    /// What is asked about.
    public var about: Ref
    /// The prompt's id.
    public var prompt: String
    /// How its answers look.
    public var type: AnswerType
    /// Keys and labels of its options.
    public var options: [[String]]
    /// How many are asked in this round.
    public var of: Int
    /// Which questions they are.
    public var round: QuestionRound

    init(_ question: Question) {
      about = question.about
      prompt = question.prompt.id
      type = question.prompt.type
      options = question.prompt.options.map { [$0.key, $0.label.english, $0.label.chinese] }
      of = question.of
      round = question.round
    }
  }

  /// A reply as `repeat` gives it again.
  public struct Said: Codable, Hashable, Sendable {
    /// The kind of the reply.
    public var kind: Reply.Kind
    /// Its words.
    public var text: String
    /// What it named.
    public var refs: [Ref]
    /// What a short answer may choose, in words.
    public var options: [String]?
    /// The code of a refusal.
    public var code: Refusal.Code?
    /// The message of a refusal, in the language it was said in.
    public var message: String?
  }

  /// A conversation in which nothing was said yet.
  public init(language: Language? = nil) {
    self.language = language
    choices = []
    rest = []
  }
}
