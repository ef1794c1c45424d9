/// A topic with its facts: one line of a reply, or one row of a table in it.
public struct Statement: Hashable, Sendable {
  /// What it is about.
  public var topic: Topic
  /// The facts by the names of the topic's fields.
  public var facts: [String: Fact]
  /// Whether it is a row: its words are cut at ` | ` into cells that line up with those of its
  /// neighbours.
  public var isRow: Bool

  /// A statement with the given facts.
  public init(_ topic: Topic, _ facts: [String: Fact] = [:], isRow: Bool = false) {
    self.topic = topic
    self.facts = facts
    self.isRow = isRow
  }

  /// The same as a row of a table.
  public static func row(_ topic: Topic, _ facts: [String: Fact] = [:]) -> Statement {
    Statement(topic, facts, isRow: true)
  }
}
