import Conversation
public import Planner
public import Wire

/// What the bot says to somebody without being asked.
public struct Push: Sendable {
  /// What programs call it.
  public var kind: Outgoing.Kind
  /// What it is answered by: the first of its reminders.
  public var id: Ref
  /// Whom it is for.
  public var to: PersonID
  /// The words, lines parted by a line feed.
  public var text: String
  /// Every object named, reminders first.
  public var refs: [Ref]
  /// What can be said to it at a touch: words for a person, and the line that they stand for.
  public var answers: [Answer]
  /// What a receiver tells it by, however often it comes.
  public var key: String

  /// A line that answers it.
  public struct Answer: Hashable, Sendable {
    /// What is shown.
    public var label: String
    /// What is said.
    public var line: String
  }

  /// The push as a JSON line (design, section 3).
  public var json: JSON {
    .object([
      "push": .string(kind.rawValue), "id": .string(id.description),
      "to": .string(to.description), "text": .string(text),
      "refs": .array(refs.map { .string($0.description) }),
    ])
  }
}
