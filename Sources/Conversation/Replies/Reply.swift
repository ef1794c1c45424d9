public import Planner
public import Wire

/// What the bot says to one line: words for a person and the same facts for a program.
public struct Reply: Sendable {
  /// What a reply is about (design: `kind` of the JSON lines).
  public enum Kind: String, Codable, Sendable {
    case booked, moved, cancelled, confirmed, agenda, slots, found, plan, task, assigned, started
    case done, assessed, ask, approved, refused, policy, renewals, touched, `case`, acknowledged
    case snoozed, escalated, report, history, undone, help, error
  }

  /// A refusal as programs read it.
  public struct Failure: Hashable, Sendable {
    /// The code.
    public var code: Refusal.Code
    /// The rule that stood in the way, without the offers.
    public var message: String
    /// What can be had instead, in the order in which a number chooses it.
    public var offers: [JSON]

    /// A refusal of that code.
    public init(code: Refusal.Code, message: String, offers: [JSON] = []) {
      self.code = code
      self.message = message
      self.offers = offers
    }
  }

  /// A line that answers a question.
  public struct Answer: Hashable, Sendable {
    /// What is shown.
    public var label: String
    /// What is said.
    public var line: String
  }

  /// What it is about.
  public var kind: Kind
  /// The words, lines parted by a line feed, without one at the end.
  public var text: String
  /// Every object named, in order of mention.
  public var refs: [Ref]
  /// The facts, null where there are none.
  public var data: JSON
  /// The question that waits for an answer, or null.
  public var ask: JSON
  /// What can be said to it at a touch.
  public var answers: [Answer] = []
  /// Which question those answer: a press long after another took its place must not answer that.
  public var mark: String?
  /// Why not, where the answer is no.
  public var error: Failure?
  /// Files that go with it, for the shell to write.
  public var enclosures: [Enclosure]
  /// What proves what happened to an object, for the shell to put into one archive.
  public var proof: ProofContents?

  /// A reply with the given parts.
  public init(
    _ kind: Kind, _ text: String, refs: [Ref] = [], data: JSON = .null, ask: JSON = .null,
    error: Failure? = nil, enclosures: [Enclosure] = [], proof: ProofContents? = nil
  ) {
    self.kind = kind
    self.text = text
    self.refs = refs
    self.data = data
    self.ask = ask
    self.error = error
    self.enclosures = enclosures
    self.proof = proof
  }

  /// The reply as one JSON line's object (design, section 3), to the line of that number, from 1.
  public func json(number: Int, id: String? = nil) -> JSON {
    .object([
      "reply": .int(number), "id": .string(id), "kind": .string(kind.rawValue),
      "text": .string(text), "refs": .array(refs.map { .string($0.description) }),
      "data": data, "ask": ask,
      "error": error.map {
        .object([
          "code": .string($0.code.rawValue), "message": .string($0.message),
          "offers": .array($0.offers),
        ])
      } ?? .null,
    ])
  }
}
