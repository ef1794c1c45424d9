/// What a decision says, as statements in order; a phrasebook turns them into words.
public struct Telling: Sendable {
  /// The statements, the one that counts first.
  public var statements: [Statement]
  /// The objects named, in order of mention; those among the facts where this is empty.
  public var refs: [Ref]
  /// The object that `it` means from now on.
  public var it: Ref?
  /// The to-do that the reply is about, for programs that read its facts.
  public var todo: Todo?
  /// The refs that the to-do waits for.
  public var waitingOn: [Ref] = []
  /// The kind of reply that programs read, where it is not that of the command.
  public var kind: String?
  /// Why not, where the answer is no.
  public var refusal: Refusal.Code?
  /// Files that go with the reply.
  public var enclosures: [Enclosure] = []
  /// Files that go with the reply and are still to be put into words.
  public var documents: [Document] = []
  /// What proves what happened to an object, for the shell to put into one archive.
  public var proof: ProofContents?
  /// What each choice of the decision is called, in order; their numbers where this is empty.
  public var options: [Fact] = []
  /// What can be said to it at a touch.
  public var presses: [Press] = []
  /// How many lines may be said at once.
  public var limit: Int?

  /// A telling of the given statements.
  public init(
    _ statements: [Statement], refs: [Ref] = [], it: Ref? = nil, todo: Todo? = nil,
    kind: String? = nil
  ) {
    self.statements = statements
    self.refs = refs
    self.it = it
    self.todo = todo
    self.kind = kind
  }

  /// A telling of one statement.
  public init(
    _ topic: Topic, _ facts: [String: Fact] = [:], it: Ref? = nil, todo: Todo? = nil,
    kind: String? = nil
  ) {
    self.init([Statement(topic, facts)], it: it, todo: todo, kind: kind)
  }
}

/// Something to press instead of typing it.
public struct Press: Hashable, Sendable {
  /// What stands on it.
  public var label: Statement
  /// The line that it stands for.
  public var line: Statement
}

/// A file that goes with a reply; the shell writes it where the office keeps such files.
public struct Enclosure: Hashable, Sendable {
  /// Its name: `report-2026-W48-east.html`.
  public var name: String
  /// Its content.
  public var bytes: [UInt8]

  /// A file of that name and content.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
