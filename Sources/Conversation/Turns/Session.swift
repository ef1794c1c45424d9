public import Planner

/// What a conversation remembers from one line to the next; kept by the store, so that a pending
/// question survives a restart.
public struct Session: Codable, Hashable, Sendable {
  /// The language asked for with `lang`; nil means the speaker's own.
  public var language: Language?
  /// The commands that a short answer chooses among, in the order of the offers said.
  public var choices: [Command]
  /// The question that the choices answer, as it was said.
  public var question: String?
  /// What `it` means: the object named last.
  public var it: Ref?
  /// The last reply, for `repeat`.
  public var said: Said?
  /// Lines of the last reply that `more` brings.
  public var rest: [String]

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
